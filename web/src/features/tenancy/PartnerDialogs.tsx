import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useMemo, useState } from "react";
import { PickOne } from "@/components/PickOne";
import { useErrorText } from "@/components/states";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { currencies, type Named, timeZones } from "@/lib/places";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input, Select, TextArea } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import {
  inviteAdministrator,
  type NewPartner,
  openPartner,
  type Partner,
  partnersQuery,
  suspendPartner,
} from "./partners";

type Wrong = Record<string, string | undefined>;

/** What the two dialogs share: the frame, one key per attempt, and what was refused beside its field. */
function useAsked<Asked, Answer>(ask: (asked: Asked, key: string) => Promise<Answer>, done: (answer: Answer) => void) {
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  const asking = useMutation({
    mutationFn: (asked: Asked) => ask(asked, key),
    onSuccess: (answer) => {
      void queries.invalidateQueries(partnersQuery);
      done(answer);
    },
    onError: () => setKey(newKey()),
  });
  const fields = asking.error instanceof ApiProblem ? asking.error.fields : [];
  return {
    asking,
    told: (name: string) => fields.find(({ field }) => field === name)?.message,
    general: asking.error && fields.length === 0 ? asking.error : null,
  };
}

function AskDialog({
  title,
  text,
  submit,
  look = "primary",
  busy,
  error,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  text: string;
  submit: string;
  look?: "primary" | "danger";
  busy: boolean;
  error: Error | null;
  onSubmit: (given: (name: string) => string) => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const formId = useId();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!busy) onSubmit((name) => String(form.get(name) ?? "").trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look={look} busy={busy} data-testid="button-submit">
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} noValidate className="mt-4 flex flex-col gap-4">
        {error && (
          <Notice tone="danger" urgent>
            {errorText(error)}
          </Notice>
        )}
        {children}
      </form>
    </Dialog>
  );
}

/** Opens a partner or a class 4 renter; the caller then offers to invite its first administrator. */
export function OpenPartnerDialog({
  onClose,
  onOpened,
}: {
  onClose: () => void;
  onOpened: (partner: Partner) => void;
}) {
  const { t } = useTranslation();
  const { asking, told, general } = useAsked(openPartner, (partner) => {
    showToast("success", t("tenancy.partner.done", { name: partner.name }));
    onOpened(partner);
  });
  const [wrong, setWrong] = useState<Wrong>({});
  const [picked, setPicked] = useState({ baseCurrency: "USD", timeZone: "UTC" });
  const known = useMemo(() => currencies(), []);
  const zones = useMemo(timeZones, []);
  const submit = (written: (name: string) => string) => {
    const given = (name: string) => (name in picked ? picked[name as keyof typeof picked] : written(name));
    const found = Object.fromEntries(
      ["name", "legalName", "baseCurrency", "timeZone"]
        .filter((name) => !given(name))
        .map((name) => [name, t("tenancy.partner.needed")]),
    );
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    asking.mutate({
      kind: given("kind") as NewPartner["kind"],
      name: given("name"),
      legalName: given("legalName"),
      contactEmail: given("contactEmail"),
      baseCurrency: given("baseCurrency"),
      timeZone: given("timeZone"),
    });
  };
  const field = (name: string, label: string, more: { hint?: string; value?: string; optional?: boolean } = {}) => (
    <Field label={label} hint={more.hint} error={wrong[name] ?? told(name)} required={!more.optional}>
      {(tie) => (
        <Input
          {...tie}
          name={name}
          defaultValue={more.value}
          autoComplete="off"
          data-testid={`input-partner-${name}`}
        />
      )}
    </Field>
  );
  const choice = (name: keyof typeof picked, label: string, hint: string, options: readonly Named[]) => (
    <Field label={label} hint={hint} error={wrong[name] ?? told(name)} required>
      {(tie) => (
        <PickOne
          {...tie}
          options={options}
          value={picked[name]}
          onPick={(value) => setPicked({ ...picked, [name]: value })}
          testId={`input-partner-${name}`}
        />
      )}
    </Field>
  );
  return (
    <AskDialog
      title={t("tenancy.partner.open")}
      text={t("tenancy.partner.openText")}
      submit={t("tenancy.partner.submit")}
      busy={asking.isPending}
      error={general}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("tenancy.partner.kind")} hint={t("tenancy.partner.kindHint")} error={told("kind")} required>
        {(tie) => (
          <Select {...tie} name="kind" defaultValue="white-label" data-testid="input-partner-kind">
            <option value="white-label">{t("tenancy.partner.kinds.white-label")}</option>
            <option value="class4">{t("tenancy.partner.kinds.class4")}</option>
          </Select>
        )}
      </Field>
      {field("name", t("tenancy.partner.name"))}
      {field("legalName", t("tenancy.partner.legalName"), { hint: t("tenancy.partner.legalNameHint") })}
      {field("contactEmail", t("tenancy.partner.email"), { optional: true })}
      {choice("baseCurrency", t("tenancy.partner.currency"), t("tenancy.partner.currencyHint"), known)}
      {choice("timeZone", t("tenancy.partner.zone"), t("tenancy.partner.zoneHint"), zones)}
    </AskDialog>
  );
}

