/** Of where a carrier stands: the dialog that takes it further, and how it came there. */
export const carrierStates = {
  statusDialog: {
    title: "Status of {{name}}",
    titleMany_one: "Status of one carrier",
    titleMany_other: "Status of {{count}} carriers",
    now: "It is {{status}} now. What changes counts for the next call; calls in progress go on.",
    text: "What changes counts for the next call; calls in progress go on.",
    next: "New state",
    nowhere: "There is no state that all of them can go to.",
    notSettled: "It is closed when nothing is open with it any more:",
    cause: "Cause",
    causeHint:
      "Stands with the refused calls. A suspension for credit or fraud is lifted here alone, whatever its account does.",
    means: {
      prospect: "Talked with; no calls are let in or sent to it.",
      "pending-kyc": "Who they are is being checked; no calls are let in or sent to it.",
      testing: "Its calls are let in and calls are sent to it, while both sides try them.",
      active: "Its calls are let in and calls are sent to it.",
      suspended: "Its calls are refused with 403, and it is left out of routes.",
      closing:
        "Its calls are refused with 403, and it gets no more interconnects. Calls may still be sent to it, so that what it owes can be worked off; switch its interconnects off to stop that. Documents can be settled.",
      closed:
        "For good: no calls either way. Its balances must be zero, with no draft of an invoice and no service that sends all its calls there.",
    },
    reason: "Reason",
    reasonHint: "Needed to suspend or close; stands in the history of its states.",
    save: "Set status",
    causes: { credit: "Credit", fraud: "Fraud", admin: "Our decision" },
    doneOne: "{{name}} has the status {{status}} now.",
    done_one: "One carrier has the status {{status}} now.",
    done_other: "{{count}} carriers have the status {{status}} now.",
  },
  states: {
    card: "States",
    note: "How it came to where it stands.",
    at: "Since",
    status: "State",
    before: "Before",
    reason: "Reason",
    by: "By",
    none: "No step yet",
    noneHint: "The next change of its state will be the first here.",
  },
};
