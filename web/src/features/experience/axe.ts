export type AxeAnswer = { passed: number; faults: { id: string; help: string; where: string }[] };

/** Colours fade from one theme to the other; half way they are nobody's. */
async function colours(element: HTMLElement): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const fading = element.getAnimations({ subtree: true }).filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(fading.map((animation) => animation.finished));
}

/** What axe finds in a part of the page, by WCAG 2.1 AA. It is large and fetched only when somebody looks at the library. */
export async function runAxe(element: HTMLElement): Promise<AxeAnswer> {
  const { default: axe } = await import("axe-core");
  await colours(element);
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
