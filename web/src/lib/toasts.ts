import { create } from "zustand";

/** What the person may do about an outcome while it is shown, such as taking it back. */
export type ToastAction = { label: string; run: () => void };

/** Outcomes shown in the corner. Only the code that starts an action says how it ended, so that nobody reads it twice. */
export type ToastMessage = { id: number; tone: "success" | "danger"; text: string; action?: ToastAction };

const SHOWN_MS = 6_000;
/** Long enough to notice a slip and to reach the button, also by keyboard. */
const SHOWN_WITH_ACTION_MS = 15_000;
const KEPT = 4;
let nextId = 1;

export const useToasts = create<{ toasts: ToastMessage[] }>(() => ({ toasts: [] }));

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function showToast(tone: ToastMessage["tone"], text: string, action?: ToastAction): void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(1 - KEPT), { id, tone, text, action }] }));
  setTimeout(() => dismissToast(id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
}
