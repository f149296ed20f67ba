// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiProblem, ApiUnreachable } from "@/lib/api/problem";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { Button } from "@/ui/Button";
import { columnsOf } from "./columns";
import { DataTable, type Narrowing } from "./DataTable";
import { WholeTableFooter } from "./DataTableFooter";
import type { TableView } from "./tableView";

type Row = { id: string; name: string };
const column = columnsOf<Row>();
const columns = [column.accessor("name", { header: "Name", meta: { phone: "title", sort: "text" } })];

type Given = Parameters<typeof DataTable<Row>>[0];

function table(over: Partial<Omit<Given, keyof Narrowing>> & (Narrowing | object) = {}) {
  return render(
    <DataTable
      label="People"
      kind="person"
      columns={columns}
      rows={undefined}
      rowId={(row) => row.id}
      none={<p>Nobody yet</p>}
      {...over}
    />,
  );
}

beforeEach(() => screenIs(false));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const loading = { isPending: true, error: null, refetch: () => {} };

describe("a table is always in one of five states", () => {
  test("loading: a table shaped like the content, marked busy", () => {
    table({ loading });
    expect(screen.getByRole("table").getAttribute("aria-busy")).toBe("true");
    expect(screen.queryByText("Nobody yet")).toBeNull();
  });

  test("none yet: what the page says about beginnings", () => {
    table({ rows: [] });
    expect(screen.getByText("Nobody yet")).toBeDefined();
  });

  test("filtered to nothing: another message, and a way to clear", () => {
    const onClearFilters = vi.fn();
    table({ rows: [], filtered: true, onClearFilters });
    expect(screen.queryByText("Nobody yet")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(onClearFilters).toHaveBeenCalledOnce();
  });

  test("failed: says so without the server's own words, and tries again", () => {
    const refetch = vi.fn();
    table({ loading: { isPending: false, error: new ApiUnreachable("network"), refetch } });
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  test("gone: trying again is not offered", () => {
    table({
      loading: { isPending: false, error: new ApiProblem(404, "not-found", "SELECT broke"), refetch: () => {} },
    });
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    expect(screen.queryByText(/SELECT/)).toBeNull();
  });

  test("rows: each with its hook, in a named group that can be scrolled by keyboard", () => {
    table({ rows: [{ id: "7", name: "Ada" }] });
    expect(screen.getByTestId("row-person-7").textContent).toBe("Ada");
    expect(screen.getByRole("group", { name: "People" })).toBeDefined();
  });
});

const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index + 1), name: `Person ${index + 1}` }));

/** How a table is looked at, as an address would have it. */
const viewOf = (over: Partial<TableView> = {}): TableView => ({
  sort: undefined,
  sortText: undefined,
  toggleSort: () => {},
  setSort: () => {},
  hidden: new Set(),
  setHidden: () => {},
  page: undefined,
  firstPage: () => {},
  state: {},
  show: () => {},
  ...over,
});

