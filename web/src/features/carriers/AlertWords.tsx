import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Path, useFormContext } from "react-hook-form";
import { SelectField, TextAreaField, TextField } from "@/components/form/fields";
import { isShown, placed } from "@/components/form/placed";
import { FormProblem } from "@/components/form/RecordForm";
import { useMay } from "@/components/rights";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { type AlertValues, bodyOf, isWritten, PLACES } from "./alertForm";
import { alertTemplatesQuery } from "./alertTemplates";
import { previewAlert } from "./queries";

const LETTERS = ["triggered", "last", "cleared"] as const;
const ALL_PLACES = PLACES.map((place) => `{${place}}`).join(", ");

/** What the letters say, and how they would read now. */
export function AlertWords({ carrier }: { carrier: string }) {
  const { t } = useTranslation();
  const { watch, getValues } = useFormContext<AlertValues>();
  const [written, setWritten] = useState(isWritten(getValues()));
  const maySee = useMay("carriers.alert-template.view");
  const templates = useQuery({ ...alertTemplatesQuery, enabled: written && maySee });
  const known = templates.data?.items ?? [];
  /** One that the person may not see, or that is still being asked for, stays what it is. */
  const sourcesOf = (chosen: string) => [
    { value: "", label: t("carriers.alert.ownWords") },
    ...known.map(({ id, name }) => ({ value: id, label: name })),
    ...(chosen === "" || known.some(({ id }) => id === chosen)
      ? []
      : [{ value: chosen, label: t("carriers.alert.someTemplate") }]),
  ];
  const letters = LETTERS.filter((letter) => letter !== "last" || (watch("mostLetters") ?? 0) > 1);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1 text-base font-semibold">{t("carriers.alert.words")}</legend>
      {written ? (
        <>
          <p className="text-sm text-muted-foreground">{t("carriers.alert.writeHint", { places: ALL_PLACES })}</p>
          {templates.error && <FormProblem problem={templates.error} />}
          {letters.map((letter) => (
            <div key={letter} className="flex flex-col gap-2">
              <SelectField<AlertValues>
                name={`words.${letter}.templateId`}
                label={t(`carriers.alert.word.${letter}.source`)}
                options={sourcesOf(watch(`words.${letter}.templateId`))}
              />
              {watch(`words.${letter}.templateId`) === "" && (
                <>
                  <TextField<AlertValues>
                    name={`words.${letter}.subject`}
                    label={t(`carriers.alert.word.${letter}.subject`)}
                    maxLength={200}
                  />
                  <TextAreaField<AlertValues>
                    name={`words.${letter}.text`}
                    label={t(`carriers.alert.word.${letter}.text`)}
                    rows={3}
                  />
                </>
              )}
            </div>
          ))}
        </>
      ) : (
        <span>
          <Button size="small" onClick={() => setWritten(true)} data-testid="button-write-letters">
            {t("carriers.alert.write")}
          </Button>
        </span>
      )}
      <Preview carrier={carrier} />
    </fieldset>
  );
}

function Preview({ carrier }: { carrier: string }) {
  const { t } = useTranslation();
  const { control, getValues, trigger, setError } = useFormContext<AlertValues>();
  const told = (error: unknown) => placed(error, getValues(), (field) => isShown(control, field));
  const preview = useMutation({
    mutationFn: () => previewAlert(carrier, bodyOf(getValues(), null)),
    onError: (error) => {
      for (const { field, message } of told(error).here) {
        setError(field as Path<AlertValues>, { type: "server", message });
      }
    },
  });
  const elsewhere = told(preview.error).rest;
  return (
    <>
      <span>
        <Button
          size="small"
          busy={preview.isPending}
          onClick={() => void trigger().then((right) => right && preview.mutate())}
          data-testid="button-preview-letters"
        >
          {t("carriers.alert.preview")}
        </Button>
      </span>
      <div aria-live="polite" className="flex flex-col gap-3">
        <FormProblem problem={elsewhere} />
        {preview.data && <p className="text-sm text-muted-foreground">{t("carriers.alert.previewHint")}</p>}
        {preview.data?.letters.map(({ of, subject, paragraphs }) => (
          <section
            key={of}
            aria-label={t(`carriers.alert.letterOf.${of}`)}
            data-testid={`letter-${of}`}
            className="rounded-lg border border-border p-3 wrap-break-word"
          >
            <p className="text-sm text-muted-foreground">{t(`carriers.alert.letterOf.${of}`)}</p>
            <p className="font-semibold">{subject}</p>
            <p className="whitespace-pre-line">{paragraphs.join("\n")}</p>
          </section>
        ))}
      </div>
    </>
  );
}
