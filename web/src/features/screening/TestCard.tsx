import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { AskCard, ChoiceAsked, NumberAsked } from "@/components/AskCard";
import type { Finding, ListScope, ScreenedNumber } from "@/lib/api/contractScreening";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Notice } from "@/ui/Notice";
import { doesText, whereText } from "./parts";
import { type Place, screen, type Target } from "./queries";
import { TargetPicker } from "./TargetPicker";
import { SCOPES } from "./UseDialog";

const placeOf = (scope: ListScope, id: string): Place =>
  ({ all: {}, carrier: { carrierId: id }, service: { serviceId: id }, supplier: { interconnectId: id } })[scope];

/** Is this number refused, by which list, in which scope. */
export function TestCard() {
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  const [scope, setScope] = useState<ListScope>("all");
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <AskCard
      title={t("screening.test.title")}
      note={t("screening.test.note")}
      testId="try-number"
      values={{ number, scope, target: target?.id }}
      ask={() => screen({ number: number.trim(), ...(target ? placeOf(scope, target.id) : {}) })}
      label={t("screening.test.ask")}
      reason={scope !== "all" && !target ? t("screening.uses.needed") : undefined}
      fields={(told) => (
        <>
          <NumberAsked
            label={t("screening.test.number")}
            hint={t("screening.test.numberHint")}
            error={told("number")}
            value={number}
            onChange={setNumber}
            testId="input-try-number"
          />
          <ChoiceAsked
            label={t("screening.uses.scope")}
            options={SCOPES}
            words={(one) => t(`screening.scopes.${one}`)}
            value={scope}
            onChange={(one) => {
              setScope(one);
              setTarget(null);
            }}
            testId="select-try-scope"
          />
          {scope !== "all" && (
            <TargetPicker key={scope} scope={scope} chosen={target} onChoose={setTarget} className="w-72" />
          )}
        </>
      )}
      answer={(answer) => <Answer of={answer} supplier={scope === "supplier"} />}
    />
  );
}

function Answer({ of, supplier }: { of: ScreenedNumber; supplier: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {of.findings.length === 0 && <Notice tone="success">{t("screening.test.noLists")}</Notice>}
      {of.findings.map((finding) => (
        <Notice
          key={finding.number}
          tone={finding.refused ? "warning" : "success"}
          title={t(
            `screening.test.${finding.refused ? (supplier ? "leftOutAs" : "refusedAs") : "passedAs"}.${finding.number}`,
          )}
        >
          <Matches of={finding} />
        </Notice>
      ))}
    </>
  );
}

function Matches({ of }: { of: Finding }) {
  const { t } = useTranslation();
  if (of.matches.length === 0) return null;
  return (
    <ul>
      {of.matches.map(({ use, entry, decides }) => (
        <li key={use.id}>
          <AppLink to={paths.admin.numberList(use.list.id)}>
            {t("screening.test.match", {
              list: use.list.name,
              entry,
              use: doesText(t, use),
              where: whereText(t, use),
            })}
          </AppLink>
          {decides && ` ${t("screening.test.decides")}`}
        </li>
      ))}
    </ul>
  );
}
