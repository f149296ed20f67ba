import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";

type Props = {
  id: string;
  /** Told to readers, who do not see in which row a button stands. */
  name: string;
  /** `open`: whoever may not change it still reads it there. */
  verb?: "edit" | "open";
  /** Why this person may not, or why it is not possible now; undefined when it is. */
  reasons: { edit: string | undefined; delete: string | undefined };
  onEdit: () => void;
  onDelete: () => void;
};

/** What a row ends with where its record has no page of its own. */
export function RowActions({ id, name, verb = "edit", reasons, onEdit, onDelete }: Props) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex gap-1">
      <Button
        size="tiny"
        reason={reasons.edit}
        aria-label={t(`common.row.${verb}Of`, { name })}
        onClick={onEdit}
        data-testid={`button-edit-${id}`}
      >
        {t(`common.row.${verb}`)}
      </Button>
      <Button
        size="tiny"
        look="dangerOutline"
        reason={reasons.delete}
        aria-label={t("common.row.deleteOf", { name })}
        onClick={onDelete}
        data-testid={`button-delete-${id}`}
      >
        {t("common.row.delete")}
      </Button>
    </span>
  );
}
