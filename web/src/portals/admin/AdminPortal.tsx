import "@/lib/portalMessages";
import { Shell } from "../shell/Shell";

export function AdminPortal() {
  return <Shell portal="admin" />;
}
