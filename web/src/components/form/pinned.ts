import { useState } from "react";

/**
 * The record as it was when its dialog opened. What is typed there was typed upon that one: when the list behind fetches a
 * newer one meanwhile, its version must not be saved with the older values, or what somebody else has saved is overwritten
 * unseen. With the version of this one the server refuses that (`changed-meanwhile`).
 */
export function usePinned<T>(record: T): T {
  const [pinned] = useState(() => record);
  return pinned;
}
