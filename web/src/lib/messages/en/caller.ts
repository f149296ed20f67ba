/** What is done with the caller's number; a part of the carriers' words. */
export const caller = {
  caller: {
    check: "Check of the caller's number",
    checkNote:
      "The number, after the rules above, is flagged valid, invalid or missing. The flag stands in the call's record; suppliers may refuse by it.",
    checks: "Checked",
    checkChoices: { none: "Nothing", length: "Length", "length-and-e164": "Length and E.164" },
    checkHints: {
      none: "Every call is flagged as not checked.",
      length: "Digits only, and as many as below.",
      "length-and-e164":
        "Also: an assigned country code, and as many digits as its numbering plan has; for +1 the first digits of area code and exchange. Whether the number is in use is not checked.",
    },
    shortest: "Fewest digits",
    longest: "Most digits",
    lengthHint: "1 to 32, without a plus sign.",
    supplierLengthHint: "Of the number as it would be sent. Both empty: only the customer's check counts.",
    refuses: "Refused calls",
    refusesHint: "With 403 as caller-invalid, or 433 as caller-missing, before any supplier is asked.",
    refusesChoices: {
      nothing: "None",
      invalid: "Invalid numbers",
      "invalid-and-missing": "Invalid, missing and withheld numbers",
    },
    identityNote:
      "What is asserted of the caller, and what From shows. Services and suppliers are found by the asserted number when it is one of the list.",
    sets: "Set P-Asserted-Identity",
    setsHint: "Never: it stays as the caller sent it. If invalid: also when there is no number.",
    setsChoices: { never: "Never", always: "Always", "if-invalid": "If the number is invalid" },
    with: "To",
    withHint: "In place of what the caller sent.",
    withChoices: {
      caller: "The caller's number",
      listed: "A number of the list",
      "caller-if-valid": "The caller's number if valid, else one of the list",
    },
    numbers: "Origination list",
    numbersHint:
      "The customer's own numbers, as suppliers' rules expect them. Lists are kept on the page Origination lists.",
    sentListHint: "It is sent a number of this list in place of the caller's, then the rules above.",
    noList: "None",
    order: "Taken from the list",
    orderHint:
      "In turn: one after the other, counted for this list of this interconnect, and from the first again after a restart of the switch. A customer's list takes a turn with each call that comes and is given one of its numbers, a supplier's with each call that is sent to the supplier.",
    orderChoices: { random: "At random", "in-turn": "In turn" },
    shows: "From shows",
    showsHint: "A number that its caller withheld is never shown; one of the list may be.",
    showsChoices: {
      "as-received": "The caller's number",
      anonymous: "Anonymous",
      "asserted-identity": "The same as P-Asserted-Identity",
    },
    privacyNote:
      "What a caller asks to hide (Privacy, or an anonymous From) is told only to a supplier that is trusted: to others no identity is sent, and From is anonymous when the caller asks that.",
    style: "Told in",
    styleChoices: {
      "asserted-identity": "P-Asserted-Identity and Privacy (RFC 3325)",
      "remote-party-id": "Remote-Party-ID",
      "from-only": "From only (RFC 3261)",
    },
    styleHints: {
      "asserted-identity": "The identity beside From, and what the caller asks to hide.",
      "remote-party-id": "The identity beside From, which says itself whether it may be shown. No Privacy is sent.",
      "from-only": "Nothing beside From, which is anonymous when the caller asks for privacy of it.",
    },
    trusted: "Trusted",
    trustedHint: "On: it belongs to our trust domain (RFC 3325), is told what callers ask to hide, and keeps to it.",
    removesDisplay: "Remove display name",
    removesDisplayHint: "From has the number only.",
    inContact: "Contact's user as From's",
    inContactHint: "Our Contact begins with From's user part. Off: it has none, unless a trunk group stands there.",
    taken: "Numbers that it takes",
    takenNote: "A supplier that does not take a call's number is left out of its routes, as caller-not-taken.",
    blockStart: "Block of numbers: first",
    blockStartHint:
      "It is sent a number of this block in place of the caller's, then the rules above. Empty: the caller's own.",
    blockStartRule: "Enter the first number: 1 to 15 digits, with or without a + before them.",
    blockSize: "Numbers in the block",
    blockSizeHint: "1 to 100,000. Each call has one of them, the same at each of the supplier's addresses.",
    blocks: "Only valid numbers",
    blocksHint: "On: it is left out when the caller's number was found invalid or missing, or is not as long as below.",
  },
};
