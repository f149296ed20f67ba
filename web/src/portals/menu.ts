import type { MessageKey } from "@/lib/i18n";
import type { Module, Page } from "./module";

/** Pages that stand together in a menu: under the name of their group, or above all groups without one. */
export type Section = { group: MessageKey | undefined; pages: readonly Page[] };

/** The person's own order of what is in a module: ids of pages, each module's by its id. What is not named comes after, in the registry's. */
export type PageOrder = Readonly<Record<string, readonly string[]>>;

/** A menu in its parts: what is in no group first, then the groups in the order of their first pages, none torn apart. */
export function sectionsOf(pages: readonly Page[]): Section[] {
  const sections = new Map<MessageKey | undefined, Page[]>([[undefined, []]]);
  for (const page of pages) sections.set(page.group, [...(sections.get(page.group) ?? []), page]);
  return [...sections].map(([group, members]) => ({ group, pages: members })).filter((one) => one.pages.length > 0);
}

/** The module with its pages in the order that the person gave them. */
export function ordered(module: Module, order: PageOrder): Module {
  const wanted = order[module.id];
  if (!wanted) return module;
  const place = ({ id }: Page) => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
  const sorted = [...module.pages].sort((a, b) => place(a) - place(b));
  return { ...module, pages: sectionsOf(sorted).flatMap((section) => section.pages) };
}

/** The order of a menu after a page got another place within its section. */
export function movePage(pages: readonly Page[], id: string, to: number): string[] {
  return sectionsOf(pages).flatMap((section) => {
    const ids = section.pages.map((page) => page.id);
    if (!ids.includes(id)) return ids;
    const rest = ids.filter((other) => other !== id);
    return [...rest.slice(0, to), id, ...rest.slice(to)];
  });
}

/** The order of a menu after a group got another place among the groups; what is in none stays above them. */
export function moveGroup(pages: readonly Page[], group: string, to: number): string[] {
  const sections = sectionsOf(pages);
  const moved = sections.find((section) => section.group === group);
  const rest = sections.filter((section) => section.group !== undefined && section !== moved);
  const groups = moved ? [...rest.slice(0, to), moved, ...rest.slice(to)] : rest;
  const loose = sections.filter((section) => section.group === undefined);
  return [...loose, ...groups].flatMap((section) => section.pages.map(({ id }) => id));
}
