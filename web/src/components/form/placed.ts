import { ApiProblem, type FieldProblem } from "@/lib/api/problem";

/** Whether a form with these values has a place for what is said of a path; a row that is not there has none. */
function holds(values: unknown, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (typeof values !== "object" || values === null || !(name in values)) return false;
  const inner = (values as Record<string, unknown>)[name];
  // What is said of an empty field's parts stands at the field.
  return inner === null || holds(inner, rest);
}

/**
 * What the server finds wrong: with fields of this form, and what is left to be told above it. Nothing is left when
 * everything has a field.
 */
export function placed(error: unknown, values: unknown): { here: readonly FieldProblem[]; rest: unknown } {
  if (!(error instanceof ApiProblem) || error.fields.length === 0) return { here: [], rest: error };
  const here = error.fields.filter(({ field }) => holds(values, field.split(/[.[\]]+/).filter(Boolean)));
  const elsewhere = error.fields.filter((problem) => !here.includes(problem));
  if (elsewhere.length === 0) return { here, rest: null };
  return { here, rest: new ApiProblem(error.status, error.code, error.detail, elsewhere, error.retryAfterSeconds) };
}
