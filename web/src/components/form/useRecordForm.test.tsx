// @vitest-environment jsdom
import { MutationCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import "@/lib/portalMessages";
import { ApiProblem } from "@/lib/api/problem";
import { useDrafts } from "@/lib/drafts";
import { z } from "./rules";
import { useRecordForm, type Versioned } from "./useRecordForm";

const schema = z.object({ name: z.string(), limit: z.number() });
type Values = z.infer<typeof schema>;

const router = createRouter({
  routeTree: createRootRoute(),
  history: createMemoryHistory({ initialEntries: ["/carriers/7"] }),
});
/** What the query client has noticed: there it is seen that a session has ended. */
const noticed: unknown[] = [];
const queries = new QueryClient({ mutationCache: new MutationCache({ onError: (error) => void noticed.push(error) }) });
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <RouterContextProvider router={router}>{children}</RouterContextProvider>
  </QueryClientProvider>
);

const first: Versioned<Values> = { version: 1, values: { name: "Acme", limit: 100 } };
const theirs: Versioned<Values> = { version: 2, values: { name: "Acme", limit: 200 } };
const elsewhere: Versioned<Values> = { version: 2, values: { name: "Acme", limit: 100 } };

/** A server that has this record, and takes a change of its version alone. */
function open(record: Versioned<Values>) {
  const sent: { values: Values; version: number | undefined }[] = [];
  const { result, rerender, unmount } = renderHook(
    (shown: Versioned<Values>) =>
      useRecordForm<Values>({
        id: "details",
        schema,
        record: shown,
        save: async (values, version) => {
          sent.push({ values, version });
          if (version !== record.version) throw new ApiProblem(409, "changed-meanwhile", null);
          return { values, version: (version ?? 0) + 1 };
        },
        reload: async () => record,
      }),
    { wrapper, initialProps: record },
  );
  const type = (field: keyof Values, value: string | number) =>
    act(async () => result.current.form.setValue(field, value, { shouldDirty: true }));
  const save = () => act(async () => result.current.submit());
  return { form: () => result.current, type, save, sent, rerender, leave: unmount };
}

afterEach(() => {
  cleanup();
  noticed.length = 0;
  useDrafts.setState({ drafts: {} });
});

test("edits that come back after somebody else has saved meet that change as a conflict", async () => {
  const before = open(first);
  await before.type("limit", 150);
  before.leave();
  const after = open(theirs);
  expect(after.form().form.getValues()).toEqual({ name: "Acme", limit: 150 });
  await after.save();
  await waitFor(() =>
    expect(after.form().conflict).toEqual({ base: first.values, mine: { name: "Acme", limit: 150 }, theirs }),
  );
  expect(after.sent).toEqual([{ values: { name: "Acme", limit: 150 }, version: 1 }]);
});

test("edits that come back after a save of other tabs are saved upon it", async () => {
  const before = open(first);
  await before.type("limit", 150);
  before.leave();
  const after = open(elsewhere);
  await after.save();
  await waitFor(() => expect(after.form().savedAt).not.toBeNull());
  expect(after.sent).toEqual([{ values: { name: "Acme", limit: 150 }, version: 2 }]);
  expect(after.form().conflict).toBeNull();
});

test("reset of edits that came back shows what is saved now, and nothing is left to be found again", async () => {
  const before = open(first);
  await before.type("limit", 150);
  before.leave();
  const after = open(theirs);
  await act(async () => after.form().reset());
  expect(after.form().form.getValues()).toEqual(theirs.values);
  expect(useDrafts.getState().drafts).toEqual({});
});

test("what is typed while a save is on its way stays, and is saved upon it", async () => {
  const sent: { values: Values; version: number | undefined }[] = [];
  let answer = (): void => {};
  const { result } = renderHook(
    () =>
      useRecordForm<Values>({
        id: "details",
        schema,
        record: first,
        save: (values, version) => {
          sent.push({ values, version });
          // the server writes the name its own way
          const saved = { values: { ...values, name: values.name.toUpperCase() }, version: (version ?? 0) + 1 };
          return new Promise((done) => {
            answer = () => done(saved);
          });
        },
      }),
    { wrapper },
  );
  const type = (field: keyof Values, value: string | number) =>
    act(async () => result.current.form.setValue(field, value, { shouldDirty: true }));
  await type("name", "Acme Ltd");
  await act(async () => result.current.submit());
  await type("limit", 150);
  await act(async () => answer());
  expect(result.current.form.getValues()).toEqual({ name: "ACME LTD", limit: 150 });
  expect(result.current.form.formState.isDirty).toBe(true);
  expect(Object.values(useDrafts.getState().drafts)).toHaveLength(1);
  await act(async () => result.current.submit());
  expect(sent).toEqual([
    { values: { name: "Acme Ltd", limit: 100 }, version: 1 },
    { values: { name: "ACME LTD", limit: 150 }, version: 2 },
  ]);
  await act(async () => answer());
  expect(useDrafts.getState().drafts).toEqual({});
});

