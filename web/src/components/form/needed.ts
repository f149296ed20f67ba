import { createContext, useContext } from "react";
import { useFormContext } from "react-hook-form";
import type { z } from "./rules";

/** What a field holds that nothing was filled into: a text, a number or a choice, a list. */
const EMPTY = ["", null, undefined, []] as const;

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: readonly z.ZodType[];
};

const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** The schemas of what stands at a path; several where it is one of several. */
function at(schema: z.ZodType, path: readonly string[]): z.ZodType[] {
  const [name, ...rest] = path;
  if (name === undefined) return [schema];
  const { shape, element, innerType, in: from, options } = defOf(schema);
  if (options) return options.flatMap((one) => at(one, path));
  const past = innerType ?? from;
  if (past) return at(past, path);
  const inner = shape ? shape[name] : element;
  return inner ? at(inner, rest) : [];
}

/**
 * Whether a form's schema refuses every empty value at a path, as in `signalling.causes.0.told`. What is on or off is never empty.
 * What depends on another field is no part of it: such a field says so itself.
 */
export function isNeeded(schema: z.ZodType, path: string): boolean {
  const found = at(schema, path.split("."));
  return (
    found.length > 0 &&
    found.every((one) => defOf(one).type !== "boolean" && EMPTY.every((value) => !one.safeParse(value).success))
  );
}

const Context = createContext<z.ZodType | null>(null);

/** The schema of the form that the fields stand in. */
export const SchemaProvider = Context.Provider;

/**
 * Whether a field of this form must be filled in. A choice that has a value and offers no empty one cannot be left empty, so
 * only one that nothing is chosen in is said to be needed (`choice`).
 */
export function useNeeded(name: string, choice = false): boolean {
  const schema = useContext(Context);
  const { formState } = useFormContext();
  if (schema === null || formState.disabled || !isNeeded(schema, name)) return false;
  if (!choice) return true;
  const first = name
    .split(".")
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], formState.defaultValues);
  return first === undefined || first === null || first === "";
}
