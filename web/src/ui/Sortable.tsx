import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import {
  horizontalListSortingStrategy,
  SortableContext,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { type KeyboardEvent, type ReactNode, useMemo } from "react";
import { classes } from "@/lib/classes";

type Props = {
  ids: readonly string[];
  direction: "vertical" | "horizontal";
  /** Put the item in the place `to`. */
  onMove: (id: string, to: number) => void;
  children: ReactNode;
};

/** A list whose items (`SortableItem`) change places: dragged with a pointer, or with Alt and the arrow keys. */
export function Sortable({ ids, direction, onMove, children }: Props) {
  // A few pixels of travel tell a drag from a click.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  // told anew only when the order is another: every item listens
  const items = useMemo(() => [...ids], [ids]);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(String(active.id), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
      <SortableContext
        items={items}
        strategy={direction === "vertical" ? verticalListSortingStrategy : horizontalListSortingStrategy}
      >
        {children}
      </SortableContext>
    </DndContext>
  );
}

export function SortableItem({
  id,
  index,
  onMove,
  className,
  placed,
  children,
}: {
  id: string;
  index: number;
  onMove: (id: string, to: number) => void;
  className?: string;
  /** Where it stands in a list of which a part is drawn. */
  placed?: { top: number; of: number; measure: (item: HTMLLIElement | null) => void };
  children: ReactNode;
}) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    // an item within an item has had its way already
    if (!event.altKey || step === undefined || event.defaultPrevented) return;
    event.preventDefault();
    onMove(id, Math.max(0, index + step));
  };
  return (
    <li
      ref={(item) => {
        setNodeRef(item);
        placed?.measure(item);
      }}
      {...listeners}
      onKeyDown={onKeyDown}
      data-index={index}
      aria-setsize={placed?.of}
      aria-posinset={placed && index + 1}
      style={{
        ...(placed && { position: "absolute", insetInline: 0, top: placed.top }),
        transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
        transition,
      }}
      className={classes(className, isDragging && "z-10 opacity-80")}
    >
      {children}
    </li>
  );
}
