import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, Ellipsis, Users } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Menu, MenuItem, MenuLabel, MenuMore, MenuRule } from "@/ui/Menu";
import { useErrorText } from "../states";
import type { Columns } from "./columns";
import { stillShown } from "./stillShown";
import type { TableView } from "./tableView";
import { DeleteSharedDialog, RenameDialog, SaveDialog } from "./ViewDialogs";
import { changeView, deleteView, type SavedView, viewsQuery } from "./views";

type Asked = { what: "rename" | "delete"; saved: SavedView };

/** The views of one page: open one, save the present one; rename, share and delete one's own. They are fetched when the menu opens. */
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
  const [asked, setAsked] = useState<Asked>();
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
        {open && <ViewItems page={page} onShow={show} onAsk={setAsked} />}
        <MenuRule />
        <MenuItem onSelect={() => setSaving(true)} testId="button-save-view">
          {t("common.views.saveAs")}
        </MenuItem>
      </Menu>
      {saving && <SaveDialog page={page} view={view} onClose={() => setSaving(false)} />}
      {asked?.what === "rename" && <RenameDialog page={page} saved={asked.saved} onClose={() => setAsked(undefined)} />}
      {asked?.what === "delete" && (
        <DeleteSharedDialog page={page} saved={asked.saved} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function ViewItems({
  page,
  onShow,
  onAsk,
}: {
  page: string;
  onShow: (view: SavedView) => void;
  onAsk: (asked: Asked) => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const views = useQuery(viewsQuery(page));
  const ofPage = { queryKey: viewsQuery(page).queryKey };
  const onError = (error: unknown) => showToast("danger", errorText(error));
  const onSettled = () => queries.invalidateQueries(ofPage);
  const remove = useMutation({
    mutationFn: (id: string) => deleteView(id),
    onSuccess: () => showToast("success", t("common.views.removed")),
    onError,
    onSettled,
  });
  const share = useMutation({
    mutationFn: ({ id, name, shared }: SavedView) => changeView(id, { name, shared: !shared }),
    onSuccess: ({ name, shared }) =>
      showToast("success", t(shared ? "common.views.isShared" : "common.views.isPrivate", { name })),
    onError,
    onSettled,
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
                {saved.mine !== false && saved.shared && (
                  <Users role="img" aria-label={t("common.views.shownToOthers")} className="text-muted-foreground" />
                )}
              </MenuItem>
            </div>
            {saved.mine !== false && (
              <MenuMore
                label={t("common.views.more", { name: saved.name })}
                icon={<Ellipsis aria-hidden />}
                testId={`button-more-view-${saved.id}`}
              >
                <MenuItem onSelect={() => onAsk({ what: "rename", saved })} testId="button-rename-view">
                  {t("common.views.rename")}
                </MenuItem>
                <MenuItem onSelect={() => share.mutate(saved)} testId="button-share-view">
                  {t(saved.shared ? "common.views.stopSharing" : "common.views.startSharing")}
                </MenuItem>
                <MenuItem
                  onSelect={() => (saved.shared ? onAsk({ what: "delete", saved }) : remove.mutate(saved.id))}
                  testId="button-delete-view"
                >
                  {t("common.views.remove")}
                </MenuItem>
              </MenuMore>
            )}
          </div>
        ))}
      </div>
    ));
}
