// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { parseSearch, stringifySearch } from "@/lib/search";
import { DialogForm } from "./DialogForm";
import { NumberField, TextField } from "./fields";
import { needed, z } from "./rules";
import type { Versioned } from "./useRecordForm";

const schema = z.object({ name: needed(), channels: z.number() });
type Values = z.infer<typeof schema>;
type Server = { values: Values; version: number } | null;

const opened: Versioned<Values> = { values: { name: "Night", channels: 10 }, version: 1 };

beforeEach(() => screenIs(false));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const router = createRouter({
  routeTree: createRootRoute(),
  parseSearch,
  stringifySearch,
  history: createMemoryHistory({ initialEntries: ["/hours"] }),
});

/** A server that has this now, whatever the dialog was opened with, and takes a change of its version alone. */
function open(now: Server, close = () => {}) {
  const server = { now };
  const closed = vi.fn(close);
  const sent: (number | undefined)[] = [];
  render(
    <RouterContextProvider router={router}>
      <QueryClientProvider client={new QueryClient()}>
        <DialogForm<Values>
          title="Hours"
          schema={schema}
          {...opened}
          submitLabel="Save"
          save={async (values, version) => {
            sent.push(version);
            if (!server.now) throw new ApiProblem(404, "not-found", null);
            if (version !== server.now.version) throw new ApiProblem(409, "changed-meanwhile", null);
            server.now = { values, version: version + 1 };
          }}
          reload={async () => {
            if (!server.now) throw new ApiProblem(404, "not-found", null);
            return server.now;
          }}
          onClose={closed}
        >
          <TextField<Values> name="name" label="Name" />
          <NumberField<Values> name="channels" label="Channels" />
        </DialogForm>
      </QueryClientProvider>
    </RouterContextProvider>,
  );
  return { server, closed, sent };
}

const press = (hook: string) => act(async () => fireEvent.click(screen.getByTestId(hook)));
const type = (hook: string, value: string) =>
  act(async () => fireEvent.change(screen.getByTestId(hook), { target: { value } }));
const shown = () => ["input-name", "input-channels"].map((hook) => screen.getByTestId<HTMLInputElement>(hook).value);

const theirs = { values: { name: "Night", channels: 25 }, version: 2 };

test("two people's edits of different fields are both saved, upon what the other one saved", async () => {
  const { server, closed, sent } = open(theirs);
  await type("input-name", "Evening");
  await press("button-submit");
  expect(screen.getByTestId("merge-name").textContent).toContain("Name");
  expect(screen.getByTestId("merge-channels").textContent).toContain("Channels");
  expect(closed).not.toHaveBeenCalled();
  await press("button-save-merged");
  expect(server.now).toEqual({ values: { name: "Evening", channels: 25 }, version: 3 });
  expect(sent).toEqual([1, 2]);
  expect(closed).toHaveBeenCalledOnce();
});

test("who would rather go on editing has the form as it was, and is asked again at the next save", async () => {
  const { server, closed, sent } = open(theirs);
  await type("input-name", "Evening");
  await press("button-submit");
  await press("button-put-off");
  expect(screen.queryByTestId("merge")).toBeNull();
  expect(shown()).toEqual(["Evening", "10"]);
  await type("input-name", "Late evening");
  await press("button-submit");
  expect(screen.getByTestId("merge-name-mine").textContent).toContain("Late evening");
  await press("button-save-merged");
  expect(server.now).toEqual({ values: { name: "Late evening", channels: 25 }, version: 3 });
  expect(sent).toEqual([1, 1, 2]);
  expect(closed).toHaveBeenCalledOnce();
});

test("a field that both changed is kept as the person chooses", async () => {
  const { server } = open(theirs);
  await type("input-channels", "12");
  await press("button-submit");
  expect(screen.getByTestId("button-save-merged").getAttribute("aria-disabled")).toBe("true");
  await press("merge-channels-mine");
  await press("button-save-merged");
  expect(server.now).toEqual({ values: { name: "Night", channels: 12 }, version: 3 });
});

test("who takes theirs sees it in the fields, and edits on upon it", async () => {
  const { server, closed, sent } = open(theirs);
  await type("input-name", "Evening");
  await press("button-submit");
  await press("button-take-theirs");
  expect(shown()).toEqual(["Night", "25"]);
  expect(closed).not.toHaveBeenCalled();
  expect(server.now).toEqual(theirs);
  await type("input-name", "Late night");
  await press("button-submit");
  expect(server.now?.values).toEqual({ name: "Late night", channels: 25 });
  expect(sent).toEqual([1, 2]);
});

test("what somebody changed of the record that this dialog does not show is nothing to be asked about", async () => {
  const { server, closed, sent } = open({ values: { ...opened.values }, version: 5 });
  await type("input-name", "Evening");
  await press("button-submit");
  expect(screen.queryByTestId("merge")).toBeNull();
  expect(server.now).toEqual({ values: { name: "Evening", channels: 10 }, version: 6 });
  expect(sent).toEqual([1, 5]);
  expect(closed).toHaveBeenCalledOnce();
});

test("what was deleted meanwhile is told as that, and what was typed stays to be copied", async () => {
  const { closed } = open(null);
  await type("input-name", "Evening");
  await press("button-submit");
  expect(screen.getByTestId("text-form-gone").textContent).toContain("This does not exist any more");
  expect(screen.getByTestId("button-submit").getAttribute("aria-disabled")).toBe("true");
  expect(shown()[0]).toBe("Evening");
  expect(closed).not.toHaveBeenCalled();
});

