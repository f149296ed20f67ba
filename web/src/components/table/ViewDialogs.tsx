import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Switch } from "@/ui/Switch";
import { ConfirmDialog } from "../ConfirmDialog";
import { useErrorText } from "../states";
import type { TableView } from "./tableView";
import { changeView, deleteView, ofName, type SavedView, saveView, viewsQuery } from "./views";

const LONGEST_NAME = 80;

/** Keeps the table as it is now under a name; one of one's own that has it already is replaced after that was said. */
export function SaveDialog({ page, view, onClose }: { page: string; view: TableView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const views = useQuery({ ...viewsQuery(page), staleTime: 0 });
  const [name, setName] = useState("");
  // Until somebody says otherwise a view that is replaced stays with whom it was shared with.
  const [picked, setPicked] = useState<boolean>();
  const before = ofName(views.data, name);
  const shared = picked ?? before?.shared ?? false;
  const save = useMutation({
    mutationFn: () => saveView({ page, name: name.trim(), shared, state: view.state }, before !== undefined),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: viewsQuery(page).queryKey });
      showToast("success", t(before ? "common.views.replaced" : "common.views.saved"));
      onClose();
    },
    // One that was made in another window meanwhile: it is looked up, and the question is asked.
    onError: () => views.refetch(),
  });
  const asks = before?.shared ? (shared ? "existsShared" : "existsUnshared") : "exists";
  return (
    <NameDialog
      title={t("common.views.title")}
      text={t("common.views.text")}
      name={name}
      onName={setName}
      action={t(before ? "common.views.replace" : "common.views.save")}
      busy={save.isPending || views.isPending}
      error={before ? null : save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
      testId="button-confirm-save-view"
    >
      {before && (
        <Notice tone="warning" urgent testId="text-view-exists">
          {t(`common.views.${asks}`)}
        </Notice>
      )}
      <Field label={t("common.views.share")}>
        {(tie) => (
          <Switch
            {...tie}
            on={shared}
            onChange={setPicked}
            yes={t("common.yes")}
            no={t("common.no")}
            testId="switch-shared"
          />
        )}
      </Field>
    </NameDialog>
  );
}

export function RenameDialog({ page, saved, onClose }: { page: string; saved: SavedView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const views = useQuery(viewsQuery(page));
  const [name, setName] = useState(saved.name);
  const other = ofName(views.data, name);
  const taken = other !== undefined && other.id !== saved.id;
  const rename = useMutation({
    mutationFn: () => changeView(saved.id, { name: name.trim(), shared: saved.shared }),
    onSuccess: (renamed) => {
      showToast("success", t("common.views.renamed", { name: renamed.name }));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery(page).queryKey }),
  });
  return (
    <NameDialog
      title={t("common.views.renameTitle", { name: saved.name })}
      text={t(saved.shared ? "common.views.renameText" : "common.views.renameTextOwn")}
      name={name}
      onName={setName}
      wrong={taken ? t("common.views.taken") : undefined}
      action={t("common.views.renameSave")}
      busy={rename.isPending}
      error={taken ? null : rename.error}
      onSubmit={() => rename.mutate()}
      onClose={onClose}
      testId="button-confirm-rename-view"
    />
  );
}

/** Asked where others lose it too. */
export function DeleteSharedDialog({ page, saved, onClose }: { page: string; saved: SavedView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteView(saved.id),
    onSuccess: () => {
      showToast("success", t("common.views.removed"));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: viewsQuery(page).queryKey }),
  });
  return (
    <ConfirmDialog
      title={t("common.views.removeTitle", { name: saved.name })}
      text={t("common.views.removeText")}
      confirm={t("common.views.remove")}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}

function NameDialog({
  title,
  text,
  name,
  onName,
  wrong,
  action,
  busy,
  error,
  onSubmit,
  onClose,
  testId,
  children,
}: {
  title: string;
  text: string;
  name: string;
  onName: (name: string) => void;
  /** Why this name cannot be taken. */
  wrong?: string;
  action: string;
  busy: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  testId: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const formId = useId();
  const errorText = useErrorText();
  const [tried, setTried] = useState(false);
  const missing = tried && !name.trim() ? t("common.views.needName") : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && !wrong && !busy) onSubmit();
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
          <Button type="submit" form={formId} look="primary" busy={busy} data-testid={testId}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="mt-4 flex flex-col gap-4">
        {error ? (
          <Notice tone="danger" urgent>
            {errorText(error)}
          </Notice>
        ) : null}
        <Field label={t("common.views.name")} error={missing ?? wrong}>
          {(tie) => (
            <Input
              {...tie}
              value={name}
              maxLength={LONGEST_NAME}
              data-testid="input-view-name"
              onChange={(event) => onName(event.target.value)}
            />
          )}
        </Field>
        {children}
      </form>
    </Dialog>
  );
}
