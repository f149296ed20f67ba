import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { Page } from "@/lib/api/contract";
import type { Setting, SettingChange, SettingSection, SettingValue } from "@/lib/api/contractOperations";

const at = (name: string) => `/api/admin/settings/${encodeURIComponent(name)}`;

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => api.get<{ sections: SettingSection[] }>("/api/admin/settings", { signal }),
});

export const settingHistoryQuery = (name: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["settings", name, "history", cursor],
    queryFn: ({ signal }) =>
      api.get<Page<SettingChange>>(`${at(name)}/history`, { query: { cursor, limit: 25 }, signal }),
    staleTime: 0,
  });

/** A rule of security goes its own way, which asks for a proof. `value` null: back to the usual. */
export const changeSetting = ({ name, guarded }: Setting, value: SettingValue | null, version: number) =>
  api.put<Setting>(guarded ? `${at(name)}/security` : at(name), { body: { value, version } });

/** `value` null removes it. */
export const changeSecret = ({ name, version }: Setting, value: string | null) =>
  api.put<Setting>(`${at(name)}/secret`, { body: { value, version } });
