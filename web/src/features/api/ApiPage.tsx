import { useTranslation } from "@/lib/i18n";
import "@/lib/portalMessages";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { AppLink } from "@/components/AppLink";
import { FilterText } from "@/components/FilterBar";
import { NoResult } from "@/components/states";
import { useSearchState } from "@/components/urlState";
import { api } from "@/lib/api/client";
import { classes } from "@/lib/classes";
import { oneOf } from "@/lib/search";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { Mark } from "@/ui/Mark";
import { Notice } from "@/ui/Notice";
import { EndpointView } from "./EndpointView";
import { Method } from "./Method";
import { type Document, type Endpoint, endpointsOf, PORTALS } from "./openapi";

const documentQuery = queryOptions({
  queryKey: ["openapi"],
  queryFn: ({ signal }) => api.get<Document>("/api/openapi", { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The reference of the API, open to everybody: what there is, what it needs, and a place to try it. */
export function ApiPage() {
  const { t } = useTranslation();
  const document = useQuery(documentQuery);
  return (
    <div className="min-h-dvh bg-background">
      <title>{`${t("api.title")} · ${t("common.product")}`}</title>
      <header className="flex items-center justify-between gap-4 border-b border-border px-4 py-3">
        <span className="flex items-center gap-2.5">
          <Mark className="size-6" />
          <span className="font-semibold">{t("common.product")}</span>
        </span>
        <AppLink to="/sign-in">{t("api.back")}</AppLink>
      </header>
      <main className="mx-auto max-w-screen-xl px-4 py-6">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          {t("api.title")}
        </h1>
        <p className="mt-1 text-base text-muted-foreground">{t("api.lead")}</p>
        {document.isError && (
          <Notice tone="danger" className="mt-4">
            {t("api.failed")}{" "}
            <Button size="small" busy={document.isFetching} onClick={() => void document.refetch()}>
              {t("api.again")}
            </Button>
          </Notice>
        )}
        <div aria-busy={document.isPending}>{document.data && <Reference document={document.data} />}</div>
      </main>
    </div>
  );
}

function Reference({ document }: { document: Document }) {
  const { t } = useTranslation();
  const { search, change } = useSearchState();
  const all = useMemo(() => endpointsOf(document), [document]);
  const portal = oneOf(PORTALS, search.portal) ?? "customer";
  const typed = (search.search ?? "").toLowerCase();
  const shown = all.filter(
    (one) =>
      one.portal === portal &&
      `${one.id} ${one.permission} ${one.permissionTitle} ${one.text}`.toLowerCase().includes(typed),
  );
  const open = all.find(({ id }) => id === search.endpoint);
  const subjects = [...new Set(shown.map(({ subject }) => subject))];
  return (
    <div className="mt-6 grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <nav aria-label={t("api.endpoints")} className={classes("min-w-0", open && "max-lg:hidden")}>
        <div className="flex flex-col gap-3">
          <Field label={t("api.portal")}>
            {(tie) => (
              <Select
                {...tie}
                data-testid="select-portal"
                value={portal}
                onChange={(event) => change({ portal: event.target.value, endpoint: undefined })}
              >
                {PORTALS.map((name) => (
                  <option key={name} value={name}>
                    {t(`api.portals.${name}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <FilterText
            label={t("api.search")}
            placeholder={t("api.searchHint")}
            value={search.search}
            onCommit={(text) => change({ search: text })}
            testId="input-search"
          />
        </div>
        {shown.length === 0 && <NoResult onClear={() => change({ search: undefined })} />}
        {subjects.map((subject) => (
          <section key={subject} aria-label={subject} className="mt-4">
            <p className="mb-1 text-sm font-semibold capitalize">{subject}</p>
            <ul>
              {shown
                .filter((one) => one.subject === subject)
                .map((one) => (
                  <li key={one.id}>
                    <EndpointLink endpoint={one} open={one === open} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="min-w-0">
        {open && (
          <p className="mb-3 lg:hidden">
            <AppLink to="/docs/api" search={{ ...search, endpoint: undefined }}>
              {t("api.all")}
            </AppLink>
          </p>
        )}
        {open ? <EndpointView key={open.id} document={document} endpoint={open} /> : <Begin />}
      </div>
    </div>
  );
}

function EndpointLink({ endpoint, open }: { endpoint: Endpoint; open: boolean }) {
  const { search } = useSearchState();
  return (
    <AppLink
      plain
      to="/docs/api"
      search={{ ...search, endpoint: endpoint.id }}
      aria-current={open ? "page" : undefined}
      data-testid={`endpoint-${endpoint.id}`}
      className={classes(
        "flex items-baseline gap-2 rounded-md px-2 py-1 text-sm wrap-anywhere hover:bg-secondary",
        open && "bg-secondary font-medium",
      )}
    >
      <Method name={endpoint.method} />
      <span>{endpoint.path.replace(`/api/${endpoint.portal}`, "") || "/"}</span>
    </AppLink>
  );
}

function Begin() {
  const { t } = useTranslation();
  return (
    <Card title={t("api.begin")}>
      <ol className="flex list-decimal flex-col gap-3 pl-5 text-base">
        <li>{t("api.beginKey")}</li>
        <li>{t("api.beginHeader")}</li>
        <li>{t("api.beginChange")}</li>
        <li>{t("api.beginPages")}</li>
        <li>{t("api.beginErrors")}</li>
        <li>{t("api.beginLimits")}</li>
      </ol>
    </Card>
  );
}
