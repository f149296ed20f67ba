// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { type ComponentType, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { DialogForm } from "./form/DialogForm";
import { TextField } from "./form/fields";
import { needed, z } from "./form/rules";
import { type RecordDialog, Records } from "./Records";

beforeEach(() => screenIs(false));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Hours = { id: string; name: string; services: number; version: number };
const before: Hours = { id: "7", name: "Night", services: 2, version: 1 };
/** What somebody else saved while the dialog stood open, as the list fetches it. */
const newer: Hours = { ...before, name: "Evening", version: 2 };

type Sent = { name: string; version: number | undefined };

function form(one: Hours | null, sent: Sent[], onClose: () => void) {
  return (
    <DialogForm
      title="Edit hours"
      schema={z.object({ name: needed() })}
      values={{ name: one?.name ?? "" }}
      version={one?.version}
      submitLabel="Save"
      save={async ({ name }, version) => sent.push({ name, version })}
      onClose={onClose}
    >
      <TextField name="name" label="Name" required />
    </DialogForm>
  );
}

async function typeAndSave(name: string) {
  await act(async () => fireEvent.change(screen.getByTestId("input-name"), { target: { value: name } }));
  await act(async () => fireEvent.click(screen.getByTestId("button-submit")));
}

/** Draws it at an address where the record is open, and gives what draws it anew with another record. */
async function draw(Shown: ComponentType<{ one: Hours | null }>) {
  let show: (one: Hours | null) => void = () => {};
  const Page = () => {
    const [one, setOne] = useState<Hours | null>(before);
    show = setOne;
    return <Shown one={one} />;
  };
  const root = createRootRoute();
  const router = createRouter({
    routeTree: root.addChildren([createRoute({ getParentRoute: () => root, path: "/", component: Page })]),
    history: createMemoryHistory({ initialEntries: ["/?open=%227%22"] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByTestId("input-name");
  return (one: Hours | null) => act(async () => show(one));
}

/** A list whose dialog is open by the address; null: somebody has deleted what was in it. */
function listOf(sent: Sent[]) {
  const Dialog = ({ one, onClose }: RecordDialog<Hours>) => form(one, sent, onClose);
  return function List({ one }: { one: Hours | null }) {
    return (
      <Records
        label="Hours"
        kind="hours"
        page="hours"
        columns={[]}
        exported="/api/admin/time-classes"
        list={{
          data: { items: one ? [one] : [] },
          isPending: false,
          isFetching: false,
          error: null,
          refetch: () => {},
        }}
        none={{ title: "No hours yet", hint: "Add some." }}
        begin={{ label: "Add hours", reason: undefined, onClick: () => {}, testId: "button-add" }}
        refusal={undefined}
        rules={{ inUse: () => undefined }}
        Dialog={Dialog}
        refresh={() => Promise.resolve()}
        deletion={{ text: "It is gone.", run: () => Promise.resolve(), tell: () => {} }}
      />
    );
  };
}

test("what was typed upon an older record of a list is saved with its version, though the list has a newer one", async () => {
  const sent: Sent[] = [];
  const redraw = await draw(listOf(sent));
  await redraw(newer);
  await typeAndSave("Late night");
  expect(sent).toEqual([{ name: "Late night", version: 1 }]);
});

test("what was typed stays when somebody deletes the record meanwhile, though the list has lost it", async () => {
  const sent: Sent[] = [];
  const redraw = await draw(listOf(sent));
  await act(async () => fireEvent.change(screen.getByTestId("input-name"), { target: { value: "Late night" } }));
  await redraw(null);
  expect(screen.getByTestId<HTMLInputElement>("input-name").value).toBe("Late night");
  expect(screen.queryByTestId("notice-record-missing")).toBeNull();
});

test("a dialog saves with the version it was opened with, whatever it is drawn with later", async () => {
  const sent: Sent[] = [];
  const redraw = await draw(({ one }) => form(one, sent, () => {}));
  await redraw(newer);
  await typeAndSave("Late night");
  expect(sent).toEqual([{ name: "Late night", version: 1 }]);
});
