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
import { usePinned } from "./form/pinned";
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
      submitLabel="Save"
      save={async ({ name }) => sent.push({ name, version: one?.version })}
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
async function draw(Shown: ComponentType<{ one: Hours }>) {
  let show: (one: Hours) => void = () => {};
  const Page = () => {
    const [one, setOne] = useState(before);
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
  return (one: Hours) => act(async () => show(one));
}

test("what was typed upon an older record of a list is saved with its version, though the list has a newer one", async () => {
  const sent: Sent[] = [];
  const Dialog = ({ one, onClose }: RecordDialog<Hours>) => form(one, sent, onClose);
  const List = ({ one }: { one: Hours }) => (
    <Records
      label="Hours"
      kind="hours"
      page="hours"
      columns={[]}
      list={{ data: { items: [one] }, isPending: false, isFetching: false, error: null, refetch: () => {} }}
      none={{ title: "No hours yet", hint: "Add some." }}
      begin={{ label: "Add hours", reason: undefined, onClick: () => {}, testId: "button-add" }}
      refusal={undefined}
      rules={{ inUse: () => undefined }}
      Dialog={Dialog}
      refresh={() => Promise.resolve()}
      deletion={{ text: "It is gone.", run: () => Promise.resolve(), tell: () => {} }}
    />
  );
  const redraw = await draw(List);
  await redraw(newer);
  await typeAndSave("Late night");
  expect(sent).toEqual([{ name: "Late night", version: 1 }]);
});

test("a dialog that pins its record saves with the version it was opened with", async () => {
  const sent: Sent[] = [];
  const Dialog = ({ one }: { one: Hours }) => form(usePinned(one), sent, () => {});
  const redraw = await draw(Dialog);
  await redraw(newer);
  await typeAndSave("Late night");
  expect(sent).toEqual([{ name: "Late night", version: 1 }]);
});
