import { describe, expect, test } from "vitest";
import type { Attempt, LadderMessage } from "@/lib/api/contractAdmin";
import { buildLadder, shortSummary, toneOf } from "./ladder";

const at = (ms: number) => new Date(Date.UTC(2026, 10, 21, 12, 0, 0, ms)).toISOString();
const message = (ms: number, leg: string, received: boolean, summary: string): LadderMessage => ({
  at: at(ms),
  leg,
  received,
  peer: `${leg}:5060`,
  transport: null,
  summary,
  text: summary,
});
const attempt = (position: number, name: string): Attempt => ({
  position,
  supplier: { id: name, name },
  interconnect: { id: name, name },
  sentAt: at(0),
  ringingAt: null,
  answeredAt: null,
  endedAt: at(40),
  sipCode: 503,
  q850: null,
  reason: "Service Unavailable",
  outcome: "failed",
  sentTo: "",
});

describe("the ladder of a call that was answered by the second supplier", () => {
  const ladder = buildLadder(
    [
      message(0, "ingress", true, "INVITE sip:4420@us SIP/2.0"),
      message(3, "route-b", false, "INVITE sip:4420@b SIP/2.0"),
      message(40, "route-b", true, "SIP/2.0 503 Service Unavailable"),
      message(45, "route-c", false, "INVITE sip:4420@c SIP/2.0"),
      message(1, "ingress", false, "SIP/2.0 100 Trying"),
      message(900, "route-c", true, "SIP/2.0 200 OK"),
    ],
    [attempt(1, "Atlas"), attempt(2, "Borealis")],
  );

  test("has the caller, us and one lane per leg that was tried, named by its attempt", () => {
    expect(ladder.lanes.map((lane) => lane.attempt?.supplier.name ?? lane.kind)).toEqual([
      "caller",
      "us",
      "Atlas",
      "Borealis",
    ]);
  });

  test("puts the messages in order of time with offsets from the first", () => {
    expect(ladder.arrows.map((arrow) => arrow.offsetMs)).toEqual([0, 1, 3, 40, 45, 900]);
  });

  test("runs every arrow from who sent to who received", () => {
    expect(ladder.arrows.map((arrow) => [arrow.from, arrow.to])).toEqual([
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 1],
      [1, 3],
      [3, 1],
    ]);
  });
});

test("a call without messages has an empty ladder", () => {
  expect(buildLadder([], []).arrows).toEqual([]);
});

test.each([
  ["INVITE sip:442079460000@203.0.113.5:5060;user=phone SIP/2.0", "INVITE 442079460000", "request"],
  ["INVITE sip:442079460000@203.0.113.5", "INVITE 442079460000", "request"],
  ["BYE sip:x@203.0.113.5 SIP/2.0", "BYE", "request"],
  ["SIP/2.0 183 Session Progress", "183 Session Progress", "progress"],
  ["200 OK", "200 OK", "success"],
  ["SIP/2.0 486 Busy Here", "486 Busy Here", "failure"],
] as const)("%s is drawn as %s", (summary, short, tone) => {
  expect(shortSummary(summary)).toBe(short);
  expect(toneOf(summary)).toBe(tone);
});
