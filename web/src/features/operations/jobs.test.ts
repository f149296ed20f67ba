import { describe, expect, test } from "vitest";
import type { Job, JobType } from "@/lib/api/contractOperations";
import { endedSince, isOver, lastHour, percentOf, pretty, ranMs, seeJobs, totalsOf } from "./jobs";

const job = (changed: Partial<Job>) => ({ startedAt: null, finishedAt: null, ...changed }) as Job;

test.each([
  ["scheduled", false],
  ["pending", false],
  ["processing", false],
  ["paused", false],
  ["failed", false],
  ["completed", true],
  ["dead", true],
  ["cancelled", true],
] as const)("a %s job is over: %s", (state, over) => expect(isOver(job({ state }))).toBe(over));

test.each([
  [null, null, null],
  [3, null, null],
  [0, 0, null],
  [1, 4, 25],
  [4, 4, 100],
])("%s of %s is %s per cent", (progressDone, progressTotal, percent) =>
  expect(percentOf(job({ progressDone, progressTotal }))).toBe(percent),
);

test("a job has run from its start to its end, or until now", () => {
  const at = "2026-11-21T10:00:10Z";
  expect(ranMs(job({}), at)).toBeNull();
  expect(ranMs(job({ startedAt: "2026-11-21T10:00:00Z" }), at)).toBe(10_000);
  expect(ranMs(job({ startedAt: "2026-11-21T10:00:00Z", finishedAt: "2026-11-21T10:00:02Z" }), at)).toBe(2_000);
});

test("success is counted over what ended, and unknown when nothing did", () => {
  const type = (counts: Partial<JobType>) =>
    ({ scheduled: 0, pending: 0, processing: 0, completed: 0, failed: 0, dead: 0, ...counts }) as JobType;
  expect(totalsOf([type({})]).successPercent).toBeNull();
  expect(totalsOf([type({ completed: 3, pending: 2 }), type({ dead: 1, scheduled: 1, failed: 5 })])).toEqual({
    waiting: 3,
    running: 0,
    completed: 3,
    retrying: 5,
    dead: 1,
    successPercent: 75,
  });
});

describe("the last hour", () => {
  const hour = lastHour([{ minute: "2026-11-21T09:58:00Z", completed: 2, failed: 1 }], "2026-11-21T10:00:30Z");
  test("has 60 minutes and ends with the present one", () => {
    expect(hour).toHaveLength(60);
    expect(hour.at(-1)?.hour).toBe("2026-11-21T10:00:00.000Z");
  });
  test("knows what ended, and nought where nothing did", () => {
    expect(hour.at(-3)).toEqual({ hour: "2026-11-21T09:58:00.000Z", completed: 2, failed: 1 });
    expect(hour.at(-2)).toMatchObject({ completed: 0, failed: 0 });
  });
});

test("JSON is laid out, anything else stays", () => {
  expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(pretty("not json")).toBe("not json");
});

describe("what has ended since the last look", () => {
  const at = (id: string, second: number, state: Job["state"]) =>
    ({ id, state, createdAt: `2026-11-21T10:00:0${second}${second % 2 ? "" : ".5"}Z` }) as Job;
  const before = seeJobs([at("b", 2, "processing"), at("a", 1, "completed")], null);
  const ended = (...jobs: Job[]) => endedSince(before, jobs).map(({ id }) => id);

  test.each([
    ["one that was going", [at("b", 2, "completed")], ["b"]],
    ["one that is going on", [at("b", 2, "processing")], []],
    ["one that had ended by then", [at("a", 1, "completed")], []],
    ["one that began and ended since", [at("c", 3, "dead"), at("b", 2, "processing")], ["c"]],
    ["one of the same moment as the newest", [at("c", 2, "cancelled")], ["c"]],
    ["one that began since and goes on", [at("c", 3, "pending")], []],
    ["an old one that is listed again since newer ones are gone", [at("z", 0, "completed")], []],
  ] as const)("%s", (_what, jobs, told) => expect(ended(...jobs)).toEqual(told));

  test("the first job of all", () => {
    expect(endedSince(seeJobs([], null), [at("a", 1, "completed")]).map(({ id }) => id)).toEqual(["a"]);
  });

  test("what was the newest is remembered when it is listed no more", () => {
    const later = seeJobs([at("a", 1, "completed")], before);
    expect(endedSince(later, [at("a", 1, "completed"), at("x", 1, "completed")])).toEqual([]);
  });
});
