// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "@/lib/portalMessages";
import { StaleBanner } from "./StaleBanner";

let now: number;
const clock = () => now;
const retry = vi.fn();
const START = Date.parse("2026-11-21T13:00:00Z");

beforeEach(() => {
  vi.useFakeTimers();
  now = START;
  retry.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The clock moves, and the banner has looked at it. */
const passed = (seconds: number) => {
  now += seconds * 1_000;
  act(() => vi.advanceTimersByTime(5_000));
};
const tone = () => screen.getByTestId("banner-stale").dataset.tone;
const words = () => screen.getByTestId("banner-stale").textContent;

test("is amber at two minutes, red at five, tells the age, and goes when something fresh comes", () => {
  const { rerender } = render(<StaleBanner at={START} onRetry={retry} clock={clock} />);
  passed(119);
  expect([tone(), words()]).toEqual([undefined, ""]);
  passed(1);
  expect(tone()).toBe("warning");
  expect(words()).toContain("Nothing new for 2 minutes");
  passed(179);
  expect(tone()).toBe("warning");
  expect(words()).toContain("4 minutes");
  passed(1);
  expect(tone()).toBe("danger");
  expect(words()).toContain("5 minutes");
  fireEvent.click(screen.getByTestId("button-stale-retry"));
  expect(retry).toHaveBeenCalledTimes(1);
  rerender(<StaleBanner at={now} onRetry={retry} clock={clock} />);
  expect([tone(), words()]).toEqual([undefined, ""]);
});

test("says nothing before there is anything, and does not grow old while nobody sees it", () => {
  const { rerender } = render(<StaleBanner at={undefined} onRetry={retry} clock={clock} />);
  passed(600);
  expect(words()).toBe("");
  rerender(<StaleBanner at={now} onRetry={retry} clock={clock} />);
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  passed(600);
  expect(words()).toBe("");
});
