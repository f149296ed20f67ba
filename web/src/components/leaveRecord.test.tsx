// @vitest-environment jsdom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useOpenMade } from "./leaveRecord";
import { WorkspaceProvider } from "./workspace";

afterEach(cleanup);

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

async function draw() {
  const dropped = vi.fn();
  const root = createRootRoute({
    component: () => (
      <WorkspaceProvider value={{ nameTab: () => {}, dropTab: dropped, dock: null, trail: [] }}>
        <Outlet />
      </WorkspaceProvider>
    ),
  });
  const at = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component });
  const router = createRouter({
    routeTree: root.addChildren([
      at("/lists/new", NewList),
      at("/lists/7", () => <h1>Seven</h1>),
      at("/carriers", () => <h1>Elsewhere</h1>),
    ]),
    history: createMemoryHistory({ initialEntries: ["/carriers", "/lists/new"] }),
  });
  render(<RouterProvider router={router} />);
  fireEvent.click(await screen.findByText("Save"));
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
