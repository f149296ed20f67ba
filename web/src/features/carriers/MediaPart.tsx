import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { mediaForm } from "@/components/form/bodies/interconnects";
import { FieldGrid } from "@/components/form/FieldGrid";
import { NumberField, SelectField, SwitchField } from "@/components/form/fields";
import { RecordForm } from "@/components/form/RecordForm";
import { z } from "@/components/form/rules";
import type { Interconnect } from "@/lib/api/contractAdmin";
import { i18n, useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Select } from "@/ui/Field";
import { rowAction, useRowFocus } from "@/ui/rowFocus";
import { takesCalls } from "./directions";
import { useInterconnectForm, useMayChange } from "./interconnectForm";

/** In the order in which they are shown. */
export const CODECS = [
  "pcma",
  "pcmu",
  "g729",
  "g722",
  "opus",
  "amr",
  "amr-wb",
  "evs",
  "g723",
  "g726-16",
  "g726-24",
  "g726-32",
  "g726-40",
  "g728",
  "gsm",
  "ilbc",
  "speex",
  "silk",
  "g7221",
  "l16",
] as const;

type Codec = (typeof CODECS)[number];

const LENGTHS = [10, 20, 30, 40, 60] as const;
const FRAMES_OF_20: readonly number[] = [20, 40, 60];

/** Milliseconds that a packet of a codec can be asked to have: whole frames of it. The server refuses others. */
export function packetLengths(codec: Codec): readonly number[] {
  switch (codec) {
    case "g723":
      return [30, 60];
    case "ilbc":
      return [20, 30, 40, 60];
    case "opus":
      return [10, 20, 40, 60];
    case "gsm":
    case "speex":
    case "amr":
    case "amr-wb":
    case "evs":
    case "g7221":
    case "silk":
      return FRAMES_OF_20;
    default:
      return LENGTHS;
  }
}

export const mediaSchema = z.object({
  media: mediaForm.extend({
    packetMillis: mediaForm.shape.packetMillis
      .unwrap()
      .multipleOf(10, { error: () => i18n.t("carriers.media.packetMillisRule") })
      .nullable(),
    packets: mediaForm.shape.packets.unwrap(),
  }),
});
const { relay: relayChoice, srtp: srtpChoice } = mediaForm.shape;
type Media = z.infer<typeof mediaSchema>;
const take = (one: Interconnect): Media => ({ media: one.media });

