import { describe, expect, test } from "vitest";
import type { Job, JobState, JobType } from "@/lib/api/contractOperations";
import { inTray, isOver, lastHour, newEnds, percentOf, pretty, ranMs, totalsOf } from "./jobs";

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

describe("ends of jobs", () => {
  const ended = (id: string, finishedAt: string, state: JobState = "completed") => job({ id, state, finishedAt });
  const first = newEnds(null, [ended("a", "10:00")]);

  test("what had ended before the first look is no news", () => expect(first.news).toEqual([]));

  test.each([
    ["one that was told before", [ended("a", "10:00")], []],
    ["one that has ended since", [ended("b", "10:01"), ended("a", "10:00")], ["b"]],
    ["one that was tried again and has ended again", [ended("a", "10:02", "dead")], ["a"]],
    [
      "as many as there are",
      Array.from({ length: 12 }, (_, i) => ended(`n${i}`, "10:03")),
      Array.from({ length: 12 }, (_, i) => `n${i}`),
    ],
  ] as const)("%s", (_what, jobs, news) => expect(newEnds(first.seen, jobs).news.map(({ id }) => id)).toEqual(news));

  test("each is news once", () => {
    const second = newEnds(first.seen, [ended("b", "10:01"), ended("a", "10:00")]);
    expect(newEnds(second.seen, [ended("b", "10:01")]).news).toEqual([]);
  });
});

describe("a tray of many jobs", () => {
  const going = (count: number) => Array.from({ length: count }, (_, i) => job({ id: `g${i}`, state: "pending" }));
  const over = job({ id: "over", state: "completed" });

  test.each([
    ["all are in sight", going(2), 2, 2, 0],
    ["two more go on than are shown", going(5), 5, 3, 2],
    ["what is over is shown and is not beyond", [over, ...going(3)], 3, 3, 1],
    ["more go on than were told", going(5), 250, 3, 247],
  ] as const)("%s", (_what, jobs, rows, shown, beyond) => {
    const tray = inTray({ jobs: [...jobs], underWay: { rows, orMore: false } }, 3);
    expect([tray.shown.length, tray.beyond]).toEqual([shown, beyond]);
  });
});
