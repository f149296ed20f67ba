import { billing } from "./billing";
import { carriers } from "./carriers";
import { cdr } from "./cdr";
import { code } from "./code";
import { experience } from "./experience";
import { ledger } from "./ledger";
import { reporting } from "./reporting";
import { switching } from "./switching";

/** The words of the pages behind the door; they come with the portal and not before the sign-in. */
export const en = { experience, reporting, carriers, switching, cdr, ledger, billing, code };
