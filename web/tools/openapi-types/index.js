import { readFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const HEAD = `/**
 * Made from docs/api/openapi.json, which the server writes. Do not edit: \`npm run api\` makes it anew.
 */
`;

/** The TypeScript types of an OpenAPI document. A package of its own, because the generator needs another TypeScript than we do. */
export async function typesOf(file) {
  const document = JSON.parse(await readFile(file, "utf8"));
  return HEAD + astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }));
}

export { bodiesOf, bodiesOfDocument } from "./bodies.js";
