import "@/lib/portalMessages";
import { Shell } from "../shell/Shell";

export function Class4Portal() {
  return <Shell portal="class4" />;
}
