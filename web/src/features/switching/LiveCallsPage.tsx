import { useQuery } from "@tanstack/react-query";
import { PhoneOff } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { FilterBar, FilterText } from "@/components/FilterBar";
import { LiveBadge } from "@/components/LiveBadge";
import { PageHeader } from "@/components/PageHeader";
import { useRefusal } from "@/components/rights";
import { StaleBanner } from "@/components/StaleBanner";
import { NoneYet } from "@/components/states";
import { TableTools } from "@/components/table/TableTools";
import { useTableView } from "@/components/table/tableView";
import { WholeTable } from "@/components/table/WholeTable";
import { useSearchState } from "@/components/urlState";
import type { LiveCall, LiveCalls } from "@/lib/api/contractAdmin";
import { can } from "@/lib/can";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { newestOf, useLive } from "@/lib/liveStream";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { HangUpDialog } from "./HangUpDialog";
import { liveCallColumns, PictureTime } from "./liveCallColumns";
import { matching, sameCalls } from "./liveCalls";
import { liveCallsQuery } from "./queries";

const EVENTS = "/api/admin/events";

/** Calls in progress. The list is the server's, about every second; only the filter and the question are ours. */
export function LiveCallsPage() {
  const { t } = useTranslation();
  const { search, change, clear } = useSearchState();
  const view = useTableView();
  const first = useQuery(liveCallsQuery);
  const live = useLive<LiveCalls>(EVENTS, "live-calls");
  const { now, at } = newestOf(live, first);
  const [asked, setAsked] = useState<LiveCall | null>(null);
  const [ending, setEnding] = useState<ReadonlySet<string>>(new Set());
  const filter = useDeferredValue(search.filter ?? "");
  // A call that stands as it stood a second ago is the same call, whose row need not be drawn again.
  const before = useRef<readonly LiveCall[]>([]);
  const calls = useMemo(() => {
    if (now) before.current = sameCalls(before.current, now.calls);
    return now && before.current;
  }, [now]);
  const found = useMemo(() => calls && matching(calls, filter), [calls, filter]);

  const noHangingUp = useRefusal("switching.live-call.hang-up");
  const columns = useMemo(
    () =>
      liveCallColumns(t, (call) => {
        const permission = can.hangUp(call);
        return (
          <Button
            size="iconTiny"
            title={t(ending.has(call.callId) ? "switching.ending" : "switching.hangUp")}
            reason={noHangingUp ?? (permission.allowed ? undefined : t(permission.reason))}
            busy={ending.has(call.callId)}
            aria-label={t("switching.hangUpCall", { caller: call.caller, called: call.called })}
            data-testid={`button-hang-up-${call.callId}`}
            onClick={() => setAsked(call)}
          >
            {!ending.has(call.callId) && <PhoneOff aria-hidden />}
          </Button>
        );
      }),
    [t, ending, noHangingUp],
  );

  return (
    <>
      <PageHeader
        title={t("switching.title")}
        lead={t("switching.lead")}
        actions={
          <>
            {now && (
              <span data-testid="text-live-count" className="text-base font-medium tabular-nums">
                {t("switching.count", { count: now.calls.length, formatted: formatCount(now.calls.length) })}
              </span>
            )}
            <LiveBadge state={live.state} />
          </>
        }
      />
      <StaleBanner
        at={at}
        busy={first.isFetching}
        onRetry={() => {
          live.again();
          void first.refetch();
        }}
      />
      <FilterBar
        active={Boolean(search.filter)}
        onClear={clear}
        tools={<TableTools view={view} columns={columns} query={first} page="live-calls" />}
      >
        <FilterText
          label={t("switching.filter")}
          placeholder={t("switching.filterHint")}
          value={search.filter}
          onCommit={(text) => change({ filter: text })}
          className="w-72 max-sm:w-full"
          testId="input-filter"
        />
      </FilterBar>
      <PictureTime value={now?.at ?? ""}>
        <Card flush>
          <WholeTable
            label={t("switching.title")}
            kind="live-call"
            pattern="virtual"
            columns={columns}
            view={view}
            rows={found}
            rowId={(row) => row.callId}
            selection={{ nameOf: ({ caller, called }) => t("cdr.detail.title", { caller, called }) }}
            list={first}
            filtered={filter !== ""}
            onClearFilters={clear}
            none={<NoneYet title={t("switching.none")} hint={t("switching.noneHint")} />}
            all={now?.calls}
            withoutTools
            exported={{ list: "/api/admin/live-calls", query: { search: search.filter, sort: "startedAt" } }}
          />
        </Card>
      </PictureTime>
      {asked && (
        <HangUpDialog
          call={asked}
          onClose={() => setAsked(null)}
          onEnding={(callId) => setEnding((before) => new Set(before).add(callId))}
        />
      )}
    </>
  );
}
