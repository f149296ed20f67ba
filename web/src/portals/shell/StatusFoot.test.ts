import { expect, test } from "vitest";
import { type Standing, standingOf } from "./StatusFoot";
import type { SwitchStanding } from "./SwitchState";

test.each<[string, SwitchStanding, number | undefined, number | undefined, Standing["worst"], number]>([
  ["all is known and well", "up", 0, 0, "clean", 0],
  ["nothing is claimed before the first answer", "asking", undefined, undefined, "unknown", 0],
  ["nor when the alerts could not be read", "up", undefined, 0, "unknown", 0],
  ["warnings alone are amber", "up", 0, 3, "warning", 3],
  ["one critical among them is red, and all are counted", "up", 1, 3, "critical", 4],
  ["a switch that is down is red without any alert", "down", 0, 0, "critical", 1],
  ["a switch that has not answered for long is amber", "silent", 0, 0, "warning", 1],
  ["a degraded switch counts beside the alerts", "degraded", 0, 2, "warning", 3],
  ["what is known to be bad is said although the rest is not known", "asking", 2, undefined, "critical", 2],
])("%s", (_what, state, critical, warning, worst, count) => {
  expect(standingOf(state, { critical, warning })).toEqual({ worst, count });
});
