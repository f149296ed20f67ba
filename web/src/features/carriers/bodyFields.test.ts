import { expect, test } from "vitest";
import { changedCarrier, creditAlertForm } from "@/components/form/bodies/carriers";
import { interconnectForm } from "@/components/form/bodies/interconnects";
import { newTimeClass } from "@/components/form/bodies/time-classes";
import { z } from "@/components/form/rules";
import { alertSchema } from "./alertForm";
import { egressSchema, ingressSchema } from "./callerForm";
import { monitoringSchema, routingSchema } from "./EgressParts";
import { mediaSchema } from "./MediaPart";
import { signallingSchema } from "./SignallingPart";

/** What is said of a value: an object's properties, a list's elements, or one of both or nothing. */
type Said = { properties?: Record<string, Said>; items?: Said; anyOf?: Said[] };

/** Past an "or nothing". */
const past = (said: Said): Said => said.anyOf?.find((one) => one.properties ?? one.items) ?? said;

/** Fields that a form has and its body has not: what was typed there would be refused, or lost. */
function strange(form: Said, body: Said, path: string): string[] {
  const [ours, theirs] = [past(form), past(body)];
  if (ours.items && theirs.items) return strange(ours.items, theirs.items, `${path}[]`);
  return Object.entries(ours.properties ?? {}).flatMap(([name, inner]) => {
    const known = theirs.properties?.[name];
    return known ? strange(inner, known, `${path}.${name}`) : [`${path}.${name}`];
  });
}

const said = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as Said;

test.each([
  ["an interconnect's media", mediaSchema, interconnectForm],
  ["its signalling", signallingSchema, interconnectForm],
  ["its routing", routingSchema, interconnectForm],
  ["its monitoring", monitoringSchema, interconnectForm],
  ["its callers' numbers", ingressSchema, interconnectForm],
  ["its suppliers' numbers", egressSchema, interconnectForm],
  ["a credit alert", alertSchema, creditAlertForm],
] as const)("the form of %s has only fields that its body has", (_what, form, body) => {
  expect(Object.keys(said(form).properties ?? {}).length).toBeGreaterThan(0);
  expect(strange(said(form), said(body), "")).toEqual([]);
});

test("a field that the body has not is told, however deep", () => {
  const form = newTimeClass.extend({ spans: z.array(z.object({ start: z.string(), gone: z.string() })) });
  expect(strange(said(form), said(newTimeClass), "")).toEqual([".spans[].gone"]);
  expect(strange(said(newTimeClass), said(changedCarrier), "")).toEqual([".spans"]);
});
