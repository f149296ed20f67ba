import { useState } from "react";
import type { FieldValues } from "react-hook-form";
import { useTranslation } from "@/lib/i18n";
import { compareEdits, mergeEdits } from "@/lib/merge";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { useSayings } from "./fieldWords";
import type { RecordForm } from "./useRecordForm";

type Props<T extends FieldValues> = {
  conflict: NonNullable<RecordForm<T>["conflict"]>;
  labels: Readonly<Record<string, string>>;
  onSettle: RecordForm<T>["settle"];
  /** Back to the form as it is; the next save asks again. */
  onPutOff: () => void;
};

/** Two people edited one record: what it was, what I made of it, what they made of it, field by field. */
export function ConflictDialog<T extends FieldValues>({ conflict, labels, onSettle, onPutOff }: Props<T>) {
  const { t } = useTranslation();
  const { nameOf, say } = useSayings(labels);
  const { base, mine, theirs } = conflict;
  const merges = compareEdits(base, mine, theirs.values);
  const [chosen, setChosen] = useState<Record<string, "mine" | "theirs">>({});
  const undecided = merges.some(({ field, verdict }) => verdict === "choose" && !chosen[field]);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onPutOff()}
      title={t("common.form.conflict.title")}
      description={t("common.form.conflict.text")}
      closeLabel={t("common.form.conflict.later")}
      footer={
        <>
          <Button look="quiet" onClick={onPutOff} data-testid="button-put-off" className="mr-auto">
            {t("common.form.conflict.later")}
          </Button>
          <Button onClick={() => onSettle(theirs.values, false)} data-testid="button-take-theirs">
            {t("common.form.conflict.discard")}
          </Button>
          <Button
            look="primary"
            reason={undecided ? t("common.form.conflict.undecided") : undefined}
            onClick={() => onSettle(mergeEdits(theirs.values, merges, chosen), true)}
            data-testid="button-save-merged"
          >
            {t("common.form.conflict.save")}
          </Button>
        </>
      }
    >
      <dl className="mt-4 flex flex-col divide-y divide-border border-y border-border" data-testid="merge">
        {merges.map(({ field, base: before, mine: my, theirs: their, verdict }) => {
          const now = chosen[field] ?? (verdict === "choose" ? undefined : verdict);
          const hook = field.replaceAll(".", "-");
          const pick = (which: "mine" | "theirs") => setChosen((all) => ({ ...all, [field]: which }));
          return (
            <div key={field} className="py-2.5" data-testid={`merge-${hook}`}>
              <dt className="flex items-baseline justify-between gap-4 text-sm font-medium">
                {nameOf(field)}
                <span className="font-normal text-muted-foreground">
                  {t("common.form.conflict.base")}: <Said lines={say(field, before)} />
                </span>
              </dt>
              <dd className="mt-1.5 grid grid-cols-2 gap-2">
                {(["mine", "theirs"] as const).map((which) => (
                  <Button
                    key={which}
                    look="choice"
                    size="none"
                    aria-pressed={now === which}
                    onClick={() => pick(which)}
                    data-testid={`merge-${hook}-${which}`}
                    className="min-h-9 flex-col items-start! px-2.5 py-1 text-left text-base whitespace-normal!"
                  >
                    <span className="text-xs font-normal text-muted-foreground">
                      {t(`common.form.conflict.${which}`)}
                    </span>
                    <Said lines={say(field, which === "mine" ? my : their)} />
                  </Button>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </Dialog>
  );
}

/** A value in words, a row of a list on each line. */
function Said({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return <em>{t("common.form.conflict.empty")}</em>;
  return <span className="whitespace-pre-line wrap-anywhere">{lines.join("\n")}</span>;
}
