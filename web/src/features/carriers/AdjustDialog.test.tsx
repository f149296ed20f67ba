// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Carrier } from "@/lib/api/contractAdmin";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { AdjustDialog, type AdjustedBalance } from "./AdjustDialog";

const sideOf = (amount: string) => ({ balance: { amount, currency: "USD" } });
const carrier = {
  id: "5",
  name: "Deltaphone",
  timeZone: "UTC",
  currency: "USD",
  currencies: ["USD"],
  customer: {},
  supplier: {},
  accounts: [{ currency: "USD", customer: sideOf("100.000000"), supplier: sideOf("-3.100000") }],
} as unknown as Carrier;
const sent: unknown[] = [];

beforeEach(() => {
  screenIs(false);
  sent.length = 0;
  vi.stubGlobal("fetch", async (_: string, asked: RequestInit) => {
    sent.push(JSON.parse(String(asked.body)));
    return Response.json({ entry: "1", after: { amount: "112.345000", currency: "USD" } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(side: AdjustedBalance["side"]) {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  render(
    <RouterContextProvider router={router}>
      <QueryClientProvider client={new QueryClient()}>
        <AdjustDialog carrier={carrier} begin={{ side, currency: "USD" }} onClose={() => {}} />
      </QueryClientProvider>
    </RouterContextProvider>,
  );
}

const enter = (hook: string, value: string) =>
  act(async () => fireEvent.change(screen.getByTestId(hook), { target: { value } }));
const post = () => act(async () => fireEvent.click(screen.getByTestId("button-submit")));
/** What stands under a field. */
const under = (hook: string) =>
  document.getElementById(screen.getByTestId(hook).getAttribute("aria-describedby") ?? "")?.textContent;

test.each([
  // side, movement, amount, balance after it
  ["customer", "credit", "12.345", "112.345"],
  ["customer", "debit", "0.000001", "99.999999"],
  ["customer", "credit", "12", "112.00"],
  ["customer", "credit", "12.30", "112.30"],
  ["supplier", "credit", "0.6", "\u22122.50"],
  ["supplier", "debit", "0.005", "\u22123.105"],
] as const)(
  "a balance of the %s, %s of %s: what the books will hold is shown, %s",
  async (side, movement, amount, after) => {
    open(side);
    await enter("select-movement", movement);
    await enter("input-amount", amount);
    expect(under("input-amount")).toBe(`Balance after it: ${after}\u00a0USD`);
  },
);

test.each([
  // side, reason, whether a note is needed
  ["customer", "correction", false],
  ["customer", "other", true],
  ["supplier", "correction", true],
  ["supplier", "other", true],
] as const)("for a %s and the reason %s a note is needed: %s", async (side, reason, needed) => {
  open(side);
  await enter("select-reason", reason);
  await enter("input-amount", "1");
  expect(screen.getByTestId("input-note").getAttribute("aria-required")).toBe(needed ? "true" : null);
  await post();
  expect(screen.getByTestId("input-note").getAttribute("aria-invalid")).toBe(needed ? "true" : null);
  expect(sent).toHaveLength(needed ? 0 : 1);
  if (!needed) return;
  expect(under("input-note")).toBe("This is needed.");
  await enter("input-note", "agreed by mail");
  await post();
  expect(sent).toMatchObject([{ side, reason, amount: "1", note: "agreed by mail" }]);
});

test("the side of a net balance is asked for, and all that is missing is told at the first press", async () => {
  open(null);
  await enter("select-reason", "other");
  await post();
  expect(under("select-side")).toBe("Say which side's balance moves: the net balance is both together.");
  expect(under("input-amount")).toBe("This is needed.");
  expect(under("input-note")).toBe("This is needed.");
  await enter("input-amount", "1.1234567");
  await post();
  expect(under("input-amount")).toBe("At most 12 digits before the point and 6 after it.");
  expect(under("input-note")).toBe("This is needed.");
  expect(sent).toEqual([]);
});
