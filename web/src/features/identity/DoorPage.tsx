import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "@/ui/Mark";

/** The frame of the pages before the door: one card in the middle of a calm page. */
export function DoorPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <title>{`${title} · ${t("common.product")}`}</title>
      <main className="w-full max-w-96">
        <div className="mb-6 flex items-center justify-center gap-2.5">
          <Mark className="size-8" />
          <span className="text-xl font-semibold tracking-tight">{t("common.product")}</span>
        </div>
        <div className="rounded-xl border border-card-border bg-card p-7 shadow-sm">
          <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
            {title}
          </h1>
          {lead && <p className="text-base wrap-break-word text-muted-foreground">{lead}</p>}
          <div className="mt-5">{children}</div>
        </div>
      </main>
    </div>
  );
}
