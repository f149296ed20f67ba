import type { QueryClient, queryOptions } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { z } from "@/components/form/rules";

/** A list of numbers that is kept once and named in many places. */
export type NamedList = { id: string; name: string; note: string; version: number };

/** What every one of them is told by. */
export type ListValues = { name: string; note: string };

/** What a kind of list calls itself, and how it is read and changed. */
export type KindOfList<L extends NamedList, V extends ListValues = ListValues> = {
  /** Its name as a draft and in the trash. */
  id: string;
  /** Where its words are. */
  words: "screening" | "carriers.origination" | "portability";
  /** Who may change one. */
  permission: string;
  query: (id: string) => ReturnType<typeof queryOptions<L, Error, L, string[]>>;
  /** Without an id a new one. */
  save: (id: string | undefined, values: V & { version?: number }, key: string) => Promise<L>;
  remove: (id: string, version: number) => Promise<void>;
  refresh: (queries: QueryClient) => unknown;
  /** Address of one's page. */
  path: (id: string) => string;
  /** Address of the page of all. */
  paths: () => string;
  /** One that is named somewhere cannot be deleted. */
  isUsed: (list: L) => boolean;
  /** What it has besides a name and a note; without it nothing. */
  more?: {
    schema: z.ZodType<V, V>;
    /** Of one, or of a new one. */
    of: (list: L | undefined) => Omit<V, keyof ListValues>;
    labels: () => Record<Exclude<keyof V, keyof ListValues>, string>;
    fields: (disabled: boolean) => ReactNode;
  };
};
