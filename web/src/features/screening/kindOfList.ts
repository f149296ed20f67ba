import type { QueryClient, queryOptions } from "@tanstack/react-query";

/** A list of numbers that is kept once and named in many places. */
export type NamedList = { id: string; name: string; note: string; version: number };

/** What a kind of list calls itself, and how it is read and changed. */
export type KindOfList<L extends NamedList> = {
  /** Its name as a draft and in the trash. */
  id: string;
  /** Where its words are. */
  words: "screening" | "carriers.origination";
  /** Who may change one. */
  permission: string;
  query: (id: string) => ReturnType<typeof queryOptions<L, Error, L, string[]>>;
  /** Without an id a new one. */
  save: (id: string | undefined, values: { name: string; note: string; version?: number }, key: string) => Promise<L>;
  remove: (id: string, version: number) => Promise<void>;
  refresh: (queries: QueryClient) => unknown;
  /** Address of one's page. */
  path: (id: string) => string;
  /** Address of the page of all. */
  paths: () => string;
  /** One that is named somewhere cannot be deleted. */
  isUsed: (list: L) => boolean;
};
