import type { Attempt, LadderMessage } from "@/lib/api/contractAdmin";

/**
 * Turns the messages of a call into a ladder: one lane for the caller, one for us, one per egress leg in the order the
 * legs were tried. Every message runs between us and one other lane.
 */
export type Lane = { leg: string; kind: "caller" | "us" | "supplier"; attempt: Attempt | null; peer: string | null };
export type Arrow = {
  index: number;
  message: LadderMessage;
  offsetMs: number;
  /** Lane numbers. */
  from: number;
  to: number;
  tone: "request" | "progress" | "success" | "failure";
};
export type Ladder = { lanes: Lane[]; arrows: Arrow[] };

const INGRESS = "ingress";
const OUR_LANE = 1;

/** `SIP/2.0 486 Busy Here` is a failure, `INVITE sip:…` a request. */
export function toneOf(summary: string): Arrow["tone"] {
  const status = /^(?:SIP\/2\.0 )?([1-6])\d\d\b/.exec(summary)?.[1];
  if (status === undefined) return "request";
  if (status === "1") return "progress";
  return status === "2" ? "success" : "failure";
}

/** A request line without its URI parameters and version fits on an arrow: `INVITE sip:4420@host:5060;a=b SIP/2.0` → `INVITE 4420`. */
export function shortSummary(summary: string): string {
  const status = /^SIP\/2\.0 (.*)$/.exec(summary);
  if (status) return status[1] ?? summary;
  const request = /^([A-Z]+) sips?:([^@;\s]+)(?:@\S+)?(?: SIP\/2\.0)?$/.exec(summary);
  if (!request) return summary.replace(/ SIP\/2\.0$/, "");
  return request[1] === "INVITE" ? `INVITE ${request[2]}` : (request[1] ?? summary);
}

export function buildLadder(messages: readonly LadderMessage[], attempts: readonly Attempt[]): Ladder {
  const ordered = messages
    .map((message, index) => ({ message, index }))
    .sort((a, b) => Date.parse(a.message.at) - Date.parse(b.message.at) || a.index - b.index);
  const tried = attempts.filter((attempt) => attempt.sentAt !== null).sort((a, b) => a.position - b.position);
  const lanes: Lane[] = [
    { leg: INGRESS, kind: "caller", attempt: null, peer: null },
    { leg: "", kind: "us", attempt: null, peer: null },
  ];
  const laneOf = new Map<string, number>([[INGRESS, 0]]);
  const start = ordered[0] ? Date.parse(ordered[0].message.at) : 0;

  const arrows = ordered.map(({ message, index }): Arrow => {
    let lane = laneOf.get(message.leg);
    if (lane === undefined) {
      // The nth egress leg that speaks is the nth attempt that was sent.
      const attempt = tried[lanes.length - 2] ?? null;
      lane = lanes.push({ leg: message.leg, kind: "supplier", attempt, peer: null }) - 1;
      laneOf.set(message.leg, lane);
    }
    const owner = lanes[lane];
    if (owner && owner.peer === null) owner.peer = [message.peer, message.transport].filter(Boolean).join(" ");
    return {
      index,
      message,
      offsetMs: Date.parse(message.at) - start,
      from: message.received ? lane : OUR_LANE,
      to: message.received ? OUR_LANE : lane,
      tone: toneOf(message.summary),
    };
  });
  return { lanes, arrows };
}
