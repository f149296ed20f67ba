// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "@/lib/portalMessages";
import { FilterText } from "./FilterBar";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A filter that somebody has typed into a moment ago. */
function typed(text: string) {
  const committed = vi.fn();
  const { unmount } = render(
    <FilterText label="Called" value={undefined} onCommit={committed} testId="input-called" />,
  );
  const input = screen.getByTestId("input-called");
  fireEvent.change(input, { target: { value: text } });
  return { committed, input, unmount };
}
const pause = () => act(() => vi.advanceTimersByTime(10_000));

test("what is typed counts after a pause", () => {
  const { committed } = typed("44 ");
  expect(committed).not.toHaveBeenCalled();
  pause();
  expect(committed).toHaveBeenCalledExactlyOnceWith("44");
});

test("who leaves the field does not wait for that, and it counts once", () => {
  const { committed, input } = typed("44");
  fireEvent.blur(input);
  expect(committed).toHaveBeenCalledExactlyOnceWith("44");
  pause();
  expect(committed).toHaveBeenCalledOnce();
});

test("a page that is left takes its pause along: the next one's address is not filtered by it", () => {
  const { committed, unmount } = typed("44");
  unmount();
  pause();
  expect(committed).not.toHaveBeenCalled();
});
