/** What an interconnect's calls may carry, and what its party is told and asked; a part of the carriers' words. */
export const callTerms = {
  media: {
    way: "The way of media",
    wayNote:
      "A call's media goes through the platform when either of its interconnects says so. A call uses what both its interconnects allow; codecs are converted only for a service that allows transcoding, digits only for suppliers that take them as SIP INFO.",
    relay: "Media relay",
    relays: { always: "Always", never: "Only when the other side asks for it" },
    relayHint: {
      always:
        "The platform receives the media of both parties and sends it on from addresses of its own, so neither learns where the other is. Loss, jitter and score are kept with the call.",
      never:
        "Media goes directly between the parties, each of which sees the other's address, unless the other interconnect of a call relays.",
    },
    srtp: "Encryption (SRTP)",
    srtpModes: { none: "None", optional: "When the party agrees", required: "Required" },
    srtpHint: {
      none: "What goes between this party and the platform is plain RTP. Keys that two such parties offer each other pass, and they encrypt between themselves.",
      optional:
        "Over TLS: keys are offered beside a plain description (RFC 4568), and taken when this party offers them. Over UDP and TCP: plain. The calls are relayed.",
      required:
        "A call of this party without TLS or without keys (AES_CM_128_HMAC_SHA1_80) is refused with 488: srtp-impossible. A supplier's address without TLS is not asked, and its answer without keys not taken. The calls are relayed.",
    },
    silence: "End when silent (seconds)",
    silenceHint:
      "A relayed call whose party here has sent no audio for so long is ended on both sides: media-silent. A call on hold does not count. Longer than the longest pause of parties that send nothing while nobody speaks. 5 to 7200; empty: never.",
    codecs: "Codecs",
    codecsHint:
      "Others are taken out of every offer and answer, also of re-INVITEs and late offers. An offer to this party is put into this order; answers keep theirs. A call that offers none that both sides allow is refused with 488, and a supplier without one is left out of its routes: media-impossible.",
    supported: "Converted for services with transcoding",
    relayOnly: "Relay only",
    all: "Every codec passes, in the order in which it comes.",
    another: "Another codec",
    add: "Add codec",
    up: "Move {{name}} up",
    down: "Move {{name}} down",
    remove: "Remove {{name}}",
    codec: {
      pcma: "G.711 A-law (PCMA)",
      pcmu: "G.711 μ-law (PCMU)",
      g722: "G.722",
      g729: "G.729",
      g723: "G.723.1",
      "g726-16": "G.726, 16 kbit/s",
      "g726-24": "G.726, 24 kbit/s",
      "g726-32": "G.726, 32 kbit/s",
      "g726-40": "G.726, 40 kbit/s",
      g728: "G.728",
      gsm: "GSM full rate",
      ilbc: "iLBC",
      speex: "Speex",
      opus: "Opus",
      amr: "AMR",
      "amr-wb": "AMR-WB (G.722.2)",
      evs: "EVS",
      g7221: "G.722.1",
      l16: "Linear PCM (L16)",
      silk: "SILK",
    },
    besides: "Besides codecs",
    dtmf: "Digits as events (RFC 4733)",
    dtmfHint:
      "Off: telephone-event is taken out, and digits go as tones in the audio or as INFO, if the parties do that.",
    info: "Digits as SIP INFO",
    infoHint:
      "On: events are not offered to this supplier; each digit that the caller sends as an event reaches it as INFO (application/dtmf-relay) when it ends. Its calls are relayed, because digits are read out of the media.",
    comfortNoise: "Comfort noise (RFC 3389)",
    comfortNoiseHint:
      "Off: CN is taken out, and G.729 and G.723.1 are told not to pause either (annexb=no, annexa=no): voice activity detection stays off on both sides.",
    fax: "Fax by T.38",
    faxHint: "Off: its stream is refused, by port 0, and a re-INVITE to T.38 alone by 488; the call goes on as it was.",
    video: "Video",
    videoHint: "Off: its stream is refused, by port 0; the call has audio only.",
    packet: "Packet length of {{name}}",
    packetUsual: "As usual",
    millis: "{{millis}} ms",
    packetsHint:
      "Packet length: a session description says it once for a stream, so this party is asked for that of the first codec which the call is left with (ptime), in an offer by this order. As usual: the packet length beside. Media is relayed as it comes, and converted packet by packet: nobody's packets are made longer or shorter here.",
    packetMillis: "Packet length (ms)",
    packetMillisRule: "A multiple of 10.",
    packetMillisHint:
      "For codecs without one of their own. This party is asked to send packets of so much audio (ptime), or of the other's maxptime when that is less. Empty: as the other asks.",
  },
  signalling: {
    reliable: "Reliable provisional answers",
    reliableNote:
      "100rel, RFC 3262: ringing and early media are repeated until the other side has acknowledged them by PRACK.",
    reliability: "100rel",
    reliabilities: { pass: "Pass through", supported: "Supported", required: "Required", blocked: "Blocked" },
    reliabilityHint: {
      pass: "The parties agree on it between themselves, when both interconnects are so; otherwise this side is as with Supported.",
      supported: "Agreed with this party by the platform itself, whatever the other party does, when it can.",
      required:
        "The same, and no call without: a customer that cannot is told 421, a supplier is sent Require. A supplier gets no calls whose offer comes late.",
      blocked: "Not agreed on this side: nothing is offered, and a customer that requires it is told 420.",
    },
    identity: "STIR/SHAKEN",
    identityNote: "Identity headers, RFC 8224: who vouches for the caller's number.",
    identityHeader: "Identity headers",
    identityHeaders: { pass: "Pass", remove: "Remove" },
    identityHeaderHint: {
      pass: "Up to four Identity headers of the customer go to this supplier, with the customer's Date, when they are about the number that the supplier is told as the caller's: one about a number that is hidden or replaced stays here, and so does a compact one. An INVITE that gets longer than 1300 bytes goes over TCP first.",
      remove: "This supplier is sent none.",
    },
    timer: "Session timer",
    timerNote: "RFC 4028: a call whose party has vanished without BYE is ended, because nobody refreshes it.",
    mode: "Whose",
    modes: { pass: "The parties'", remove: "Nobody's", ours: "Ours" },
    modeHint: {
      pass: "What the parties say of session timers passes between them, when both interconnects are so; otherwise nothing is agreed on this side. The platform refreshes nothing.",
      remove: "What is said of session timers does not pass, and none is agreed on this side.",
      ours: "Agreed with this party by the platform itself, whatever the other party does. A refresh that is not answered, or does not come, ends both sides of the call: session-expired.",
    },
    refreshes: "The platform refreshes",
    refreshesHint:
      "When the party leaves it open: on, by UPDATE or re-INVITE at half of the interval; off, the party does. Who does not know session timers is always refreshed by the platform.",
    interval: "Interval (seconds)",
    intervalHint:
      "The longest that is agreed to, and what is asked for, unless the party's own shortest one (Min-SE) is longer. A supplier that answers with a longer one is refreshed by the platform at half of this. 90 to 7200.",
    least: "Shortest interval (seconds)",
    leastHint:
      "Who asks for a shorter one is answered 422 with this as Min-SE. A supplier that wants longer ones is asked again with its own.",
    causes: "What the customer is told",
    causesNote:
      "When no supplier answered: the first rule that fits what the best failure was says what the customer gets. Rang in vain is 480, nothing heard 504, not reached 503. Refusals of the platform itself are not changed, and the call's record keeps the supplier's words.",
    causesNone:
      "No rules. What concerns the called party passes as the supplier said it; what lies between us and the supplier is 500, 503 or 504.",
    code: "SIP code",
    cause: "Q.850 cause",
    any: "any",
    none: "none",
    told: "Is told",
    phrase: "Phrase",
    usual: "the usual one",
    q850: "Q.850 told",
    theirs: "the supplier's",
    failover: "Which failures try the next route",
    failoverNote:
      "Where this supplier means something else than usual. Rules are asked first, one about a code before one about a cause.",
    usually: "As usual",
    usualEnds: "Ends the call",
    usualEndsBy:
      "By the Q.850 cause of its Reason header, whatever the code: 1, 17, 21, 22, 28. With another cause or none, by its code: 404, 410, 484 to 487, 6xx.",
    usualNext: "Tries the next route",
    usualNextBy:
      "By its cause: 2, 3, 34, 38, 41, 42, 44, 47, 102, 127. With another or none: every other code, and our own timers, which count as 408.",
    usualAddress: "Tries its other addresses first",
    usualAddressBy: "From an address that did not serve: nothing heard, not reached, 408, 503. No rule changes that.",
    failoverNone: "No rules: as usual.",
    next: "Try the next route",
    codeRule: "Enter a code from 300 to 699, or 3xx, 4xx, 5xx or 6xx for all that begin so.",
    aboutNothing: "A SIP code or a Q.850 cause that the rule is about.",
    aboutOne: "A SIP code or a Q.850 cause, not both.",
  },
};
