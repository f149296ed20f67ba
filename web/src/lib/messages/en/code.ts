/** Words for the server's stable codes. A code that is missing here is shown readably; see `codeText`. */
export const code = {
  kind: { customer: "Customer", supplier: "Supplier", bilateral: "Bilateral" },
  status: { active: "Active", testing: "Testing", suspended: "Suspended", closed: "Closed" },
  credit: { prepaid: "Prepaid", postpaid: "Postpaid" },
  direction: { customer: "Customer", supplier: "Supplier" },
  result: { answered: "Answered", failed: "Failed", refused: "Refused" },
  rating: { unrated: "Unrated", rated: "Rated", suspended: "Suspended", "not-charged": "Not charged" },
  callState: { routing: "Routing", ringing: "Ringing", talking: "Talking" },
  releasedBy: { caller: "Caller", callee: "Called party", switch: "DIDTron" },
  verdict: {
    success: "Success",
    caller: "Caller's doing",
    supplier: "Supplier's fault",
    ours: "Our fault",
    capacity: "Capacity",
    nobody: "Nobody's fault",
  },
  source: { live: "live, as the call ended", recovered: "recovered after a restart", ingest: "taken in from a file" },
  check: { passed: "Passed", refused: "Refused" },
  account: { asset: "Asset", liability: "Liability", income: "Income", expense: "Expense" },
  refusal: {
    "no-credit": "No credit left",
    "no-route": "No route to the number",
    "unknown-source": "Unknown source address",
    capacity: "Too many calls at once",
    cps: "Too many calls per second",
  },
};
