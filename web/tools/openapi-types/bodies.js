import { readFile } from "node:fs/promises";

const HEAD = `/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: \`npm run api\` makes it anew.
 */
`;
const REFERENCE = "#/components/schemas/";
/** Where shapes lie that bodies of several collections hold. */
const SHARED = "shared";
const JSON_BODY = "application/json";

/**
 * What requests take, as zod schemas: one file per collection of the API (the first word behind the portal:
 * `/api/admin/time-classes/{id}` is of `time-classes`), so that a page loads those of its own. Each schema stands in
 * a call marked as pure: a bundler drops what no form uses.
 *
 * @returns text of a file by its name
 */
export async function bodiesOf(file) {
  return bodiesOfDocument(JSON.parse(await readFile(file, "utf8")));
}

export function bodiesOfDocument(document) {
  const schemas = document.components.schemas;
  const home = homes(document, schemas);
  const files = new Map();
  for (const name of inOrder([...home.keys()].sort(), schemas)) {
    const place = home.get(name);
    files.set(place, [...(files.get(place) ?? []), name]);
  }
  return Object.fromEntries(
    [...files]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([place, names]) => [`${place}.ts`, text(place, names, schemas, home)]),
  );
}

/** By name of a schema that a body reaches: the file that it stands in. */
function homes(document, schemas) {
  const collections = new Map();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const { requestBody } of Object.values(methods)) {
      const body = requestBody?.content?.[JSON_BODY]?.schema;
      if (body) reach(body, schemas, collections, collection(path));
    }
  }
  return new Map([...collections].map(([name, of]) => [name, of.size === 1 ? [...of][0] : SHARED]));
}

/** The first word behind the portal; `/api/me/…` and what is nobody's yet (`/api/session`) by its own. */
function collection(path) {
  const [, , first, second] = path.split("/");
  const portal = ["admin", "customer", "carrier"].includes(first);
  return (portal ? second : first) ?? SHARED;
}

function reach(said, schemas, collections, of) {
  for (const name of references(said)) {
    const known = collections.get(name);
    if (known?.has(of)) continue;
    collections.set(name, (known ?? new Set()).add(of));
    reach(schemas[name], schemas, collections, of);
  }
}

/** Names of the schemas that one speaks of itself. */
function references(said) {
  if (said === null || typeof said !== "object") return [];
  const own = typeof said.$ref === "string" ? [said.$ref.slice(REFERENCE.length)] : [];
  return [...new Set([...own, ...Object.values(said).flatMap(references)])];
}

/** What is spoken of before who speaks of it. */
function inOrder(names, schemas) {
  const done = [];
  const visit = (name, above) => {
    if (above.includes(name))
      throw new Error(`${[...above, name].join(" → ")}: a body that holds itself is not made yet`);
    if (done.includes(name)) return;
    for (const held of references(schemas[name])) visit(held, [...above, name]);
    done.push(name);
  };
  for (const name of names) visit(name, []);
  return done;
}

function text(place, names, schemas, home) {
  const used = new Set(["z"]);
  const foreign = new Map();
  const made = names.map((name) => {
    const body = zodOf(schemas[name], name, used);
    for (const held of references(schemas[name])) {
      const from = home.get(held);
      if (from !== place) foreign.set(from, (foreign.get(from) ?? new Set()).add(constant(held)));
    }
    return `export const ${constant(name)} = /* @__PURE__ */ (() => ${body})();\n`;
  });
  const imports = [
    `import { ${[...used].sort().join(", ")} } from "../rules";\n`,
    ...[...foreign].sort().map(([from, held]) => `import { ${[...held].sort().join(", ")} } from "./${from}";\n`),
  ];
  return `${HEAD}\n${imports.join("")}\n${made.join("\n")}`;
}

const constant = (name) => name[0].toLowerCase() + name.slice(1);

/** One schema as an expression. What it knows no words for it refuses, rather than let pass less than the document says. */
function zodOf(said, path, used, indent = "") {
  if (said.$ref) return constant(said.$ref.slice(REFERENCE.length));
  const kinds = [said.type ?? []].flat();
  if (said.anyOf) {
    const choices = said.anyOf.filter(({ type }) => type !== "null");
    if (choices.length !== 1 || said.anyOf.length !== 2) throw new Error(`${path}: a choice of shapes is not made yet`);
    return `${zodOf(choices[0], path, used, indent)}.nullable()`;
  }
  const kind = kinds.find((one) => one !== "null");
  const inner = one(kind, said, path, used, indent);
  return kinds.includes("null") ? `${inner}.nullable()` : inner;
}

function one(kind, said, path, used, indent) {
  const rule = (name) => {
    used.add(name);
    return `${name}()`;
  };
  switch (kind) {
    case "string":
      if (said.enum) return `z.enum(${JSON.stringify(said.enum.filter((word) => word !== null))})`;
      return string(said, path, rule);
    case "integer":
      return `z.number().int()${bounds(said.minimum, said.maximum)}`;
    case "number":
      return `z.number()${bounds(said.minimum, said.maximum)}`;
    case "boolean":
      return "z.boolean()";
    case "array":
      return `z.array(${zodOf(said.items, `${path}[]`, used, indent)})${bounds(said.minItems || undefined, said.maxItems)}`;
    case "object":
      return object(said, path, used, indent);
    case undefined:
      if (Object.keys(said).every((key) => key === "description")) return "z.unknown()";
      throw new Error(`${path}: no type in ${JSON.stringify(said)}`);
    default:
      throw new Error(`${path}: type ${kind} is not made yet`);
  }
}

/** Lengths are counted as the server does, in UTF-16 units; a text that must not be empty must not be blank. */
function string(said, path, rule) {
  const { format, pattern, minLength = 0, maxLength } = said;
  const FORMATS = { decimal: "decimal", amount: "amount", date: "day", "date-time": "instant", email: "email" };
  if (format in FORMATS) return rule(FORMATS[format]) + bounds(undefined, maxLength);
  if (format !== undefined && format !== "password") throw new Error(`${path}: format ${format} is not made yet`);
  const least = Math.max(minLength, 0);
  const text = least > 0 && format !== "password" ? rule("needed") : "z.string()";
  const min = least > 1 || (least === 1 && format === "password") ? least : undefined;
  const shape = pattern === undefined ? "" : `.regex(new RegExp(${JSON.stringify(pattern)}))`;
  return text + bounds(min, maxLength) + shape;
}

const bounds = (least, most) =>
  (least === undefined ? "" : `.min(${least})`) + (most === undefined ? "" : `.max(${most})`);

function object(said, path, used, indent) {
  if (!said.properties) {
    const values = said.additionalProperties;
    return `z.record(z.string(), ${values && values !== true ? zodOf(values, `${path}{}`, used, indent) : "z.unknown()"})`;
  }
  const deeper = `${indent}  `;
  const lines = Object.entries(said.properties).map(([name, inner]) => {
    const value = zodOf(inner, `${path}.${name}`, used, deeper);
    const optional = said.required?.includes(name) ? "" : ".optional()";
    return `${deeper}${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${value}${optional},\n`;
  });
  return lines.length === 0 ? "z.object({})" : `z.object({\n${lines.join("")}${indent}})`;
}
