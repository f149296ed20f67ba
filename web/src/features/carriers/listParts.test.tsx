// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ApiProblem } from "@/lib/api/problem";
import "@/lib/portalMessages";
import { useToasts } from "@/lib/toasts";
import { SwitchButtons, useMarked, useSwitching } from "./listParts";
import type { Pick } from "./queries";

type Row = { id: string; name: string; version: number };
const rows: Row[] = ["Alpha", "Beta", "Gamma", "Delta", "Eta", "Zeta", "Theta"].map((name, index) => ({
  id: String(index + 1),
  name,
  version: 3,
}));

let asked: string[][];
/** Those that somebody has deleted, as the server knows. */
let deleted: string[];

/** All or none, as the server does it: those that are gone are counted in its refusal. */
const send = async (picks: readonly Pick[]) => {
  asked.push(picks.map(({ id }) => id));
  const fields = picks.flatMap(({ id }, place) =>
    deleted.includes(id) ? [{ field: `interconnects[${place}]`, message: `There is no interconnect ${id}.` }] : [],
  );
  if (fields.length > 0) throw new ApiProblem(404, "not-found", "There is no such interconnect.", fields);
  return { changed: picks.length };
};

/** The list is not read again: the marks go all the same. */
function List() {
  const marked = useMarked(rows);
  const turn = useSwitching(marked, send);
  const { selected, onChange } = marked.selection(null);
  return (
    <>
      <button type="button" onClick={() => onChange?.(new Set(rows.map(({ id }) => id)))}>
        Mark all
      </button>
      <p data-testid="marked">{[...(selected ?? [])].join(" ")}</p>
      <SwitchButtons
        onSwitch={(on) => turn.mutate({ rows: marked.rows, on })}
        busy={turn.isPending}
        reason={undefined}
      />
    </>
  );
}

const switchOn = () => act(async () => fireEvent.click(screen.getByTestId("button-bulk-enable")));
const markedNow = () => screen.getByTestId("marked").textContent;
const told = () => useToasts.getState().toasts.at(-1)?.text;

beforeEach(() => {
  asked = [];
  deleted = [];
  useToasts.setState({ toasts: [] });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <List />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByText("Mark all"));
});
afterEach(cleanup);

test.each([
  [["2"], "1 3 4 5 6 7", "Beta was deleted meanwhile. Nothing is changed yet: press again for the others."],
  [["2", "7"], "1 3 4 5 6", "Beta, Theta were deleted meanwhile. Nothing is changed yet: press again for the others."],
  [
    ["1", "2", "3", "4", "5", "6"],
    "7",
    "Alpha, Beta, Gamma, Delta, Eta and 1 more were deleted meanwhile. Nothing is changed yet: press again for the others.",
  ],
])("when %s are gone they are named and unmarked, and the next press is for the rest", async (gone, left, words) => {
  deleted = gone;
  await switchOn();
  expect(told()).toBe(words);
  expect(markedNow()).toBe(left);
  await switchOn();
  expect(asked.at(-1)).toEqual(left.split(" "));
  expect(told()).toMatch(/switched on\.$/);
  expect(markedNow()).toBe("");
});

test("when all are gone there is nothing to press again for", async () => {
  deleted = rows.map(({ id }) => id);
  await switchOn();
  expect(told()).toBe("Alpha, Beta, Gamma, Delta, Eta and 2 more were deleted meanwhile.");
  expect(markedNow()).toBe("");
});
