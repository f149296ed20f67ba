import "@/lib/portalMessages";
import { Shell } from "./shell/Shell";

/** One frame in four colours, in one file: the start of the console names all that a file needs, once for each file. */
export const AdminPortal = () => <Shell portal="admin" />;
export const CustomerPortal = () => <Shell portal="customer" />;
export const CarrierPortal = () => <Shell portal="carrier" />;
export const Class4Portal = () => <Shell portal="class4" />;
