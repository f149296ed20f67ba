import { useWatch } from "react-hook-form";
import { interconnectForm, signallingForm, timerForm } from "@/components/form/bodies/interconnects";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, SwitchField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { listOf, type z } from "@/components/form/rules";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { Card } from "@/ui/Card";
import { CausesField, causeSchema, FailoverField, failoverSchema } from "./CausesField";
import { sendsCalls, takesCalls } from "./directions";
import { useInterconnectForm, useMayChange } from "./interconnectForm";
import { NetworksCard } from "./NetworksCard";

export const signallingSchema = interconnectForm
  .pick({ maxTalkSeconds: true, progressTimeoutMs: true, ringTimeoutMs: true })
  .extend({
    signalling: signallingForm.extend({
      causes: listOf(causeSchema, signallingForm.shape.causes),
      failover: listOf(failoverSchema, signallingForm.shape.failover),
      // the API takes null for the usual; the form shows what that is
      identityHeader: signallingForm.shape.identityHeader.unwrap(),
      networks: signallingForm.shape.networks.unwrap(),
    }),
  });
export type Signalling = z.infer<typeof signallingSchema>;
const take = (one: Interconnect): Signalling => ({
  maxTalkSeconds: one.maxTalkSeconds,
  progressTimeoutMs: one.progressTimeoutMs,
  ringTimeoutMs: one.ringTimeoutMs,
  signalling: one.signalling,
});
const MODES = timerForm.shape.mode.options;

/** How long things may take, and what the party is told and asked. */
export function SignallingPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Signalling>(
    "interconnect-signalling",
    signallingSchema,
    one,
    take,
    (values) => values,
  );
  const labels: Record<keyof Signalling, string> = {
    maxTalkSeconds: t("carriers.inter.maxTalk"),
    progressTimeoutMs: t("carriers.inter.progress"),
    ringTimeoutMs: t("carriers.inter.ring"),
    signalling: t("carriers.tab.signalling"),
  };
  const supplier = takesCalls(one.direction);
  const customer = sendsCalls(one.direction);
  return (
    <RecordForm record={form} labels={labels} readOnly={!may}>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={t("carriers.inter.timers")}>
          <FieldGrid>
            {customer && (
              <NumberField<Signalling>
                name="maxTalkSeconds"
                label={labels.maxTalkSeconds}
                hint={t("carriers.inter.maxTalkHint")}
                placeholder={t("carriers.inter.noLimit")}
                min={1}
                max={86_400}
              />
            )}
            {supplier && (
              <>
                <NumberField<Signalling>
                  name="progressTimeoutMs"
                  label={labels.progressTimeoutMs}
                  hint={t("carriers.inter.progressHint")}
                  min={500}
                  max={180_000}
                />
                <NumberField<Signalling>
                  name="ringTimeoutMs"
                  label={labels.ringTimeoutMs}
                  hint={t("carriers.inter.ringHint")}
                  min={1_000}
                  max={300_000}
                />
              </>
            )}
          </FieldGrid>
        </Card>
        <TimerCard />
      </div>
      <div className={supplier ? "grid items-start gap-4 xl:grid-cols-2" : undefined}>
        <ReliabilityCard />
        {supplier && <IdentityCard />}
      </div>
      <NetworksCard all={one.networks} chosen={one.signalling.networks} />
      {customer && <CausesField />}
      {supplier && <FailoverField />}
    </RecordForm>
  );
}

const RELIABILITIES = signallingSchema.shape.signalling.shape.reliability.options;

/** Whether what is said before the answer is acknowledged. */
function ReliabilityCard() {
  const { t } = useTranslation();
  const chosen = useWatch<Signalling, "signalling.reliability">({ name: "signalling.reliability" });
  return (
    <Card
      title={t("carriers.signalling.reliable")}
      note={t("carriers.signalling.reliableNote")}
      testId="card-reliability"
    >
      <SelectField<Signalling>
        name="signalling.reliability"
        label={t("carriers.signalling.reliability")}
        hint={t(`carriers.signalling.reliabilityHint.${chosen}`)}
        options={RELIABILITIES.map((value) => ({ value, label: t(`carriers.signalling.reliabilities.${value}`) }))}
      />
    </Card>
  );
}

const IDENTITY_HEADERS = signallingSchema.shape.signalling.shape.identityHeader.options;

/** Whether a supplier learns who vouches for the caller. */
function IdentityCard() {
  const { t } = useTranslation();
  const chosen = useWatch<Signalling, "signalling.identityHeader">({ name: "signalling.identityHeader" });
  return (
    <Card
      title={t("carriers.signalling.identity")}
      note={t("carriers.signalling.identityNote")}
      testId="card-identity-header"
    >
      <SelectField<Signalling>
        name="signalling.identityHeader"
        label={t("carriers.signalling.identityHeader")}
        hint={t(`carriers.signalling.identityHeaderHint.${chosen}`)}
        options={IDENTITY_HEADERS.map((value) => ({
          value,
          label: t(`carriers.signalling.identityHeaders.${value}`),
        }))}
      />
    </Card>
  );
}

/** What has no effect in the chosen mode is not there. */
function TimerCard() {
  const { t } = useTranslation();
  const mode = useWatch<Signalling, "signalling.timer.mode">({ name: "signalling.timer.mode" });
  return (
    <Card title={t("carriers.signalling.timer")} note={t("carriers.signalling.timerNote")} testId="card-session-timer">
      <FieldGrid>
        <SelectField<Signalling>
          className="@max-2xl:col-span-full"
          name="signalling.timer.mode"
          label={t("carriers.signalling.mode")}
          hint={t(`carriers.signalling.modeHint.${mode}`)}
          options={MODES.map((value) => ({ value, label: t(`carriers.signalling.modes.${value}`) }))}
        />
        {mode === "ours" && (
          <>
            <SwitchField<Signalling>
              name="signalling.timer.refreshes"
              label={t("carriers.signalling.refreshes")}
              hint={t("carriers.signalling.refreshesHint")}
            />
            <NumberField<Signalling>
              name="signalling.timer.intervalSeconds"
              label={t("carriers.signalling.interval")}
              hint={t("carriers.signalling.intervalHint")}
              min={90}
              max={7_200}
              required
            />
            <NumberField<Signalling>
              name="signalling.timer.leastSeconds"
              label={t("carriers.signalling.least")}
              hint={t("carriers.signalling.leastHint")}
              min={90}
              max={7_200}
              required
            />
          </>
        )}
      </FieldGrid>
    </Card>
  );
}
