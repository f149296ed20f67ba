import { billing } from "./billing";
import { carriers } from "./carriers";
import { cdr } from "./cdr";
import { code } from "./code";
import { common } from "./common";
import { identity } from "./identity";
import { ledger } from "./ledger";
import { reporting } from "./reporting";
import { shell } from "./shell";
import { switching } from "./switching";

export const en = { common, shell, identity, reporting, carriers, switching, cdr, ledger, billing, code };
