/**
 * The query part of the address as plain `name=value` pairs, so that a filter can be read, typed and sent in a mail.
 * Everything is text; a page turns it into what it means.
 */
export type Search = Record<string, string | undefined>;

export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `?${text}` : "";
}

/** The value when it is one of the allowed words, otherwise nothing: an address typed by hand never breaks a page. */
export function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((word) => word === value);
}
