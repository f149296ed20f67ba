import { type Document, type Endpoint, sampleOf } from "./openapi";

/** What a caller fills in: the parts of the address in braces, the query, the body. */
export type Filled = { values: Readonly<Record<string, string>>; body: string };

export const PLACE_OF_KEY = "$DIDTRON_KEY";

export const usualBody = (document: Document, endpoint: Endpoint) =>
  endpoint.body ? JSON.stringify(sampleOf(document, endpoint.body), null, 2) : "";

/** The address with everything that was filled in; what is still open keeps its braces. */
export function addressOf(endpoint: Endpoint, values: Filled["values"]): string {
  const path = endpoint.path.replace(/{([^}]+)}/g, (braces, name: string) =>
    values[name] ? encodeURIComponent(values[name]) : braces,
  );
  const query = new URLSearchParams();
  for (const { name, in: place } of endpoint.parameters) {
    const value = values[name];
    if (place === "query" && value) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** What is needed besides the key: changes carry a key of their own, so that a repeated request does the thing once. */
export function headersOf(endpoint: Endpoint, idempotencyKey: string): Record<string, string> {
  return {
    Accept: "application/json",
    ...(endpoint.method === "GET" ? {} : { "X-Requested-By": "didtron" }),
    ...(endpoint.method === "POST" ? { "Idempotency-Key": idempotencyKey } : {}),
    ...(endpoint.body ? { "Content-Type": "application/json" } : {}),
  };
}

const quoted = (text: string) => `'${text.replace(/'/g, "'\\''")}'`;

/** A command for a shell. The key is a variable of the shell, so that it stands in no history. */
export function curlOf(origin: string, endpoint: Endpoint, filled: Filled, idempotencyKey: string): string {
  const lines = [
    `curl -sS${endpoint.method === "GET" ? "" : ` -X ${endpoint.method}`} ${quoted(origin + addressOf(endpoint, filled.values))}`,
    `-H "Authorization: Bearer ${PLACE_OF_KEY}"`,
    ...Object.entries(headersOf(endpoint, idempotencyKey)).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(endpoint.body ? [`-d ${quoted(filled.body)}`] : []),
  ];
  return lines.join(" \\\n  ");
}

/** The same for a program in JavaScript. */
export function scriptOf(origin: string, endpoint: Endpoint, filled: Filled, idempotencyKey: string): string {
  const headers = Object.entries(headersOf(endpoint, idempotencyKey))
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
    .join("");
  const body = endpoint.body ? `  body: JSON.stringify(${filled.body.split("\n").join("\n  ")}),\n` : "";
  return `const answer = await fetch(${JSON.stringify(origin + addressOf(endpoint, filled.values))}, {
  method: "${endpoint.method}",
  headers: {
    Authorization: \`Bearer \${process.env.DIDTRON_KEY}\`,
${headers}  },
${body}});
console.log(answer.status, await answer.text());`;
}
