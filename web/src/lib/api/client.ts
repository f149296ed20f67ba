import { newKey } from "../key";
import { ApiProblem, ApiUnreachable, problemOf } from "./problem";
import { watchSlow } from "./slow";
import { stepUp } from "./stepUp";

/**
 * The one way to the server. Every call carries the session cookie; every change carries the header that a foreign
 * site cannot set, and every POST a key, so that a repeated click or a lost answer does the thing once.
 */

export type Query = Record<string, string | number | undefined | null>;

type Options = {
  query?: Query;
  body?: unknown;
  /** A file in place of a body, sent as it is. */
  csv?: string;
  signal?: AbortSignal;
  /** Give the same key again when the person repeats the same intention; left out, each call is a new one. */
  idempotencyKey?: string;
};

export function withQuery(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/**
 * A read without an answer after so long has none worth waiting for; whoever still wants it asks again. A change is waited for:
 * nobody knows yet whether it was made.
 */
export const DEADLINE_MS = 10_000;

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

const wantsProof = (error: unknown) =>
  error instanceof ApiProblem && error.status === 403 && error.code === "step-up-required";

/** Sends, and sends the very same once more when the server first wanted to know again who is there. */
async function request<T>(method: Method, path: string, options: Options): Promise<T> {
  const same = { ...options, idempotencyKey: options.idempotencyKey ?? newKey() };
  try {
    return await send<T>(method, path, same);
  } catch (error) {
    if (!wantsProof(error) || !(await stepUp())) throw error;
    return send<T>(method, path, same);
  }
}

async function send<T>(method: Method, path: string, options: Options): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["X-Requested-By"] = "didtron";
  if (method === "POST") headers["Idempotency-Key"] = options.idempotencyKey ?? newKey();
  if (options.csv !== undefined) headers["Content-Type"] = "text/csv;charset=utf-8";
  else if (options.body !== undefined) headers["Content-Type"] = "application/json";

  const stop = new AbortController();
  const give = () => stop.abort(options.signal?.reason);
  const late = () => stop.abort(new ApiUnreachable("deadline"));
  const deadline = method === "GET" ? setTimeout(late, DEADLINE_MS) : undefined;
  const answered = watchSlow(method === "GET" ? "reads" : "changes");
  if (options.signal?.aborted) give();
  options.signal?.addEventListener("abort", give);
  try {
    const response = await fetch(withQuery(path, options.query), {
      method,
      headers,
      credentials: "same-origin",
      body: options.csv ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      signal: stop.signal,
    });
    if (!response.ok) throw await problemOf(response);
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  } catch (error) {
    if (error instanceof ApiProblem || stop.signal.aborted || error instanceof SyntaxError)
      throw stop.signal.reason ?? error;
    throw error instanceof ApiUnreachable ? error : new ApiUnreachable("network");
  } finally {
    clearTimeout(deadline);
    options.signal?.removeEventListener("abort", give);
    answered();
  }
}

export const api = {
  get: <T>(path: string, options: Options = {}) => request<T>("GET", path, options),
  post: <T>(path: string, options: Options = {}) => request<T>("POST", path, options),
  put: <T>(path: string, options: Options = {}) => request<T>("PUT", path, options),
  patch: <T>(path: string, options: Options = {}) => request<T>("PATCH", path, options),
  delete: <T>(path: string, options: Options = {}) => request<T>("DELETE", path, options),
};
