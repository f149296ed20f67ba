import { useMutation } from "@tanstack/react-query";
import type { FormEvent, ReactNode } from "react";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, Input, Select } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { placed } from "./form/placed";
import { useErrorText } from "./states";

type Props<V extends Record<string, unknown>, A> = {
  title: string;
  note: string;
  /** `card-{testId}`, `button-{testId}` and `section-{testId}`. */
  testId: string;
  /** What the fields hold now. The answer stands as long as it is of just this. */
  values: V;
  ask: (values: V) => Promise<A>;
  /** "Look up". */
  label: string;
  /** Why it cannot be asked yet. */
  reason?: string;
  /** The fields; each is told what the server found wrong with it. */
  fields: (told: (name: keyof V & string) => string | undefined) => ReactNode;
  answer: (answer: A) => ReactNode;
};

/** A question to the platform that changes nothing: a line of fields, a button, and the answer below it. */
export function AskCard<V extends Record<string, unknown>, A>(props: Props<V, A>) {
  const { title, note, testId, values, ask, label, reason, fields, answer } = props;
  const errorText = useErrorText();
  const asking = useMutation({ mutationFn: ask });
  const current = JSON.stringify(asking.variables) === JSON.stringify(values);
  const { here, rest } = placed(current ? asking.error : null, values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate(values);
  };
  return (
    <Card title={title} note={note} testId={`card-${testId}`}>
      <form onSubmit={submit} noValidate className="flex flex-wrap items-start gap-3">
        {fields((name) => here.find(({ field }) => field === name)?.message)}
        <Button type="submit" className="mt-6" busy={asking.isPending} reason={reason} data-testid={`button-${testId}`}>
          {label}
        </Button>
      </form>
      {rest !== null && (
        <Notice tone="danger" urgent className="mt-3">
          {errorText(rest)}
        </Notice>
      )}
      <div className="mt-3 flex flex-col gap-2 empty:mt-0" aria-live="polite" data-testid={`section-${testId}`}>
        {current && asking.data !== undefined && answer(asking.data)}
      </div>
    </Card>
  );
}

type NumberProps = {
  label: string;
  hint: string;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
  testId: string;
};

/** A telephone number of a question. */
export function NumberAsked({ label, hint, error, value, onChange, testId }: NumberProps) {
  return (
    <Field label={label} hint={hint} error={error} className="w-72 max-w-full">
      {(tie) => (
        <Input
          {...tie}
          inputMode="tel"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          data-testid={testId}
        />
      )}
    </Field>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  options: readonly T[];
  /** What an option is called. */
  words: (option: T) => string;
  value: T;
  onChange: (value: T) => void;
  testId?: string;
};

/** One of a few, of a question. */
export function ChoiceAsked<T extends string>({ label, options, words, value, onChange, testId }: ChoiceProps<T>) {
  return (
    <Field label={label} className="w-52 max-w-full">
      {(tie) => (
        <Select
          {...tie}
          value={value}
          onChange={(event) => onChange(options.find((one) => one === event.target.value) ?? value)}
          data-testid={testId}
        >
          {options.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
