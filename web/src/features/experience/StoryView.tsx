import usage from "virtual:kit-usage";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CodeSample } from "@/components/CodeSample";
import { classes } from "@/lib/classes";
import { useTranslation } from "@/lib/i18n";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Notice } from "@/ui/Notice";
import { runAxe } from "./axe";
import type { Entry } from "./stories";

const LOOKS = ["light", "dark"] as const;

/** One component: its states alive, in light and in dark, its code, who uses it, and what axe says of what is seen. */
export function StoryView({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [look, setLook] = useState<(typeof LOOKS)[number]>(
    document.documentElement.classList.contains("dark") ? "dark" : "light",
  );
  const [preview, setPreview] = useState<HTMLElement | null>(null);
  const users = [...new Set(entry.shows.flatMap((file) => usage[file] ?? []))];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card
        title={entry.title}
        note={entry.about}
        aside={
          <span className="flex gap-1">
            {LOOKS.map((name) => (
              <Button
                key={name}
                look="choice"
                size="small"
                aria-pressed={look === name}
                onClick={() => setLook(name)}
                data-testid={`look-${name}`}
              >
                {t(`experience.library.${name}`)}
              </Button>
            ))}
          </span>
        }
        flush
      >
        <div
          ref={setPreview}
          data-testid="story-preview"
          className={classes(look, "flex flex-col divide-y divide-border bg-background text-foreground")}
        >
          {entry.states.map((state) => (
            <div key={state.name} className="min-w-0 p-4">
              <p className="mb-2 text-xs font-medium text-muted-foreground">{state.name}</p>
              {state.show()}
            </div>
          ))}
        </div>
      </Card>
      {preview && <AxeCard id={entry.id} look={look} preview={preview} />}
      <Card title={t("experience.library.code")}>
        <CodeSample label={t("experience.library.code")} code={entry.source} />
      </Card>
      <Card
        title={
          users.length === 0 ? t("experience.library.unused") : t("experience.library.used", { count: users.length })
        }
        testId="section-usage"
      >
        <ul className="flex flex-wrap gap-1.5">
          {users.map((file) => (
            <li key={file}>
              <Badge tone="outline" className="whitespace-normal! wrap-anywhere">
                <span className="font-mono">{file}</span>
              </Badge>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function AxeCard({ id, look, preview }: { id: string; look: string; preview: HTMLElement }) {
  const { t } = useTranslation();
  const check = useQuery({ queryKey: ["axe", id, look], queryFn: () => runAxe(preview), retry: false, gcTime: 0 });
  return (
    <Card title={t("experience.library.axe")} testId="section-axe">
      {check.isFetching ? (
        <p role="status" aria-busy className="text-base text-muted-foreground">
          {t("experience.library.axeRunning")}
        </p>
      ) : !check.data ? (
        <Notice
          tone="warning"
          title={t("experience.library.axeFailed")}
          action={
            <Button size="small" onClick={() => check.refetch()}>
              {t("common.retry")}
            </Button>
          }
          testId="axe-failed"
        />
      ) : check.data.faults.length === 0 ? (
        <Notice tone="success" testId="axe-passed">
          {t("experience.library.axePassed", { count: check.data.passed })}
        </Notice>
      ) : (
        <Notice tone="danger" title={t("experience.library.axeFound", { count: check.data.faults.length })}>
          <ul className="list-disc pl-4" data-testid="axe-faults">
            {check.data.faults.map((fault) => (
              <li key={fault.id}>
                {fault.help} <span className="font-mono text-xs">{fault.where}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Card>
  );
}
