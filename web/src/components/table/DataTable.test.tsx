// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiProblem, ApiUnreachable } from "@/lib/api/problem";
import { screenIs } from "@/lib/mediaOfTests";
import "@/lib/portalMessages";
import { columnsOf } from "./columns";
import { DataTable, type Narrowing } from "./DataTable";

type Row = { id: string; name: string };
const column = columnsOf<Row>();
const columns = [column.accessor("name", { header: "Name", meta: { phone: "title" } })];

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

test("on a phone the rows are cards with the same hooks", () => {
  screenIs(true);
  table({ rows: [{ id: "7", name: "Ada" }] });
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByTestId("row-person-7").textContent).toContain("Ada");
});
