import { api } from "./api";
import { billing } from "./billing";
import { carriers } from "./carriers";
import { cdr } from "./cdr";
import { code } from "./code";
import { currencies } from "./currencies";
import { customers } from "./customers";
import { enforcement } from "./enforcement";
import { entitlements } from "./entitlements";
import { experience } from "./experience";
import { keys } from "./keys";
import { kit } from "./kit";
import { ledger } from "./ledger";
import { operations } from "./operations";
import { people } from "./people";
import { portability } from "./portability";
import { reporting } from "./reporting";
import { screening } from "./screening";
import { shell } from "./shell";
import { switching } from "./switching";
import { tenancy } from "./tenancy";

/** The words of the pages behind the door; they come with the portal and not before the sign-in. */
export const en = {
  common: kit,
  api,
  shell,
  experience,
  reporting,
  screening,
  portability,
  carriers,
  currencies,
  customers,
  enforcement,
  entitlements,
  switching,
  cdr,
  ledger,
  billing,
  operations,
  people,
  tenancy,
  keys,
  code,
};
