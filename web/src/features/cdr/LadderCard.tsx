import { X } from "lucide-react";
import { useMemo, useState } from "react";
import { CopyButton } from "@/components/Copyable";
import { When } from "@/components/When";
import type { Call } from "@/lib/api/contractAdmin";
import { useProduct } from "@/lib/brand";
import { classes } from "@/lib/classes";
import { formatOffset } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ScrollRegion } from "@/ui/ScrollRegion";
import { type Arrow, buildLadder, type Lane, shortSummary } from "./ladder";

/** Who said what to whom, and when. Each arrow is a button that shows its message. */
export function LadderCard({ call }: { call: Call }) {
  const { t } = useTranslation();
  const product = useProduct() ?? t("common.product");
  const ladder = useMemo(() => buildLadder(call.ladder, call.attemptList), [call]);
  const [chosen, setChosen] = useState<number | null>(null);
  const selected = ladder.arrows.find((arrow) => arrow.index === chosen);
  const count = ladder.lanes.length;

  const laneName = (lane: Lane | undefined): string => {
    if (!lane) return "";
    if (lane.kind === "us") return product;
    if (lane.kind === "caller") return call.customer?.name ?? t("cdr.ladder.caller");
    return lane.attempt?.supplier.name ?? lane.peer ?? lane.leg;
  };

  if (ladder.arrows.length === 0) {
    return (
      <Card title={t("cdr.ladder.title")} testId="section-ladder">
        <p className="text-base text-muted-foreground">{t("cdr.ladder.none")}</p>
      </Card>
    );
  }

  return (
    <Card title={t("cdr.ladder.title")} note={t("cdr.ladder.note")} flush testId="section-ladder">
      <div className={classes("grid", selected && "xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]")}>
        <ScrollRegion label={t("cdr.ladder.title")} className="max-h-[34rem] overflow-auto">
          <div className="relative" style={{ minWidth: `${5.5 + count * 9}rem` }}>
            <div className="sticky top-0 z-10 flex border-b border-border bg-muted">
              <span className="w-22 shrink-0" />
              <ol className="grid flex-1" style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}>
                {ladder.lanes.map((lane) => (
                  <li key={lane.leg} className="px-1 py-1.5 text-center leading-tight">
                    <p className="truncate text-sm font-semibold" title={laneName(lane)}>
                      {laneName(lane)}
                    </p>
                    <p className="truncate text-xs text-muted-foreground">
                      {lane.attempt && `${t("cdr.ladder.attempt", { position: lane.attempt.position })} · `}
                      <span className="font-mono">{lane.peer}</span>
                    </p>
                  </li>
                ))}
              </ol>
            </div>
            <ol className="py-1.5">
              {ladder.arrows.map((arrow) => (
                <LadderRow
                  key={arrow.index}
                  arrow={arrow}
                  lanes={count}
                  selected={arrow.index === chosen}
                  between={t("cdr.ladder.between", {
                    from: laneName(ladder.lanes[arrow.from]),
                    to: laneName(ladder.lanes[arrow.to]),
                  })}
                  onChoose={() => setChosen(arrow.index === chosen ? null : arrow.index)}
                />
              ))}
            </ol>
          </div>
        </ScrollRegion>
        {selected && <MessagePanel arrow={selected} onClose={() => setChosen(null)} />}
      </div>
      {call.ladderCut > 0 && (
        <p className="border-t border-border px-4 py-2 text-sm text-muted-foreground">
          {t("cdr.ladder.cut", { count: call.ladderCut })}
        </p>
      )}
    </Card>
  );
}

const TONE: Record<Arrow["tone"], string> = {
  request: "text-link",
  progress: "text-muted-foreground",
  success: "text-success",
  failure: "text-danger",
};

type RowProps = { arrow: Arrow; lanes: number; selected: boolean; between: string; onChoose: () => void };

function LadderRow({ arrow, lanes, selected, between, onChoose }: RowProps) {
  const centre = (lane: number) => ((lane + 0.5) / lanes) * 100;
  const left = Math.min(centre(arrow.from), centre(arrow.to));
  const width = Math.abs(centre(arrow.from) - centre(arrow.to));
  const toRight = arrow.to > arrow.from;
  return (
    <li>
      <Button
        look="bare"
        size="none"
        aria-expanded={selected}
        onClick={onChoose}
        data-testid={`ladder-${arrow.index}`}
        className={classes("flex h-9 w-full items-stretch text-left", selected && "bg-accent")}
      >
        <span className="flex w-22 shrink-0 items-end justify-end pr-2 pb-0.5 font-mono text-xs text-muted-foreground tabular-nums">
          {formatOffset(arrow.offsetMs)}
        </span>
        {/* What the arrow says to those who see it. */}
        <span className="sr-only">{between}</span>
        <span className="relative flex-1">
          {Array.from({ length: lanes }, (_, lane) => centre(lane)).map((position) => (
            <span key={position} className="absolute inset-y-0 w-px bg-border" style={{ left: `${position}%` }} />
          ))}
          <span
            className={classes("absolute bottom-2 h-0", TONE[arrow.tone])}
            style={{ left: `${left}%`, width: `${width}%` }}
          >
            <span
              className={classes(
                "absolute inset-x-0 top-0 border-t-[1.5px] border-current",
                arrow.tone === "progress" && "border-dashed",
              )}
            />
            <svg
              viewBox="0 0 8 8"
              aria-hidden="true"
              className={classes(
                "absolute -top-[3.25px] size-2 fill-current",
                toRight ? "right-0" : "left-0 rotate-180",
              )}
            >
              <path d="M0 0 8 4 0 8Z" />
            </svg>
            <span className="absolute inset-x-2 bottom-1 truncate text-center text-xs font-medium">
              {shortSummary(arrow.message.summary)}
            </span>
          </span>
        </span>
      </Button>
    </li>
  );
}

function MessagePanel({ arrow, onClose }: { arrow: Arrow; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = arrow;
  const direction = message.received
    ? t("cdr.ladder.received", { peer: message.peer })
    : t("cdr.ladder.sent", { peer: message.peer });
  return (
    <div className="flex max-h-[34rem] min-w-0 flex-col border-t border-border xl:border-t-0 xl:border-l">
      <div className="flex items-start justify-between gap-2 border-b border-border px-4 py-2">
        <div className="min-w-0 text-sm">
          <p className="truncate font-semibold">{shortSummary(message.summary)}</p>
          <p className="text-muted-foreground">
            <When at={message.at} style="milliseconds" /> · {direction}
          </p>
        </div>
        <span className="flex shrink-0 items-center gap-1">
          <CopyButton text={message.text} what={t("cdr.ladder.message")} />
          <Button look="quiet" size="iconSmall" aria-label={t("cdr.ladder.close")} onClick={onClose}>
            <X aria-hidden />
          </Button>
        </span>
      </div>
      <ScrollRegion label={t("cdr.ladder.message")} className="min-h-0 flex-1 overflow-auto">
        <pre data-testid="text-sip-message" className="px-4 py-3 font-mono text-xs leading-5">
          {message.text}
        </pre>
      </ScrollRegion>
    </div>
  );
}
