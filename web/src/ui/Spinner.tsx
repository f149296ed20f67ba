import { LoaderCircle } from "lucide-react";

const SIZES = { small: "size-3.5", normal: "size-4" } as const;

/** Work in progress. Decorative: the element around it says what is going on. */
export function Spinner({ size = "normal" }: { size?: keyof typeof SIZES }) {
  return <LoaderCircle aria-hidden className={`${SIZES[size]} animate-spin`} />;
}
