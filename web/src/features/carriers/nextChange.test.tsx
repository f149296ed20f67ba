// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { MoveDialog } from "@/features/customers/MoveDialog";
import { customerQuery } from "@/features/customers/queries";
import type { Carrier } from "@/lib/api/contractAdmin";
import type { Customer } from "@/lib/api/contractCustomers";
import "@/lib/portalMessages";
import { carrierQuery } from "./queries";
import { StatusDialog } from "./StatusDialog";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const carrier = { id: "5", name: "Deltaphone", version: 1, status: "suspended", nextStatuses: ["active"] };
const customer = { id: "7", companyName: "Acme", version: 1, category: { id: "1" }, group: null };
const items = [
  { id: "1", name: "Enterprise" },
  { id: "2", name: "Individual" },
];

/** A server where a change makes a second version. */
function serve() {
  let version = 1;
  vi.stubGlobal("fetch", async (path: string, asked: RequestInit) => {
    const changes = asked.method !== "GET" && !path.includes("dryRun");
    if (changes) version = 2;
    if (path.startsWith("/api/admin/carriers/5")) return Response.json({ ...carrier, version });
    if (path.startsWith("/api/admin/customers/7")) {
      return Response.json(
        asked.method === "GET"
          ? { ...customer, version }
          : { customer: { ...customer, version }, gains: [], loses: [] },
      );
    }
    return Response.json({ changed: 1, items });
  });
}

/** A page that shows a record, and the version that it has when a dialog of it is closed. */
async function closed(Page: (props: { onClose: () => void }) => ReactNode, versionOf: (of: QueryClient) => unknown) {
  const queries = new QueryClient();
  let found: unknown;
  render(
    <QueryClientProvider client={queries}>
      <Page
        onClose={() => {
          found ??= versionOf(queries);
        }}
      />
    </QueryClientProvider>,
  );
  return { found: () => found };
}
const press = (hook: string) => act(async () => fireEvent.click(screen.getByTestId(hook)));

test("what is done to a carrier after its state is done to it as it is then", async () => {
  serve();
  const { found } = await closed(
    ({ onClose }) => {
      const { data } = useQuery(carrierQuery("5"));
      return data ? <StatusDialog carriers={[data as Carrier & typeof carrier]} onClose={onClose} /> : null;
    },
    (queries) => queries.getQueryData(carrierQuery("5").queryKey)?.version,
  );
  await screen.findByTestId("button-set-status");
  await press("button-set-status");
  await vi.waitFor(() => expect(found()).toBe(2));
});

test("what is done to a customer after a move is done to it as it is then", async () => {
  serve();
  const { found } = await closed(
    ({ onClose }) => {
      const { data } = useQuery(customerQuery("7"));
      return data ? <MoveDialog customer={data as Customer} onClose={onClose} /> : null;
    },
    (queries) => queries.getQueryData(customerQuery("7").queryKey)?.version,
  );
  await screen.findByRole("option", { name: "Individual" });
  fireEvent.change(screen.getByTestId("select-category"), { target: { value: "2" } });
  await vi.waitFor(() => expect(screen.getByTestId("button-confirm-move").getAttribute("aria-disabled")).toBeNull());
  await press("button-confirm-move");
  await vi.waitFor(() => expect(found()).toBe(2));
});
