import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";
import { ConfirmDialog } from "./ConfirmDialog";

type Props = {
  /** What will be gone, in a sentence. */
  text: ReactNode;
  run: () => Promise<unknown>;
  /** Says that it is gone and looks again at what named it. */
  onDeleted: () => unknown;
  onClose: () => void;
} & (
  | { /** Whose end it is, in the usual title. */ name: string; title?: undefined }
  | { /** For what has no name of its own. */ title: string; name?: undefined }
);

/** The question before a deletion, and the deletion. A refusal of the server is told here, and the question stands. */
export function ConfirmDelete({ name, title, text, run, onDeleted, onClose }: Props) {
  const { t } = useTranslation();
  const remove = useMutation({
    mutationFn: run,
    onSuccess: () => {
      onClose();
      return onDeleted();
    },
  });
  return (
    <ConfirmDialog
      title={title ?? t("common.row.deleteTitle", { name })}
      text={text}
      confirm={t("common.row.delete")}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