test("a session that ended is noticed by the query client, what was typed stays, and the next save goes through", async () => {
  const sent: Values[] = [];
  const ended = new ApiProblem(401, "not-signed-in", null);
  const { result } = renderHook(
    () =>
      useRecordForm<Values>({
        id: "details",
        schema,
        record: first,
        save: async (values, version) => {
          sent.push(values);
          if (sent.length === 1) throw ended;
          return { values, version: (version ?? 0) + 1 };
        },
      }),
    { wrapper },
  );
  const typed = { name: "Acme", limit: 150 };
  await act(async () => result.current.form.setValue("limit", 150, { shouldDirty: true }));
  await act(async () => result.current.submit());
  await waitFor(() => expect(result.current.problem).toBe(ended));
  expect(noticed).toEqual([ended]);
  expect(result.current.form.getValues()).toEqual(typed);
  await act(async () => result.current.submit());
  await waitFor(() => expect(result.current.savedAt).not.toBeNull());
  expect(result.current.problem).toBeNull();
  expect(sent).toEqual([typed, typed]);
});

/** A form that was opened upon `first`; the server has by now what `then` gives for each look at it. */
function behind(then: () => Promise<Versioned<Values>>) {
  const sent: { values: Values; version: number | undefined }[] = [];
  let now: number | undefined = 2;
  const { result } = renderHook(
    () =>
      useRecordForm<Values>({
        id: "details",
        schema,
        record: first,
        save: async (values, version) => {
          sent.push({ values, version });
          if (now === undefined) throw new ApiProblem(404, "not-found", null);
          if (version !== now) throw new ApiProblem(409, "changed-meanwhile", null);
          return { values, version: now + 1 };
        },
        reload: then,
      }),
    { wrapper },
  );
  const save = async (limit: number) => {
    await act(async () => result.current.form.setValue("limit", limit, { shouldDirty: true }));
    await act(async () => result.current.submit());
  };
  return { form: () => result.current, save, sent, setNow: (version: number | undefined) => (now = version) };
}

test("somebody else's save of what does not stand in the form is nothing to ask about", async () => {
  const { form, save, sent } = behind(async () => elsewhere);
  await save(150);
  await waitFor(() => expect(form().savedAt).not.toBeNull());
  expect(sent.map(({ version }) => version)).toEqual([1, 2]);
  expect(sent[1]?.values).toEqual({ name: "Acme", limit: 150 });
  expect([form().conflict, form().problem]).toEqual([null, null]);
  expect(form().form.formState.isDirty).toBe(false);
});

test("a refusal that is not about the version is told, and so is one that comes again and again", async () => {
  const same = behind(async () => first);
  await same.save(150);
  expect(same.form().problem).toMatchObject({ status: 409 });
  expect(same.sent).toHaveLength(1);
  let version = 1;
  const busy = behind(async () => {
    version += 1;
    busy.setNow(version + 1);
    return { ...elsewhere, version };
  });
  await busy.save(150);
  expect(busy.form().problem).toMatchObject({ status: 409 });
  expect(busy.sent.map((one) => one.version)).toEqual([1, 2, 3]);
  expect(busy.form().form.getValues()).toEqual({ name: "Acme", limit: 150 });
});

test("a record that is deleted while two edits are merged is said to be gone, and what was typed stays", async () => {
  const { form, save, setNow } = behind(async () => theirs);
  await save(150);
  await waitFor(() => expect(form().conflict).not.toBeNull());
  expect(form().gone).toBe(false);
  setNow(undefined);
  await act(async () => form().settle({ name: "Acme", limit: 150 }, true));
  await waitFor(() => expect(form().gone).toBe(true));
  expect(form().conflict).toBeNull();
  expect(form().form.getValues()).toEqual({ name: "Acme", limit: 150 });
});

test("a record that is deleted before somebody looks again is gone too", async () => {
  const { form, save } = behind(() => Promise.reject(new ApiProblem(404, "not-found", null)));
  await save(150);
  await waitFor(() => expect(form().gone).toBe(true));
  expect(form().form.getValues()).toEqual({ name: "Acme", limit: 150 });
});

test("pressed twice before the first press is drawn, it is saved once", async () => {
  const { form, type, sent } = open(first);
  await type("limit", 150);
  await act(async () => {
    form().submit();
    form().submit();
  });
  expect(sent).toEqual([{ values: { name: "Acme", limit: 150 }, version: 1 }]);
});
