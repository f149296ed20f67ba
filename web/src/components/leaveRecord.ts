import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import type { Search } from "@/lib/search";
import { useDropTab } from "./workspace";

/** Leads from a record that is deleted to where it stood. Its tab goes with it, and the way back does not lead to it. */
export function useLeaveRecord(): (to: string, search?: Search) => Promise<void> {
  const navigate = useNavigate();
  const router = useRouter();
  const dropTab = useDropTab();
  return async (to, search) => {
    const { pathname } = router.state.location;
    await navigate({ to, search, replace: true });
    dropTab(pathname);
  };
}

/**
 * Leads from the form of a new record to what was made with it. The form's tab goes, and the way back does not lead to it.
 * Who has gone elsewhere while it was saved stays there. It happens after the caller is through, which lets the form drop its
 * draft before the page leaves.
 */
export function useOpenMade(): (to: string) => void {
  const navigate = useNavigate();
  const router = useRouter();
  const dropTab = useDropTab();
  const form = useRouterState({ select: (state) => state.location.pathname });
  return (to) => {
    setTimeout(async () => {
      if (router.state.location.pathname === form) await navigate({ to, replace: true });
      dropTab(form);
    });
  };
}