/** What the calls of an interconnect may carry, and which way it goes. */
export function MediaPart({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const may = useMayChange();
  const form = useInterconnectForm<Media>("interconnect-media", mediaSchema, one, take, (values) => values);
  const [relay, srtp] = form.form.watch(["media.relay", "media.srtp"]);
  return (
    <RecordForm record={form} labels={{ media: t("carriers.tab.media") }} readOnly={!may}>
      <Card title={t("carriers.media.way")} note={t("carriers.media.wayNote")} testId="card-relay">
        <FieldGrid>
          <SelectField<Media>
            name="media.relay"
            label={t("carriers.media.relay")}
            hint={t(`carriers.media.relayHint.${relay}`)}
            options={relayChoice.options.map((value) => ({ value, label: t(`carriers.media.relays.${value}`) }))}
          />
          <SelectField<Media>
            name="media.srtp"
            label={t("carriers.media.srtp")}
            hint={t(`carriers.media.srtpHint.${srtp}`)}
            options={srtpChoice.options.map((value) => ({ value, label: t(`carriers.media.srtpModes.${value}`) }))}
          />
          <NumberField<Media>
            name="media.silenceSeconds"
            label={t("carriers.media.silence")}
            hint={t("carriers.media.silenceHint")}
            min={5}
            max={7200}
          />
        </FieldGrid>
      </Card>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <CodecsCard converted={one.convertedCodecs} />
        <Card title={t("carriers.media.besides")}>
          <FieldGrid>
            <SwitchField<Media>
              name="media.dtmf"
              label={t("carriers.media.dtmf")}
              hint={t("carriers.media.dtmfHint")}
            />
            {takesCalls(one.direction) && (
              <SwitchField<Media>
                name="media.digitsAsInfo"
                label={t("carriers.media.info")}
                hint={t("carriers.media.infoHint")}
              />
            )}
            <SwitchField<Media>
              name="media.comfortNoise"
              label={t("carriers.media.comfortNoise")}
              hint={t("carriers.media.comfortNoiseHint")}
            />
            <SwitchField<Media> name="media.fax" label={t("carriers.media.fax")} hint={t("carriers.media.faxHint")} />
            <SwitchField<Media>
              name="media.video"
              label={t("carriers.media.video")}
              hint={t("carriers.media.videoHint")}
            />
            <NumberField<Media>
              name="media.packetMillis"
              label={t("carriers.media.packetMillis")}
              hint={t("carriers.media.packetMillisHint")}
              min={10}
              max={100}
              step={10}
            />
          </FieldGrid>
        </Card>
      </div>
    </RecordForm>
  );
}

/** The allowed codecs in their order. */
export function CodecsCard({ converted }: { converted: Interconnect["convertedCodecs"] }) {
  const { t } = useTranslation();
  const { control } = useFormContext<Media>();
  const { field, fieldState } = useController({ control, name: "media.codecs" });
  const { rows, add } = useRowFocus();
  const packets = useController({ control, name: "media.packets" });
  const problem = fieldState.error?.message ?? packets.fieldState.error?.message;
  const ask = (codec: Codec, millis: number | null) =>
    packets.field.onChange([
      ...packets.field.value.filter((packet) => packet.codec !== codec),
      ...(millis === null ? [] : [{ codec, millis }]),
    ]);
  const codecs = field.value;
  const left = CODECS.filter((codec) => !codecs.includes(codec));
  const [picked, setPicked] = useState<(typeof CODECS)[number] | null>(null);
  const next = picked !== null && left.includes(picked) ? picked : left[0];
  const name = (codec: (typeof CODECS)[number]) => t(`carriers.media.codec.${codec}`);
  const move = (from: number, to: number) => field.onChange(moved(codecs, from, to));
  return (
    <Card title={t("carriers.media.codecs")} note={t("carriers.media.codecsHint")} testId="card-codecs">
      <div className="flex min-w-0 flex-col gap-3">
        {codecs.length === 0 && <p className="text-sm text-muted-foreground">{t("carriers.media.all")}</p>}
        <ol {...rows} className="flex flex-col gap-1">
          {codecs.map((codec, index) => (
            <li
              key={codec}
              data-testid={`codec-${index}`}
              className="flex items-center justify-between gap-2 border-b border-border py-1"
            >
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                {name(codec)}
                <span className="text-sm text-muted-foreground">
                  {t(converted.includes(codec) ? "carriers.media.supported" : "carriers.media.relayOnly")}
                </span>
              </span>
              <span className="flex items-center">
                <span className="mr-1 w-28">
                  <Select
                    aria-label={t("carriers.media.packet", { name: name(codec) })}
                    value={packets.field.value.find((packet) => packet.codec === codec)?.millis ?? ""}
                    onChange={({ target: { value } }) => ask(codec, value === "" ? null : Number(value))}
                    data-testid={`select-packet-${codec}`}
                  >
                    <option value="">{t("carriers.media.packetUsual")}</option>
                    {packetLengths(codec).map((millis) => (
                      <option key={millis} value={millis}>
                        {t("carriers.media.millis", { millis })}
                      </option>
                    ))}
                  </Select>
                </span>
                <Button
                  look="quiet"
                  size="iconSmall"
                  {...rowAction("up")}
                  aria-label={t("carriers.media.up", { name: name(codec) })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="iconSmall"
                  {...rowAction("down")}
                  aria-label={t("carriers.media.down", { name: name(codec) })}
                  disabled={index === codecs.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDown aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="iconSmall"
                  {...rowAction("remove")}
                  aria-label={t("carriers.media.remove", { name: name(codec) })}
                  onClick={() => {
                    field.onChange(codecs.filter((other) => other !== codec));
                    ask(codec, null);
                  }}
                >
                  <X aria-hidden />
                </Button>
              </span>
            </li>
          ))}
        </ol>
        {problem && (
          <p role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
        {codecs.length > 0 && <p className="text-sm text-muted-foreground">{t("carriers.media.packetsHint")}</p>}
        {next !== undefined && (
          <div className="flex flex-wrap items-end gap-2">
            <Field label={t("carriers.media.another")} className="w-56">
              {(tie) => (
                <Select
                  {...tie}
                  ref={field.ref}
                  value={next}
                  onChange={(event) => setPicked(CODECS.find((codec) => codec === event.target.value) ?? null)}
                  data-testid="select-codec"
                >
                  {left.map((codec) => (
                    <option key={codec} value={codec}>
                      {name(codec)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Button ref={add} onClick={() => field.onChange([...codecs, next])} data-testid="button-add-codec">
              <Plus aria-hidden />
              {t("carriers.media.add")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

/** The list with the entry at `from` at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
