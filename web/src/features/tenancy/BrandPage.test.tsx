// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RightsProvider } from "@/components/rights";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { BrandPage } from "./BrandPage";

let accent: string | null;
const taken: string[] = [];

function answer(address: string, { method = "GET", body }: RequestInit = {}): unknown {
  if (!address.endsWith("/hosts")) {
    return { productName: "Meridian", accent, supportEmail: "", logo: null, version: 1 };
  }
  if (method === "GET") return { items: [] };
  const { host } = JSON.parse(String(body));
  taken.push(host);
  return { host };
}

beforeEach(() => {
  screenIs(false);
  accent = null;
  taken.length = 0;
  vi.stubGlobal("fetch", async (address: string, asked: RequestInit) => Response.json(answer(address, asked)));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open() {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  render(
    <RouterContextProvider router={router}>
      <QueryClientProvider client={new QueryClient()}>
        <RightsProvider value={{ permissions: ["tenancy.brand.change"] }}>
          <BrandPage />
        </RightsProvider>
      </QueryClientProvider>
    </RouterContextProvider>,
  );
  await screen.findByTestId("button-no-accent");
}

const press = (hook: string) => act(async () => fireEvent.click(screen.getByTestId(hook)));
const type = (hook: string, value: string) =>
  act(async () => fireEvent.change(screen.getByTestId(hook), { target: { value } }));

test("without a name to add, the field is told so and has the focus", async () => {
  await open();
  const input = screen.getByTestId("input-host");
  await type("input-host", "  ");
  await press("button-add-host");
  expect(document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent).toBe("This is needed.");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(input);
  expect(taken).toEqual([]);
  await type("input-host", "Portal.example.com");
  expect(input.hasAttribute("aria-invalid")).toBe(false);
  await press("button-add-host");
  await waitFor(() => expect(taken).toEqual(["portal.example.com"]));
});

test("the usual colours can be gone back to only from others", async () => {
  await open();
  const button = screen.getByTestId("button-no-accent");
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(button.title).toBe("No accent colour is set: these are the usual colours.");
  await type("input-accent", "#ffee00");
  expect(button.hasAttribute("aria-disabled")).toBe(false);
  await press("button-no-accent");
  expect(screen.getByTestId<HTMLInputElement>("input-accent").value).toBe("");
  expect(button.getAttribute("aria-disabled")).toBe("true");
});
