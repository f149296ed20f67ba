import { common } from "./common";
import { doorShell } from "./doorShell";
import { identity } from "./identity";

/** The words that the first page needs. */
export const door = { common, shell: doorShell, identity };
