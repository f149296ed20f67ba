import { useOpened } from "./urlState";

const NEW = "new";

/** Which record of a list is open in a dialog, as the address has it: so it can be linked to, and is found again. */
export type OpenRecord = {
  /** The id of a record; undefined when none is open, or a new one is being made. */
  id: string | undefined;
  making: boolean;
  show: (id: string) => void;
  make: () => void;
  close: () => void;
};

/** Reads `open` of the address: an id, or `new`. */
export function useOpenRecord(): OpenRecord {
  const { id, show, close } = useOpened("open");
  const making = id === NEW;
  return { id: making ? undefined : id, making, show, make: () => show(NEW), close };
}
