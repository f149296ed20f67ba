import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { moneyJson, newRole } from "@/components/form/bodies/roles";
import { DecimalField, TextAreaField, TextField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import type { z } from "@/components/form/rules";
import { useRecordForm, type Versioned } from "@/components/form/useRecordForm";
import { useOpenMade } from "@/components/leaveRecord";
import type { PermissionEntry, Role, RoleDraft, RolePortal } from "@/lib/api/contractIdentity";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { RoleMatrix } from "./RoleMatrix";
import { useRolePortals } from "./RolesPage";
import { changeRole, createRole, roleQuery, rolesQuery } from "./roleQueries";
import { sessionQuery } from "./session";

// limits are in the base currency, which nobody types
const limit = moneyJson.shape.amount.nullable();
const schema = newRole.pick({ name: true, description: true, scope: true }).extend({
  permissions: newRole.shape.permissions.min(1),
  refundUpTo: limit,
  adjustUpTo: limit,
  fourEyesAbove: limit,
});
type Values = z.infer<typeof schema>;

const LIMITS = ["refundUpTo", "adjustUpTo", "fourEyesAbove"] as const;

function valuesOf(role: Role | undefined): Values {
  return {
    name: role?.name ?? "",
    description: role?.description ?? "",
    permissions: role?.permissions ?? [],
    scope: role?.scope ?? "all",
    refundUpTo: role?.limits.refundUpTo?.amount ?? null,
    adjustUpTo: role?.limits.adjustUpTo?.amount ?? null,
    fourEyesAbove: role?.limits.fourEyesAbove?.amount ?? null,
  };
}

const pictureOf = (role: Role): Versioned<Values> => ({ values: valuesOf(role), version: role.version });

type Props = {
  /** The role that is changed; without it a new one is made. */
  role?: Role;
  /** What a new one starts from. */
  model?: Role;
  portal: RolePortal;
  catalogue: readonly PermissionEntry[];
  onDelete?: () => void;
  deleteReason?: string;
};

/** Name, reach, money and the matrix of a role of the tenant's own. */
export function RoleEditor({ role, model, portal, catalogue, onDelete, deleteReason }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const openMade = useOpenMade();
  const currency = useQuery(sessionQuery).data?.tenant.baseCurrency ?? "";
  // The same key while the same new role is being made: pressing twice makes one.
  const [key] = useState(newKey);
  const record = useMemo((): Versioned<Values> => {
    if (role) return pictureOf(role);
    const values = valuesOf(model);
    const known = new Set(catalogue.map(({ name }) => name));
    return {
      values: {
        ...values,
        name: model ? t("people.role.copyName", { name: model.name }) : "",
        permissions: values.permissions.filter((name) => known.has(name)),
      },
    };
  }, [role, model, catalogue, t]);

  const form = useRecordForm<Values>({
    id: "role",
    schema,
    record,
    save: async (values, version) => {
      const money = (text: string | null) => (text === null ? null : { amount: text, currency });
      const draft: RoleDraft = {
        name: values.name,
        description: values.description,
        portal,
        permissions: values.permissions,
        scope: values.scope,
        limits: {
          refundUpTo: money(values.refundUpTo),
          adjustUpTo: money(values.adjustUpTo),
          fourEyesAbove: money(values.fourEyesAbove),
        },
      };
      const saved = role ? await changeRole(role.id, draft, version ?? role.version) : await createRole(draft, key);
      queries.setQueryData(roleQuery(saved.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: rolesQuery.queryKey });
      showToast("success", t(role ? "people.role.saved" : "people.role.created", { name: saved.name }));
      // The draft of the new role is dropped before the page leaves.
      if (!role) openMade(paths.admin.role(saved.id));
      return pictureOf(saved);
    },
    reload: role && (async () => pictureOf(await queries.fetchQuery({ ...roleQuery(role.id), staleTime: 0 }))),
  });

  const labels = {
    name: t("people.role.name"),
    description: t("people.role.description"),
    permissions: t("people.role.permissions"),
    scope: t("people.role.scope"),
    refundUpTo: t("people.role.refundUpTo"),
    adjustUpTo: t("people.role.adjustUpTo"),
    fourEyesAbove: t("people.role.fourEyesAbove"),
  };
  return (
    <RecordForm
      record={form}
      labels={labels}
      onDelete={onDelete}
      deleteReason={deleteReason}
      saveLabel={t(role ? "people.role.save" : "people.role.create")}
      leaveTo={role ? undefined : paths.admin.roles()}
    >
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={t("people.role.facts")}>
          <div className="flex flex-col gap-4">
            <TextField<Values> name="name" label={labels.name} required maxLength={80} />
            <TextAreaField<Values> name="description" label={labels.description} />
            <PortalField portal={portal} fixed={role !== undefined} />
            {portal !== "customer" && portal !== "carrier" && <ScopeField label={labels.scope} catalogue={catalogue} />}
          </div>
        </Card>
        <Card title={t("people.role.limits")} note={t("people.role.limitsNote", { currency })}>
          <div className="flex flex-col gap-4">
            {LIMITS.map((name) => (
              <DecimalField<Values> key={name} name={name} label={labels[name]} unit={currency} />
            ))}
          </div>
        </Card>
      </div>
      <Matrix catalogue={catalogue} />
    </RecordForm>
  );
}

/** Another portal has another catalogue, so a new role is begun again for it; a role that exists stays where it is. */
function PortalField({ portal, fixed }: { portal: RolePortal; fixed: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const portals = useRolePortals();
  return (
    <Field label={t("people.role.portal")}>
      {(tie) => (
        <Select
          {...tie}
          disabled={fixed}
          data-testid="select-role-portal"
          value={portal}
          onChange={(event) => navigate({ to: ".", search: { portal: event.target.value }, replace: true })}
        >
          {portals.map((name) => (
            <option key={name} value={name}>
              {t(`people.role.portals.${name}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Whose accounts the role is about. What is about all of them goes from the role when it is narrowed. */
function ScopeField({ label, catalogue }: { label: string; catalogue: readonly PermissionEntry[] }) {
  const { t } = useTranslation();
  const { control, getValues, setValue } = useFormContext<Values>();
  const { field } = useController({ control, name: "scope" });
  return (
    <Field label={label} hint={t(`people.role.scopeHint.${field.value}`)}>
      {(tie) => (
        <Select
          {...tie}
          ref={field.ref}
          value={field.value}
          data-testid="select-role-scope"
          onChange={(event) => {
            field.onChange(event.target.value);
            if (event.target.value === "all") return;
            const kept = new Set(catalogue.filter((one) => one.keepsToScope).map(({ name }) => name));
            const permissions = getValues("permissions").filter((name) => kept.has(name));
            setValue("permissions", permissions, { shouldDirty: true });
          }}
        >
          {schema.shape.scope.options.map((scope) => (
            <option key={scope} value={scope}>
              {t(`people.role.scopes.${scope}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Matrix({ catalogue }: { catalogue: readonly PermissionEntry[] }) {
  const { control } = useFormContext<Values>();
  const narrowed = useWatch({ control, name: "scope" }) !== "all";
  const { field, fieldState } = useController({ control, name: "permissions" });
  return (
    <RoleMatrix
      catalogue={narrowed ? catalogue.filter((one) => one.keepsToScope) : catalogue}
      chosen={new Set(field.value)}
      onChange={(chosen) => field.onChange([...chosen].sort())}
      fixed={false}
      error={fieldState.error?.message}
    />
  );
}
