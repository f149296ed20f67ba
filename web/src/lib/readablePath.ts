/** Whether a part of a path is a place in a list. */
export const isPlace = (part: string) => /^\d+$/.test(part);

/** `signalling.causes.0.told` as people say it where no field with a name is at hand: "Signalling, causes, told". */
export function readablePath(path: string): string {
  const words = path
    .split(".")
    .filter((part) => !isPlace(part))
    .map((part) => part.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase())
    .join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
