/** Calls of the operator's own test system; a part of the carriers' words. */
export const testCalls = {
  testCalls: {
    title: "Test calls",
    note: "Calls of your own test system over this interconnect. They are recognised and routed as its other calls and count in its limits, but its customer is charged nothing and its credit is not asked. Suppliers are paid. Each ends after ten minutes.",
    none: "Not allowed. A call that says it is a test is refused with 403.",
    allowed: "Test calls are allowed",
    until: "Until",
    by: "By {{name}}: {{reason}}",
    allow: "Allow test calls",
    allowTitle: "Allow test calls over {{name}}",
    allowText:
      "A secret is made that each INVITE of the test system has to carry; whoever shows none is charged as ever, and whoever shows another one is refused. It counts from the source addresses of this interconnect only.",
    hours: "For",
    hoursHint: "It ends by itself. Test calls that are in progress then go on.",
    inHours_one: "1 hour",
    inHours_other: "{{count}} hours",
    reasonHint: "Stands in the audit log.",
    end: "End test calls",
    endTitle: "End test calls over {{name}}",
    endText: "From now on they are refused with 403. Those in progress go on, ten minutes at most.",
    ended: "Test calls are no longer let in.",
    markTitle: "What test calls carry",
    once: "Give it to your test system now. It is not kept here and cannot be shown again.",
    mark: "Header of test calls",
    kept: "I have it",
  },
};
