import { createContext, useState } from "react";
import { USUAL_SIZE } from "../urlState";

/** Which rows of a list that is here as a whole are looked at, and how to look at others. */
export type RowsPage = {
  /** Rows before the page. */
  offset: number;
  /** Rows of a page: 10, 25, 50 or 100. */
  limit: number;
  go: (offset: number) => void;
  resize: (limit: number) => void;
};

/** A page of rows with its place among all of them. */
export type ShownPage = RowsPage & { rows: number };

/** Tells the foot of a table which page of a whole list is drawn above it; null where all of it is. */
export const ShownPageContext = createContext<ShownPage | null>(null);

/** Tells the foot of a table what the table is called: there may be two on a page. */
export const TableNameContext = createContext("");

/** A page number by hand, or one that was there before a filter, still shows rows: those of the page it is on, or of the last one. */
export function pageStart(rows: number, { offset, limit }: Pick<RowsPage, "offset" | "limit">): number {
  const last = Math.max(0, Math.ceil(rows / limit) - 1);
  return Math.min(last, Math.max(0, Math.floor(offset / limit))) * limit;
}

/** Of a table that is one of several of its page: in the address there is room for one. Another order starts again at the first page. */
export function useLocalPage(order: string | undefined): RowsPage {
  const [place, setPlace] = useState({ offset: 0, limit: USUAL_SIZE, order });
  if (place.order !== order) setPlace({ ...place, offset: 0, order });
  return {
    ...place,
    go: (offset) => setPlace({ ...place, offset }),
    resize: (limit) => setPlace({ ...place, limit, offset: 0 }),
  };
}
