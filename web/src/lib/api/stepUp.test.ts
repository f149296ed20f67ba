import { afterEach, expect, test, vi } from "vitest";
import { api } from "./client";
import { ApiProblem } from "./problem";
import { onStepUp } from "./stepUp";

const refusal = () =>
  new Response(JSON.stringify({ code: "step-up-required" }), {
    status: 403,
    headers: { "Content-Type": "application/problem+json" },
  });
const done = () => new Response(JSON.stringify({ ok: true }), { headers: { "Content-Type": "application/json" } });
const keyOf = (call: unknown[]) => ((call[1] as RequestInit).headers as Record<string, string>)["Idempotency-Key"];

afterEach(() => vi.unstubAllGlobals());

test("a request that wants a proof is sent again, the very same, after it was given", async () => {
  const fetched = vi.fn().mockResolvedValueOnce(refusal()).mockResolvedValueOnce(done());
  vi.stubGlobal("fetch", fetched);
  const off = onStepUp(async () => true);
  expect(await api.post("/api/x", { body: { a: 1 } })).toEqual({ ok: true });
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(keyOf(fetched.mock.calls[0] ?? [])).toBe(keyOf(fetched.mock.calls[1] ?? []));
  off();
});

test("who gives no proof is refused", async () => {
  const fetched = vi.fn().mockImplementation(async () => refusal());
  vi.stubGlobal("fetch", fetched);
  const off = onStepUp(async () => false);
  await expect(api.delete("/api/x")).rejects.toBeInstanceOf(ApiProblem);
  expect(fetched).toHaveBeenCalledTimes(1);
  off();
});

test("several refused at once ask once", async () => {
  const answers = new Map<string, number>();
  vi.stubGlobal("fetch", async (path: string) => {
    answers.set(path, (answers.get(path) ?? 0) + 1);
    return answers.get(path) === 1 ? refusal() : done();
  });
  const ask = vi.fn(() => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 5)));
  const off = onStepUp(ask);
  await Promise.all([api.put("/api/a"), api.put("/api/b")]);
  expect(ask).toHaveBeenCalledTimes(1);
  off();
});

test("without anybody who asks the refusal is the answer", async () => {
  vi.stubGlobal("fetch", async () => refusal());
  await expect(api.put("/api/x")).rejects.toMatchObject({ code: "step-up-required" });
});
