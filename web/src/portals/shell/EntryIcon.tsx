import { type IconName, icons } from "./icons";

/** The icon of an entry of the registry. */
export function EntryIcon({ name, className }: { name: IconName; className: string }) {
  const Icon = icons[name];
  return <Icon aria-hidden className={className} />;
}
