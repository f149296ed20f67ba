import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useRefusal } from "@/components/rights";
import { LoadFailed, useErrorText } from "@/components/states";
import type { CarrierUsage } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Input } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { Skeleton } from "@/ui/Skeleton";
import { type Deletable, deleteThing, usageQuery } from "./queries";
import { useRefresh } from "./refresh";

/** Delete in the dock of a record, and the dialog that it opens. `onDeleted` leads to where the record stood. */
export function useDeletion(
  thing: Deletable,
  permission: string,
  onDeleted: () => Promise<unknown> | undefined,
): { dock: { onDelete: () => void; deleteReason: string | undefined }; dialog: ReactNode } {
  const deleteReason = useRefusal(permission);
  const [asked, setAsked] = useState(false);
  return {
    dock: { onDelete: () => setAsked(true), deleteReason },
    dialog: asked && <DeleteDialog thing={thing} onDeleted={onDeleted} onClose={() => setAsked(false)} />,
  };
}

/**
 * Deletes a carrier, an interconnect or a service: first it is shown who needs it and what goes along. A carrier that takes
 * its interconnects with it is deleted by whoever has typed its name.
 */
export function DeleteDialog({
  thing,
  onDeleted,
  onClose,
}: {
  thing: Deletable;
  onDeleted: () => Promise<unknown> | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const refresh = useRefresh();
  const usage = useQuery(usageQuery(thing));
  const remove = useMutation({
    mutationFn: () => deleteThing(thing),
    onSuccess: async () => {
      showToast("success", t("carriers.deleteDialog.done", { name: thing.name }));
      await onDeleted();
      await refresh();
    },
  });
  const uses = usage.data?.uses ?? [];
  const blocked = usage.data?.deletable === false;
  const [typed, setTyped] = useState("");
  const word = thing.kind === "carriers" && uses.some((use) => use.weight === "goes-along") ? thing.name : undefined;
  const untyped = word !== undefined && typed.trim() !== word && t("common.confirm.typeFirst", { word });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("carriers.deleteDialog.title", { name: thing.name })}
      description={t("carriers.deleteDialog.text")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="danger"
            busy={remove.isPending || usage.isPending}
            reason={blocked ? t("carriers.deleteDialog.blocked") : untyped || undefined}
            onClick={() => remove.mutate()}
            data-testid="button-confirm"
          >
            {t("carriers.deleteDialog.confirm")}
          </Button>
        </>
      }
    >
      <div className="mt-4 flex flex-col gap-3" data-testid="usage">
        {usage.isPending && <Skeleton className="h-16 w-full" />}
        {usage.error && <LoadFailed error={usage.error} onRetry={() => usage.refetch()} />}
        {blocked && (
          <Notice tone="danger" title={t("carriers.deleteDialog.blocked")} testId="usage-blocks">
            <UseList uses={uses} weight="blocks" />
          </Notice>
        )}
        <Named label={t("carriers.deleteDialog.along")} uses={uses} weight="goes-along" />
        <Named label={t("carriers.deleteDialog.keeps")} uses={uses} weight="keeps" />
        {word !== undefined && !blocked && (
          <Field label={t("common.confirm.type", { word })} required>
            {(tie) => (
              <Input
                {...tie}
                autoComplete="off"
                data-testid="input-confirm"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => event.key === "Enter" && !untyped && !remove.isPending && remove.mutate()}
              />
            )}
          </Field>
        )}
        {remove.error && (
          <Notice tone="danger" urgent>
            {errorText(remove.error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

type Uses = CarrierUsage["uses"];
type Weight = Uses[number]["weight"];

function UseList({ uses, weight }: { uses: Uses; weight: Weight }) {
  return (
    <ul className="list-disc pl-5">
      {uses
        .filter((use) => use.weight === weight)
        .map((use) => (
          <li key={use.kind}>{use.text}</li>
        ))}
    </ul>
  );
}

function Named({ label, uses, weight }: { label: string; uses: Uses; weight: Weight }) {
  if (!uses.some((use) => use.weight === weight)) return null;
  return (
    <div className="text-base">
      <p className="text-sm font-medium text-muted-foreground">{label}</p>
      <UseList uses={uses} weight={weight} />
    </div>
  );
}
