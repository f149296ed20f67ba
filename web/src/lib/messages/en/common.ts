/** Words of the kit that the sign-in needs as well; the rest is in `kit.ts`. */
export const common = {
  product: "DIDTron",
  close: "Close",
  cancel: "Cancel",
  clear: "Clear",
  retry: "Try again",
  none: "none",
  unlimited: "unlimited",
  yes: "Yes",
  no: "No",
  any: "Any",
  from: "From",
  to: "To",
  loading: "Loading",
  notKnown: "not known",
  error: {
    title: "This could not be loaded",
    unreachable: "The server did not answer. It may be restarting.",
    unexpected: "The server answered in a way this page does not understand ({{code}}).",
    forbidden: "You are not allowed to see this.",
    notFound: "There is nothing at this address any more.",
  },
};
