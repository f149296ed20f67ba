import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { useErrorText } from "./states";

type Props = {
  title: string;
  /** What will be gone, in a sentence. */
  text: ReactNode;
  /** What must be typed: the record's name, or a word such as DELETE. Without it a press is enough. */
  word?: string;
  confirm: string;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

/** The question before something that cannot be taken back. Mounted while it is asked. */
export function ConfirmDialog({ title, text, word, confirm, busy = false, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [typed, setTyped] = useState("");
  const ready = word === undefined || typed.trim() === word;
  // A second press may come before what the first one began is shown as busy; that it is, or was refused, is told by no event here.
  const pressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one of the two changes the press has been answered
  useEffect(() => {
    pressed.current = false;
  }, [busy, error]);
  const press = () => {
    if (!ready || busy || pressed.current) return;
    pressed.current = true;
    onConfirm();
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
          <Button
            look="danger"
            busy={busy}
            reason={ready ? undefined : t("common.confirm.typeFirst", { word })}
            onClick={press}
            data-testid="button-confirm"
          >
            {confirm}
          </Button>
        </>
      }
    >
      {word !== undefined && (
        <Field label={t("common.confirm.type", { word })} className="mt-4" required>
          {(tie) => (
            <Input
              {...tie}
              autoComplete="off"
              data-testid="input-confirm"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => event.key === "Enter" && press()}
            />
          )}
        </Field>
      )}
      {error ? (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(error)}
        </Notice>
      ) : null}
    </Dialog>
  );
}
