// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { TextField } from "./form/fields";
import { RecordForm } from "./form/RecordForm";
import { z } from "./form/rules";
import { useRecordForm } from "./form/useRecordForm";
import { useOpenMade } from "./leaveRecord";
import { WorkspaceProvider } from "./workspace";

beforeEach(() => screenIs(false));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

let saved: () => void;

/** The form of a new list, whose answer comes when the test says so. */
function NewList() {
  const openMade = useOpenMade();
  return (
    <button
      type="button"
      onClick={() => {
        saved = () => openMade("/lists/7");
      }}
    >
      Save
    </button>
  );
}

const schema = z.object({ name: z.string() });
const empty = { values: { name: "" } };

function NewRule() {
  const record = useRecordForm({ id: "rule", schema, record: empty, save: async () => undefined });
  return (
    <RecordForm record={record} labels={{ name: "Name" }} leaveTo="/carriers">
      <TextField name="name" label="Name" />
    </RecordForm>
  );
}

async function draw(begin = "/lists/new", hook = "Save") {
  const dropped = vi.fn();
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceProvider value={{ nameTab: () => {}, dropTab: dropped, dock: null, trail: [] }}>
          <Outlet />
        </WorkspaceProvider>
      </QueryClientProvider>
    ),
  });
  const at = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component });
  const router = createRouter({
    routeTree: root.addChildren([
      at("/lists/new", NewList),
      at("/rules/new", NewRule),
      at("/lists/7", () => <h1>Seven</h1>),
      at("/carriers", () => <h1>Elsewhere</h1>),
    ]),
    history: createMemoryHistory({ initialEntries: ["/carriers", begin] }),
  });
  render(<RouterProvider router={router} />);
  fireEvent.click(await screen.findByText(hook));
  return { router, dropped };
}

test("what was made opens in place of its form, whose tab goes", async () => {
  const { router, dropped } = await draw();
  act(saved);
  await screen.findByText("Seven");
  await waitFor(() => expect(dropped.mock.calls).toEqual([["/lists/new"]]));
  await act(async () => router.history.back());
  await screen.findByText("Elsewhere");
});

test("who has gone elsewhere meanwhile stays there, and keeps the tab of that page", async () => {
  const { router, dropped } = await draw();
  await act(() => router.navigate({ to: "/carriers" }));
  await screen.findByText("Elsewhere");
  act(saved);
  await waitFor(() => expect(dropped.mock.calls).toEqual([["/lists/new"]]));
  expect(router.state.location.pathname).toBe("/carriers");
});

test("a new record that is given up takes the tab of its form along", async () => {
  const { router, dropped } = await draw("/rules/new", "Cancel");
  await screen.findByText("Elsewhere");
  await waitFor(() => expect(dropped.mock.calls).toEqual([["/rules/new"]]));
  expect(router.state.location.pathname).toBe("/carriers");
});
