import { after } from "node:test";
import { closeBrowser } from "./support.mjs";

// One process for all of them: one browser, one sign-in per person.
import "./signIn.mjs";
import "./pages.mjs";
import "./carriers.mjs";
import "./calls.mjs";
import "./liveCalls.mjs";
import "./ledger.mjs";
import "./invoices.mjs";
import "./operations.mjs";
import "./settings.mjs";
import "./customers.mjs";
import "./assignments.mjs";
import "./keys.mjs";
import "./team.mjs";
import "./roles.mjs";
import "./partners.mjs";
import "./brand.mjs";
import "./apiReference.mjs";
import "./people.mjs";
import "./visits.mjs";
import "./passkeys.mjs";
import "./signUp.mjs";
import "./customer.mjs";
import "./carrierPortal.mjs";
import "./class4.mjs";
import "./kit.mjs";
import "./shell.mjs";

after(closeBrowser);
