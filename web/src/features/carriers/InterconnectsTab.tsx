import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { AppLink } from "@/components/AppLink";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { useRefusal } from "@/components/rights";
import { NoneYet, useErrorText } from "@/components/states";
import type { Carrier, Interconnect } from "@/lib/api/contractAdmin";
import { can } from "@/lib/can";
import { formatCount } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { rowAction, useRowFocus } from "@/ui/rowFocus";
import { Sortable, SortableItem } from "@/ui/Sortable";
import { DirectionBadge, Enabled, Mono } from "./carrierParts";
import { DeleteDialog } from "./DeleteDialog";
import { sendsCalls, takesCalls } from "./directions";
import { NewInterconnectDialog } from "./NewInterconnectDialog";
import { carrierQuery, orderInterconnects, type Placed } from "./queries";
import { Reachable } from "./Reachable";
import { refreshCarriers } from "./refresh";

/** A carrier's interconnects: those that its calls come in on in their order of matching, then those that only take calls. */
export function InterconnectsTab({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const refusal = useRefusal("carriers.interconnect.change");
  const { rows } = useRowFocus();
  const [adding, setAdding] = useState(false);
  const [deleting, setDeleting] = useState<Interconnect | null>(null);
  const customer = carrier.interconnectList.filter(({ direction }) => sendsCalls(direction));
  const supplier = carrier.interconnectList.filter(({ direction }) => !sendsCalls(direction));
  // whether suppliers answer changes by itself: the page above shares what is fetched here
  useQuery({ ...carrierQuery(carrier.id), refetchInterval: 15_000 });
  const key = carrierQuery(carrier.id).queryKey;
  const order = useMutation({
    mutationFn: (placed: Placed) => orderInterconnects(carrier.id, placed),
    // one after the other: the second move begins from what the first one made
    scope: { id: `order-interconnects-${carrier.id}` },
    // The new order is seen at once; when the server refuses it, the old one comes back.
    onMutate: async ({ ids }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(key);
      const placed = ids.flatMap((id) => customer.find((one) => one.id === id) ?? []);
      queries.setQueryData(key, { ...carrier, interconnectList: [...placed, ...supplier] });
      return before;
    },
    onError: (error, _placed, before) => {
      queries.setQueryData(key, before);
      showToast("danger", errorText(error));
    },
    onSettled: () => refreshCarriers(queries),
  });
  const move = (id: string, to: number) => {
    const before = customer.map((one) => one.id);
    const ids = before.filter((one) => one !== id);
    if (refusal || to < 0 || to > ids.length) return;
    const moved = customer.find((one) => one.id === id);
    ids.splice(to, 0, id);
    order.mutate(
      { ids, before },
      { onSuccess: () => moved && showToast("success", t("carriers.moved", { name: moved.name, position: to + 1 })) },
    );
  };
  const grows = can.addInterconnect(carrier);
  const create: Begin = {
    label: t("carriers.inter.add"),
    reason: refusal ?? (grows.allowed ? undefined : t(grows.reason)),
    onClick: () => setAdding(true),
    testId: "button-add-interconnect",
  };
  const add = <BeginButton begin={create} look="outline" size="small" />;
  return (
    <div className="flex flex-col gap-4">
      {carrier.customer && (
        <Card
          title={t("carriers.detail.interconnects")}
          note={t("carriers.detail.interconnectsNote")}
          aside={add}
          flush
          testId="section-interconnects"
        >
          {customer.length === 0 ? (
            <NoneYet
              title={t("carriers.detail.noInterconnects")}
              hint={t("carriers.detail.noInterconnectsHint")}
              begin={create}
            />
          ) : (
            <Sortable ids={customer.map(({ id }) => id)} direction="vertical" onMove={move}>
              <ol {...rows} className="divide-y divide-border">
                {customer.map((one, index) => (
                  <SortableItem
                    key={one.id}
                    id={one.id}
                    index={index}
                    onMove={move}
                    className="flex items-center gap-2 bg-card px-2 py-2"
                  >
                    {!refusal && <GripVertical aria-hidden className="size-4 shrink-0 text-muted-foreground" />}
                    <Line carrier={carrier} one={one} position={index + 1}>
                      {!refusal && (
                        <MoveButtons
                          name={one.name}
                          index={index}
                          last={customer.length - 1}
                          onMove={(to) => move(one.id, to)}
                        />
                      )}
                      <DeleteButton one={one} onDelete={setDeleting} />
                    </Line>
                  </SortableItem>
                ))}
              </ol>
            </Sortable>
          )}
        </Card>
      )}
      {carrier.supplier && (
        <Card
          title={t("carriers.detail.supplierInterconnects")}
          note={t("carriers.detail.supplierInterconnectsNote")}
          aside={carrier.customer ? undefined : add}
          flush
          testId="section-supplier-interconnects"
        >
          {supplier.length === 0 ? (
            <NoneYet
              title={t("carriers.detail.noInterconnects")}
              hint={t("carriers.detail.noInterconnectsHint")}
              begin={create}
            />
          ) : (
            <ul className="divide-y divide-border">
              {supplier.map((one) => (
                <li key={one.id} className="flex items-center gap-2 px-2 py-2">
                  <Line carrier={carrier} one={one}>
                    <DeleteButton one={one} onDelete={setDeleting} />
                  </Line>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {deleting && (
        <DeleteDialog
          thing={{ kind: "interconnects", id: deleting.id, name: deleting.name, version: deleting.version }}
          onDeleted={async () => setDeleting(null)}
          onClose={() => setDeleting(null)}
        />
      )}
      {adding && <NewInterconnectDialog carrier={carrier} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Line({
  carrier,
  one,
  position,
  children,
}: {
  carrier: Carrier;
  one: Interconnect;
  position?: number;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const most = (limit: number | null) => (limit === null ? t("carriers.noLimit") : formatCount(limit));
  return (
    <div
      data-testid={`row-interconnect-${one.id}`}
      className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-1 md:grid-cols-[minmax(12rem,1.2fr)_5rem_3rem_minmax(0,2fr)_auto]"
    >
      <span className="flex min-w-0 items-center gap-2">
        {position !== undefined && (
          <span
            title={t("carriers.detail.position")}
            className="inline-flex size-6 shrink-0 items-center justify-center rounded-md bg-secondary text-xs font-semibold tabular-nums"
          >
            {position}
          </span>
        )}
        {/* the badge goes under a name that needs the whole line */}
        <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
          <AppLink
            to={paths.admin.interconnect(carrier.id, one.id)}
            title={one.name}
            className="max-w-full truncate font-medium"
          >
            {one.name}
          </AppLink>
          {one.direction === "bilateral" && <DirectionBadge direction={one.direction} />}
        </span>
      </span>
      <span className="text-sm max-md:justify-self-end">
        <Enabled on={one.enabled} />
      </span>
      <span className="text-sm text-muted-foreground max-md:hidden">{one.currency}</span>
      <span className="flex min-w-0 flex-wrap gap-x-4 text-sm text-muted-foreground max-md:col-span-2">
        <span className="max-md:wrap-anywhere md:truncate">
          <Mono
            text={[
              one.techPrefix,
              one.addresses.join(", "),
              takesCalls(one.direction) && "→",
              one.egressPrefix,
              one.sendTo.join(", "),
            ]
              .filter(Boolean)
              .join(" ")}
          />
        </span>
        <span>
          {[
            sendsCalls(one.direction) && `${t("carriers.detail.services")}: ${formatCount(one.serviceCount)}`,
            takesCalls(one.direction) && (one.ratingPlan?.name ?? t("carriers.detail.noPlan")),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {one.status && <Reachable status={one.status} />}
        <span>
          {[
            t("carriers.inter.callsNow", { count: one.callsNow, formatted: formatCount(one.callsNow) }),
            t("carriers.inter.channels", { most: most(one.capacityLimit) }),
            t("carriers.inter.cps", { most: most(one.cpsLimit) }),
          ].join(" · ")}
        </span>
      </span>
      <span className="flex justify-end gap-1 max-md:col-span-2">{children}</span>
    </div>
  );
}

/** Asks first: what needs it is shown, and stands in the way. */
function DeleteButton({ one, onDelete }: { one: Interconnect; onDelete: (one: Interconnect) => void }) {
  const { t } = useTranslation();
  const refusal = useRefusal("carriers.interconnect.delete");
  return (
    <Button
      look="quiet"
      size="iconSmall"
      reason={refusal}
      aria-label={t("common.row.deleteOf", { name: one.name })}
      onClick={() => onDelete(one)}
      data-testid={`button-delete-${one.id}`}
    >
      <Trash2 aria-hidden />
    </Button>
  );
}

/** Up and down by keyboard and by press, for those who do not drag. The list that it stands in keeps the focus (`useRowFocus`). */
export function MoveButtons({
  name,
  index,
  last,
  onMove,
}: {
  name: string;
  index: number;
  last: number;
  onMove: (to: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        look="quiet"
        size="iconSmall"
        aria-label={t("carriers.moveUp", { name })}
        disabled={index === 0}
        {...rowAction("up")}
        onClick={() => onMove(index - 1)}
        data-testid={`button-up-${index}`}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        look="quiet"
        size="iconSmall"
        aria-label={t("carriers.moveDown", { name })}
        disabled={index === last}
        {...rowAction("down")}
        onClick={() => onMove(index + 1)}
        data-testid={`button-down-${index}`}
      >
        <ArrowDown aria-hidden />
      </Button>
    </>
  );
}
