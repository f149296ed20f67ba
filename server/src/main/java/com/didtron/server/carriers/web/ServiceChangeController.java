package com.didtron.server.carriers.web;

import com.didtron.server.carriers.CarrierOperations.ChangeService;
import com.didtron.server.carriers.CarrierOperations.CopyServices;
import com.didtron.server.carriers.CarrierOperations.CreateService;
import com.didtron.server.carriers.CarrierOperations.DeleteService;
import com.didtron.server.carriers.CarrierOperations.EnableServices;
import com.didtron.server.carriers.CarrierOperations.OrderServices;
import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Service.Blocked;
import com.didtron.server.carriers.Service.Matching;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.internal.InterconnectStore;
import com.didtron.server.carriers.internal.Picked;
import com.didtron.server.carriers.internal.ServiceStore;
import com.didtron.server.carriers.internal.Uses;
import com.didtron.server.carriers.web.CarrierChangeController.ChangedVersion;
import com.didtron.server.carriers.web.CarrierChangeController.CountJson;
import com.didtron.server.carriers.web.CarrierChangeController.MadeJson;
import com.didtron.server.carriers.web.CarrierChangeController.PickJson;
import com.didtron.server.carriers.web.CarrierChangeController.UsageJson;
import com.didtron.server.carriers.web.InterconnectChangeController.RuleForm;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Changes of services.
@RestController
class ServiceChangeController {

    private final Database database;
    private final ServiceStore store;
    private final InterconnectStore interconnects;
    private final Uses uses;
    private final Operations operations;

    ServiceChangeController(Database database, ServiceStore store, InterconnectStore interconnects, Uses uses, Operations operations) {
        this.database = database;
        this.store = store;
        this.interconnects = interconnects;
        this.uses = uses;
        this.operations = operations;
    }

    /// For all calls of its interconnect; its record has the rest. Its calls go the way of a routing plan or to one supplier interconnect: one of the two
    /// is named.
    record NewService(
            long interconnectId, @NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @NotNull Long ratingPlanId, @Nullable Long routingPlanId, @Nullable Long directInterconnectId) {}

    /// A way to one supplier interconnect.
    ///
    /// @param supplierRules whether its own rules are applied after these
    record DirectForm(
            long interconnectId, boolean supplierRules, @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid RuleForm> calledRules, @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid RuleForm> callerRules) {}

    /// @param routingPlanId null when its calls go to one supplier interconnect
    /// @param direct        null when they go the way of a routing plan
    /// @param timeClassId   when it takes calls; 0: at any time
    /// @param destinationListId called numbers by a number list instead of prefixes; null: none
    /// @param destinationListExcluding it is for numbers that are not on that list; the same of callers
    /// @param originMinDigits of the caller's number; a call without one has no digits
    /// @param enforcementPolicyId asked before its calls are rated; null: none
    /// @param allowTranscoding whether codecs of its relayed calls are converted when customer and supplier have none in common
    /// @param portability         how ported numbers are told and rated; null: no number is looked up
    record ServiceForm(
            @NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name,
            boolean enabled,
            @NotNull Long ratingPlanId,
            @Nullable Long routingPlanId,
            @Nullable @Valid DirectForm direct,
            @Min(value = 0, message = Bounds.NO_CAPACITY) @Max(value = Bounds.MOST_CALLS, message = Bounds.NO_CAPACITY) @Nullable Integer capacityLimit,
            @Min(value = 1, message = Bounds.NO_CPS) @Max(value = Bounds.MOST_CPS, message = Bounds.NO_CPS) @Nullable Integer cpsLimit,
            @NotNull @Size(max = Bounds.MOST_PREFIXES) List<String> destinations,
            @NotNull @Size(max = Bounds.MOST_PREFIXES) List<String> excludedDestinations,
            @NotNull @Size(max = Bounds.MOST_PREFIXES) List<String> origins,
            @NotNull @Size(max = Bounds.MOST_PREFIXES) List<String> excludedOrigins,
            @Min(1) @Max(Bounds.MOST_DIGITS) @Nullable Integer minDigits,
            @Min(1) @Max(Bounds.MOST_DIGITS) @Nullable Integer maxDigits,
            @NotNull Long timeClassId,
            @Nullable Long destinationListId,
            boolean destinationListExcluding,
            @Nullable Long originListId,
            boolean originListExcluding,
            @Min(1) @Max(Bounds.MOST_DIGITS) @Nullable Integer originMinDigits,
            @Min(1) @Max(Bounds.MOST_DIGITS) @Nullable Integer originMaxDigits,
            @NotNull @Size(max = Bounds.MOST_PREFIXES) List<String> blockedDestinations,
            @NotNull @Size(max = Bounds.MOST_PREFIXES) List<String> blockedOrigins,
            @Nullable Long enforcementPolicyId,
            boolean allowTranscoding,
            @Nullable @Valid PortabilityForm portability,
            int version) {}

