export type AxeAnswer = { passed: number; faults: { id: string; help: string; where: string }[] };

/** What axe finds in a part of the page, by WCAG 2.1 AA. It is large and fetched only when somebody looks at the library. */
export async function runAxe(element: HTMLElement): Promise<AxeAnswer> {
  const { default: axe } = await import("axe-core");
  const { violations, passes } = await axe.run(element, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
  return {
    passed: passes.length,
    faults: violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes
        .slice(0, 2)
        .map((node) => node.target.join(" "))
        .join(", "),
    })),
  };
}
