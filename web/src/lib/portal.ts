/** Kept with the addresses, which follow it: two files would be two requests before the sign-in. */
export { companyApi, isStaff, staffPortal, workIn } from "./paths";
