import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { rowAction, useRowFocus } from "@/ui/rowFocus";

type Props = {
  ids: readonly string[];
  /** The fields of a row, laid into `layout`, which leaves the last place to the row's buttons. */
  row: (index: number) => ReactNode;
  layout: string;
  /** What a row is, which the names of its buttons say. */
  of: "rules" | "egress";
  /** Said while there is no row. */
  none?: string;
  /** What is wrong with the rows as a whole. */
  wrong?: string;
  /** For tests: `row-{name}-0`, `button-add-{name}`. */
  name: string;
  add: () => void;
  remove: (index: number) => void;
  /** Only where the order counts. */
  move?: (from: number, to: number) => void;
  /** Between the rows and the button that adds one. */
  children?: ReactNode;
  /** Beside that button. */
  beside?: ReactNode;
};

/** Rows of fields: added, removed and, where their order counts, moved. */
export function OrderedRows({ ids, row, layout, of, none, wrong, name, add, remove, move, children, beside }: Props) {
  const { t } = useTranslation();
  const focus = useRowFocus();
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {ids.length === 0 && none && <p className="text-sm text-muted-foreground">{none}</p>}
      {ids.length > 0 && (
        <ol {...focus.rows} className="flex flex-col gap-3">
          {ids.map((id, index) => {
            const number = index + 1;
            return (
              <li
                key={id}
                data-testid={`row-${name}-${index}`}
                className={`grid items-start gap-2 border-b border-border pb-3 ${layout}`}
              >
                {row(index)}
                <span className="flex pt-0.5 sm:pt-6">
                  {move && (
                    <>
                      <RowButton
                        {...rowAction("up")}
                        aria-label={t(`carriers.${of}.up`, { number })}
                        disabled={index === 0}
                        onClick={() => move(index, index - 1)}
                      >
                        <ArrowUp aria-hidden />
                      </RowButton>
                      <RowButton
                        {...rowAction("down")}
                        aria-label={t(`carriers.${of}.down`, { number })}
                        disabled={number === ids.length}
                        onClick={() => move(index, index + 1)}
                      >
                        <ArrowDown aria-hidden />
                      </RowButton>
                    </>
                  )}
                  <RowButton
                    {...rowAction("remove")}
                    aria-label={t(`carriers.${of}.remove`, { number })}
                    onClick={() => remove(index)}
                  >
                    <X aria-hidden />
                  </RowButton>
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {wrong && (
        <p role="alert" className="text-sm text-danger">
          {wrong}
        </p>
      )}
      {children}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Button ref={focus.add} size="small" onClick={add} data-testid={`button-add-${name}`}>
          <Plus aria-hidden />
          {t(`carriers.${of}.add`)}
        </Button>
        {beside}
      </div>
    </div>
  );
}

function RowButton(props: ComponentProps<typeof Button>) {
  return <Button look="quiet" size="iconSmall" {...props} />;
}
