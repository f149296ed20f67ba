import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from "react-hook-form";
import { useSlow } from "@/lib/api/slow";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { DiscardDialog } from "./DiscardDialog";
import { FieldWordsProvider } from "./fieldWords";
import { placed } from "./placed";
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

/**
 * A dialog of a few fields. What the server finds wrong with a field stands at it; it closes when it is saved. Cancel closes
 * it at once, everything else that would asks first when something was typed. The fields begin with `values` and do not
 * follow them; so `save` names the version of the record that they began with, which is kept by `usePinned`.
 */
export function DialogForm<T extends FieldValues>(props: Props<T>) {
  const { title, text, schema, values, submitLabel, reason, wide, save, onClose, children } = props;
  const { t } = useTranslation();
  const formId = useId();
  const form = useForm<T, unknown, T>({
    resolver: zodResolver(schema),
    defaultValues: values as DefaultValues<T>,
    mode: "onTouched",
  });
  const { isDirty } = form.formState;
  const [asking, setAsking] = useState(false);
  const send = useMutation({
    mutationFn: save,
    onSuccess: onClose,
    onError: (error) => {
      for (const { field, message } of placed(error, form.getValues()).here) {
        form.setError(field as Path<T>, { type: "server", message });
      }
    },
  });
  const slow = useSlow((state) => send.isPending && state.changes > 0);
  const problem = send.error && placed(send.error, form.getValues()).rest;
  // A slip beside the dialog, or a key meant for something else, does not cost what was typed.
  const close = () => (isDirty && !send.isPending ? setAsking(true) : onClose());
  return (
    <Dialog
      open
      wide={wide}
      onOpenChange={(open) => !open && close()}
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
        {/* the fields of this form are none of the one that it may stand in */}
        <FieldWordsProvider value={null}>
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
            <FormProblem problem={problem} />
            {slow && <p role="status">{t("common.form.slow")}</p>}
            {children}
          </form>
        </FieldWordsProvider>
      </FormProvider>
      {asking && <DiscardDialog onStay={() => setAsking(false)} onDiscard={onClose} />}
    </Dialog>
  );
}
