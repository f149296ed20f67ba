import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ExternalLink, Plus, Trash2 } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Copyable } from "@/components/Copyable";
import { useRefusal } from "@/components/rights";
import { LoadFailed, NoneYet, useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { OutLink } from "@/ui/OutLink";
import { Skeleton } from "@/ui/Skeleton";
import { giveUpHost, hostsQuery, isName, takeHost } from "./brand";

/** Under which names people reach this tenant. Whoever comes by one of them sees its brand and signs in to it alone. */
export function HostsCard() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("tenancy.brand.change");
  const hosts = useQuery(hostsQuery);
  const [leaving, setLeaving] = useState<string | null>(null);
  const here = window.location.hostname;
  const looked = () => {
    void queries.invalidateQueries(hostsQuery);
    void queries.invalidateQueries({ queryKey: ["partners"] });
  };
  const remove = useMutation({
    mutationFn: giveUpHost,
    onSuccess: (_, host) => {
      looked();
      setLeaving(null);
      showToast("success", t("tenancy.hosts.gone", { host }));
    },
  });
  return (
    <Card title={t("tenancy.hosts.title")} note={t("tenancy.hosts.text")}>
      <div className="flex flex-col gap-4">
        <NewHost refusal={refusal} onTaken={looked} />
        <Notice tone="info" title={t("tenancy.hosts.dnsTitle")}>
          <p>{isName(here) ? t("tenancy.hosts.dnsName", { here }) : t("tenancy.hosts.dnsAddress", { here })}</p>
          <p className="mt-1">{t("tenancy.hosts.certificate")}</p>
        </Notice>
        {hosts.error && <LoadFailed error={hosts.error} onRetry={() => hosts.refetch()} />}
        {!hosts.data && !hosts.error && <Skeleton className="h-16 w-full" />}
        {hosts.data?.items.length === 0 && (
          <NoneYet title={t("tenancy.hosts.none")} hint={t("tenancy.hosts.noneText")} />
        )}
        {hosts.data && hosts.data.items.length > 0 && (
          <ul className="divide-y divide-border rounded-md border border-border">
            {hosts.data.items.map(({ host }) => (
              <li key={host} className="flex flex-wrap items-center gap-2 px-3 py-2">
                <span className="min-w-0 flex-1 font-mono wrap-anywhere">
                  <Copyable text={host} what={t("tenancy.hosts.host")} />
                </span>
                <Button size="small" asChild>
                  <OutLink plain beside href={`${window.location.protocol}//${host}/sign-in`}>
                    <ExternalLink aria-hidden />
                    {t("tenancy.hosts.open")}
                  </OutLink>
                </Button>
                <Button
                  size="small"
                  look="dangerOutline"
                  reason={refusal}
                  onClick={() => setLeaving(host)}
                  data-testid={`button-remove-${host}`}
                >
                  <Trash2 aria-hidden />
                  {t("tenancy.hosts.remove")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {leaving && (
        <ConfirmDialog
          title={t("tenancy.hosts.removeTitle", { host: leaving })}
          text={t(leaving === here ? "tenancy.hosts.removeHere" : "tenancy.hosts.removeText")}
          word={leaving === here ? leaving : undefined}
          confirm={t("tenancy.hosts.remove")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Card>
  );
}

function NewHost({ refusal, onTaken }: { refusal: string | undefined; onTaken: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [typed, setTyped] = useState("");
  const [key, setKey] = useState(newKey);
  const take = useMutation({
    mutationFn: (host: string) => takeHost(host, key),
    onSuccess: ({ host }) => {
      onTaken();
      setTyped("");
      showToast("success", t("tenancy.hosts.taken", { host }));
    },
    onSettled: () => setKey(newKey()),
  });
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const told = take.error instanceof ApiProblem ? take.error.fields[0]?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (take.isPending || refusal !== undefined) return;
    const host = typed.trim().toLowerCase();
    setMissing(host === "");
    if (host !== "") return take.mutate(host);
    take.reset();
    input.current?.focus();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-2">
      <Field
        label={t("tenancy.hosts.new")}
        hint={t("tenancy.hosts.newHint")}
        required
        error={(missing ? t("common.form.rule.required") : told) ?? (take.error ? errorText(take.error) : undefined)}
        className="min-w-64 flex-1"
      >
        {(tie) => (
          <Input
            {...tie}
            ref={input}
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value);
              setMissing(false);
            }}
            data-testid="input-host"
          />
        )}
      </Field>
      <Button type="submit" className="mt-6" reason={refusal} busy={take.isPending} data-testid="button-add-host">
        <Plus aria-hidden />
        {t("tenancy.hosts.add")}
      </Button>
    </form>
  );
}
