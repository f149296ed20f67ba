/** How a request can fail, so that a screen may say what to do about it. */
import type { Shapes } from "./contract";

export type FieldProblem = Shapes["Field"];

/** The server answered with problem details (RFC 9457). `code` is stable and documented; `detail` is for people. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string | null,
    readonly fields: readonly FieldProblem[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(`${status} ${code}`);
    this.name = "ApiProblem";
  }
}

/** For where its fields are told one by one, or what is done about them is offered. */
export const withoutFields = (error: unknown): unknown =>
  error instanceof ApiProblem
    ? new ApiProblem(error.status, error.code, error.detail, [], error.retryAfterSeconds)
    : error;

/** No usable answer came: the network, a proxy, or a server that is starting. Worth trying again by itself. */
export class ApiUnreachable extends Error {
  constructor(readonly reason: string) {
    super(`unreachable: ${reason}`);
    this.name = "ApiUnreachable";
  }
}

/** Answers to an attempt to sign in; there was no session to be lost. */
const ATTEMPTS = ["sign-in-refused", "second-factor-required", "second-factor-wrong", "passkey-required"];

export function isNotSignedIn(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401 && !ATTEMPTS.includes(error.code);
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 404;
}

/** Those of the things that a request named in a list which the server has not found, in its order: its `fields` count them, `carriers[2]`. */
export function goneOf<T>(error: unknown, named: readonly T[]): T[] {
  if (!(error instanceof ApiProblem) || !isNotFound(error)) return [];
  const places = new Set(error.fields.map(({ field }) => Number(/\[(\d+)\]$/.exec(field)?.[1] ?? -1)));
  return named.filter((_, place) => places.has(place));
}

/** Refusals that mean "somebody was faster"; see docs/errors.md. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 409 && /changed-meanwhile|version/.test(error.code);
}

export function isForbidden(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 403;
}

/** Reads an unsuccessful response. A gateway's HTML page is no problem document and never reaches the screen. */
export async function problemOf(response: Response): Promise<ApiProblem | ApiUnreachable> {
  const kind = response.headers.get("Content-Type") ?? "";
  if (!kind.includes("json")) {
    return response.status >= 500
      ? new ApiUnreachable(String(response.status))
      : new ApiProblem(response.status, "unexpected-answer", null);
  }
  const body = (await response.json().catch(() => null)) as Partial<Shapes["Problem"]> | null;
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    return new ApiUnreachable(body?.code ?? String(response.status));
  }
  const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  return new ApiProblem(
    response.status,
    body?.code ?? "unexpected-answer",
    body?.detail ?? null,
    body?.fields ?? [],
    Number.isFinite(retryAfter) ? retryAfter : null,
  );
}
