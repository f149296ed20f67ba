import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Plugin } from "vite";

const NAME = "virtual:kit-usage";

/** For each file of the kit, the files that import it; read from the sources when the application is built. */
export function usageOf(root: string): Record<string, string[]> {
  const usage: Record<string, string[]> = {};
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|story)\.tsx?$/.test(path));
  for (const path of files) {
    for (const [, from = ""] of readFileSync(join(root, path), "utf8").matchAll(/from\s+"([^"]+)"/g)) {
      const target = from.startsWith("@/")
        ? from.slice(2)
        : from.startsWith(".")
          ? posix.join(posix.dirname(path), from)
          : "";
      if (!/^(ui|components)\//.test(target)) continue;
      usage[target] ??= [];
      usage[target].push(path);
    }
  }
  return usage;
}

/** Gives the component library the list of who uses what, as the module `virtual:kit-usage`. */
export function kitUsage(root: string): Plugin {
  return {
    name: "kit-usage",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(usageOf(root))}` : undefined),
  };
}
