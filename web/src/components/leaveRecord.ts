import { useNavigate, useRouter } from "@tanstack/react-router";
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
