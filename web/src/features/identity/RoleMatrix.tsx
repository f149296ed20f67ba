import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import type { PermissionEntry } from "@/lib/api/contractIdentity";
import { formatCount } from "@/lib/format";
import { codeText, useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Checkbox } from "@/ui/Checkbox";
import { Input } from "@/ui/Field";
import { LabelledCheckbox } from "@/ui/LabelledCheckbox";
import { chosenOf, type MatrixModule, matrixOf, withNames } from "./matrix";

type Props = {
  catalogue: readonly PermissionEntry[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** Only shown, not changed. */
  fixed: boolean;
  error?: string;
};

/** The catalogue as a tree of modules, pages and actions with boxes to tick; a module's box ticks all of it. */
export function RoleMatrix({ catalogue, chosen, onChange, fixed, error }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const found = wanted
    ? catalogue.filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(wanted))
    : catalogue;
  const modules = matrixOf(found);
  const names = catalogue.map(({ name }) => name);
  const allOpen = modules.every(({ module }) => open.has(module));
  const everything = chosenOf(names, chosen) === true;
  return (
    <Card
      title={t("people.role.matrix")}
      note={t("people.role.matrixNote", {
        chosen: formatCount(names.filter((name) => chosen.has(name)).length),
        all: formatCount(names.length),
      })}
      testId="card-matrix"
      aside={
        <div className="flex flex-wrap items-center gap-2">
          <span className="w-48">
            <Input
              height="small"
              type="search"
              aria-label={t("people.role.search")}
              placeholder={t("people.role.search")}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              data-testid="input-find-permission"
            />
          </span>
          <Button
            size="small"
            onClick={() => setOpen(allOpen ? new Set() : new Set(modules.map(({ module }) => module)))}
            data-testid="button-expand-all"
          >
            {t(allOpen ? "people.role.collapseAll" : "people.role.expandAll")}
          </Button>
          {!fixed && (
            <Button
              size="small"
              onClick={() => onChange(everything ? new Set() : new Set(names))}
              data-testid="button-select-all"
            >
              {t(everything ? "people.role.selectNone" : "people.role.selectAll")}
            </Button>
          )}
        </div>
      }
      flush
    >
      {error && (
        <p role="alert" className="px-4 py-2 text-sm text-danger">
          {error}
        </p>
      )}
      {modules.length === 0 && (
        <p className="px-4 py-6 text-center text-base text-muted-foreground">{t("people.role.noMatch")}</p>
      )}
      <ul className="divide-y divide-border">
        {modules.map((module) => (
          <ModuleRow
            key={module.module}
            module={module}
            chosen={chosen}
            onChange={onChange}
            fixed={fixed}
            // What was searched for is shown where it is.
            open={wanted !== "" || open.has(module.module)}
            onOpen={(on) => setOpen(withNames(open, [module.module], on))}
          />
        ))}
      </ul>
    </Card>
  );
}

function ModuleRow({
  module,
  chosen,
  onChange,
  fixed,
  open,
  onOpen,
}: Omit<Props, "catalogue" | "error"> & { module: MatrixModule; open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useTranslation();
  const bodyId = useId();
  const name = codeText("module", module.module);
  const Icon = open ? ChevronDown : ChevronRight;
  const count = module.names.filter((one) => chosen.has(one)).length;
  return (
    <li data-testid={`row-module-${module.module}`}>
      <div className="flex min-h-11 items-center gap-3 px-4">
        <Checkbox
          checked={chosenOf(module.names, chosen)}
          onChange={(on) => onChange(withNames(chosen, module.names, on))}
          label={t("people.role.all", { module: name })}
          disabled={fixed}
          testId={`check-${module.module}`}
        />
        <Button
          look="bare"
          size="none"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => onOpen(!open)}
          className="flex min-h-11 flex-1 items-center gap-2 text-left text-base font-medium"
          data-testid={`button-module-${module.module}`}
        >
          <Icon aria-hidden className="size-4 text-muted-foreground" />
          <span className="flex-1">{name}</span>
          <span className="text-sm font-normal text-muted-foreground tabular-nums">
            {t("people.role.moduleCount", { chosen: formatCount(count), all: formatCount(module.names.length) })}
          </span>
        </Button>
      </div>
      <div id={bodyId} hidden={!open} className="border-t border-border bg-muted px-4 py-3">
        {module.pages.map(({ page, permissions }) => (
          <fieldset key={page} className="mb-3 last:mb-0">
            <legend className="mb-1 text-sm font-medium text-muted-foreground">{codeText("page", page)}</legend>
            <div className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2 xl:grid-cols-3">
              {permissions.map((permission) => (
                <Permission
                  key={permission.name}
                  permission={permission}
                  on={chosen.has(permission.name)}
                  fixed={fixed}
                  onChange={(on) => onChange(withNames(chosen, [permission.name], on))}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </li>
  );
}

function Permission({
  permission,
  on,
  fixed,
  onChange,
}: {
  permission: PermissionEntry;
  on: boolean;
  fixed: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <LabelledCheckbox
      label={permission.title}
      title={permission.name}
      checked={on}
      onChange={onChange}
      disabled={fixed}
      testId={`check-${permission.name}`}
    />
  );
}
