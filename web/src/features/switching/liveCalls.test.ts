import { expect, test } from "vitest";
import type { LiveCall } from "@/lib/api/contractAdmin";
import { lastedMs, matching, sameCalls } from "./liveCalls";

const call = (over: Partial<LiveCall>): LiveCall => ({
  callId: "c1",
  startedAt: "2026-11-21T12:00:00Z",
  answeredAt: null,
  state: "ringing",
  caller: "442071234567",
  called: "33142685300",
  zone: "France Fixed",
  customer: { id: "a", name: "Acme" },
  supplier: null,
  held: null,
  simulated: true,
  ...over,
});

test("every word of the filter must occur, wherever", () => {
  const calls = [
    call({}),
    call({ callId: "c2", customer: { id: "b", name: "Borealis" }, supplier: { id: "s", name: "Atlas" } }),
  ];
  expect(matching(calls, "france acme").map((found) => found.callId)).toEqual(["c1"]);
  expect(matching(calls, "ATLAS").map((found) => found.callId)).toEqual(["c2"]);
  expect(matching(calls, "  ")).toHaveLength(2);
  expect(matching(calls, "nowhere")).toHaveLength(0);
});

test("lasting is counted from the answer, before it from the INVITE, and never below nought", () => {
  expect(lastedMs(call({}), "2026-11-21T12:00:05Z")).toBe(5_000);
  expect(lastedMs(call({ answeredAt: "2026-11-21T12:00:03Z" }), "2026-11-21T12:00:05Z")).toBe(2_000);
  expect(lastedMs(call({}), "2026-11-21T11:59:59Z")).toBe(0);
});

test("what did not change is the same call as a second ago, wherever it stands now", () => {
  const [ended, talking, ringing] = [call({ callId: "a" }), call({ callId: "b" }), call({ callId: "c" })];
  const answered = { ...ringing, state: "talking" as const };
  const now = sameCalls([ended, talking, ringing], [structuredClone(talking), answered, call({ callId: "d" })]);
  expect(now[0]).toBe(talking);
  expect(now[1]).toBe(answered);
  expect(now.map(({ callId }) => callId)).toEqual(["b", "c", "d"]);
});
