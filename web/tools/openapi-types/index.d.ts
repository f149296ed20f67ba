/** The TypeScript types of an OpenAPI document. */
export function typesOf(file: string): Promise<string>;
/** What its requests take, as zod schemas: text of a file by its name. */
export function bodiesOf(file: string): Promise<Record<string, string>>;
export function bodiesOfDocument(document: object): Record<string, string>;
