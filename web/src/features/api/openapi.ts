/** The OpenAPI document as the reference reads it: endpoints by portal and by what they are about. */

export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  default?: unknown;
  nullable?: boolean;
};

type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Schema };
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  tags?: string[];
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
  "x-permission"?: string;
  "x-permission-title"?: string;
  "x-step-up"?: boolean;
};

export type Document = {
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

export const PORTALS = ["customer", "carrier", "admin", "me"] as const;
export type ApiPortal = (typeof PORTALS)[number];

/** One row of a table of fields; `depth` indents what belongs to an object inside. */
export type FieldRow = { name: string; type: string; required: boolean; text: string; depth: number };

export type Endpoint = {
  /** `GET /api/customer/calls`, as it stands in the address of its page. */
  id: string;
  method: string;
  path: string;
  portal: ApiPortal;
  /** The first word after the portal: what it is about. */
  subject: string;
  text: string;
  permission: string;
  permissionTitle: string;
  stepUp: boolean;
  /** Answers with events without end. */
  streams: boolean;
  parameters: Parameter[];
  body: Schema | undefined;
  answer: Schema | undefined;
  answerType: string;
};

export function endpointsOf(document: Document): Endpoint[] {
  const found = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const portal = PORTALS.find((name) => path.startsWith(`/api/${name}/`) || path === `/api/${name}`);
      return portal ? [endpoint(path, method.toUpperCase(), portal, operation)] : [];
    }),
  );
  return found.sort((one, other) => one.path.localeCompare(other.path) || rank(one.method) - rank(other.method));
}

const rank = (method: string) => ["GET", "POST", "PUT", "PATCH", "DELETE"].indexOf(method);

function endpoint(path: string, method: string, portal: ApiPortal, operation: Operation): Endpoint {
  const answered = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1].content ?? {};
  const [answerType = "", answer] = Object.entries(answered)[0] ?? [];
  return {
    id: `${method} ${path}`,
    method,
    path,
    portal,
    subject: (path.split("/")[3] ?? "account").replace(/[-{}]+/g, " ").trim(),
    text: operation.description ?? "",
    permission: operation["x-permission"] ?? "signed-in",
    permissionTitle: operation["x-permission-title"] ?? "",
    stepUp: operation["x-step-up"] ?? false,
    streams: answerType === "text/event-stream",
    parameters: operation.parameters ?? [],
    body: Object.values(operation.requestBody?.content ?? {})[0]?.schema,
    answer: answer?.schema,
    answerType,
  };
}

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

/** The schema itself, where there is only a name of it. */
export function resolve(document: Document, schema: Schema | undefined): Schema {
  if (!schema) return {};
  if (schema.$ref) return document.components.schemas[nameOf(schema.$ref)] ?? {};
  const [only] = schema.allOf ?? [];
  return only && schema.allOf?.length === 1 ? resolve(document, only) : schema;
}

const options = (schema: Schema) => schema.oneOf ?? schema.anyOf ?? [];

/** The type in one short word: `string`, `date-time`, `CallRow[]`, `string or null`. */
export function typeOf(document: Document, schema: Schema | undefined): string {
  if (!schema) return "";
  if (schema.$ref) return nameOf(schema.$ref);
  const among = options(schema);
  if (among.length > 0) return among.map((one) => typeOf(document, one)).join(" or ");
  if (schema.enum) return schema.enum.join(" | ");
  const types = ([] as string[]).concat(schema.type ?? []);
  const words = types.map((type) => {
    if (type === "array") return `${typeOf(document, schema.items)}[]`;
    return type === "string" && schema.format ? schema.format : type;
  });
  return words.join(" or ") || "any";
}

/** The fields of a shape and of the shapes inside it, down to three levels. */
export function fieldsOf(document: Document, schema: Schema | undefined, depth = 0): FieldRow[] {
  const shape = resolve(document, schema);
  if (shape.items) return fieldsOf(document, shape.items, depth);
  return Object.entries(shape.properties ?? {}).flatMap(([name, property]) => {
    const row: FieldRow = {
      name,
      type: typeOf(document, property),
      required: shape.required?.includes(name) ?? false,
      text: property.description ?? "",
      depth,
    };
    const inner = options(property).find(({ $ref }) => $ref) ?? property;
    return depth < 2 ? [row, ...fieldsOf(document, inner, depth + 1)] : [row];
  });
}

/** A value that has the shape: what a body may look like. */
export function sampleOf(document: Document, schema: Schema | undefined, depth = 0): unknown {
  const shape = resolve(document, schema);
  if (shape.default !== undefined) return shape.default;
  if (shape.enum) return shape.enum[0];
  const [first] = options(shape);
  if (first) return sampleOf(document, first, depth + 1);
  const type = ([] as string[]).concat(shape.type ?? [])[0];
  if (type === "array") return depth > 3 ? [] : [sampleOf(document, shape.items, depth + 1)];
  if (type === "integer" || type === "number") return 1;
  if (type === "boolean") return true;
  if (type === "string") return TEXTS[shape.format ?? ""] ?? "text";
  return depth > 3
    ? {}
    : Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([name, property]) => [
          name,
          sampleOf(document, property, depth + 1),
        ]),
      );
}

const TEXTS: Record<string, string> = {
  "date-time": "2026-01-01T00:00:00Z",
  date: "2026-01-01",
  uuid: "00000000-0000-0000-0000-000000000000",
};
