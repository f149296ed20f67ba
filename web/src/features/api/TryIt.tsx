import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { CodeSample } from "@/components/CodeSample";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input, TextArea } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { addressOf, type Filled, headersOf } from "./examples";
import type { Endpoint } from "./openapi";

type Answer = { status: number; millis: number; text: string };

/** Lives as long as the page, so that the key is pasted once for all endpoints; it is written nowhere. */
let pasted = "";

/** Sends the request with a key and shows the answer as it came. The cookie of a session stays out: what works here works in a program. */
export function TryIt({
  endpoint,
  filled,
  onFill,
}: {
  endpoint: Endpoint;
  filled: Filled;
  onFill: (filled: Filled) => void;
}) {
  const { t } = useTranslation();
  const [key, setKey] = useState(pasted);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const sending = useMutation({ mutationFn: () => send(endpoint, filled, key) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Record<string, string> = {};
    if (!key) found.key = t("api.keyNeeded");
    for (const { name, in: place } of endpoint.parameters) {
      if (place === "path" && !filled.values[name]) found[name] = t("api.partNeeded");
    }
    if (endpoint.body && !isJson(filled.body)) found.body = t("api.notJson");
    setWrong(found);
    if (Object.keys(found).length === 0 && !sending.isPending) sending.mutate();
  };
  const answer = sending.data;
  return (
    <Card title={t("api.run")} note={t("api.runNote")}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <Field label={t("api.key")} hint={t("api.keyHint")} error={wrong.key} required>
          {(tie) => (
            <Input
              {...tie}
              type="password"
              autoComplete="off"
              data-testid="input-api-key"
              value={key}
              onChange={(event) => {
                pasted = event.target.value.trim();
                setKey(pasted);
              }}
            />
          )}
        </Field>
        <div className="grid gap-3 sm:grid-cols-2">
          {endpoint.parameters.map(({ name, in: place }) => (
            <Field key={name} label={name} error={wrong[name]} required={place === "path"}>
              {(tie) => (
                <Input
                  {...tie}
                  autoComplete="off"
                  data-testid={`input-parameter-${name}`}
                  value={filled.values[name] ?? ""}
                  onChange={(event) =>
                    onFill({ ...filled, values: { ...filled.values, [name]: event.target.value.trim() } })
                  }
                />
              )}
            </Field>
          ))}
        </div>
        {endpoint.body && (
          <Field label={t("api.bodyField")} error={wrong.body} required>
            {(tie) => (
              <TextArea
                {...tie}
                rows={Math.min(16, filled.body.split("\n").length + 1)}
                spellCheck={false}
                data-testid="input-body"
                value={filled.body}
                onChange={(event) => onFill({ ...filled, body: event.target.value })}
              />
            )}
          </Field>
        )}
        <div>
          <Button type="submit" look="primary" busy={sending.isPending} data-testid="button-send">
            {endpoint.method === "GET" ? t("api.send") : t("api.confirm", { method: endpoint.method })}
          </Button>
        </div>
      </form>
      {sending.error && (
        <Notice tone="danger" urgent className="mt-3">
          {t("api.unreachable", { why: sending.error.message })}
        </Notice>
      )}
      {answer && (
        <div className="mt-4" role="status" data-testid="api-answer">
          <p className="mb-2">
            <Badge tone={answer.status < 300 ? "success" : "danger"} testId="api-status">
              {t("api.answered", { status: String(answer.status), ms: String(answer.millis) })}
            </Badge>
          </p>
          <CodeSample label={t("api.answer")} code={answer.text} />
        </div>
      )}
    </Card>
  );
}

async function send(endpoint: Endpoint, filled: Filled, key: string): Promise<Answer> {
  const begin = performance.now();
  const response = await fetch(addressOf(endpoint, filled.values), {
    method: endpoint.method,
    headers: { ...headersOf(endpoint, newKey()), Authorization: `Bearer ${key}` },
    credentials: "omit",
    body: endpoint.body ? filled.body : undefined,
  });
  const text = await response.text();
  return { status: response.status, millis: Math.round(performance.now() - begin), text: pretty(text) };
}

function pretty(text: string): string {
  return isJson(text) ? JSON.stringify(JSON.parse(text), null, 2) : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
