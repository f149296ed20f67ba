import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/i18n";
import { Field, Select } from "@/ui/Field";
import { categoriesQuery, groupsQuery } from "./queries";

const NONE = "none";

/** A category and, of its groups, one or none. */
export function SegmentChoice({
  category,
  group,
  onChange,
  error,
}: {
  category: string | null;
  group: string | null;
  onChange: (to: { category: string; group: string | null }) => void;
  error?: string;
}) {
  const { t } = useTranslation();
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const groups = (useQuery(groupsQuery).data?.items ?? []).filter((one) => one.categoryId === category);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("customers.category.one")} error={error} required>
        {(tie) => (
          <Select
            {...tie}
            data-testid="select-category"
            value={category ?? NONE}
            // A group belongs to one category, so another category begins without one.
            onChange={(event) => event.target.value !== NONE && onChange({ category: event.target.value, group: null })}
          >
            {category === null && <option value={NONE}>{t("customers.category.choose")}</option>}
            {categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("customers.group.one")}>
        {(tie) => (
          <Select
            {...tie}
            data-testid="select-group"
            disabled={category === null}
            value={group ?? NONE}
            onChange={(event) =>
              category && onChange({ category, group: event.target.value === NONE ? null : event.target.value })
            }
          >
            <option value={NONE}>{t("customers.group.without")}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
