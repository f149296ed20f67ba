import { expect, test } from "vitest";
import type { CallList } from "@/lib/api/contractAdmin";
import { ApiProblem } from "@/lib/api/problem";
import { inOrder } from "./queries";

const list = (sortable: boolean): CallList => ({
  items: [],
  nextCursor: null,
  total: null,
  sortable,
  mostSorted: 35_000,
});

/** A server that has more calls than it sorts. */
function busy(asked: (string | undefined)[]) {
  return async (sort: string | undefined) => {
    asked.push(sort);
    if (sort && !sort.endsWith("startedAt")) throw new ApiProblem(422, "too-many-to-sort", "more than 35,000 calls");
    return list(false);
  };
}

test("a list of few calls comes in the order that was asked for", async () => {
  const asked: (string | undefined)[] = [];
  const shown = await inOrder(async (sort) => {
    asked.push(sort);
    return list(true);
  }, "-talkMs");
  expect(asked).toEqual(["-talkMs"]);
  expect(shown).toEqual({ ...list(true), refused: false });
});

test("one of too many comes by time instead, and says that it was refused", async () => {
  const asked: (string | undefined)[] = [];
  expect(await inOrder(busy(asked), "-talkMs")).toEqual({ ...list(false), refused: true });
  expect(asked).toEqual(["-talkMs", undefined]);
});

test.each([undefined, "startedAt"])("by time (%s) nothing is refused", async (sort) => {
  const asked: (string | undefined)[] = [];
  expect((await inOrder(busy(asked), sort)).refused).toBe(false);
  expect(asked).toEqual([sort]);
});

test("any other refusal stays one: an order that there is not is not passed over", async () => {
  const none = new ApiProblem(422, "invalid", "The list cannot be sorted by shoes.");
  await expect(inOrder(() => Promise.reject(none), "shoes")).rejects.toBe(none);
});