/** Suspends a tenant; its staff reads why. */
export function SuspendPartnerDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = partner;
  const { asking, told, general } = useAsked(
    (reason: string) => suspendPartner(partner.id, reason),
    () => {
      showToast("success", t("tenancy.partner.suspended", { name }));
      onClose();
    },
  );
  const [wrong, setWrong] = useState<string>();
  return (
    <AskDialog
      title={t("tenancy.partner.suspendTitle", { name })}
      text={t("tenancy.partner.suspendText")}
      submit={t("tenancy.partner.suspend")}
      look="danger"
      busy={asking.isPending}
      error={general}
      onSubmit={(given) => {
        const reason = given("reason");
        setWrong(reason ? undefined : t("tenancy.partner.needed"));
        if (reason) asking.mutate(reason);
      }}
      onClose={onClose}
    >
      <Field
        label={t("tenancy.partner.reason")}
        hint={t("tenancy.partner.reasonHint")}
        error={wrong ?? told("reason")}
        required
      >
        {(tie) => <TextArea {...tie} name="reason" maxLength={500} data-testid="input-suspend-reason" />}
      </Field>
    </AskDialog>
  );
}

/** Invites somebody to run a partner's business. */
export function InviteAdministratorDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { t } = useTranslation();
  const { name } = partner;
  const { asking, told, general } = useAsked(
    (who: { email: string; displayName: string }, key: string) => inviteAdministrator(partner.id, who, key),
    ({ email }) => {
      showToast("success", t("tenancy.partner.sent", { name, email }));
      onClose();
    },
  );
  const [wrong, setWrong] = useState<Wrong>({});
  const submit = (given: (name: string) => string) => {
    const who = { email: given("email"), displayName: given("displayName") };
    const found = {
      email: /^\S+@\S+$/.test(who.email) ? undefined : t("tenancy.partner.needEmail"),
      displayName: who.displayName ? undefined : t("tenancy.partner.needed"),
    };
    setWrong(found);
    if (!found.email && !found.displayName) asking.mutate(who);
  };
  return (
    <AskDialog
      title={t("tenancy.partner.inviteTitle", { name })}
      text={t("tenancy.partner.inviteText", { name })}
      submit={t("tenancy.partner.send")}
      busy={asking.isPending}
      error={general}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("tenancy.partner.adminEmail")} error={wrong.email ?? told("email")} required>
        {(tie) => <Input {...tie} name="email" type="email" autoComplete="off" data-testid="input-admin-email" />}
      </Field>
      <Field label={t("tenancy.partner.adminName")} error={wrong.displayName ?? told("displayName")} required>
        {(tie) => <Input {...tie} name="displayName" autoComplete="off" data-testid="input-admin-name" />}
      </Field>
    </AskDialog>
  );
}
