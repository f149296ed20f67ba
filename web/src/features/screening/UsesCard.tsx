import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useRefusal } from "@/components/rights";
import { NoneYet } from "@/components/states";
import { type Columns, columnsOf } from "@/components/table/columns";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import type { ListUse, NumberList } from "@/lib/api/contractScreening";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { doesText, EffectBadge, whereText } from "./parts";
import { refreshLists, removeUse, usesQuery } from "./queries";
import { UseDialog } from "./UseDialog";

/** Where a list counts. */
export function UsesCard({ list }: { list: NumberList }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const refusal = useRefusal("screening.list.change");
  const uses = useQuery(usesQuery(list.id));
  const items = uses.data?.items;
  const view = useTableView({ name: "uses" });
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<ListUse | null>(null);
  const columns = useMemo(() => columnsOfUses(t, refusal, setRemoving), [t, refusal]);
  const remove = useMutation({
    mutationFn: (use: ListUse) => removeUse(list.id, use.id),
    onSuccess: () => {
      setRemoving(null);
      showToast("success", t("screening.uses.removed"));
      return refreshLists(queries);
    },
  });
  const create: Begin = {
    label: t("screening.uses.add"),
    reason: refusal,
    onClick: () => setAdding(true),
    testId: "button-add-use",
  };
  return (
    <Card
      title={t("screening.uses.title")}
      note={t("screening.uses.note")}
      aside={<BeginButton begin={create} look="outline" size="small" />}
      flush
      testId="card-uses"
    >
      <WholeTable
        label={t("screening.uses.title")}
        kind="use"
        columns={columns}
        view={view}
        rows={items}
        list={uses}
        none={<NoneYet title={t("screening.uses.none")} hint={t("screening.uses.noneHint")} begin={create} />}
        withoutTools
        exported={{ list: "/api/admin/number-lists/{id}/uses", query: { id: list.id } }}
      />
      {adding && <UseDialog list={list} onClose={() => setAdding(false)} />}
      {removing && (
        <ConfirmDialog
          title={t("screening.uses.removeTitle", { name: list.name })}
          text={t("screening.uses.removeText", { what: whereText(t, removing) })}
          confirm={t("screening.uses.remove")}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Card>
  );
}

function columnsOfUses(t: TFunction, refusal: string | undefined, onRemove: (use: ListUse) => void): Columns<ListUse> {
  const column = columnsOf<ListUse>();
  return [
    column.accessor((use) => whereText(t, use), {
      id: "scope",
      header: t("screening.uses.scope"),
      meta: { phone: "title" },
    }),
    column.accessor("number", {
      header: t("screening.uses.number"),
      cell: ({ row }) => t(`screening.numbers.${row.original.number}`),
    }),
    column.accessor("effect", {
      header: t("screening.uses.effect"),
      cell: ({ row: { original } }) => (
        <EffectBadge effect={original.effect} text={t(`screening.effects.${original.effect}`)} />
      ),
    }),
    column.display({
      id: "actions",
      header: t("screening.uses.actions"),
      meta: { align: "right" },
      cell: ({ row: { original } }) => (
        <Button
          look="quiet"
          size="iconSmall"
          reason={refusal}
          aria-label={t("screening.uses.removeOf", { what: `${whereText(t, original)}, ${doesText(t, original)}` })}
          onClick={() => onRemove(original)}
          data-testid={`button-remove-use-${original.id}`}
        >
          <Trash2 aria-hidden />
        </Button>
      ),
    }),
  ];
}
