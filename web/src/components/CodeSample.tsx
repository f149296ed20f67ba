import { ScrollRegion } from "@/ui/ScrollRegion";
import { CopyButton } from "./Copyable";

/** Code or a document as it is, with a button that copies it. It scrolls inside itself. */
export function CodeSample({ label, code }: { label: string; code: string }) {
  return (
    <div className="relative min-w-0 rounded-md border border-border bg-muted">
      <ScrollRegion label={label} className="max-h-112 overflow-auto p-3 pr-10">
        <pre className="font-mono text-xs leading-5">
          <code>{code}</code>
        </pre>
      </ScrollRegion>
      <span className="absolute top-1.5 right-1.5">
        <CopyButton text={code} what={label} />
      </span>
    </div>
  );
}