    /// @param planId  number portability plan
    /// @param status  which numbers the service is for
    /// @param ratedBy what the customer pays by; suppliers are always chosen and paid by the routing number of a ported number
    record PortabilityForm(
            @NotNull Long planId, @OneOf(Service.Portability.Status.class) @NotBlank String status, @OneOf(Service.Portability.RatedBy.class) @NotBlank String ratedBy) {

        Service.Portability portability() {
            return new Service.Portability(
                    planId, Words.value(Service.Portability.Status.class, status, "portability.status"),
                    Words.value(Service.Portability.RatedBy.class, ratedBy, "portability.ratedBy"));
        }
    }

    record EnabledServicesForm(@NotNull @Size(min = 1, max = Bounds.MOST_AT_ONCE) List<@Valid PickJson> services, boolean enabled) {}

    /// @param sourceId interconnect whose services they are
    record ServiceCopiesForm(@NotNull Long sourceId, @NotNull List<Long> services) {}

    /// @param before the order that was looked at: another one now is a refusal; null: whatever it is
    record ServiceOrderForm(@NotNull List<Long> services, @Nullable List<Long> before) {}

    @Needs("carriers.service.change")
    @PostMapping("/api/admin/services")
    ResponseEntity<MadeJson> create(OperationRequest request, Sees sees, @Valid @RequestBody NewService wanted) {
        refuseOthers(sees, request.tenant(), wanted.interconnectId, "interconnect " + wanted.interconnectId);
        refuseBothOrNone(wanted.routingPlanId, wanted.directInterconnectId, "directInterconnectId");
        Service.Direct direct = wanted.directInterconnectId == null ? null : new Service.Direct(wanted.directInterconnectId, true, List.of(), List.of());
        refuseOtherSupplier(request.tenant(), sees, direct, null);
        long id = Words.asked(
                field -> field.equals("direct.interconnectId") ? "directInterconnectId" : field,
                () -> operations.run(request, new CreateService(new Service(
                        request.tenant(), 0, wanted.interconnectId, wanted.name.strip(), 0, true, wanted.ratingPlanId, wanted.routingPlanId, direct, null, null,
                        Matching.ALL, Blocked.NOTHING, 1))));
        return ResponseEntity.created(URI.create("/api/admin/services/" + id)).body(new MadeJson(Long.toString(id)));
    }

    @Needs("carriers.service.change")
    @PutMapping("/api/admin/services/{id}")
    ChangedVersion change(OperationRequest request, Sees sees, @PathVariable long id, @Valid @RequestBody ServiceForm form) {
        Service stored = store.get(database.reads(request.tenant()), request.tenant(), id);
        refuseBothOrNone(form.routingPlanId, form.direct, "direct");
        Service.Direct direct = form.direct == null
                ? null
                : new Service.Direct(form.direct.interconnectId, form.direct.supplierRules, InterconnectChangeController.rules(form.direct.calledRules), InterconnectChangeController.rules(form.direct.callerRules));
        refuseOtherSupplier(request.tenant(), sees, direct, stored.direct());
        return new ChangedVersion(operations.run(request, new ChangeService(new Service(
                request.tenant(), id, stored.interconnectId(), form.name.strip(), stored.position(), form.enabled, form.ratingPlanId, form.routingPlanId,
                direct, form.capacityLimit, form.cpsLimit,
                new Matching(
                        prefixes(form.destinations), prefixes(form.excludedDestinations), prefixes(form.origins), prefixes(form.excludedOrigins), form.minDigits,
                        form.maxDigits, form.timeClassId, listed(form.destinationListId, form.destinationListExcluding),
                        listed(form.originListId, form.originListExcluding), form.originMinDigits, form.originMaxDigits),
                new Blocked(prefixes(form.blockedDestinations), prefixes(form.blockedOrigins), form.enforcementPolicyId), form.allowTranscoding,
                form.portability == null ? null : form.portability.portability(), form.version))));
    }

