/**
 * Some requests want a recent proof of who is signed in (403 `step-up-required`). The frame registers who asks the
 * person for it; requests that are refused at the same time wait for the same answer and are then sent again.
 */
type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** Tells who asks; gives back how to take it away again. */
export function onStepUp(handler: Ask): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = null;
  };
}

/** Whether the person has proved who they are; false when they would not, or nobody asks. */
export function stepUp(): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}
