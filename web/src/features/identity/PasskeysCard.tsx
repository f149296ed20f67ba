import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { LoadFailed, useErrorText } from "@/components/states";
import { When } from "@/components/When";
import type { Passkey, PasskeyList } from "@/lib/api/contractIdentity";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { passkeysQuery, removePasskey, renamePasskey, secondFactorQuery } from "./account";
import { sessionQuery } from "./session";

/** One's passkeys: made with the device's own lock or a key, each good for both factors. */
export function PasskeysCard() {
  const { t } = useTranslation();
  const query = useQuery(passkeysQuery);
  return (
    <Card title={t("people.passkey.title")} note={t("people.passkey.note")} testId="section-passkeys">
      {query.data ? (
        <Passkeys list={query.data} />
      ) : query.error ? (
        <LoadFailed error={query.error} onRetry={() => query.refetch()} />
      ) : (
        <Skeleton className="h-24 w-full" />
      )}
    </Card>
  );
}

type Asked = { what: "new" } | { what: "rename" | "remove"; passkey: Passkey };

function Passkeys({ list }: { list: PasskeyList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const settled = (said?: string) => {
    setAsked(null);
    if (said) showToast("success", said);
    for (const { queryKey } of [passkeysQuery, secondFactorQuery, sessionQuery])
      void queries.invalidateQueries({ queryKey });
  };
  const remove = useMutation({
    mutationFn: removePasskey,
    onSuccess: () => settled(t("people.passkey.removed")),
  });
  const reason = list.usableHere ? undefined : t("people.passkey.needName");
  return (
    <div className="flex flex-col gap-4">
      {!list.usableHere && (
        <Notice tone="info" testId="text-passkeys-need-name">
          {t("people.passkey.needNameText", { host: window.location.hostname })}
        </Notice>
      )}
      {list.items.length > 0 && (
        <ul className="flex flex-col divide-y divide-border" aria-label={t("people.passkey.title")}>
          {list.items.map((passkey) => (
            <li key={passkey.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
              <div className="min-w-0 flex-1 basis-48">
                <p className="font-medium wrap-break-word">{passkey.name}</p>
                <p className="text-sm text-muted-foreground">
                  {passkey.host} ·{" "}
                  {passkey.lastUsedAt ? (
                    <>
                      {t("people.passkey.used")} <When at={passkey.lastUsedAt} />
                    </>
                  ) : (
                    t("people.passkey.neverUsed")
                  )}
                  {passkey.backedUp && ` · ${t("people.passkey.backedUp")}`}
                </p>
              </div>
              <Button
                size="small"
                aria-label={t("people.passkey.renameOf", { name: passkey.name })}
                onClick={() => setAsked({ what: "rename", passkey })}
                data-testid="button-rename-passkey"
              >
                {t("people.passkey.rename")}
              </Button>
              <Button
                size="small"
                look="dangerOutline"
                aria-label={t("people.passkey.removeOf", { name: passkey.name })}
                onClick={() => {
                  remove.reset();
                  setAsked({ what: "remove", passkey });
                }}
                data-testid="button-remove-passkey"
              >
                {t("people.account.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          look="primary"
          reason={reason}
          onClick={() => setAsked({ what: "new" })}
          data-testid="button-add-passkey"
        >
          {t("people.passkey.add")}
        </Button>
      </div>
      {asked?.what === "new" && <NameDialog onClose={() => setAsked(null)} onDone={settled} />}
      {asked?.what === "rename" && (
        <NameDialog passkey={asked.passkey} onClose={() => setAsked(null)} onDone={settled} />
      )}
      {asked?.what === "remove" && (
        <ConfirmDialog
          title={t("people.passkey.removeTitle", { name: asked.passkey.name })}
          text={t("people.passkey.removeText")}
          confirm={t("people.account.remove")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(asked.passkey.id)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

/** Names a passkey; a new one is then made by the browser, which asks in its own words. */
function NameDialog({
  passkey,
  onClose,
  onDone,
}: {
  passkey?: Passkey;
  onClose: () => void;
  onDone: (said?: string) => void;
}) {
  const { t } = useTranslation();
  const formId = useId();
  const errorText = useErrorText();
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    mutationFn: async (name: string) => {
      if (passkey) {
        await renamePasskey(passkey.id, name);
        return true;
      }
      const { makePasskey } = await import("./webauthn");
      return makePasskey(name);
    },
    onSuccess: (made) => made && onDone(t(passkey ? "people.passkey.renamed" : "people.passkey.made")),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    setMissing(!name);
    if (name && !save.isPending) save.mutate(name);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(passkey ? "people.passkey.rename" : "people.passkey.add")}
      description={passkey ? undefined : t("people.passkey.addText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" form={formId} look="primary" busy={save.isPending} data-testid="button-save-passkey">
            {t(passkey ? "common.form.save" : "people.passkey.go")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {save.error && (
          <Notice tone="danger" urgent>
            {errorText(save.error)}
          </Notice>
        )}
        {save.data === false && <Notice tone="warning">{t("people.passkey.turnedAway")}</Notice>}
        <Field
          label={t("people.passkey.name")}
          hint={t("people.passkey.nameHint")}
          error={missing ? t("people.passkey.needAName") : undefined}
          required
        >
          {(tie) => (
            <Input
              {...tie}
              name="name"
              autoComplete="off"
              maxLength={80}
              defaultValue={passkey?.name}
              data-testid="input-passkey-name"
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
