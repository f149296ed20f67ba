import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useErrorText } from "@/components/states";
import type { Setting } from "@/lib/api/contractOperations";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { changeSecret, settingsQuery } from "./settingQueries";

/** Sets a secret, or removes it. What is set is never shown again. */
export function SecretDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [typed, setTyped] = useState("");
  const save = useMutation({
    mutationFn: (value: string | null) => changeSecret(setting, value),
    onSuccess: async (_, value) => {
      // what is set next is set upon it as it is now
      await queries.invalidateQueries({ queryKey: settingsQuery.queryKey });
      showToast("success", t(value === null ? "operations.settings.secretRemoved" : "operations.settings.saved"));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={setting.title}
      description={t("operations.settings.secretText")}
      closeLabel={t("common.close")}
      footer={
        <>
          {setting.set && (
            <Button
              look="dangerOutline"
              className="mr-auto"
              busy={save.isPending && save.variables === null}
              onClick={() => save.mutate(null)}
              data-testid="button-remove-secret"
            >
              {t("operations.settings.removeSecret")}
            </Button>
          )}
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            busy={save.isPending && save.variables !== null}
            reason={typed.trim() ? undefined : t("operations.settings.secretNeeded")}
            onClick={() => save.mutate(typed.trim())}
            data-testid="button-save-secret"
          >
            {t("common.form.save")}
          </Button>
        </>
      }
    >
      {save.error && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(save.error)}
        </Notice>
      )}
      <Field label={t("operations.settings.secret")} hint={setting.rule} required className="mt-4">
        {(tie) => (
          <Input
            {...tie}
            type="password"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            data-testid="input-secret"
          />
        )}
      </Field>
    </Dialog>
  );
}
