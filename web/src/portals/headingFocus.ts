const heading = () => document.querySelector<HTMLElement>("main h1");

/** What is open would close under the hand that opened it. */
const OPEN = '[data-state="open"]:is([role="menu"], [role="dialog"], [role="alertdialog"])';

/**
 * Gives the focus to the heading of the page, so that a reader hears it and the first press of Tab leads into the page. A page whose
 * record is still being read has none yet, or one that is replaced: the next one gets the focus when it comes, unless that has moved
 * meanwhile. `fresh`: the first page after the application was loaded, which takes the focus from nothing that has it.
 *
 * @returns ends the watch
 */
export function focusHeading(fresh: boolean): () => void {
  // what has the focus until a heading takes it
  let holder = document.activeElement;
  if (fresh ? holder !== document.body : holder?.closest(OPEN)) return () => undefined;
  const show = () => {
    const found = heading();
    found?.focus({ preventScroll: true });
    holder = found ?? holder;
  };
  show();
  const watch = new MutationObserver(() => {
    const at = document.activeElement;
    const moved = at !== holder && (at !== document.body || holder?.isConnected);
    if (moved) watch.disconnect();
    else if (holder !== heading()) show();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  return () => watch.disconnect();
}
