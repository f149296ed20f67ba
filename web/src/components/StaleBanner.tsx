import { useEffect, useState } from "react";
import { formatInstant } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { Button } from "@/ui/Button";
import { Notice } from "@/ui/Notice";

const MINUTE_MS = 60_000;
const AMBER_MS = 2 * MINUTE_MS;
const RED_MS = 5 * MINUTE_MS;
const LOOK_MS = 5_000;

type Props = {
  /** When what is shown came, in milliseconds of this browser's clock; undefined while there is nothing yet. */
  at: number | undefined;
  onRetry: () => void;
  /** A try is under way. */
  busy?: boolean;
  clock?: () => number;
};

/** Above a screen that moves by itself, when it has not for long: amber after two minutes, red after five, with its age and a retry. */
export function StaleBanner({ at, onRetry, busy = false, clock = Date.now }: Props) {
  const { t } = useTranslation();
  const [now, setNow] = useState(clock);
  // That nothing comes is no event: only a clock tells. A page that nobody sees fetches nothing, and is not to be found red for it.
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setNow(clock());
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  const age = at === undefined ? 0 : now - at;
  const tone = age >= RED_MS ? "danger" : "warning";
  return (
    <div role="status" data-testid="banner-stale" data-tone={age >= AMBER_MS ? tone : undefined}>
      {at !== undefined && age >= AMBER_MS && (
        <Notice
          tone={tone}
          className="mb-4"
          title={t("common.stale.title", { count: Math.floor(age / MINUTE_MS) })}
          action={
            <Button size="small" busy={busy} onClick={onRetry} data-testid="button-stale-retry">
              {t("common.retry")}
            </Button>
          }
        >
          {t("common.stale.text", { at: formatInstant(new Date(at).toISOString(), "time") })}
        </Notice>
      )}
    </div>
  );
}
