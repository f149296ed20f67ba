import type { TFunction } from "i18next";

/** A schedule's six cron fields in words where they are simple; otherwise as they stand. Times are UTC, as the server keeps them. */
export function cronText(t: TFunction, cron: string): string {
  const daily = /^(\d+) (\d+) (\d+) \* \* \*$/.exec(cron);
  if (daily) {
    const [, , minute = "", hour = ""] = daily;
    return t("operations.schedule.daily", { time: `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}` });
  }
  const hourly = /^\d+ (\d+) \* \* \* \*$/.exec(cron);
  if (hourly) return t("operations.schedule.hourly", { minute: hourly[1] });
  return cron;
}
