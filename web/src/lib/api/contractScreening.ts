/** The number lists' part of the HTTP contract, by the names that their pages use. */
import type { Shapes } from "./contract";

export type NumberList = Shapes["NumberListJson"];
export type NumberLists = Shapes["NumberLists"];
export type ListEntry = Shapes["NumberListEntry"];
export type EntriesForm = Shapes["EntriesForm"];
export type EntriesResult = Shapes["EntriesResult"];
export type MatchingService = Shapes["MatchingService"];
export type ListUse = Shapes["ListUseJson"];
export type ListUses = Shapes["ListUsesJson"];
export type NewUse = Shapes["NewUse"];
export type ScreenedNumber = Shapes["ScreenedNumber"];
export type Finding = Shapes["FindingJson"];
export type ListScope = ListUse["scope"];
