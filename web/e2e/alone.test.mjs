import { after } from "node:test";
import { closeBrowser } from "./support.mjs";

// What takes something from everybody for a while, so that nobody else may be looking. Runs when looks.test.mjs and work.test.mjs have ended.
import "./assignments.mjs";

after(closeBrowser);
