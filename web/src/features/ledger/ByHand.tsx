import { AppLink } from "@/components/AppLink";
import type { JournalEntry } from "@/lib/api/contractAdmin";
import { formatDay } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";

/** What a person said of an entry, and the entry that it takes back or is taken back by. */
export function ByHand({ entry }: { entry: JournalEntry }) {
  const { t } = useTranslation();
  if (!entry.byHand) return null;
  const { reason, document, day, reverses, reversedBy } = entry.byHand;
  const said = [
    reason && codeText("adjustment", reason),
    document,
    day && t("ledger.journal.appliedOn", { day: formatDay(day) }),
  ].filter(Boolean);
  const other = reverses ?? reversedBy;
  return (
    <>
      {said.length > 0 && <span className="mt-0.5 block wrap-break-word">{said.join(" · ")}</span>}
      {other && (
        <AppLink
          to={paths.admin.journal()}
          search={{ entry: reverses ?? entry.id }}
          className="block"
          data-testid={`link-reversal-${entry.id}`}
        >
          {t(reverses ? "ledger.journal.reverses" : "ledger.journal.reversedBy", { entry: other })}
        </AppLink>
      )}
    </>
  );
}
