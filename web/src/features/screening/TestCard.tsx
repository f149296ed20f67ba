import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { useErrorText } from "@/components/states";
import type { Finding, ListScope, ScreenedNumber } from "@/lib/api/contractScreening";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input, Select } from "@/ui/Field";
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
  const errorText = useErrorText();
  const [number, setNumber] = useState("");
  const [scope, setScope] = useState<ListScope>("all");
  const [target, setTarget] = useState<Target | null>(null);
  const answer = useMutation({ mutationFn: screen });
  const wrong = answer.error instanceof ApiProblem ? answer.error.fields.find(({ field }) => field === "number") : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    answer.mutate({ number: number.trim(), ...(target ? placeOf(scope, target.id) : {}) });
  };
  return (
    <Card title={t("screening.test.title")} note={t("screening.test.note")} testId="card-try-number">
      <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-3">
        <Field
          label={t("screening.test.number")}
          hint={t("screening.test.numberHint")}
          error={wrong?.message}
          className="w-72"
        >
          {(tie) => (
            <Input
              {...tie}
              inputMode="tel"
              autoComplete="off"
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              data-testid="input-try-number"
            />
          )}
        </Field>
        <Field label={t("screening.uses.scope")} className="w-56">
          {(tie) => (
            <Select
              {...tie}
              value={scope}
              onChange={(event) => {
                setScope(SCOPES.find((one) => one === event.target.value) ?? "all");
                setTarget(null);
                answer.reset();
              }}
              data-testid="select-try-scope"
            >
              {SCOPES.map((one) => (
                <option key={one} value={one}>
                  {t(`screening.scopes.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {scope !== "all" && (
          <TargetPicker key={scope} scope={scope} chosen={target} onChoose={setTarget} className="w-72" />
        )}
        <Button
          type="submit"
          className="mt-6"
          busy={answer.isPending}
          reason={scope !== "all" && !target ? t("screening.uses.needed") : undefined}
          data-testid="button-try-number"
        >
          {t("screening.test.ask")}
        </Button>
      </form>
      {answer.error && !wrong && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(answer.error)}
        </Notice>
      )}
      {answer.data && !answer.isPending && <Answer of={answer.data} supplier={scope === "supplier"} />}
    </Card>
  );
}

function Answer({ of, supplier }: { of: ScreenedNumber; supplier: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="mt-3 flex flex-col gap-2" aria-live="polite" data-testid="section-tried">
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
    </div>
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
