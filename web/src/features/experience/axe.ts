export type AxeAnswer = { passed: number; faults: { id: string; help: string; where: string }[] };

/** Colours fade from one theme to the other; half way they are nobody's. */
async function colours(element: HTMLElement): Promise<void> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const fading = element.getAnimations({ subtree: true }).filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(fading.map((animation) => animation.finished));
}

/** axe looks at one part at a time and refuses a second look meanwhile. */
let before: Promise<unknown> = Promise.resolve();

/** What axe finds in a part of the page, by WCAG 2.1 AA. It is large and fetched only when somebody looks at the library. */
export async function runAxe(element: HTMLElement): Promise<AxeAnswer> {
  const { default: axe } = await import("axe-core");
  const answer = before.then(async () => {
    await colours(element);
    return axe.run(element, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
  });
  before = answer.catch(() => undefined);
  const { violations, passes } = await answer;
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
