import { after } from "node:test";
import { closeBrowser } from "./support.mjs";

// What people do. Runs beside looks.test.mjs on the same server, as another administrator, and leaves alone what that one looks at.
import "./signIn.mjs";
import "./carriers.mjs";
import "./supplierAddresses.mjs";
import "./testCalls.mjs";
import "./callTerms.mjs";
import "./ingressAddresses.mjs";
import "./alertTemplates.mjs";
import "./timeClasses.mjs";
import "./numberLists.mjs";
import "./portability.mjs";
import "./enforcement.mjs";
import "./ledger.mjs";
import "./invoices.mjs";
import "./operations.mjs";
import "./opened.mjs";
import "./approvals.mjs";
import "./settings.mjs";
import "./customers.mjs";
import "./keys.mjs";
import "./team.mjs";
import "./roles.mjs";
import "./partners.mjs";
import "./people.mjs";
import "./visits.mjs";
import "./passkeys.mjs";
import "./signUp.mjs";
import "./shell.mjs";
import "./workspaceTabs.mjs";
import "./faults.mjs";

after(closeBrowser);
