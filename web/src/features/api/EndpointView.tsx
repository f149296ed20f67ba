import { useState } from "react";
import { CodeSample } from "@/components/CodeSample";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { ScrollRegion } from "@/ui/ScrollRegion";
import { curlOf, type Filled, scriptOf, usualBody } from "./examples";
import { Method } from "./Method";
import { type Document, type Endpoint, type FieldRow, fieldsOf, typeOf } from "./openapi";
import { TryIt } from "./TryIt";

/** One endpoint: what it does and needs, its fields, an example that follows what is filled in, and a place to send it. */
export function EndpointView({ document, endpoint }: { document: Document; endpoint: Endpoint }) {
  const { t } = useTranslation();
  const [filled, setFilled] = useState<Filled>(() => ({ values: {}, body: usualBody(document, endpoint) }));
  const [key] = useState(newKey);
  const origin = window.location.origin;
  const parameters: FieldRow[] = endpoint.parameters.map((one) => ({
    name: one.name,
    type: typeOf(document, one.schema),
    required: one.required ?? false,
    text: one.description ?? "",
    depth: 0,
  }));
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <h2 className="flex flex-wrap items-center gap-2 text-lg font-semibold">
          <Method name={endpoint.method} />
          <span className="font-mono wrap-anywhere">{endpoint.path}</span>
        </h2>
        {endpoint.text && <p className="mt-2 text-base whitespace-pre-line">{endpoint.text}</p>}
        <p className="mt-2 text-sm text-muted-foreground" data-testid="endpoint-needs">
          {t("api.needs")}: <Needed endpoint={endpoint} />
        </p>
        {endpoint.stepUp && (
          <Notice tone="info" className="mt-3">
            {t("api.stepUp")}
          </Notice>
        )}
        {endpoint.streams && (
          <Notice tone="info" className="mt-3">
            {t("api.streams")}
          </Notice>
        )}
      </Card>
      {parameters.length > 0 && <Fields title={t("api.parameters")} rows={parameters} />}
      {endpoint.body && <Fields title={t("api.body")} rows={fieldsOf(document, endpoint.body)} />}
      <Card title={t("api.example")}>
        <p className="mb-1 text-sm text-muted-foreground">{t("api.shell")}</p>
        <div data-testid="example-shell">
          <CodeSample label={t("api.shell")} code={curlOf(origin, endpoint, filled, key)} />
        </div>
        <p className="mt-3 mb-1 text-sm text-muted-foreground">{t("api.script")}</p>
        <CodeSample label={t("api.script")} code={scriptOf(origin, endpoint, filled, key)} />
      </Card>
      {!endpoint.streams && <TryIt endpoint={endpoint} filled={filled} onFill={setFilled} />}
      <Fields
        title={t("api.answer")}
        rows={fieldsOf(document, endpoint.answer)}
        none={t("api.noFields", {
          type: typeOf(document, endpoint.answer) || endpoint.answerType || t("api.empty"),
        })}
      />
    </div>
  );
}

function Needed({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  if (endpoint.permission === "open") return t("api.open");
  if (endpoint.permission === "signed-in") return t("api.signedIn");
  return (
    <>
      {endpoint.permissionTitle} <code className="font-mono">{endpoint.permission}</code>
    </>
  );
}

function Fields({ title, rows, none }: { title: string; rows: readonly FieldRow[]; none?: string }) {
  const { t } = useTranslation();
  return (
    <Card title={title} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p className="text-muted-foreground">{none}</p>
      ) : (
        <ScrollRegion label={title} className="overflow-x-auto">
          <dl className="min-w-120 text-sm">
            {rows.map((row, index) => (
              <div
                key={index}
                className="grid grid-cols-[minmax(0,2fr)_minmax(0,2fr)_minmax(0,4fr)] gap-4 border-b border-border/60 px-4 py-1.5"
              >
                <dt className={INDENTS[row.depth]}>
                  <code className="font-mono wrap-anywhere">{row.name}</code>
                  {row.required && <span className="ml-1.5 text-xs text-muted-foreground">{t("api.required")}</span>}
                </dt>
                <dd className="font-mono text-xs wrap-anywhere text-muted-foreground">{row.type}</dd>
                <dd>{row.text}</dd>
              </div>
            ))}
          </dl>
        </ScrollRegion>
      )}
    </Card>
  );
}

const INDENTS = ["", "pl-4", "pl-8"];
