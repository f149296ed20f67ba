import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bodiesOf, typesOf } from "./index.js";

const [from, types, bodies] = process.argv.slice(2);
await writeFile(types, await typesOf(from));
const files = await bodiesOf(from);
await mkdir(bodies, { recursive: true });
// a collection that is gone leaves nothing behind
for (const name of await readdir(bodies)) if (!(name in files)) await rm(join(bodies, name));
for (const [name, text] of Object.entries(files)) await writeFile(join(bodies, name), text);
