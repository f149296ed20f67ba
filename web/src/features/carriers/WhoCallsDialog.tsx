import { useMutation, useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { type Fact, Facts } from "@/components/Facts";
import { useErrorText } from "@/components/states";
import type { WhoCalls } from "@/lib/api/contractAdmin";
import { codeText, useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input, Select } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { plansQuery, whoCalls } from "./queries";

const FIELDS = [
  "address",
  "called",
  "from",
  "asserted",
  "fromDomain",
  "contactDomain",
  "trunkGroup",
  "trunkContext",
  "via",
  "lastVia",
  "privacy",
  "at",
] as const;
type Name = (typeof FIELDS)[number];
const EMPTY = Object.fromEntries(FIELDS.map((name) => [name, ""])) as Record<Name, string>;

/** Tells whose a call would be, by the rules of this moment, or why nobody's. */
export function WhoCallsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [asked, setAsked] = useState(EMPTY);
  const [supplier, setSupplier] = useState("");
  const [tls, setTls] = useState("false");
  const suppliers = useQuery(plansQuery).data?.suppliers ?? [];
  const answer = useMutation({
    mutationFn: () => whoCalls({ ...asked, tls, at: asked.at && `${asked.at}:00Z`, ...(supplier && { supplier }) }),
  });
  const missing = !asked.address.trim() || !asked.called.trim();
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t("carriers.who.title")}
      description={t("carriers.who.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.close")}</Button>
          <Button
            look="primary"
            type="submit"
            form="who-calls"
            busy={answer.isPending}
            reason={missing ? t("carriers.who.missing") : undefined}
            data-testid="button-who-calls"
          >
            {t("carriers.who.ask")}
          </Button>
        </>
      }
    >
      <form
        id="who-calls"
        className="mt-4 grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) answer.mutate();
        }}
      >
        {FIELDS.map((name) => (
          <Field key={name} label={t(`carriers.who.field.${name}`)} hint={t(`carriers.who.hint.${name}`)}>
            {(tie) => (
              <Input
                {...tie}
                autoComplete="off"
                type={name === "at" ? "datetime-local" : "text"}
                value={asked[name]}
                onChange={(event) => setAsked({ ...asked, [name]: event.target.value })}
                data-testid={`input-who-${name}`}
              />
            )}
          </Field>
        ))}
        <Field label={t("carriers.who.field.tls")} hint={t("carriers.who.hint.tls")}>
          {(tie) => (
            <Select {...tie} value={tls} onChange={(event) => setTls(event.target.value)} data-testid="select-who-tls">
              <option value="false">{t("carriers.who.plain")}</option>
              <option value="true">TLS</option>
            </Select>
          )}
        </Field>
        <Field label={t("carriers.who.supplier")} hint={t("carriers.who.supplierHint")}>
          {(tie) => (
            <Select
              {...tie}
              value={supplier}
              onChange={(event) => setSupplier(event.target.value)}
              data-testid="select-who-supplier"
            >
              <option value="">{t("carriers.who.nobody")}</option>
              {suppliers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </form>
      {answer.error && <Notice tone="danger">{errorText(answer.error)}</Notice>}
      {answer.data && !answer.isPending && <Answer told={answer.data} />}
    </Dialog>
  );
}

function Answer({ told }: { told: WhoCalls }) {
  const { t } = useTranslation();
  const known = told.outcome === "known";
  const whose = [told.carrier?.name, told.interconnect?.name, told.service?.name].filter(Boolean).join(", ");
  return (
    <section aria-live="polite" className="mt-4 flex flex-col gap-3" data-testid="section-who-calls">
      <Notice tone={known ? "success" : "warning"}>
        {told.tenant
          ? t("carriers.who.anotherTenant", { tenant: told.tenant.name })
          : known
            ? t("carriers.who.known", { whose, called: told.called, caller: told.caller || t("carriers.who.noCaller") })
            : whose
              ? t("carriers.who.refusedOf", { whose, why: codeText("refusal", told.outcome) })
              : t("carriers.who.refused", { why: codeText("refusal", told.outcome) })}
      </Notice>
      {told.validity !== null && (
        <p className="text-sm" data-testid="text-who-flag">
          {t("carriers.who.flag", {
            number: told.caller || t("carriers.who.none"),
            flag: codeText("callerValidity", told.validity).toLowerCase(),
          })}
        </p>
      )}
      {told.sent && <Sent sent={told.sent} />}
      {told.considered.length > 0 && (
        <ol className="divide-y divide-border rounded-md border border-border">
          {told.considered.map(({ carrier, interconnect, enabled, why }) => {
            const taken = why.length === 0;
            const Icon = taken ? CircleCheck : CircleX;
            return (
              <li key={interconnect.id} className="flex items-start gap-2.5 px-3 py-2">
                <Icon
                  aria-hidden
                  className={`mt-0.5 size-4 shrink-0 ${taken ? "text-success" : "text-muted-foreground"}`}
                />
                <div className="min-w-0">
                  <p className="font-medium">{`${carrier.name}, ${interconnect.name}`}</p>
                  <p className="text-sm text-muted-foreground">
                    {[...(enabled ? [] : [t("carriers.detail.disabled")]), ...why].join("; ") ||
                      t("carriers.who.taken")}
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {told.services.length > 0 && (
        <div>
          <p className="text-sm font-medium text-muted-foreground">{t("carriers.who.services")}</p>
          <ol className="list-decimal pl-5" data-testid="list-services-asked">
            {told.services.map(({ service, why }) => (
              <li key={service.id}>{`${service.name}: ${why ?? t("carriers.who.itsCall")}`}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** What would stand in the INVITE to one supplier. */
function Sent({ sent }: { sent: NonNullable<WhoCalls["sent"]> }) {
  const { t } = useTranslation();
  const from = sent.from || t("carriers.who.anonymous");
  const shown = t(sent.hidden ? "carriers.who.hidden" : "carriers.who.shown");
  const { identity } = sent;
  const none = t("carriers.who.none");
  const remote = sent.style === "remote-party-id";
  const facts: Fact[] = [
    { label: "From", value: sent.display ? t("carriers.who.named", { number: from }) : from, testId: "text-who-from" },
    {
      label: remote ? "Remote-Party-ID" : "P-Asserted-Identity",
      value: identity === null ? none : remote ? t("carriers.who.remoteParty", { number: identity, shown }) : identity,
      testId: "text-who-identity",
    },
    { label: "Privacy", value: sent.privacy ?? none },
    { label: t("carriers.who.contact"), value: sent.contact || none },
  ];
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">{t("carriers.who.told", { name: sent.interconnect.name })}</h3>
      {sent.notTaken && (
        <Notice tone="warning">
          {t("carriers.who.notTaken", { flag: codeText("callerValidity", sent.notTaken).toLowerCase() })}
        </Notice>
      )}
      <Facts facts={facts} columns={2} />
    </div>
  );
}
