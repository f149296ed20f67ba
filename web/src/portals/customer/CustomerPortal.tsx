import "@/lib/portalMessages";
import { Shell } from "../shell/Shell";

export function CustomerPortal() {
  return <Shell portal="customer" />;
}
