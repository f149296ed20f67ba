import { writeFile } from "node:fs/promises";
import { typesOf } from "./index.js";

const [from, to] = process.argv.slice(2);
await writeFile(to, await typesOf(from));
