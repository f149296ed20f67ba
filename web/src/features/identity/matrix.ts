import type { PermissionEntry } from "@/lib/api/contractIdentity";

/** The permissions of one page of a module. */
export type MatrixPage = { page: string; permissions: PermissionEntry[] };
/** The permissions of one module, as the matrix shows them: a group that opens. */
export type MatrixModule = { module: string; pages: MatrixPage[]; names: string[] };

/** The catalogue as a tree, in the order in which modules tell it. */
export function matrixOf(catalogue: readonly PermissionEntry[]): MatrixModule[] {
  const modules: MatrixModule[] = [];
  for (const permission of catalogue) {
    let module = modules.find((one) => one.module === permission.module);
    if (!module) {
      module = { module: permission.module, pages: [], names: [] };
      modules.push(module);
    }
    let page = module.pages.find((one) => one.page === permission.page);
    if (!page) {
      page = { page: permission.page, permissions: [] };
      module.pages.push(page);
    }
    page.permissions.push(permission);
    module.names.push(permission.name);
  }
  return modules;
}

/** Whether all, some or none of the names are chosen, as a checkbox shows it. */
export function chosenOf(names: readonly string[], chosen: ReadonlySet<string>): boolean | "indeterminate" {
  const count = names.filter((name) => chosen.has(name)).length;
  return count === 0 ? false : count === names.length ? true : "indeterminate";
}

/** The set with these names in it, or out of it. */
export function withNames(chosen: ReadonlySet<string>, names: readonly string[], on: boolean): Set<string> {
  const next = new Set(chosen);
  for (const name of names) {
    if (on) next.add(name);
    else next.delete(name);
  }
  return next;
}

/** What one set has beyond the other; both ways. */
export function differenceOf(
  a: readonly string[],
  b: readonly string[],
): { onlyA: string[]; onlyB: string[]; both: string[] } {
  const [left, right] = [new Set(a), new Set(b)];
  return {
    onlyA: a.filter((name) => !right.has(name)),
    onlyB: b.filter((name) => !left.has(name)),
    both: a.filter((name) => right.has(name)),
  };
}
