import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "@/components/form/rules";
import { monitoringSchema, routingSchema } from "./EgressParts";
import { mediaSchema } from "./MediaPart";
import { signallingSchema } from "./SignallingPart";

/** What one side says of a value: both ours and the server's are JSON Schema. */
type Said = {
  $ref?: string;
  anyOf?: Said[];
  enum?: (string | null)[];
  items?: Said;
  properties?: Record<string, Said>;
  minimum?: number;
  maximum?: number;
};

const { components } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../../docs/api/openapi.json"), "utf8"),
) as { components: { schemas: Record<string, Said> } };

/** Past a name and an "or nothing", to what is said. */
function read(said: Said | undefined): Said {
  if (said?.$ref) return read(components.schemas[said.$ref.split("/").at(-1) ?? ""]);
  const one = said?.anyOf?.find((choice) => (choice as { type?: string }).type !== "null");
  return one ? read(one) : (said ?? {});
}

/** Where the form and the server disagree: a field that the server has not, other choices, other bounds. */
function differences(form: Said, server: Said, path: string): string[] {
  const [ours, theirs] = [read(form), read(server)];
  const wrong: string[] = [];
  for (const [name, inner] of Object.entries(ours.properties ?? {})) {
    const known = theirs.properties?.[name];
    if (known) wrong.push(...differences(inner, known, `${path}.${name}`));
    else wrong.push(`${path}.${name}: the server has no such field`);
  }
  if (ours.items && theirs.items) wrong.push(...differences(ours.items, theirs.items, `${path}[]`));
  if (ours.enum && theirs.enum) {
    const [mine, server] = [ours.enum, theirs.enum].map((list) => list.filter((one) => one !== null).sort());
    if (JSON.stringify(mine) !== JSON.stringify(server)) wrong.push(`${path}: ${mine} here, ${server} there`);
  }
  for (const bound of ["minimum", "maximum"] as const) {
    if (theirs[bound] !== undefined && ours[bound] !== theirs[bound]) {
      wrong.push(`${path}: ${bound} ${ours[bound]} here, ${theirs[bound]} there`);
    }
  }
  return wrong;
}

test.each([
  ["media", mediaSchema],
  ["signalling", signallingSchema],
  ["routing", routingSchema],
  ["monitoring", monitoringSchema],
] as const)("the form of an interconnect's %s has the fields and choices that the server takes", (_tab, schema) => {
  const ours = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as Said;
  const server = components.schemas.InterconnectForm ?? {};
  expect(Object.keys(ours.properties ?? {}).length).toBeGreaterThan(0);
  expect(differences(ours, server, "interconnect")).toEqual([]);
});

test("a choice that the server has not is told", () => {
  const form = { properties: { way: { enum: ["a", "c"] }, gone: {} } };
  const server = { properties: { way: { enum: ["a", "b", null] } } };
  expect(differences(form, server, "x")).toEqual([
    "x.way: a,c here, a,b there",
    "x.gone: the server has no such field",
  ]);
});
