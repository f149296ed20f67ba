import { useRef } from "react";

/** A menu is gone by the time that what it opened is closed; the button that it hung from is still there. */
function openerOf(element: Element | null): HTMLElement | null {
  const button = element?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return (button ? document.getElementById(button) : element) as HTMLElement | null;
}

const toHeading = () => document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });

/** A row that was deleted stays until the list is read again, and takes the button that has the focus with it then. */
function untilGone(opener: HTMLElement): void {
  const watch = new MutationObserver(() => {
    const at = document.activeElement;
    if (at === opener) return;
    watch.disconnect();
    if (!opener.isConnected && at === document.body) toHeading();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

/**
 * Gives the focus back to what had it when a dialog opened, for dialogs that no button of theirs opens and closes; to the page's
 * heading where that is gone, as the row is that was deleted. Whoever has been led elsewhere meanwhile keeps it there.
 */
export function useGivenBack() {
  const opener = useRef<HTMLElement | null>(null);
  return {
    remember: () => {
      opener.current = openerOf(document.activeElement);
    },
    giveBack: (event: Event) => {
      event.preventDefault();
      const led = document.activeElement !== null && document.activeElement !== document.body;
      if (led) return;
      if (!opener.current?.isConnected) return toHeading();
      opener.current.focus();
      untilGone(opener.current);
    },
  };
}
