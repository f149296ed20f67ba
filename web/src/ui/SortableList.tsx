import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef, useState } from "react";
import { classes } from "@/lib/classes";
import { Sortable, SortableItem } from "./Sortable";

type Props = {
  ids: readonly string[];
  /** Put the item in the place `to`. */
  onMove: (id: string, to: number) => void;
  /** What an item shows. */
  item: (index: number) => ReactNode;
  itemClassName?: string;
};

/** More than these are not all drawn at once. */
export const DRAWN_WHOLE = 200;
const ITEM_PX = 48;

/** A list of any length whose items change places. Of a long one only the items in sight are drawn, and the one that has the focus or is dragged. */
export function SortableList(props: Props) {
  return (
    <Sortable ids={props.ids} direction="vertical" onMove={props.onMove}>
      {props.ids.length > DRAWN_WHOLE ? <Long {...props} /> : <Whole {...props} />}
    </Sortable>
  );
}

function Whole({ ids, onMove, item, itemClassName }: Props) {
  return (
    <ol className="divide-y divide-border">
      {ids.map((id, index) => (
        <SortableItem key={id} id={id} index={index} onMove={onMove} className={itemClassName}>
          {item(index)}
        </SortableItem>
      ))}
    </ol>
  );
}

function Long({ ids, onMove, item, itemClassName }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM_PX,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 10,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return held === null || held >= ids.length || drawn.includes(held)
        ? drawn
        : [...drawn, held].sort((a, b) => a - b);
    },
  });
  const hold = (target: EventTarget) => {
    const index = (target as HTMLElement).closest<HTMLElement>("li[data-index]")?.dataset.index;
    setHeld(index === undefined ? null : Number(index));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes which item must stay drawn
    <div
      ref={scroller}
      className="max-h-[70vh] overflow-auto"
      onFocus={({ target }) => hold(target)}
      onPointerDown={({ target }) => hold(target)}
    >
      <ol className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const id = ids[index];
          return (
            id !== undefined && (
              <SortableItem
                key={id}
                id={id}
                index={index}
                onMove={(moved, to) => {
                  onMove(moved, to);
                  virtual.scrollToIndex(to);
                }}
                className={classes("border-b border-border", itemClassName)}
                placed={{ top: start, of: ids.length, measure: virtual.measureElement }}
              >
                {item(index)}
              </SortableItem>
            )
          );
        })}
      </ol>
    </div>
  );
}
