import { describe, expect, test } from "vitest";
import type { Paging } from "../urlState";
import { countOf } from "./DataTableFooter";

const of = (rows: number, orMore = false) => ({ rows, orMore });
const page = (items: number, nextCursor: string | null, total: ReturnType<typeof of> | null = null) => ({
  items: Array.from({ length: items }),
  nextCursor,
  total,
});
const at = (rowsBefore: number | null, total?: ReturnType<typeof of>) => ({ rowsBefore, total }) as Paging;

describe("how many rows a list has", () => {
  test.each([
    ["the server counted them with the first page", at(0), page(50, "c", of(123)), of(123)],
    ["the server stopped counting", at(0), page(50, "c", of(10_000, true)), of(10_000, true)],
    ["a later page keeps what the first one told", at(50, of(123)), page(50, "c"), of(123)],
    ["rows came in since", at(100, of(120)), page(50, "c"), of(150)],
    ["the last page knows it, whatever was told", at(10_000, of(10_000, true)), page(7, null), of(10_007)],
    ["some went since", at(100, of(123)), page(20, null), of(120)],
    ["a list in memory is counted on every page", at(50, of(99)), page(50, "c", of(200)), of(200)],
    ["nobody counted", at(50), page(50, "c"), undefined],
    ["a link into the middle, which is the end", at(null), page(7, null), undefined],
  ])("%s", (_, paging, shown, expected) => {
    expect(countOf(paging, shown)).toEqual(expected);
  });
});
