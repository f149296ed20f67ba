import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Copy, GripVertical } from "lucide-react";
import { useState } from "react";
import { AppLink } from "@/components/AppLink";
import { type Begin, BeginButton } from "@/components/BeginButton";
import { newService } from "@/components/form/bodies/services";
import { DialogForm } from "@/components/form/DialogForm";
import { SelectField, TextField } from "@/components/form/fields";
import { needed, z } from "@/components/form/rules";
import { useRefusal } from "@/components/rights";
import { NoneYet, useErrorText } from "@/components/states";
import type { Interconnect, Service } from "@/lib/api/contractAdmin";
import { useTranslation } from "@/lib/i18n";
import { newKey } from "@/lib/key";
import { paths } from "@/lib/paths";
import { showToast } from "@/lib/toasts";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { useRowFocus } from "@/ui/rowFocus";
import { SortableList } from "@/ui/SortableList";
import { CopyServicesDialog } from "./CopyServicesDialog";
import { Enabled, wayOf } from "./carrierParts";
import { MoveButtons } from "./InterconnectsTab";
import { usePlanChoices } from "./planChoices";
import { createService, interconnectQuery, orderServices, type Placed, plansQuery } from "./queries";
import { RouteFields } from "./RouteFields";
import { refreshCarriers, useRefresh } from "./refresh";
import { routeShape, wayIsNamed } from "./serviceForm";
import { blacklistOf, matchingOf } from "./serviceMatching";

