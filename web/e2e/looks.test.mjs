import { after } from "node:test";
import { closeBrowser } from "./support.mjs";

// How every page looks, and afterwards what changes how pages look or which there are. One process, one browser, one sign-in per person.
import "./pages.mjs";
import "./carrierPortal.mjs";
import "./class4.mjs";
import "./brand.mjs";
import "./assignments.mjs";
import "./kit.mjs";
import "./apiReference.mjs";

after(closeBrowser);
