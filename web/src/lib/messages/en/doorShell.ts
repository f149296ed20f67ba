/** What the frame says when there is no frame: the server is away, the page is not there, something broke. */
export const doorShell = {
  down: {
    title: "The server cannot be reached",
    text: "We keep trying. What you have typed stays on this page.",
    start: "The console loads as soon as the server answers again.",
  },
  notFound: {
    title: "Page not found",
    text: "There is no page at {{path}}. It may have moved, or the link may be incomplete.",
    home: "Go to the start page",
  },
  crash: {
    title: "Something in this page broke",
    text: "The fault is ours. Loading the page again usually helps; your data on the server is not affected.",
    reload: "Load the page again",
  },
};
