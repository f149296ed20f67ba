// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { api } from "@/lib/api/client";
import { ApiProblem } from "@/lib/api/problem";
import "@/lib/portalMessages";
import type { TableView } from "./tableView";
import { RenameDialog, SaveDialog } from "./ViewDialogs";
import type { SavedView } from "./views";

const view = (id: string, name: string, over: Partial<SavedView> = {}): SavedView => ({
  id,
  page: "carriers",
  name,
  shared: false,
  state: {},
  mine: true,
  ...over,
});

let kept: SavedView[];
let queries: QueryClient;
let post: MockInstance<typeof api.post>;
let put: MockInstance<typeof api.put>;
const table = { state: { kind: "supplier" } } as unknown as TableView;

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  kept = [view("1", "Ours", { shared: true }), view("2", "Mine"), view("3", "Theirs", { shared: true, mine: false })];
  vi.spyOn(api, "get").mockImplementation(async () => ({ items: kept }) as never);
  post = vi.spyOn(api, "post").mockResolvedValue(view("9", "Any") as never);
  put = vi
    .spyOn(api, "put")
    .mockImplementation(async (_path, options) => view("1", (options as { body: SavedView }).body.name) as never);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function opened(dialog: React.ReactNode) {
  queries = new QueryClient();
  render(<QueryClientProvider client={queries}>{dialog}</QueryClientProvider>);
  await act(async () => {
    await vi.waitFor(() => expect(queries.isFetching()).toBe(0));
  });
}
const named = (name: string) => fireEvent.change(screen.getByTestId("input-view-name"), { target: { value: name } });
async function pressed(id: string) {
  await act(async () => fireEvent.click(screen.getByTestId(id)));
  // what the press began has been answered, and drawn
  await act(async () => {
    await vi.waitFor(() => expect([queries.isMutating(), queries.isFetching()]).toEqual([0, 0]));
  });
}
const asked = () => screen.queryByTestId("text-view-exists")?.textContent ?? "";

test.each([
  // name, whether sharing is switched by hand; what is asked, then sent: whether it replaces, and whether it is shared
  ["New", false, "", false, false],
  ["New", true, "", false, true],
  ["Mine", false, "You keep a view of this name already. Saving", true, false],
  [" Ours ", false, "other users use it. Saving replaces it for them too", true, true],
  ["Ours", true, "takes it from them", true, false],
  // a colleague's is not mine to replace
  ["Theirs", false, "", false, false],
])("saving under %j (sharing switched: %s)", async (name, switched, words, replaces, shared) => {
  await opened(<SaveDialog page="carriers" view={table} onClose={() => {}} />);
  named(name);
  if (switched) await pressed("switch-shared");
  expect(asked()).toContain(words);
  expect(asked() === "").toBe(words === "");
  const button = screen.getByTestId("button-confirm-save-view");
  expect(button.textContent).toBe(replaces ? "Replace view" : "Save view");
  await pressed("button-confirm-save-view");
  expect(post).toHaveBeenCalledExactlyOnceWith("/api/me/views", {
    query: { replace: replaces ? "true" : undefined },
    body: { page: "carriers", name: name.trim(), shared, state: { kind: "supplier" } },
  });
});

test("one that another window has saved meanwhile is asked about, not overwritten", async () => {
  await opened(<SaveDialog page="carriers" view={table} onClose={() => {}} />);
  named("Late");
  post.mockRejectedValueOnce(new ApiProblem(409, "view-exists", "You keep a view of it."));
  kept.push(view("4", "Late", { shared: true }));
  await pressed("button-confirm-save-view");
  expect(post.mock.lastCall?.[1]?.query).toEqual({ replace: undefined });
  expect(asked()).toContain("other users use it");
  await pressed("button-confirm-save-view");
  expect(post.mock.lastCall?.[1]).toMatchObject({ query: { replace: "true" }, body: { shared: true } });
});

test("a view is renamed with its sharing, never to the name of another", async () => {
  const onClose = vi.fn();
  await opened(<RenameDialog page="carriers" saved={kept[0] as SavedView} onClose={onClose} />);
  named("Mine");
  await pressed("button-confirm-rename-view");
  expect(screen.getByText("Another view of yours has this name.")).toBeTruthy();
  expect(put).not.toHaveBeenCalled();
  named(" Everybody's ");
  await pressed("button-confirm-rename-view");
  expect(put).toHaveBeenCalledExactlyOnceWith("/api/me/views/1", { body: { name: "Everybody's", shared: true } });
  expect(onClose).toHaveBeenCalled();
});