/** The services of a customer interconnect in their order of matching. */
export function ServicesTab({ one }: { one: Interconnect }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const refusal = useRefusal("carriers.service.change");
  const { rows } = useRowFocus();
  const [adding, setAdding] = useState(false);
  const [copying, setCopying] = useState(false);
  const key = interconnectQuery(one.id).queryKey;
  const { services } = one;
  const order = useMutation({
    mutationFn: (placed: Placed) => orderServices(one.id, placed),
    // one after the other: the second move begins from what the first one made
    scope: { id: `order-services-${one.id}` },
    // The new order is seen at once; when the server refuses it, the old one comes back.
    onMutate: async ({ ids }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData(key);
      const placed = ids.flatMap((id) => services.find((service) => service.id === id) ?? []);
      queries.setQueryData(key, { ...one, services: placed });
      return before;
    },
    onError: (error, _placed, before) => {
      queries.setQueryData(key, before);
      showToast("danger", errorText(error));
    },
    onSettled: () => refreshCarriers(queries),
  });
  const move = (id: string, to: number) => {
    const before = services.map((service) => service.id);
    const ids = before.filter((other) => other !== id);
    if (refusal || to < 0 || to > ids.length) return;
    const moved = services.find((service) => service.id === id);
    ids.splice(to, 0, id);
    order.mutate(
      { ids, before },
      { onSuccess: () => moved && showToast("success", t("carriers.moved", { name: moved.name, position: to + 1 })) },
    );
  };
  const create: Begin = {
    label: t("carriers.service.add"),
    reason: refusal,
    onClick: () => setAdding(true),
    testId: "button-add-service",
  };
  return (
    <Card
      title={t("carriers.detail.services")}
      note={t("carriers.service.matchingNote")}
      aside={
        <span className="flex flex-wrap gap-2">
          <Button size="small" reason={refusal} onClick={() => setCopying(true)} data-testid="button-copy-services">
            <Copy aria-hidden />
            {t("carriers.copyServices.open")}
          </Button>
          <BeginButton begin={create} look="outline" size="small" />
        </span>
      }
      flush
      testId="section-services"
    >
      {services.length === 0 ? (
        <NoneYet title={t("carriers.noServicesAnywhere")} hint={t("carriers.detail.noServicesHint")} begin={create} />
      ) : (
        <div {...rows}>
          <SortableList
            ids={services.map(({ id }) => id)}
            onMove={move}
            itemClassName="flex items-center gap-2 bg-card px-2 py-2"
            item={(index) => {
              const service = services[index];
              return (
                service && (
                  <>
                    {!refusal && <GripVertical aria-hidden className="size-4 shrink-0 text-muted-foreground" />}
                    <ServiceLine one={one} service={service} position={index + 1} />
                    {!refusal && (
                      <span className="flex gap-1">
                        <MoveButtons
                          name={service.name}
                          index={index}
                          last={services.length - 1}
                          onMove={(to) => move(service.id, to)}
                        />
                      </span>
                    )}
                  </>
                )
              );
            }}
          />
        </div>
      )}
      {copying && <CopyServicesDialog one={one} onClose={() => setCopying(false)} />}
      {adding && <NewServiceDialog one={one} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function ServiceLine({ one, service, position }: { one: Interconnect; service: Service; position: number }) {
  const { t } = useTranslation();
  return (
    <div
      data-testid={`row-service-${service.id}`}
      className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-1 md:grid-cols-[minmax(10rem,1fr)_6.5rem_minmax(0,2.5fr)]"
    >
      <span className="flex min-w-0 items-center gap-2">
        <span
          title={t("carriers.detail.position")}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-md bg-secondary text-xs font-semibold tabular-nums"
        >
          {position}
        </span>
        <AppLink to={paths.admin.service(one.carrier.id, one.id, service.id)} className="truncate font-medium">
          {service.name}
        </AppLink>
      </span>
      <span className="text-sm max-md:justify-self-end">
        <Enabled on={service.enabled} />
      </span>
      <span className="flex min-w-0 flex-wrap gap-x-4 text-sm text-muted-foreground max-md:col-span-2">
        <span>{service.ratingPlan.name}</span>
        <span>{wayOf(t, service)}</span>
        {(["origin", "destination"] as const).map((side) => (
          <span key={side} className="max-w-80 truncate">
            {`${t(`carriers.service.${side}Matching`)}: ${matchingOf(t, service, side)}`}
          </span>
        ))}
        {(["origin", "destination"] as const).map((side) => {
          const refused = blacklistOf(service, side);
          return (
            refused && (
              <span key={side} className="max-w-80 truncate">
                {`${t(`carriers.service.${side}Blacklist`)}: ${refused}`}
              </span>
            )
          );
        })}
        <span>
          {`${t("carriers.service.transcoding")}: ${t(service.allowTranscoding ? "common.yes" : "common.no")}`}
        </span>
      </span>
    </div>
  );
}

const schema = newService
  .pick({ name: true })
  .extend({ ratingPlanId: needed(), ...routeShape, directInterconnectId: z.string() })
  .superRefine((values, context) =>
    wayIsNamed({ ...values, supplier: values.directInterconnectId }, ["directInterconnectId"], context),
  );
type Values = z.infer<typeof schema>;

function NewServiceDialog({ one, onClose }: { one: Interconnect; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const plans = useQuery(plansQuery);
  const [key] = useState(newKey);
  const rating = usePlanChoices(plans.data, one.currency, one.carrier);
  return (
    <DialogForm<Values>
      title={t("carriers.service.add")}
      text={t("carriers.service.addText")}
      submitLabel={t("carriers.service.create")}
      schema={schema}
      values={{ name: "", ratingPlanId: "", route: "plan", routingPlanId: "", directInterconnectId: "" }}
      onClose={onClose}
      save={async (values) => {
        const made = await createService(
          {
            name: values.name,
            interconnectId: Number(one.id),
            ratingPlanId: Number(values.ratingPlanId),
            routingPlanId: values.route === "plan" ? Number(values.routingPlanId) : null,
            directInterconnectId: values.route === "direct" ? Number(values.directInterconnectId) : null,
          },
          key,
        );
        showToast("success", t("carriers.service.created", { name: values.name }));
        await refresh();
        await navigate({ to: paths.admin.service(one.carrier.id, one.id, made.id) });
      }}
    >
      <TextField<Values>
        name="name"
        label={t("carriers.service.name")}
        hint={t("carriers.service.nameHint")}
        required
      />
      <SelectField<Values>
        name="ratingPlanId"
        label={t("carriers.service.plan")}
        hint={t("carriers.service.planHint")}
        none={
          plans.data && rating.length === 0
            ? t("carriers.service.noRating", { currency: one.currency })
            : t("carriers.service.pickPlan")
        }
        options={rating}
        required
      />
      <RouteFields plans={plans.data} direct="directInterconnectId" />
    </DialogForm>
  );
}
