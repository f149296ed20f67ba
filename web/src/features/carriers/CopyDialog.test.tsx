// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { CopyDialog } from "./CopyDialog";

const CARRIERS = [
  { id: "1", name: "Aurelia", code: "AUR", kind: "bilateral", currencies: ["USD"] },
  { id: "2", name: "Estrella", code: "EST", kind: "bilateral", currencies: ["EUR"] },
  { id: "3", name: "Borealis", code: "BOR", kind: "bilateral", currencies: ["EUR", "USD"] },
  { id: "4", name: "Corvus", code: "COR", kind: "bilateral", currencies: ["EUR", "GBP"] },
  { id: "5", name: "Deltaphone", code: "DEL", kind: "supplier", currencies: ["USD"] },
];
const source = {
  id: "9",
  name: "I9",
  direction: "bilateral",
  currency: "USD",
  carrier: { id: "1", name: "Aurelia" },
} as Interconnect;
const sent: unknown[] = [];

/** The server's carriers, found by a part of the name, one of them by its id, and the copy. */
function answer(address: string, { method = "GET", body }: RequestInit = {}): unknown {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  if (method === "POST") {
    sent.push(JSON.parse(String(body)));
    return { id: "10" };
  }
  const id = /^\/api\/admin\/carriers\/(\d+)$/.exec(pathname)?.[1];
  if (id) return CARRIERS.find((carrier) => carrier.id === id);
  const search = (searchParams.get("search") ?? "").toLowerCase();
  return { items: CARRIERS.filter(({ name }) => name.toLowerCase().includes(search)) };
}

beforeEach(() => {
  screenIs(false);
  sent.length = 0;
  vi.stubGlobal("fetch", async (address: string, asked: RequestInit) => Response.json(answer(address, asked)));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open() {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  render(
    <RouterContextProvider router={router}>
      <QueryClientProvider client={new QueryClient()}>
        <CopyDialog one={source} onClose={() => {}} />
      </QueryClientProvider>
    </RouterContextProvider>,
  );
}

const picker = () => screen.getByTestId<HTMLInputElement>("select-carrier-bilateral");
const currency = () => screen.getByTestId<HTMLSelectElement>("select-currency");
const options = () => [...currency().options].filter(({ disabled }) => !disabled).map(({ value }) => value);

async function pick(name: string) {
  await act(async () => fireEvent.change(picker(), { target: { value: name } }));
  fireEvent.click((await screen.findByText(name)).closest("[role=option]") as HTMLElement);
  const carrier = CARRIERS.find((one) => one.name === name);
  await waitFor(() => expect(options()).toEqual(carrier?.currencies));
}

test.each([
  // picked one after another, shown, sent
  [["Estrella"], "EUR", "EUR"],
  [["Borealis"], "USD", "USD"],
  [["Estrella", "Borealis"], "EUR", "EUR"],
  [["Estrella", "Aurelia"], "USD", "USD"],
  [["Corvus"], "Choose", undefined],
  [["Corvus", "Estrella"], "EUR", "EUR"],
])("the currency is one that the picked carrier has: %j", async (names, shown, expected) => {
  open();
  for (const name of names) await pick(name);
  expect(currency().selectedOptions[0]?.textContent).toBe(shown);
  await act(async () => fireEvent.click(screen.getByTestId("button-submit")));
  if (expected) {
    await waitFor(() => expect(sent).toMatchObject([{ currency: expected }]));
  } else {
    await waitFor(() => expect(currency().getAttribute("aria-invalid")).toBe("true"));
    expect(screen.getByText("This is needed.").id).toBe(currency().getAttribute("aria-describedby"));
    expect(sent).toEqual([]);
  }
});

test("into another currency it is said beforehand what cannot be taken over", async () => {
  const said =
    "Services and rating plans in USD cannot be taken over into EUR: untick them, and choose plans in EUR afterwards.";
  open();
  await pick("Borealis");
  expect(screen.queryByText(said)).toBeNull();
  await pick("Estrella");
  await screen.findByText(said);
});

test.each([
  ["Delta", "None of that name can have a bilateral interconnect"],
  ["Nobody", "No carrier of that name"],
])("of %s it is said why it is not offered", async (name, said) => {
  open();
  await act(async () => fireEvent.change(picker(), { target: { value: name } }));
  await screen.findByText(said);
});
