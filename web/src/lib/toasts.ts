import { create } from "zustand";

/** What the person may do about an outcome while it is shown, such as taking it back. */
export type ToastAction = { label: string; run: () => void };

/** Outcomes shown in the corner. Only the code that starts an action says how it ended, so that nobody reads it twice. */
export type ToastMessage = { id: number; tone: "success" | "danger"; text: string; action?: ToastAction };

const SHOWN_MS = 6_000;
/** Long enough to notice a slip and to reach the button, also by keyboard. */
const SHOWN_WITH_ACTION_MS = 15_000;
/** What is left at least to one that was held, after it is let go. */
const LEFT_MS = 2_000;
const KEPT = 4;
let nextId = 1;

export const useToasts = create<{ toasts: ToastMessage[] }>(() => ({ toasts: [] }));

/** When each ends by itself; without a timer while it is held. */
const ends = new Map<number, { timer: ReturnType<typeof setTimeout> | null; at: number; leftMs: number }>();

function endAfter(id: number, ms: number): void {
  ends.set(id, { timer: setTimeout(() => dismissToast(id), ms), at: Date.now() + ms, leftMs: ms });
}

export function dismissToast(id: number): void {
  const end = ends.get(id);
  if (end?.timer) clearTimeout(end.timer);
  ends.delete(id);
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function showToast(tone: ToastMessage["tone"], text: string, action?: ToastAction): void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(1 - KEPT), { id, tone, text, action }] }));
  endAfter(id, action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
}

/**
 * Somebody is at it, with the pointer or the keyboard: one that can be taken back stays until they leave it. One that only
 * tells goes as ever; it may lie over what they want to press.
 */
export function holdToast(id: number): void {
  const end = ends.get(id);
  const { toasts } = useToasts.getState();
  if (!end?.timer || !toasts.some((toast) => toast.id === id && toast.action)) return;
  clearTimeout(end.timer);
  ends.set(id, { ...end, timer: null, leftMs: Math.max(LEFT_MS, end.at - Date.now()) });
}

export function releaseToast(id: number): void {
  const end = ends.get(id);
  if (end && !end.timer) endAfter(id, end.leftMs);
}
