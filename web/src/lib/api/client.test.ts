import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, DEADLINE_MS } from "./client";
import { ApiProblem, ApiUnreachable } from "./problem";
import { SLOW_MS, useSlow } from "./slow";

/** A server that takes a request and says nothing, until `answer` does. */
let answer: (response: Response) => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "fetch",
    (_to: string, { signal }: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        answer = resolve;
        if (signal?.aborted) reject(signal.reason);
        signal?.addEventListener("abort", () => reject(signal.reason));
      }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ending = (request: Promise<unknown>) => request.catch((error: unknown) => error);
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json" } });

test("a read is slow after three seconds, and given up after ten", async () => {
  const end = ending(api.get("/api/session"));
  await vi.advanceTimersByTimeAsync(SLOW_MS);
  expect(useSlow.getState()).toEqual({ reads: 1, changes: 0 });
  await vi.advanceTimersByTimeAsync(DEADLINE_MS - SLOW_MS);
  const error = await end;
  expect(error).toBeInstanceOf(ApiUnreachable);
  expect((error as ApiUnreachable).reason).toBe("deadline");
  expect(useSlow.getState()).toEqual({ reads: 0, changes: 0 });
});

test("a change is slow after three seconds, and waited for", async () => {
  const end = ending(api.put("/api/me", { body: {} }));
  await vi.advanceTimersByTimeAsync(10 * DEADLINE_MS);
  expect(useSlow.getState()).toEqual({ reads: 0, changes: 1 });
  answer(json({ version: 2 }));
  expect(await end).toEqual({ version: 2 });
  expect(useSlow.getState()).toEqual({ reads: 0, changes: 0 });
});

test("an answer in time is never slow, and a refusal is told as such", async () => {
  const good = ending(api.get("/api/session"));
  answer(json({ person: 1 }));
  expect(await good).toEqual({ person: 1 });
  const bad = ending(api.get("/api/session"));
  answer(json({ code: "not-found" }, 404));
  expect(await bad).toBeInstanceOf(ApiProblem);
  await vi.advanceTimersByTimeAsync(DEADLINE_MS);
  expect(useSlow.getState()).toEqual({ reads: 0, changes: 0 });
});

test("whoever asked may give up before, for a reason of their own", async () => {
  const asker = new AbortController();
  const end = ending(api.get("/api/session", { signal: asker.signal }));
  asker.abort();
  expect(((await end) as Error).name).toBe("AbortError");
});
