import { create } from "zustand";

/** Outcomes shown in the corner. Only the code that starts an action says how it ended, so that nobody reads it twice. */
export type ToastMessage = { id: number; tone: "success" | "danger"; text: string };

const SHOWN_MS = 6_000;
const KEPT = 4;
let nextId = 1;

export const useToasts = create<{ toasts: ToastMessage[] }>(() => ({ toasts: [] }));

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

export function showToast(tone: ToastMessage["tone"], text: string): void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(1 - KEPT), { id, tone, text }] }));
  setTimeout(() => dismissToast(id), SHOWN_MS);
}
