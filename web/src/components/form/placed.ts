import { type Control, type FieldValues, get } from "react-hook-form";
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

const partsOf = (field: string) => field.split(/[.[\]]+/).filter(Boolean);

/**
 * Whether a field of a form is seen now. A form has values without a field: of what another choice hides, or of another part
 * of it. A list or a group is taken to speak for itself.
 */
export function isShown<T extends FieldValues>(control: Control<T, unknown, T>, field: string): boolean {
  const parts = partsOf(field);
  const value: unknown = get(control._formValues, parts.join("."));
  if (typeof value === "object" && value !== null) return true;
  const fieldAt = (path: string): { _f?: { mount?: boolean } } | undefined => get(control._fields, path);
  return parts.some((_, index) => fieldAt(parts.slice(0, index + 1).join("."))?._f?.mount === true);
}

/** A text of several lines may be wrong in several of them: a field is told all that is said of it, each on a line. */
function inOne(problems: readonly FieldProblem[]): FieldProblem[] {
  const messages = new Map<string, string[]>();
  for (const { field, message } of problems) messages.set(field, [...(messages.get(field) ?? []), message]);
  return [...messages].map(([field, all]) => ({ field, message: all.join("\n") }));
}

/**
 * What the server finds wrong: with fields of this form, and what is left to be told above it. Nothing is left when
 * everything has a field.
 */
export function placed(
  error: unknown,
  values: unknown,
  shown: (field: string) => boolean = () => true,
): { here: readonly FieldProblem[]; rest: unknown } {
  if (!(error instanceof ApiProblem) || error.fields.length === 0) return { here: [], rest: error };
  const said = error.fields.filter(({ field }) => holds(values, partsOf(field)) && shown(field));
  const elsewhere = error.fields.filter((problem) => !said.includes(problem));
  const here = inOne(said);
  if (elsewhere.length === 0) return { here, rest: null };
  return { here, rest: new ApiProblem(error.status, error.code, error.detail, elsewhere, error.retryAfterSeconds) };
}
