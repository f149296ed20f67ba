import { useMutation, useQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Facts } from "@/components/Facts";
import { useRefusal } from "@/components/rights";
import { LoadFailed, useErrorText } from "@/components/states";
import type { MailRoute } from "@/lib/api/contractOperations";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { myJobQuery } from "./auditQueries";
import { isOver } from "./jobs";
import { mailQuery, sendTestLetter } from "./mailQueries";

/** Which way this tenant's letters go out, or why none does, and a letter to try it with. */
export function MailCard() {
  const { t } = useTranslation();
  const mail = useQuery(mailQuery);
  return (
    <Card
      title={t("operations.settings.mail.title")}
      note={t("operations.settings.mail.note")}
      testId="card-mail"
      className="mt-4"
    >
      {mail.data ? (
        <div className="flex flex-col gap-4">
          <Way mail={mail.data} />
          <TestLetter closed={mail.data.closed} />
        </div>
      ) : mail.error ? (
        <LoadFailed error={mail.error} onRetry={() => mail.refetch()} />
      ) : (
        <Skeleton className="h-24 w-full" />
      )}
    </Card>
  );
}

function Way({ mail }: { mail: MailRoute }) {
  const { t } = useTranslation();
  if (mail.closed !== null) {
    return <Notice tone="warning">{t("operations.settings.mail.closed", { reason: mail.closed })}</Notice>;
  }
  return (
    <>
      <Notice tone="info">
        {t(mail.way === "own" ? "operations.settings.mail.own" : "operations.settings.mail.platform", {
          server: mail.server,
        })}
      </Notice>
      <Facts
        facts={[
          {
            label: t("operations.settings.mail.from"),
            value: `${mail.fromName} <${mail.from}>`,
            testId: "text-mail-from",
          },
          {
            label: t("operations.settings.mail.replyTo"),
            value: mail.replyTo || t("operations.settings.mail.replyToFrom"),
          },
        ]}
      />
    </>
  );
}

function TestLetter({ closed }: { closed: string | null }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const refusal = useRefusal("operations.setting.change");
  const [to, setTo] = useState("");
  const send = useMutation({ mutationFn: sendTestLetter });
  const started = send.data?.jobId;
  const job = useQuery({
    ...myJobQuery(started ?? ""),
    enabled: started !== undefined,
    select: ({ job: followed }) => followed,
  }).data;
  const over = job !== undefined && isOver(job);
  const running = send.isPending || (started !== undefined && !over);
  const told = send.error instanceof ApiProblem ? send.error.fields[0]?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!running) send.mutate(to.trim());
  };
  const missing = to.trim() ? undefined : t("operations.settings.mail.toNeeded");
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-2">
        <Field
          label={t("operations.settings.mail.to")}
          hint={t("operations.settings.mail.toHint")}
          error={told ?? (send.error ? errorText(send.error) : undefined)}
          className="min-w-64 flex-1"
        >
          {(tie) => (
            <Input
              {...tie}
              type="email"
              autoComplete="email"
              value={to}
              onChange={(event) => setTo(event.target.value)}
              data-testid="input-test-letter"
            />
          )}
        </Field>
        <Button
          type="submit"
          className="mt-6"
          busy={running}
          reason={refusal ?? closed ?? missing}
          data-testid="button-test-letter"
        >
          {!running && <Send aria-hidden />}
          {t(running ? "operations.settings.mail.sending" : "operations.settings.mail.send")}
        </Button>
      </div>
      {over && job.state === "completed" && (
        <Notice tone="success" testId="notice-test-letter">
          {t("operations.settings.mail.taken", { to: send.variables })}
        </Notice>
      )}
      {over && job.state !== "completed" && (
        <Notice tone="danger" urgent testId="notice-test-letter">
          {t("operations.settings.mail.refused", { reason: job.failure ?? job.state })}
        </Notice>
      )}
    </form>
  );
}
