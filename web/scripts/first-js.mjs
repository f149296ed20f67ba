import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * How much JavaScript the sign-in loads, in kB compressed: what `dist/index.html` names, all that those files import
 * at once, and the sign-in page's own chunk with its imports. Prints the number alone; build first.
 *
 *     npm run build && node scripts/first-js.mjs [--list]
 */

const dist = join(import.meta.dirname, "../dist");
const read = (file) => readFileSync(join(dist, file), "utf8");
const page = read("index.html");
const start = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => match[1]);
const files = new Set();

function take(file) {
  if (files.has(file)) return;
  files.add(file);
  // A static import, or a re-export, of a neighbouring file; a dynamic import has a bracket behind it.
  for (const [, name] of read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) take(`assets/${name}`);
}

for (const file of start) take(file);
// Chunks have no names of their own; the route says which is taken for the sign-in page.
const route = /import\([`"]\.\/([\w-]+\.js)[`"]\)[^;]{0,200}?[`"]SignInPage[`"]/;
const chunk = route.exec([...files].map(read).join("\n"))?.[1];
if (!chunk) throw new Error("the sign-in page has no chunk of its own");
take(`assets/${chunk}`);

const sizes = [...files].map((file) => ({ file, bytes: gzipSync(read(file)).length }));
if (process.argv.includes("--list")) for (const { file, bytes } of sizes) console.error(`${bytes}\t${file}`);
console.log((sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1));
