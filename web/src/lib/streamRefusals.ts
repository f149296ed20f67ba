/** Apart from the streams themselves, so that the start of the console need not load them. */
let whenRefused: () => void = () => {};

/** Set once at start: what to do when a stream is refused (ask for the session, which shows the sign-in again). */
export function onStreamRefused(action: () => void): void {
  whenRefused = action;
}

export const streamRefused = (): void => whenRefused();
