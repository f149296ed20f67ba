// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "@/lib/api/client";
import { ApiUnreachable } from "@/lib/api/problem";
import "@/lib/portalMessages";
import { SwitchState } from "./SwitchState";

let answers: boolean;
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  answers = true;
  asked = 0;
  vi.spyOn(api, "get").mockImplementation(async () => {
    asked += 1;
    // a frozen server: its answer is waited for in vain, and nothing says that the whole of it is gone
    if (!answers) throw new ApiUnreachable("deadline");
    return { status: "up" } as never;
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What came of it is drawn a moment later. */
async function passed(ms: number) {
  await act(() => vi.advanceTimersByTimeAsync(ms));
  await act(() => vi.advanceTimersByTimeAsync(1));
}
const state = () => screen.getByTestId("badge-switch").dataset.state;

test("is asked twice a minute, and every three seconds while it does not answer", async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <SwitchState />
    </QueryClientProvider>,
  );
  await passed(0);
  expect([state(), asked]).toEqual(["up", 1]);
  answers = false;
  await passed(29_000);
  expect(asked).toBe(1);
  await passed(1_000);
  expect([state(), asked]).toEqual(["down", 2]);
  await passed(3_000);
  expect([state(), asked]).toEqual(["down", 3]);
  answers = true;
  await passed(3_000);
  expect([state(), asked]).toEqual(["up", 4]);
  await passed(29_000);
  expect(asked).toBe(4);
});
