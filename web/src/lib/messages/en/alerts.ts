/** The page of everything that has rung; a part of the words of operations. */
export const alert = {
  lead: "What has rung for you: what waits, what went wrong and what came right again. Each leads to the record that it is about.",
  noneHint: "A supplier out of service, a credit alert, a job that is dead: all of it rings here.",
  state: "State",
  read: "Read",
  unread: "Unread",
  severity: "Severity",
  kind: "Kind",
  text: "What happened",
  raisedAt: "When",
  markRead: "Mark as read",
  readOf: "Mark as read: {{text}}",
  allRead: "Everything is read.",
};