describe("a list that the address asks wrongly for", () => {
  const refused = (field: string) =>
    new ApiProblem(422, "invalid", "That is not known.", [{ field, message: "leave it out" }]);

  test.each([
    ["a page", "cursor", "Back to the first page", "firstPage"],
    ["an order", "sort", "Usual order", "setSort"],
    ["a filter", "status", "Clear filters", "onClearFilters"],
  ])("%s that there is not: the way back is offered", (_, field, label, called) => {
    const ways = { firstPage: vi.fn(), setSort: vi.fn(), onClearFilters: vi.fn() };
    table({
      loading: { isPending: false, error: refused(field), refetch: () => {} },
      view: viewOf({ firstPage: ways.firstPage, setSort: ways.setSort }),
      filtered: true,
      onClearFilters: ways.onClearFilters,
    });
    expect(screen.getByText("That is not known.")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: label }));
    const calls = Object.entries(ways).map(([name, way]) => [name, way.mock.calls.length]);
    expect(calls.filter(([, times]) => times === 1)).toEqual([[called, 1]]);
    expect(calls.filter(([, times]) => times === 0)).toHaveLength(2);
  });

  test("refused for another reason: nothing of the address is to blame", () => {
    const error = new ApiProblem(422, "too-far-back", "Ask for at most 90 days.", [
      { field: "from", message: "later" },
    ]);
    table({ loading: { isPending: false, error, refetch: () => {} }, view: viewOf() });
    expect(screen.getByText("Ask for at most 90 days.")).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("a list that is here as a whole", () => {
  const names = () => screen.getAllByTestId(/^row-person-/).map((row) => row.textContent);
  const whole = (count: number, over: Parameters<typeof table>[0] = {}) =>
    table({ rows: rowsOf(count), paged: true, footer: <WholeTableFooter shown={count} total={count} />, ...over });

  test("up to ten rows are counted, and there is nothing to turn", () => {
    whole(10);
    expect(screen.getByTestId("table-footer").textContent).toBe("Showing 1–10 of 10");
  });

  test("more are drawn page by page", () => {
    whole(120);
    expect(names()).toHaveLength(50);
    fireEvent.click(screen.getByTestId("button-next-page"));
    fireEvent.click(screen.getByTestId("button-next-page"));
    expect(names()).toHaveLength(20);
    expect(screen.getByText("Showing 101–120 of 120")).toBeDefined();
    expect(screen.getByTestId("button-next-page").hasAttribute("disabled")).toBe(true);
    fireEvent.click(screen.getByTestId("button-previous-page"));
    expect(screen.getByText("Showing 51–100 of 120")).toBeDefined();
    fireEvent.change(screen.getByTestId("select-page-size"), { target: { value: "10" } });
    expect(screen.getByText("Showing 1–10 of 120")).toBeDefined();
    expect(names()).toHaveLength(10);
  });

  test("the pages are called after their table: there may be two on one page", () => {
    whole(120, { label: "Sessions" });
    whole(120, { label: "Sign-ins" });
    const called = screen.getAllByRole("navigation").map((pages) => pages.getAttribute("aria-label"));
    expect(called).toEqual(["Pages: Sessions", "Pages: Sign-ins"]);
  });

  test("the address says which page; beyond the end it is the last", () => {
    whole(30, { view: viewOf({ page: { offset: 500, limit: 25, go: () => {}, resize: () => {} } }) });
    expect(names()).toHaveLength(5);
    expect(screen.getByText("Showing 26–30 of 30")).toBeDefined();
  });

  test("a filter is told apart from a short list", () => {
    whole(12, { footer: <WholeTableFooter shown={12} total={120} /> });
    expect(screen.getByText("Showing 1–12 of 12, filtered from 120")).toBeDefined();
  });

  test("all of it is ordered, not the page", () => {
    whole(60, { view: viewOf({ sort: { column: "name", down: true }, sortText: "-name" }) });
    expect(screen.getAllByTestId(/^row-person-/)[0]?.getAttribute("data-testid")).toBe("row-person-60");
  });
});

describe("marked rows", () => {
  const written: string[] = [];
  beforeEach(() => {
    written.length = 0;
    vi.stubGlobal("navigator", {
      ...window.navigator,
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
  });
  const box = (id: number) => screen.getByTestId(`select-${id}`);
  const marked = () =>
    screen
      .getAllByTestId(/^select-\d+$/)
      .filter((one) => one.getAttribute("aria-checked") === "true")
      .map((one) => one.dataset.testid);

  test("are kept by the table itself; a checkbox is named by its row", () => {
    table({ rows: rowsOf(3), view: viewOf() });
    expect(screen.queryByTestId("bulk-bar")).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: "Mark Person 2" }));
    expect(screen.getByRole("region", { name: "Marked rows: People" })).toBeDefined();
    expect(screen.getByTestId("row-person-2").getAttribute("aria-selected")).toBe("true");
    expect(screen.getByTestId("select-all").getAttribute("aria-checked")).toBe("mixed");
    fireEvent.click(screen.getByTestId("select-all"));
    expect(marked()).toHaveLength(3);
    fireEvent.click(screen.getByTestId("button-select-none"));
    expect(marked()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByTestId("select-all"));
  });

  test("a table without a view has none", () => {
    table({ rows: rowsOf(3) });
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  test("with Shift all from the last one are marked, or unmarked, in the order they stand in", () => {
    table({ rows: rowsOf(6), view: viewOf({ sort: { column: "name", down: true }, sortText: "-name" }) });
    fireEvent.click(box(5));
    fireEvent.click(box(2), { shiftKey: true });
    expect(marked()).toEqual(["select-5", "select-4", "select-3", "select-2"]);
    fireEvent.click(box(4), { shiftKey: true });
    expect(marked()).toEqual(["select-5"]);
  });

  test("what left the page is forgotten and does not come back marked", () => {
    const people = (rows: Row[]) => (
      <DataTable
        label="P"
        kind="person"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        none={null}
        view={viewOf()}
      />
    );
    const { rerender } = render(people(rowsOf(3)));
    fireEvent.click(box(3));
    rerender(people(rowsOf(2)));
    expect(screen.queryByTestId("bulk-bar")).toBeNull();
    rerender(people(rowsOf(3)));
    expect(marked()).toEqual([]);
  });

  test("are copied with the headings of the columns that are shown, as they are seen", async () => {
    const shown = [
      ...columns,
      column.accessor((row) => `secret ${row.id}`, { id: "note", header: "Note" }),
      column.accessor((row) => Number(row.id) * 2, {
        id: "sum",
        header: "Sum",
        meta: { phoneLabel: "Sum of two" },
        cell: ({ getValue }) => (
          <span>
            <span className="sr-only">comes to</span>
            {getValue<number>()} <i>EUR</i>
          </span>
        ),
      }),
      column.display({ id: "actions", header: "Actions", cell: () => <Button>Edit</Button> }),
    ];
    table({ columns: shown, rows: rowsOf(4), view: viewOf({ hidden: new Set(["note"]) }) });
    fireEvent.click(box(2));
    fireEvent.click(box(4));
    fireEvent.click(screen.getByTestId("button-copy-rows"));
    await vi.waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toBe("Name\tSum of two\r\nPerson 2\t4 EUR\r\nPerson 4\t8 EUR");
  });

  test("a page that keeps them itself gets the copy button beside its own", () => {
    const onChange = vi.fn();
    const selection = { selected: new Set(["1", "gone"]), onChange, actions: <p>Suspend</p> };
    table({ rows: rowsOf(2), view: viewOf(), selection });
    expect(screen.getByTestId("badge-selected").textContent).toBe("1");
    expect(screen.getByText("Suspend")).toBeDefined();
    expect(screen.getByTestId("button-copy-rows")).toBeDefined();
    fireEvent.click(box(2));
    expect(onChange.mock.calls).toEqual([[new Set(["1", "2"])]]);
  });

  test("Ctrl C copies the value of a cell, Shift and the space bar mark up to its row", async () => {
    table({ rows: rowsOf(4), view: viewOf() });
    const cell = (id: number) => screen.getByText(`Person ${id}`).closest("td") as HTMLElement;
    fireEvent.keyDown(cell(3), { key: "c", ctrlKey: true });
    await vi.waitFor(() => expect(written).toEqual(["Person 3"]));
    fireEvent.keyDown(cell(2), { key: " " });
    fireEvent.keyDown(cell(4), { key: " ", shiftKey: true });
    expect(marked()).toEqual(["select-2", "select-3", "select-4"]);
  });
});

describe("on a phone", () => {
  beforeEach(() => screenIs(true));

  test("the rows are cards with the same hooks", () => {
    table({ rows: [{ id: "7", name: "Ada" }] });
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByTestId("row-person-7").textContent).toContain("Ada");
  });

  test("cards are marked, all or one, and ordered by a list", () => {
    const setSort = vi.fn();
    table({ rows: rowsOf(3), view: viewOf({ setSort, sort: { column: "name", down: true }, sortText: "-name" }) });
    fireEvent.click(screen.getByRole("checkbox", { name: "Mark all" }));
    expect(screen.getByTestId("badge-selected").textContent).toBe("3");
    const sort = screen.getByRole("combobox", { name: "Sort" }) as HTMLSelectElement;
    expect([...sort.options].map(({ text }) => text)).toEqual(["Usual order", "Name, ascending", "Name, descending"]);
    expect(sort.value).toBe("-name");
    fireEvent.change(sort, { target: { value: "name" } });
    fireEvent.change(sort, { target: { value: "usual" } });
    expect(setSort.mock.calls).toEqual([["name"], [undefined]]);
  });

  test("a list that is one scroll on a wide screen has pages here", () => {
    table({ rows: rowsOf(300), pattern: "virtual", paged: true, footer: <WholeTableFooter shown={300} total={300} /> });
    expect(screen.getAllByTestId(/^row-person-/)).toHaveLength(50);
    expect(screen.getByText("Showing 1–50 of 300")).toBeDefined();
  });
});

describe("a column that rows cannot be ordered by now", () => {
  const WHY = "More than 35,000 calls are listed by start alone.";
  const some = [
    column.accessor("name", { header: "Name", meta: { phone: "title", sort: "server" } }),
    column.accessor("id", { header: "Number", meta: { sort: "server", unsorted: WHY } }),
  ];

  test("its head says why, in reach of the keyboard, and a press changes nothing", () => {
    const toggleSort = vi.fn();
    table({ columns: some, rows: [{ id: "7", name: "Ada" }], view: viewOf({ toggleSort }) });
    const head = screen.getByRole("button", { name: "Number" });
    expect(head.getAttribute("aria-disabled")).toBe("true");
    expect(head.getAttribute("aria-description")).toBe(WHY);
    expect(head.title).toBe(WHY);
    expect((head as HTMLButtonElement).disabled).toBe(false);
    fireEvent.click(head);
    expect(toggleSort).not.toHaveBeenCalled();
    expect(screen.getByRole("columnheader", { name: "Number" }).getAttribute("aria-sort")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Name" }));
    expect(toggleSort).toHaveBeenCalledWith("name");
  });

  test("on a phone it is not among the orders, and the reason stands below them", () => {
    screenIs(true);
    table({
      columns: some,
      rows: [{ id: "7", name: "Ada" }],
      view: viewOf({ sort: { column: "id", down: true }, sortText: "-id" }),
    });
    const sort = screen.getByRole("combobox", { name: "Sort" }) as HTMLSelectElement;
    expect([...sort.options].map(({ text }) => text)).toEqual(["Usual order", "Name, ascending", "Name, descending"]);
    expect(sort.value).toBe("usual");
    expect(screen.getByText(WHY).id).toBe(sort.getAttribute("aria-describedby"));
  });
});
