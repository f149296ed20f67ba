import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { NotDone, useLookedAt } from "@/components/form/lookedAt";
import type { CarrierRow } from "@/lib/api/contractAdmin";
import { isNotFound } from "@/lib/api/problem";
import { codeText, useTranslation } from "@/lib/i18n";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, Select, TextArea } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { useNames } from "./listParts";
import { carrierQuery, setCarrierStatus, usageQuery } from "./queries";
import { useRefresh } from "./refresh";
import { CAUSES, type CarrierState, NEEDS_REASON } from "./states";

type Asked = Pick<CarrierRow, "id" | "name" | "version" | "status" | "nextStatuses">;

type Props = {
  carriers: readonly Asked[];
  /** What is asked for, where all can go there; left out: the first that they can. */
  status?: CarrierState;
  onDone?: () => void;
  onClose: () => void;
};

/** The carriers as they are now, without those that are there no more. */
async function lookAgain(queries: QueryClient, carriers: readonly Asked[]): Promise<readonly Asked[]> {
  const found = await Promise.all(
    carriers.map(({ id }) =>
      queries.fetchQuery({ ...carrierQuery(id), staleTime: 0 }).catch((error: unknown) => {
        if (isNotFound(error)) return undefined;
        throw error;
      }),
    ),
  );
  return found.filter((one) => one !== undefined);
}

/** Takes one carrier or several to a state that all of them can go to, with what it means and, where calls are stopped, a reason. */
export function StatusDialog({ carriers: shown, status, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const queries = useQueryClient();
  // The list behind leaves out what is gone as soon as it knows of it; here it is still named.
  const [opened] = useState(shown);
  const looked = useLookedAt(shown, (asked) => lookAgain(queries, asked), true);
  const names = useNames();
  const carriers = looked.record;
  const gone = opened.filter(({ id }) => carriers.every((one) => one.id !== id));
  const offered = (carriers[0]?.nextStatuses ?? []).filter((name) =>
    carriers.every(({ nextStatuses }) => nextStatuses.includes(name)),
  );
  const [picked, setPicked] = useState<CarrierState | undefined>(status);
  const chosen = picked && offered.includes(picked) ? picked : offered[0];
  const [cause, setCause] = useState<(typeof CAUSES)[number]>("admin");
  const [reason, setReason] = useState("");
  const stops = chosen !== undefined && NEEDS_REASON.includes(chosen);
  const only = carriers.length === 1 ? carriers[0] : undefined;
  const usage = useQuery({
    ...usageQuery({ kind: "carriers", id: only?.id ?? "", name: only?.name ?? "", version: only?.version ?? 0 }),
    enabled: only !== undefined && chosen === "closed",
  });
  const open = chosen === "closed" ? (usage.data?.uses.filter(({ weight }) => weight === "blocks") ?? []) : [];
  const save = useMutation({
    mutationFn: (to: CarrierState) => setCarrierStatus(carriers, to, to === "suspended" ? cause : null, reason.trim()),
    onSuccess: async ({ changed }, to) => {
      const status = codeText("status", to);
      showToast(
        "success",
        only
          ? t("carriers.statusDialog.doneOne", { name: only.name, status })
          : t("carriers.statusDialog.done", { count: changed, status }),
      );
      // what is done next is done to the carriers as they are now
      await refresh();
      onDone?.();
      onClose();
    },
    onError: async (error) => {
      await looked.onError(error);
      if (isNotFound(error)) await refresh();
    },
  });
  const refused =
    carriers.length === 0
      ? t("carriers.allGone", { count: gone.length, names: names(gone) })
      : chosen === undefined
        ? t("carriers.statusDialog.nowhere")
        : open.length > 0
          ? t("carriers.statusDialog.notSettled")
          : stops && !reason.trim()
            ? t("carriers.statusDialog.reasonHint")
            : undefined;
  return (
    <Dialog
      open
      onOpenChange={(shown) => !shown && onClose()}
      title={
        only
          ? t("carriers.statusDialog.title", { name: only.name })
          : t("carriers.statusDialog.titleMany", { count: carriers.length || opened.length })
      }
      description={
        only
          ? t("carriers.statusDialog.now", { status: codeText("status", only.status) })
          : t("carriers.statusDialog.text")
      }
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look={stops ? "danger" : "primary"}
            busy={save.isPending}
            reason={refused}
            onClick={() => chosen && save.mutate(chosen)}
            data-testid="button-set-status"
          >
            {t("carriers.statusDialog.save")}
          </Button>
        </>
      }
    >
      <div className="mt-4 flex flex-col gap-4">
        {carriers.length === 0 ? null : chosen === undefined ? (
          <Notice tone="info">{t("carriers.statusDialog.nowhere")}</Notice>
        ) : (
          <Field label={t("carriers.statusDialog.next")} hint={t(`carriers.statusDialog.means.${chosen}`)}>
            {(tie) => (
              <Select
                {...tie}
                data-testid="select-new-status"
                value={chosen}
                onChange={(event) => setPicked(event.target.value as CarrierState)}
              >
                {offered.map((name) => (
                  <option key={name} value={name}>
                    {codeText("status", name)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {chosen === "suspended" && (
          <Field label={t("carriers.statusDialog.cause")} hint={t("carriers.statusDialog.causeHint")}>
            {(tie) => (
              <Select
                {...tie}
                data-testid="select-cause"
                value={cause}
                onChange={(event) => setCause(event.target.value as (typeof CAUSES)[number])}
              >
                {CAUSES.map((name) => (
                  <option key={name} value={name}>
                    {t(`carriers.statusDialog.causes.${name}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {open.length > 0 && (
          <Notice tone="warning">
            {t("carriers.statusDialog.notSettled")} {open.map(({ text }) => text).join(", ")}
          </Notice>
        )}
        {chosen !== undefined && (
          <Field
            label={t("carriers.statusDialog.reason")}
            hint={t("carriers.statusDialog.reasonHint")}
            required={stops}
          >
            {(tie) => (
              <TextArea
                {...tie}
                rows={2}
                maxLength={500}
                data-testid="input-reason"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        {gone.length > 0 ? (
          <Notice tone="warning" urgent testId="text-gone-meanwhile">
            {t(carriers.length > 0 ? "carriers.someGone" : "carriers.allGone", {
              count: gone.length,
              names: names(gone),
            })}
          </Notice>
        ) : (
          <NotDone error={save.error} looked={looked} />
        )}
      </div>
    </Dialog>
  );
}
