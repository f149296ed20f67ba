import { after, before } from "node:test";
import { closeBrowser, signInEverybody } from "./support.mjs";

// How every page looks, and afterwards what changes how pages look or which there are. One process, one browser, one sign-in per person.
import "./pages.mjs";
import "./paper.mjs";
import "./carrierPortal.mjs";
import "./class4.mjs";
import "./brand.mjs";
import "./kit.mjs";
import "./popups.mjs";
import "./apiReference.mjs";
// what only reads, as well: so the two take about as long
import "./calls.mjs";
import "./customer.mjs";
import "./liveCalls.mjs";

// what runs beside this sets up second factors
before(signInEverybody);
after(closeBrowser);
