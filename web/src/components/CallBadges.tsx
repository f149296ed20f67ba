import type { CallResult, RatingState } from "@/lib/api/contract";
import { codeText } from "@/lib/i18n";
import { Badge, type Tone } from "@/ui/Badge";

const RESULT: Record<CallResult, Tone> = { answered: "success", failed: "warning", refused: "danger" };
const RATING: Record<RatingState, Tone> = {
  unrated: "info",
  rated: "neutral",
  suspended: "danger",
  "not-charged": "outline",
};

/** How a call went, with its SIP code where that says more. */
export function ResultBadge({ result, sipCode }: { result: CallResult; sipCode?: number }) {
  return (
    <Badge tone={RESULT[result]} testId="badge-result">
      {codeText("result", result)}
      {sipCode !== undefined && result !== "answered" && <span className="tabular-nums">{sipCode}</span>}
    </Badge>
  );
}

/** Where a call stands on its way to the invoice. */
export function RatingBadge({ state }: { state: RatingState }) {
  return (
    <Badge tone={RATING[state]} testId="badge-rating">
      {codeText("rating", state)}
    </Badge>
  );
}
