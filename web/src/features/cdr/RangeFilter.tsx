import { useTranslation } from "@/lib/i18n";
import { fromLocalInput, toLocalInput } from "@/lib/localTime";
import { oneOf, type Search } from "@/lib/search";
import { Field, Input, Select } from "@/ui/Field";
import { RANGES, rangeOf, TESTS, VALIDITIES } from "./callsSearch";

/** Which period: a usual one, or two instants in the viewer's own time. */
export function RangeFilter({ search, change }: { search: Search; change: (patch: Search) => void }) {
  const { t } = useTranslation();
  const range = rangeOf(search);
  return (
    <>
      <Field label={t("cdr.range.label")} className="w-36">
        {(tie) => (
          <Select
            {...tie}
            data-testid="select-range"
            value={range}
            onChange={(event) => change({ range: event.target.value, from: undefined, to: undefined })}
          >
            {RANGES.map((name) => (
              <option key={name} value={name}>
                {t(`cdr.range.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {range === "custom" &&
        (["from", "to"] as const).map((end) => (
          <Field key={end} label={t(`common.${end}`)} className="w-52">
            {(tie) => (
              <Input
                {...tie}
                type="datetime-local"
                data-testid={`input-${end}`}
                value={toLocalInput(search[end])}
                onChange={(event) => change({ range: "custom", [end]: fromLocalInput(event.target.value) })}
              />
            )}
          </Field>
        ))}
    </>
  );
}

export function ResultFilter({ search, change }: { search: Search; change: (patch: Search) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t("cdr.filter.result")} className="w-28">
      {(tie) => (
        <Select
          {...tie}
          data-testid="select-result"
          value={search.result ?? "any"}
          onChange={(event) => change({ result: event.target.value === "any" ? undefined : event.target.value })}
        >
          <option value="any">{t("common.any")}</option>
          <option value="answered">{t("code.result.answered")}</option>
          <option value="failed">{t("code.result.failed")}</option>
          <option value="refused">{t("code.result.refused")}</option>
        </Select>
      )}
    </Field>
  );
}

/** Calls of the operator's test system, or all others. */
export function TestFilter({ search, change }: { search: Search; change: (patch: Search) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t("cdr.filter.test")} className="w-32">
      {(tie) => (
        <Select
          {...tie}
          data-testid="select-test"
          value={oneOf(TESTS, search.test) ?? "any"}
          onChange={(event) => change({ test: event.target.value === "any" ? undefined : event.target.value })}
        >
          <option value="any">{t("common.any")}</option>
          {TESTS.map((value) => (
            <option key={value} value={value}>
              {t(`cdr.filter.tests.${value}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** What was found of the caller's number. */
export function ValidityFilter({ search, change }: { search: Search; change: (patch: Search) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t("cdr.filter.callerValidity")} className="w-32">
      {(tie) => (
        <Select
          {...tie}
          data-testid="select-callerValidity"
          value={oneOf(VALIDITIES, search.callerValidity) ?? "any"}
          onChange={(event) =>
            change({ callerValidity: event.target.value === "any" ? undefined : event.target.value })
          }
        >
          <option value="any">{t("common.any")}</option>
          {VALIDITIES.map((validity) => (
            <option key={validity} value={validity}>
              {t(`code.callerValidity.${validity}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
