import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, Trash2 } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Menu, MenuItem, MenuLabel, MenuRule } from "@/ui/Menu";
import { Notice } from "@/ui/Notice";
import { Switch } from "@/ui/Switch";
import { useErrorText } from "../states";
import type { Columns } from "./columns";
import { stillShown } from "./stillShown";
import type { TableView } from "./tableView";
import { deleteView, type SavedView, saveView, viewsQuery } from "./views";

/** The views of one page: open one, save the present one, delete one's own. They are fetched when the menu opens. */
export function SavedViews<T extends object>({
  page,
  view,
  columns,
}: {
  page: string;
  view: TableView;
  columns: Columns<T>;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const show = (chosen: SavedView) => {
    const { state, gone } = stillShown(chosen.state, columns);
    if (gone.length > 0) showToast("danger", t("common.views.without", { columns: gone.join(", ") }));
    view.show(state);
  };
  return (
    <>
      <Menu
        onOpenChange={setOpen}
        trigger={
          <Button look="quiet" size="small" data-testid="button-views">
            <Bookmark aria-hidden />
            {t("common.views.button")}
          </Button>
        }
      >
        {open && <ViewItems page={page} onShow={show} />}
        <MenuRule />
        <MenuItem onSelect={() => setSaving(true)} testId="button-save-view">
          {t("common.views.saveAs")}
        </MenuItem>
      </Menu>
      {saving && <SaveDialog page={page} view={view} onClose={() => setSaving(false)} />}
    </>
  );
}

function ViewItems({ page, onShow }: { page: string; onShow: (view: SavedView) => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const views = useQuery(viewsQuery(page));
  const remove = useMutation({
    mutationFn: (id: string) => deleteView(id),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: viewsQuery(page).queryKey });
      showToast("success", t("common.views.removed"));
    },
    onError: (error) => showToast("danger", errorText(error)),
  });
  if (views.isPending) return <MenuLabel>{t("common.loading")}</MenuLabel>;
  if (views.error) return <MenuLabel>{t("common.views.unavailable")}</MenuLabel>;
  if (views.data.length === 0) return <MenuLabel>{t("common.views.none")}</MenuLabel>;
  const groups = [
    { label: t("common.views.mine"), views: views.data.filter((view) => view.mine !== false) },
    { label: t("common.views.shared"), views: views.data.filter((view) => view.mine === false) },
  ];
  return groups
    .filter((group) => group.views.length > 0)
    .map((group) => (
      <div key={group.label}>
        <MenuLabel>{group.label}</MenuLabel>
        {group.views.map((saved) => (
          <div key={saved.id} className="flex items-center">
            <div className="min-w-0 flex-1">
              <MenuItem onSelect={() => onShow(saved)} testId={`view-${saved.id}`}>
                <span className="max-w-56 truncate">{saved.name}</span>
              </MenuItem>
            </div>
            {saved.mine !== false && (
              <MenuItem
                label={t("common.views.remove", { name: saved.name })}
                onSelect={() => remove.mutate(saved.id)}
                testId={`button-delete-view-${saved.id}`}
              >
                <Trash2 aria-hidden />
              </MenuItem>
            )}
          </div>
        ))}
      </div>
    ));
}

function SaveDialog({ page, view, onClose }: { page: string; view: TableView; onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => saveView({ page, name: name.trim(), shared, state: view.state }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: viewsQuery(page).queryKey });
      showToast("success", t("common.views.saved"));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("common.views.title")}
      description={t("common.views.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            busy={save.isPending}
            data-testid="button-confirm-save-view"
          >
            {t("common.views.save")}
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
        <Field label={t("common.views.name")} error={tried && !name.trim() ? t("common.views.needName") : undefined}>
          {(tie) => (
            <Input
              {...tie}
              value={name}
              maxLength={80}
              data-testid="input-view-name"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("common.views.share")}>
          {(tie) => (
            <Switch
              {...tie}
              on={shared}
              onChange={setShared}
              yes={t("common.yes")}
              no={t("common.no")}
              testId="switch-shared"
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
