import "@/lib/portalMessages";
import { Shell } from "../shell/Shell";

export function CarrierPortal() {
  return <Shell portal="carrier" />;
}
