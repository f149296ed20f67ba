import { useQueryClient } from "@tanstack/react-query";
import { useMay } from "@/components/rights";
import { useErrorText } from "@/components/states";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { findDeleted, restoreTrash } from "./trashQueries";

/** Says that a thing is in the trash, with a button that brings it back while the message stands. */
export function useUndoDelete(): (deleted: { kind: string; id: string; name: string; refresh: () => unknown }) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const maySee = useMay("operations.trash.view");
  const mayRestore = useMay("operations.trash.restore");
  return ({ kind, id, name, refresh }) => {
    const undo = async () => {
      try {
        const item = await findDeleted(kind, id);
        if (!item) return showToast("danger", t("operations.trash.gone", { name }));
        await restoreTrash(item.id);
        await Promise.all([refresh(), queries.invalidateQueries({ queryKey: ["trash"] })]);
        showToast("success", t("operations.trash.restored", { name }));
      } catch (error) {
        showToast("danger", errorText(error));
      }
    };
    void queries.invalidateQueries({ queryKey: ["trash"] });
    showToast(
      "success",
      t("operations.trash.deleted", { name }),
      maySee && mayRestore ? { label: t("operations.trash.undo"), run: () => void undo() } : undefined,
    );
  };
}
