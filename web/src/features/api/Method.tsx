import { Badge } from "@/ui/Badge";

const TONES = { GET: "info", POST: "success", PUT: "warning", PATCH: "warning", DELETE: "danger" } as const;

/** A request's method, all of one width so that addresses stand under each other. */
export function Method({ name }: { name: string }) {
  return (
    <Badge tone={TONES[name as keyof typeof TONES] ?? "neutral"} className="w-14 shrink-0 justify-center font-mono">
      {name}
    </Badge>
  );
}
