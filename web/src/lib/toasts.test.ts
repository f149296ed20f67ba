import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissToast, holdToast, releaseToast, showToast, useToasts } from "./toasts";

const texts = () => useToasts.getState().toasts.map(({ text }) => text);
const only = () => useToasts.getState().toasts[0]?.id ?? 0;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  for (const { id } of useToasts.getState().toasts) dismissToast(id);
  vi.useRealTimers();
});

test("an outcome goes after six seconds, one that can be taken back after fifteen", () => {
  showToast("success", "Saved");
  showToast("success", "Deleted", { label: "Take back", run: () => {} });
  vi.advanceTimersByTime(5_999);
  expect(texts()).toEqual(["Saved", "Deleted"]);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual(["Deleted"]);
  vi.advanceTimersByTime(9_000);
  expect(texts()).toEqual([]);
});

test("one that can be taken back stays until those at it leave it, and for a moment more", () => {
  showToast("success", "Deleted", { label: "Take back", run: () => {} });
  vi.advanceTimersByTime(14_500);
  holdToast(only());
  holdToast(only());
  vi.advanceTimersByTime(600_000);
  expect(texts()).toEqual(["Deleted"]);
  releaseToast(only());
  releaseToast(only());
  vi.advanceTimersByTime(1_999);
  expect(texts()).toEqual(["Deleted"]);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual([]);
});

test("one that only tells does not stay over what somebody wants to press", () => {
  showToast("success", "Saved");
  holdToast(only());
  vi.advanceTimersByTime(6_000);
  expect(texts()).toEqual([]);
});

test("four are shown at once, the oldest makes room", () => {
  for (const text of ["1", "2", "3", "4", "5"]) showToast("danger", text);
  expect(texts()).toEqual(["2", "3", "4", "5"]);
});
