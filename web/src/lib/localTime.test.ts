import { describe, expect, test } from "vitest";
import { todayIn } from "./localTime";

describe("todayIn", () => {
  test.each([
    ["UTC", "2026-03-31"],
    ["Europe/Berlin", "2026-04-01"],
    ["America/New_York", "2026-03-31"],
    ["Pacific/Kiritimati", "2026-04-01"],
    ["Mars/Olympus", undefined],
  ])("is a day of %s", (zone, day) => {
    expect(todayIn(zone, new Date("2026-03-31T22:30:00Z"))).toBe(day);
  });
});
