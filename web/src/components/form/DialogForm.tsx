import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from "react-hook-form";
import { ApiProblem } from "@/lib/api/problem";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { FormProblem } from "./RecordForm";
import type { z } from "./rules";

type Props<T extends FieldValues> = {
  title: string;
  text?: ReactNode;
  schema: z.ZodType<T, T>;
  values: T;
  submitLabel: string;
  /** Looks before the press: why it is not possible now. */
  reason?: string;
  wide?: boolean;
  save: (values: T) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog of a few fields. What the server finds wrong with a field stands at it; it closes when it is saved. */
export function DialogForm<T extends FieldValues>(props: Props<T>) {
  const { title, text, schema, values, submitLabel, reason, wide, save, onClose, children } = props;
  const { t } = useTranslation();
  const formId = useId();
  const form = useForm<T, unknown, T>({
    resolver: zodResolver(schema),
    defaultValues: values as DefaultValues<T>,
    mode: "onTouched",
  });
  const names = Object.keys(values);
  const isField = (field: string) => names.includes(field.split(".")[0] ?? "");
  const send = useMutation({
    mutationFn: save,
    onSuccess: onClose,
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return;
      for (const { field, message } of error.fields) {
        if (isField(field)) form.setError(field as Path<T>, { type: "server", message });
      }
    },
  });
  const atFields =
    send.error instanceof ApiProblem &&
    send.error.fields.length > 0 &&
    send.error.fields.every(({ field }) => isField(field));
  return (
    <Dialog
      open
      wide={wide}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            busy={send.isPending}
            reason={reason}
            data-testid="button-submit"
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <form
          id={formId}
          noValidate
          className="mt-4 flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            // The page sends a form's event on through its components: one that the dialog stands in must not be sent too.
            event.stopPropagation();
            void form.handleSubmit((sent) => send.mutate(sent))();
          }}
        >
          {send.error && !atFields ? <FormProblem problem={send.error} /> : null}
          {children}
        </form>
      </FormProvider>
    </Dialog>
  );
}