test("the first field that the server refuses has the focus", async () => {
  render(
    <RouterContextProvider router={router}>
      <QueryClientProvider client={new QueryClient()}>
        <DialogForm<Values>
          title="Hours"
          schema={schema}
          values={opened.values}
          submitLabel="Save"
          save={() =>
            Promise.reject(new ApiProblem(422, "invalid", null, [{ field: "channels", message: "Too many." }]))
          }
          onClose={() => {}}
        >
          <TextField<Values> name="name" label="Name" />
          <NumberField<Values> name="channels" label="Channels" />
        </DialogForm>
      </QueryClientProvider>
    </RouterContextProvider>,
  );
  await press("button-submit");
  expect(document.activeElement).toBe(screen.getByTestId("input-channels"));
});

test("what leads away asks first when something was typed, and not when nothing was", async () => {
  open({ values: opened.values, version: 1 });
  await act(async () => router.history.push("/elsewhere"));
  expect(router.history.location.pathname).toBe("/elsewhere");
  await act(async () => router.history.push("/hours"));
  await type("input-name", "Late night");
  await act(async () => router.history.push("/elsewhere"));
  expect(router.history.location.pathname).toBe("/hours");
  await press("button-keep-editing");
  expect(shown()[0]).toBe("Late night");
  await act(async () => router.history.push("/elsewhere"));
  await press("button-discard");
  expect(router.history.location.pathname).toBe("/elsewhere");
});

test.each([
  ["/carriers/1?view=contacts", "/carriers/1"],
  ["/carriers/1?view=contacts", "/carriers/1?view=services"],
  ["/invoices?new=draft", "/invoices"],
  ["/approvals?open=7", "/approvals?open=8"],
  // a name that no list knows of
  ["/anything?opened-lately=7", "/anything"],
  ["/carriers?cursor=abc", "/carriers"],
])(
  "another entry of the history may show something else: from %s to %s what was typed is asked about",
  async (from, to) => {
    await act(async () => router.history.push(from));
    open({ values: opened.values, version: 1 });
    await type("input-name", "Late night");
    await act(async () => router.history.push(to));
    expect(screen.queryByTestId("button-keep-editing")).not.toBeNull();
    expect(router.history.location.href).toBe(from);
    await press("button-keep-editing");
    expect(shown()[0]).toBe("Late night");
  },
);

test("a filter that replaces the query of the page behind is not asked about", async () => {
  const to = "/carriers/1?view=contacts&search=noc";
  await act(async () => router.history.push("/carriers/1?view=contacts"));
  open({ values: opened.values, version: 1 });
  await type("input-name", "Late night");
  await act(async () => router.history.replace(to));
  expect(screen.queryByTestId("button-keep-editing")).toBeNull();
  expect(router.history.location.href).toBe(to);
  expect(shown()[0]).toBe("Late night");
});

test("what was thrown away does not stay open where the list behind has only turned a page", async () => {
  await act(async () => router.history.push("/carriers?cursor=abc"));
  const { closed } = open({ values: opened.values, version: 1 });
  await type("input-name", "Late night");
  await act(async () => router.history.push("/carriers"));
  await press("button-discard");
  await act(() => router.load());
  expect(router.history.location.href).toBe("/carriers");
  expect(closed).toHaveBeenCalledTimes(1);
});

test("what closes it is not asked about where the address says that it is open", async () => {
  const away = () => router.history.push("/invoices");
  const click = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
  await act(async () => router.history.push("/invoices?new=draft"));
  open({ values: opened.values, version: 1 }, away);
  await type("input-name", "Late night");
  await click("Cancel");
  expect(router.history.location.href).toBe("/invoices");
  cleanup();
  await act(async () => router.history.push("/invoices?new=draft"));
  open({ values: opened.values, version: 1 }, away);
  await type("input-name", "Late night");
  await click("Close");
  await press("button-discard");
  expect(router.history.location.href).toBe("/invoices");
});

test("pressed twice before the first press is drawn, it is sent once", async () => {
  const { closed, sent } = open(opened as { values: Values; version: number });
  await type("input-name", "Evening");
  await act(async () => {
    fireEvent.click(screen.getByTestId("button-submit"));
    fireEvent.click(screen.getByTestId("button-submit"));
  });
  expect(sent).toEqual([1]);
  expect(closed).toHaveBeenCalledOnce();
});

test.each([
  // what is wrong, and whether it is told above the fields
  ["name", false],
  ["way", true],
  ["rows", false],
])(
  "what the server finds wrong with %s, of which only the name has a field, is told above: %s",
  async (field, above) => {
    const more = z.object({ name: needed(), way: z.string(), rows: z.array(z.string()) });
    render(
      <RouterContextProvider router={router}>
        <QueryClientProvider client={new QueryClient()}>
          <DialogForm<z.infer<typeof more>>
            title="Hours"
            schema={more}
            values={{ name: "Night", way: "one", rows: [] }}
            submitLabel="Save"
            save={() =>
              Promise.reject(new ApiProblem(422, "invalid", "One is not right.", [{ field, message: "Not so." }]))
            }
            onClose={() => {}}
          >
            <TextField<z.infer<typeof more>> name="name" label="Name" />
          </DialogForm>
        </QueryClientProvider>
      </RouterContextProvider>,
    );
    await press("button-submit");
    const told = screen.queryByTestId("list-fields-elsewhere")?.textContent;
    expect(told).toBe(above ? "Way: Not so." : undefined);
    expect(screen.queryByText("Not so.") !== null).toBe(field === "name");
  },
);
