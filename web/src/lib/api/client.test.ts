import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, withQuery } from "./client";
import { ApiProblem, ApiUnreachable, isNotSignedIn } from "./problem";

let answer: Response | Error;
let asked: { url: string; init: RequestInit };

beforeEach(() => {
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    asked = { url, init };
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

const header = (name: string) => (asked.init.headers as Record<string, string>)[name];
const problem = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json", ...headers } });

describe("what goes out", () => {
  test("a GET carries no proof of intent and leaves empty filters out", async () => {
    answer = Response.json({ items: [] });
    await api.get("/api/admin/calls", { query: { called: "44", caller: "", from: undefined, limit: 50 } });
    expect(asked.url).toBe("/api/admin/calls?called=44&limit=50");
    expect(header("X-Requested-By")).toBeUndefined();
  });

  test("a POST carries the header that a foreign site cannot set, and a key", async () => {
    answer = new Response(null, { status: 204 });
    await api.post("/api/x", { body: { a: 1 } });
    expect(header("X-Requested-By")).toBe("didtron");
    expect(header("Idempotency-Key")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(asked.init.body).toBe('{"a":1}');
  });

  test("the same intention keeps its key", async () => {
    answer = new Response(null, { status: 204 });
    await api.post("/api/x", { idempotencyKey: "k1" });
    expect(header("Idempotency-Key")).toBe("k1");
  });

  test("a DELETE carries the header but no key", async () => {
    answer = new Response(null, { status: 204 });
    await expect(api.delete("/api/x")).resolves.toBeUndefined();
    expect([header("X-Requested-By"), header("Idempotency-Key")]).toEqual(["didtron", undefined]);
  });
});

describe("what comes back", () => {
  const failure = () =>
    api.get("/api/x").then(
      () => undefined,
      (error: unknown) => error,
    );

  test("problem details become a problem with its code and fields", async () => {
    answer = problem(422, { code: "invalid", detail: "no", fields: [{ field: "periodTo", message: "too late" }] });
    const error = (await failure()) as ApiProblem;
    expect(error).toBeInstanceOf(ApiProblem);
    expect([error.status, error.code, error.fields[0]?.field]).toEqual([422, "invalid", "periodTo"]);
  });

  test("too many attempts say when to come back", async () => {
    answer = problem(429, { code: "too-many-attempts" }, { "Retry-After": "42" });
    expect(((await failure()) as ApiProblem).retryAfterSeconds).toBe(42);
  });

  test.each([
    ["no network", new TypeError("Failed to fetch")],
    [
      "a gateway's page",
      new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "Content-Type": "text/html" } }),
    ],
    ["a server that is starting", problem(503, { code: "starting" })],
  ])("%s is unreachable, which is worth trying again", async (_what, given) => {
    answer = given;
    expect(await failure()).toBeInstanceOf(ApiUnreachable);
  });

  test("a refused sign-in is not an ended session", () => {
    expect(isNotSignedIn(new ApiProblem(401, "not-signed-in", null))).toBe(true);
    expect(isNotSignedIn(new ApiProblem(401, "sign-in-refused", null))).toBe(false);
  });
});

test("a query keeps nought and drops nothing else", () => {
  expect(withQuery("/x", { a: 0, b: null, c: "d e" })).toBe("/x?a=0&c=d+e");
});
