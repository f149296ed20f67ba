import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import { api, type Query } from "@/lib/api/client";
import type { Shapes } from "@/lib/api/contract";
import type { JobStarted } from "@/lib/api/contractOperations";
import { useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { newExport } from "../form/bodies/me";
import { DialogForm } from "../form/DialogForm";
import { MultiSelectField, SelectField, SwitchField } from "../form/fields";
import { useErrorText } from "../states";
import type { Exported } from "./exportsOf";

const listsQuery = queryOptions({
  queryKey: ["exportable-lists"],
  queryFn: ({ signal }) => api.get<Shapes["ExportableListsJson"]>("/api/me/exportable-lists", { signal }),
  staleTime: 300_000,
});

const schema = newExport
  .pick({ format: true, mark: true })
  // which columns there are the server knows for each list; one it must be
  .extend({ columns: newExport.shape.columns.min(1) });

/** Which columns, in which kind of file. The file itself is made by a job and fetched from the tray. */
export default function ExportDialog({ exported, onClose }: { exported: Exported; onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const lists = useQuery(listsQuery);
  const list = lists.data?.items.find(({ path }) => path === exported.list);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (lists.isPending) return null;
  const keys = list?.columns.map(({ key }) => key) ?? [];
  return (
    <DialogForm
      title={t("common.export.title", { list: list?.title ?? "" })}
      text={t("common.export.text", { timeZone })}
      schema={schema}
      values={{
        format: "csv" as const,
        columns: exported.shown ? keys.filter((key) => exported.shown?.includes(key)) : keys,
        mark: false,
      }}
      submitLabel={t("common.export.submit")}
      reason={lists.error ? errorText(lists.error) : list ? undefined : t("common.export.notYours")}
      save={async ({ format, columns, mark }) => {
        await api.post<JobStarted>("/api/me/exports", {
          body: { list: exported.list, filters: filtersOf(exported.query), format, columns, timeZone, mark },
        });
        showToast("success", t("common.export.started"));
        void queries.invalidateQueries({ queryKey: ["my-jobs"] });
      }}
      onClose={onClose}
    >
      <SelectField
        name="format"
        label={t("common.export.format")}
        options={schema.shape.format.options.map((value) => ({ value, label: t(`common.export.${value}`) }))}
      />
      <MultiSelectField
        name="columns"
        label={t("common.export.columns")}
        options={(list?.columns ?? []).map(({ key, title }) => ({ value: key, label: title.join(", ") }))}
      />
      <ForExcel />
    </DialogForm>
  );
}

function ForExcel() {
  const { t } = useTranslation();
  if (useWatch({ name: "format" }) !== "csv") return null;
  return <SwitchField name="mark" label={t("common.export.mark")} hint={t("common.export.markHint")} />;
}

/** The query as its address would have it: text, and nothing that is not set. */
function filtersOf({ cursor: _cursor, limit: _limit, ...query }: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === null || value === "" ? [] : [[name, String(value)]],
    ),
  );
}
