import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useBlocker, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from "react-hook-form";
import { isConflict, isNotFound } from "@/lib/api/problem";
import { useSlow } from "@/lib/api/slow";
import { useTranslation } from "@/lib/i18n";
import { sameValues } from "@/lib/merge";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ConflictDialog } from "./ConflictDialog";
import { DiscardDialog } from "./DiscardDialog";
import { type FieldWords, FieldWordsProvider } from "./fieldWords";
import { SchemaProvider } from "./needed";
import { isShown, placed } from "./placed";
import { FormGone, FormProblem } from "./RecordForm";
import type { z } from "./rules";
import type { RecordForm, Versioned } from "./useRecordForm";

type Props<T extends FieldValues> = Versioned<T> & {
  title: string;
  text?: ReactNode;
  schema: z.ZodType<T, T>;
  submitLabel: string;
  /** Looks before the press: why it is not possible now. */
  reason?: string;
  wide?: boolean;
  /**
   * Saves upon the version that the fields were filled from, or upon a later one in which they are the same: so it sends what
   * stands in the fields, and nothing else of a record that somebody may have changed. None is named where one is made.
   */
  save: (values: T, version: number | undefined) => Promise<unknown>;
  /** Fetches the record again after somebody else has saved it; a refusal `not-found` says that it is gone. Without it there is no merging. */
  reload?: () => Promise<Versioned<T>>;
  /** Names of what has no field by itself, such as a list of rows, for the merging of two people's edits. */
  labels?: Readonly<Record<string, string>>;
  onClose: () => void;
  children: ReactNode;
};

type Typed<T> = { values: T; upon: Versioned<T> };

const NO_LABELS = {};

/**
 * A dialog of a few fields. What the server finds wrong with a field stands at it, and the first of them has the focus; it
 * closes when it is saved. Cancel closes it at once, everything else that would asks first when something was typed. The
 * fields begin with `values`, of `version`, and do not follow them: what the list behind fetches meanwhile is not what was
 * typed upon. When somebody else has saved since, the two are merged as in the form of a page.
 */
export function DialogForm<T extends FieldValues>(props: Props<T>) {
  const { title, text, schema, values, version, submitLabel, reason, wide, save, reload, children } = props;
  const { t } = useTranslation();
  const formId = useId();
  const [words] = useState<FieldWords>(() => new Map());
  const [base, setBase] = useState<Versioned<T>>(() => ({ values, version }));
  const [conflict, setConflict] = useState<RecordForm<T>["conflict"]>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm<T, unknown, T>({
    resolver: zodResolver(schema),
    defaultValues: values as DefaultValues<T>,
    mode: "onTouched",
  });
  const { isDirty } = form.formState;
  const [asking, setAsking] = useState(false);
  const closing = useRef(false);
  /** What is being sent is known here at once, and shown a moment later: a second press may come between. */
  const sending = useRef(false);
  const onClose = () => {
    closing.current = true;
    props.onClose();
  };

  const tell = (error: unknown) => {
    const { here, rest } = placed(error, form.getValues(), (field) => isShown(form.control, field));
    for (const [index, { field, message }] of here.entries()) {
      form.setError(field as Path<T>, { type: "server", message }, { shouldFocus: index === 0 });
    }
    setProblem(rest);
  };

  /** What somebody else has saved meanwhile is asked about, unless they left alone what stands in this dialog. */
  const meet = async (refusal: unknown, { values: mine, upon }: Typed<T>, look: () => Promise<Versioned<T>>) => {
    try {
      const theirs = await look();
      if (!sameValues(upon.values, theirs.values)) return setConflict({ base: upon.values, mine, theirs });
      if (theirs.version === upon.version) return tell(refusal);
      setBase(theirs);
      begin({ values: mine, upon: theirs });
    } catch (again) {
      tell(again);
    }
  };

  const send = useMutation({
    mutationFn: async (typed: Typed<T>) => {
      setProblem(null);
      try {
        return await save(typed.values, typed.upon.version);
      } finally {
        sending.current = false;
      }
    },
    onSuccess: onClose,
    onError: (error, typed) => (isConflict(error) && reload ? meet(error, typed, reload) : tell(error)),
  });
  const begin = (typed: Typed<T>) => {
    if (sending.current) return;
    sending.current = true;
    send.mutate(typed);
  };
  const settle = (merged: T, goOn: boolean) => {
    if (!conflict) return;
    const upon = conflict.theirs;
    setBase(upon);
    setConflict(null);
    form.reset(upon.values);
    if (!goOn) return;
    form.reset(merged, { keepDefaultValues: true });
    begin({ values: merged, upon });
  };
  const slow = useSlow((state) => send.isPending && state.changes > 0);
  // Of a new one it is something else that is not found, which the refusal names.
  const gone = isNotFound(problem) && base.version !== undefined;
  // Ctrl K and the browser's Back lead away without closing it. Whatever is another entry of the history may show something
  // else in its place, so all of them ask; what replaces the query of the one that is open (a filter that was typed before) is
  // the page's own doing. What is being saved may lead on by itself, and so may what closes it, where the address says that it
  // is open.
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next, action }) =>
      isDirty &&
      !send.isPending &&
      !send.isSuccess &&
      !closing.current &&
      (current.pathname !== next.pathname || action !== "REPLACE"),
    enableBeforeUnload: false,
    withResolver: true,
  });
  const place = useRouterState({ select: (state) => state.location.href });
  const left = useRef<string | null>(null);
  // Leaving was agreed to, and where it led this dialog is still open: the list behind has only turned a page.
  useEffect(() => {
    if (left.current === null || left.current === place) return;
    left.current = null;
    onClose();
  });
  // A slip beside the dialog, or a key meant for something else, does not cost what was typed.
  const close = () => (isDirty && !send.isPending ? setAsking(true) : onClose());
  return (
    <FormProvider {...form}>
      {/* the fields of this form are none of the one that it may stand in */}
      <FieldWordsProvider value={words}>
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
                reason={gone ? t("common.form.gone.title") : reason}
                data-testid="button-submit"
              >
                {submitLabel}
              </Button>
            </>
          }
        >
          <form
            id={formId}
            noValidate
            className="mt-4 flex flex-col gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              // The page sends a form's event on through its components: one that the dialog stands in must not be sent too.
              event.stopPropagation();
              void form.handleSubmit((typed) => begin({ values: typed, upon: base }))();
            }}
          >
            {gone ? <FormGone /> : <FormProblem problem={problem} />}
            {slow && <p role="status">{t("common.form.slow")}</p>}
            <SchemaProvider value={schema}>{children}</SchemaProvider>
          </form>
          {asking && <DiscardDialog onStay={() => setAsking(false)} onDiscard={onClose} />}
          {leaving.status === "blocked" && (
            <DiscardDialog
              onStay={leaving.reset}
              onDiscard={() => {
                left.current = place;
                leaving.proceed();
              }}
            />
          )}
          {conflict && (
            <ConflictDialog
              conflict={conflict}
              labels={props.labels ?? NO_LABELS}
              onSettle={settle}
              onPutOff={() => setConflict(null)}
            />
          )}
        </Dialog>
      </FieldWordsProvider>
    </FormProvider>
  );
}
