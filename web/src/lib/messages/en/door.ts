import { common } from "./common";
import { identity } from "./identity";
import { shell } from "./shell";

/** The words that the first page needs. */
export const door = { common, shell, identity };