    private static Service.@Nullable Listed listed(@Nullable Long list, boolean excluding) {
        return list == null ? null : new Service.Listed(list, excluding);
    }

    private static void refuseBothOrNone(@Nullable Object plan, @Nullable Object direct, String directField) {
        if ((plan == null) == (direct == null)) {
            throw Refusal.invalid("route-missing", "Its calls go the way of a routing plan, or to one supplier interconnect.",
                    new Refusal.Field(plan == null ? "routingPlanId" : directField, plan == null ? "a routing plan, or one supplier interconnect" : "nothing: it has a routing plan"));
        }
    }

    /// Whoever sees some accounts only cannot send calls to the others'. What stands there already may stay.
    private void refuseOtherSupplier(TenantId tenant, Sees sees, Service.@Nullable Direct wanted, Service.@Nullable Direct stored) {
        if (wanted != null && (stored == null || stored.interconnectId() != wanted.interconnectId())) {
            refuseOthers(sees, tenant, wanted.interconnectId(), "interconnect " + wanted.interconnectId());
        }
    }

    /// `+44` and `44` are the same.
    private static List<String> prefixes(List<String> typed) {
        return typed.stream().map(p -> p.strip().replaceFirst("^\\+", "")).distinct().toList();
    }

    /// One service or several, all or none.
    private void refuseOthers(Sees sees, TenantId tenant, long interconnect, String what) {
        if (!sees.all()) {
            sees.refuseOthers(interconnects.get(database.reads(tenant), tenant, interconnect).carrierId(), what);
        }
    }

    @Needs("carriers.service.change")
    @PostMapping("/api/admin/services/enabled")
    CountJson enable(OperationRequest request, Sees sees, @Valid @RequestBody EnabledServicesForm form) {
        List<Pick> services = form.services.stream().map(p -> new Pick(p.id(), p.version())).toList();
        if (!sees.all()) {
            var tx = database.reads(request.tenant());
            Picked.each(services, "service", "services", p -> {
                refuseOthers(sees, request.tenant(), store.get(tx, request.tenant(), p.id()).interconnectId(), "service " + p.id());
                return p;
            });
        }
        return new CountJson(operations.run(request, new EnableServices(services, form.enabled)));
    }

    /// Behind the services of the interconnect, switched off; all or none.
    @Needs("carriers.service.change")
    @PostMapping("/api/admin/interconnects/{id}/service-copies")
    CountJson copy(OperationRequest request, Sees sees, @PathVariable long id, @Valid @RequestBody ServiceCopiesForm form) {
        refuseOthers(sees, request.tenant(), id, "interconnect " + id);
        refuseOthers(sees, request.tenant(), form.sourceId, "interconnect " + form.sourceId);
        return new CountJson(operations.run(request, new CopyServices(form.sourceId, id, form.services)));
    }

    /// The first service that is for a call gets it.
    @Needs("carriers.service.change")
    @PutMapping("/api/admin/interconnects/{id}/service-order")
    CountJson order(OperationRequest request, @PathVariable long id, @Valid @RequestBody ServiceOrderForm form) {
        return new CountJson(operations.run(request, new OrderServices(id, form.services, form.before)));
    }

    /// Into the trash.
    @Needs("carriers.service.delete")
    @DeleteMapping("/api/admin/services/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteService(id, version));
        return ResponseEntity.noContent().build();
    }

    /// What stands in the way of deleting it.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/services/{id}/usage")
    UsageJson usage(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        store.get(tx, request.tenant(), id);
        return CarrierChangeController.usage(uses.of(tx, request.tenant(), CarrierUse.Kind.SERVICE, id));
    }
}
