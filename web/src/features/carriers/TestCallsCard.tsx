import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Copyable } from "@/components/Copyable";
import { allowTestCalls as allowBody, endTestCalls as endBody } from "@/components/form/bodies/interconnects";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField, TextAreaField } from "@/components/form/fields";
import { z } from "@/components/form/rules";
import { useRefusal } from "@/components/rights";
import { When } from "@/components/When";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Dialog } from "@/ui/Dialog";
import { Notice } from "@/ui/Notice";
import { allowTestCalls, endTestCalls, interconnectQuery } from "./queries";

const HOURS = ["1", "2", "4", "8", "12", "20"] as const;
const HOUR_MS = 3_600_000;
const allowSchema = allowBody.pick({ reason: true }).extend({ hours: z.enum(HOURS) });
type Allow = z.infer<typeof allowSchema>;
type End = z.infer<typeof endBody>;

/** Whether calls of the operator's own test system are let in, which nobody pays for; and the two operations about it. */
export function TestCallsCard({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const refusal = useRefusal("carriers.test-calls.set");
  const queries = useQueryClient();
  const [open, setOpen] = useState<"allow" | "end">();
  const [shown, setShown] = useState<string>();
  const refresh = () => queries.invalidateQueries(interconnectQuery(one.id));
  const allowed = one.testCalls;
  return (
    <Card
      title={t("carriers.testCalls.title")}
      note={t("carriers.testCalls.note")}
      aside={
        <Button
          size="small"
          reason={refusal}
          onClick={() => setOpen(allowed ? "end" : "allow")}
          data-testid="button-test-calls"
        >
          {allowed ? t("carriers.testCalls.end") : t("carriers.testCalls.allow")}
        </Button>
      }
      testId="card-test-calls"
    >
      {allowed ? (
        <Notice tone="warning" title={t("carriers.testCalls.allowed")} testId="notice-test-calls">
          <p>
            {t("carriers.testCalls.until")} <When at={allowed.closesAt} style="full" />
          </p>
          <p>{t("carriers.testCalls.by", { name: allowed.openedBy, reason: allowed.reason })}</p>
        </Notice>
      ) : (
        <p className="text-sm text-muted-foreground">{t("carriers.testCalls.none")}</p>
      )}
      {open === "allow" && (
        <AllowDialog
          one={one}
          onAllowed={async (line) => {
            setShown(line);
            await refresh();
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === "end" && <EndDialog one={one} onEnded={refresh} onClose={() => setOpen(undefined)} />}
      {shown && <MarkDialog line={shown} onClose={() => setShown(undefined)} />}
    </Card>
  );
}

function AllowDialog(props: { one: Interconnect; onAllowed: (line: string) => Promise<void>; onClose: () => void }) {
  const { one, onAllowed, onClose } = props;
  const { t } = useTranslation();
  const [key] = useState(newKey);
  return (
    <DialogForm<Allow>
      title={t("carriers.testCalls.allowTitle", { name: one.name })}
      text={t("carriers.testCalls.allowText")}
      submitLabel={t("carriers.testCalls.allow")}
      schema={allowSchema}
      values={{ hours: "1", reason: "" }}
      onClose={onClose}
      save={async ({ hours, reason }) => {
        const until = new Date(Date.now() + Number(hours) * HOUR_MS).toISOString();
        const { header, token } = await allowTestCalls(one.id, { until, reason }, key);
        await onAllowed(`${header}: ${token}`);
      }}
    >
      <div className="grid gap-4">
        <SelectField<Allow>
          name="hours"
          label={t("carriers.testCalls.hours")}
          hint={t("carriers.testCalls.hoursHint")}
          options={HOURS.map((value) => ({ value, label: t("carriers.testCalls.inHours", { count: Number(value) }) }))}
        />
        <TextAreaField<Allow>
          name="reason"
          label={t("carriers.money.reason")}
          hint={t("carriers.testCalls.reasonHint")}
          rows={2}
          required
        />
      </div>
    </DialogForm>
  );
}

function EndDialog(props: { one: Interconnect; onEnded: () => Promise<void>; onClose: () => void }) {
  const { one, onEnded, onClose } = props;
  const { t } = useTranslation();
  const [key] = useState(newKey);
  return (
    <DialogForm<End>
      title={t("carriers.testCalls.endTitle", { name: one.name })}
      text={t("carriers.testCalls.endText")}
      submitLabel={t("carriers.testCalls.end")}
      schema={endBody}
      values={{ reason: "" }}
      onClose={onClose}
      save={async (values) => {
        await endTestCalls(one.id, values, key);
        showToast("success", t("carriers.testCalls.ended"));
        await onEnded();
      }}
    >
      <TextAreaField<End>
        name="reason"
        label={t("carriers.money.reason")}
        hint={t("carriers.testCalls.reasonHint")}
        rows={2}
        required
      />
    </DialogForm>
  );
}

/** What INVITEs of test calls carry, this once. It must be answered, so that nobody closes it by a slip. */
function MarkDialog({ line, onClose }: { line: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      mustAnswer
      wide
      onOpenChange={() => {}}
      title={t("carriers.testCalls.markTitle")}
      closeLabel={t("common.close")}
      footer={
        <Button look="primary" onClick={onClose} data-testid="button-mark-kept">
          {t("carriers.testCalls.kept")}
        </Button>
      }
    >
      <Notice tone="warning" className="mt-2">
        {t("carriers.testCalls.once")}
      </Notice>
      <div className="mt-4 rounded-md border border-border bg-muted px-3 py-2" data-testid="text-test-mark">
        <Copyable text={line} what={t("carriers.testCalls.mark")} />
      </div>
    </Dialog>
  );
}
