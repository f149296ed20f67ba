import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { newApiKey } from "@/components/form/bodies/me";
import { NumberField, SelectField, TagsField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useLeaveRecord } from "@/components/leaveRecord";
import { PageHeader } from "@/components/PageHeader";
import { LoadFailed } from "@/components/states";
import type { PermissionEntry } from "@/lib/api/contractIdentity";
import { codeText, useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { apiKeysQuery, createApiKey, ownPermissionsQuery } from "./apiKeyQueries";
import { RoleMatrix } from "./RoleMatrix";
import { SecretDialog } from "./SecretDialog";

const DAY_MS = 86_400_000;
const LIVES = ["30", "90", "365", "never"] as const;
// how long it lives is chosen, not typed; what is heavy has a bound of its own
const schema = newApiKey.omit({ expiresAt: true }).extend({
  life: z.enum(LIVES),
  heavyPerMinute: newApiKey.shape.heavyPerMinute.unwrap(),
  permissions: newApiKey.shape.permissions.min(1),
});
type Values = z.infer<typeof schema>;

const EMPTY: Versioned<Values> = {
  values: {
    name: "",
    environment: "live",
    life: "90",
    addresses: [],
    readsPerMinute: 600,
    writesPerMinute: 60,
    heavyPerMinute: 10,
    permissions: [],
  },
};

/** Makes an API key with a part of what its maker may do. */
export function NewApiKeyPage() {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const list = path.replace(/\/new\/?$/, "");
  const own = useQuery(ownPermissionsQuery);
  return (
    <>
      <PageHeader title={t("keys.new")} />
      {own.data ? (
        <KeyForm catalogue={own.data.items} list={list} />
      ) : (
        <Card>
          {own.error ? (
            <LoadFailed error={own.error} onRetry={() => own.refetch()} />
          ) : (
            <Skeleton className="h-96 w-full" />
          )}
        </Card>
      )}
    </>
  );
}

function KeyForm({ catalogue, list }: { catalogue: readonly PermissionEntry[]; list: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const leave = useLeaveRecord();
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const [key, setKey] = useState(newKey);
  const form = useRecordForm<Values>({
    id: "api-key",
    schema,
    record: EMPTY,
    save: async ({ life, ...values }) => {
      const expiresAt = life === "never" ? null : new Date(Date.now() + Number(life) * DAY_MS).toISOString();
      try {
        const { secret } = await createApiKey({ ...values, expiresAt }, key);
        setMade({ name: values.name, secret });
      } finally {
        // Another press makes another key: the secret of this one is told once.
        setKey(newKey());
      }
      void queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
      return EMPTY;
    },
  });
  const labels = {
    name: t("keys.name"),
    environment: t("keys.environment"),
    life: t("keys.life"),
    addresses: t("keys.addresses"),
    readsPerMinute: t("keys.reads"),
    writesPerMinute: t("keys.writes"),
    heavyPerMinute: t("keys.heavy"),
    permissions: t("keys.scopes"),
  };
  const options = useMemo(
    () => ({
      environments: ["live", "test"].map((value) => ({ value, label: codeText("keyEnvironment", value) })),
      lives: LIVES.map((value) => ({ value, label: t(`keys.lives.${value}`) })),
    }),
    [t],
  );
  return (
    <>
      <RecordForm record={form} labels={labels} saveLabel={t("keys.create")}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t("keys.facts")}>
            <div className="flex flex-col gap-4">
              <TextField<Values> name="name" label={labels.name} hint={t("keys.nameHint")} required maxLength={80} />
              <div className="grid gap-4 sm:grid-cols-2">
                <SelectField<Values>
                  name="environment"
                  label={labels.environment}
                  hint={t("keys.environmentHint")}
                  options={options.environments}
                />
                <SelectField<Values>
                  name="life"
                  label={labels.life}
                  hint={t("keys.lifeHint")}
                  options={options.lives}
                />
              </div>
            </div>
          </Card>
          <Card title={t("keys.fence")}>
            <div className="flex flex-col gap-4">
              <TagsField<Values>
                name="addresses"
                label={labels.addresses}
                hint={t("keys.addressesHint")}
                placeholder="192.0.2.0/24"
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <NumberField<Values>
                  name="readsPerMinute"
                  label={labels.readsPerMinute}
                  hint={t("keys.rateHint")}
                  min={1}
                />
                <NumberField<Values>
                  name="writesPerMinute"
                  label={labels.writesPerMinute}
                  hint={t("keys.rateHint")}
                  min={1}
                />
                <NumberField<Values>
                  name="heavyPerMinute"
                  label={labels.heavyPerMinute}
                  hint={t("keys.heavyHint")}
                  min={1}
                />
              </div>
            </div>
          </Card>
        </div>
        <Scopes catalogue={catalogue} />
      </RecordForm>
      {made && (
        <SecretDialog
          {...made}
          onClose={() => {
            setMade(null);
            void leave(list);
          }}
        />
      )}
    </>
  );
}

function Scopes({ catalogue }: { catalogue: readonly PermissionEntry[] }) {
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name: "permissions" });
  return (
    <RoleMatrix
      catalogue={catalogue}
      chosen={new Set(field.value)}
      onChange={(chosen) => field.onChange([...chosen].sort())}
      fixed={false}
      error={fieldState.error?.message}
    />
  );
}
