package com.didtron.server.portability.web;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Porting;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.StartedJob;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import com.didtron.server.portability.Portability;
import com.didtron.server.portability.PortabilityOperations.DeletePlan;
import com.didtron.server.portability.PortabilityOperations.ImportFile;
import com.didtron.server.portability.PortabilityOperations.Mode;
import com.didtron.server.portability.PortabilityOperations.SavePlan;
import com.didtron.server.portability.PortabilityPlan;
import com.didtron.server.portability.PortabilityPlan.FromCalls;
import com.didtron.server.portability.internal.PlanQuery;
import com.didtron.server.portability.internal.PlanQuery.Ported;
import com.didtron.server.portability.internal.PlanStore;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// Number portability plans, for staff.
@RestController
class PortabilityController {

    /// Services that are told of one plan.
    private static final int MOST_SERVICES = 200;

    private final Database database;
    private final PlanStore store;
    private final PlanQuery query;
    private final Portability portability;
    private final Carriers carriers;
    private final Operations operations;

    PortabilityController(Database database, PlanStore store, PlanQuery query, Portability portability, Carriers carriers, Operations operations) {
        this.database = database;
        this.store = store;
        this.query = query;
        this.portability = portability;
        this.carriers = carriers;
        this.operations = operations;
    }

    /// @param fromCalls whether what a call says itself (`npdi`, `rn`, RFC 4694) goes before the numbers
    /// @param numbers   how many it has
    /// @param services  how many services look numbers up in it; without any it does nothing
    record PortabilityPlanJson(String id, String name, String note, @OneOf(FromCalls.class) String fromCalls, int numbers, int services, int version) {}

    /// @param numbersLeft how many more numbers all plans together may have
    record PortabilityPlansJson(List<PortabilityPlanJson> items, int numbersLeft) {}

    record NewPortabilityPlan(@NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note, @OneOf(FromCalls.class) @NotBlank String fromCalls) {}

    record ChangedPortabilityPlan(
            @NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note, @OneOf(FromCalls.class) @NotBlank String fromCalls, @NotNull Integer version) {}

    /// A service that looks numbers up in a plan.
    record PortabilityServiceJson(
            String id, String name, Named carrier, Named interconnect, @OneOf(Service.Portability.Status.class) String status,
            @OneOf(Service.Portability.RatedBy.class) String ratedBy) {}

    /// @param items at most 200
    record PortabilityServicesJson(List<PortabilityServiceJson> items) {}

    /// What a plan says of a number, as the next call will be told.
    ///
    /// @param routingNumber suppliers are chosen and paid by it; null: the number was not ported
    record LookedUpNumber(Named plan, boolean ported, @Nullable String routingNumber, @Nullable String network) {}

    /// @param number digits as E.164
    record LookedUpNumbers(String number, List<LookedUpNumber> items) {}

    /// By name.
    ///
    /// @param search part of a name
    @Needs("portability.plan.view")
    @GetMapping("/api/admin/portability-plans")
    PortabilityPlansJson list(OperationRequest request, @RequestParam(required = false) @Nullable String search) {
        Map<Long, Long> services = counts(request.tenant());
        List<PortabilityPlanJson> plans = query.plans(request.tenant(), search == null || search.isBlank() ? null : search.strip()).stream()
                .map(plan -> json(plan, services))
                .toList();
        int numbers = store.numbers(database.reads(request.tenant()), request.tenant());
        return new PortabilityPlansJson(plans, Math.max(0, PortabilityPlan.MOST_NUMBERS - numbers));
    }

    @Needs("portability.plan.view")
    @GetMapping("/api/admin/portability-plans/{id}")
    PortabilityPlanJson get(OperationRequest request, @PathVariable long id) {
        return json(find(request.tenant(), id), counts(request.tenant()));
    }

    @Needs("portability.plan.change")
    @PostMapping("/api/admin/portability-plans")
    ResponseEntity<PortabilityPlanJson> create(OperationRequest request, @Valid @RequestBody NewPortabilityPlan form) {
        long id = operations.run(request, new SavePlan(null, 0, form.name.strip(), form.note.strip(), value(FromCalls.class, form.fromCalls, "fromCalls")));
        return ResponseEntity.created(URI.create("/api/admin/portability-plans/" + id)).body(get(request, id));
    }

    @Needs("portability.plan.change")
    @PutMapping("/api/admin/portability-plans/{id}")
    PortabilityPlanJson change(OperationRequest request, @PathVariable long id, @Valid @RequestBody ChangedPortabilityPlan form) {
        operations.run(request, new SavePlan(id, form.version, form.name.strip(), form.note.strip(), value(FromCalls.class, form.fromCalls, "fromCalls")));
        return get(request, id);
    }

    /// Into the trash, with its numbers. Refused while a service names it.
    @Needs("portability.plan.change")
    @DeleteMapping("/api/admin/portability-plans/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeletePlan(id, version));
        return ResponseEntity.noContent().build();
    }

    /// The numbers of a plan.
    ///
    /// @param search digits that a number begins with
    /// @param sort   number, with `-` in front for the other way round; without it the shortest first
    @Needs("portability.plan.view")
    @GetMapping("/api/admin/portability-plans/{id}/numbers")
    Page<Ported> numbers(
            OperationRequest request,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        find(request.tenant(), id);
        String digits = search.strip().replaceFirst("^\\+", "");
        boolean down = ListOrder.isDown(sort, "number", "number");
        return digits.matches("|[1-9][0-9]{0,14}") ? query.numbers(request.tenant(), id, digits, down, cursor, Cursor.limit(limit)) : Page.whole(List.of());
    }

    /// Starts the import of a file: all that it holds, or nothing when a line of it is wrong. Counts at the first call after the job.
    ///
    /// @param mode `add`, `remove` or `replace`
    /// @param csv  number, routing number and network; of `remove` the number is enough. The file as it is: as a text within JSON a million lines would be too large
    @Needs("portability.plan.change")
    @PostMapping(path = "/api/admin/portability-plans/{id}/imports", consumes = "text/csv")
    ResponseEntity<StartedJob> importNumbers(OperationRequest request, @PathVariable long id, @RequestParam String mode, @RequestBody(required = false) @Nullable String csv) {
        find(request.tenant(), id);
        return ResponseEntity.accepted().body(StartedJob.of(operations.run(request, new ImportFile(id, value(Mode.class, mode, "mode"), csv == null ? "" : csv))));
    }

    /// Services that look numbers up in a plan.
    @Needs("portability.plan.view")
    @GetMapping("/api/admin/portability-plans/{id}/services")
    PortabilityServicesJson services(OperationRequest request, @PathVariable long id) {
        find(request.tenant(), id);
        Directory directory = carriers.directory();
        return new PortabilityServicesJson(naming(request.tenant())
                .filter(s -> s.portability().plan() == id)
                .sorted(Comparator.comparing(Service::id))
                .limit(MOST_SERVICES)
                .map(s -> {
                    long carrier = directory.interconnect(s.interconnectId()).carrierId();
                    return new PortabilityServiceJson(
                            Long.toString(s.id()), s.name(), Named.of(carrier, directory.carrierName(carrier)),
                            Named.of(s.interconnectId(), directory.interconnectName(s.interconnectId())), word(s.portability().status()), word(s.portability().ratedBy()));
                })
                .toList());
    }

    /// Where a number goes, by every plan or by one, as the next call will be told.
    ///
    /// @param number international, with or without plus sign
    /// @param planId only this one
    @Needs("portability.plan.view")
    @GetMapping("/api/admin/looked-up-number")
    LookedUpNumbers lookUp(OperationRequest request, @Parameter(schema = @Schema(type = "string", format = "e164")) @RequestParam String number,
            @RequestParam(required = false) @Nullable Long planId) {
        E164 called = E164.find(number.replaceAll("[\\s()./-]", "")).orElseThrow(() -> Refusal.invalid(
                "invalid", "This is no international number.", new Refusal.Field("number", "1 to 15 digits, the country code first, for example +12125550123")));
        if (planId != null) {
            find(request.tenant(), planId);
        }
        return new LookedUpNumbers(called.digits(), portability.names(request.tenant()).stream()
                .filter(plan -> planId == null || plan.id().equals(planId.toString()))
                .map(plan -> {
                    Porting found = portability.find(request.tenant(), Long.parseLong(plan.id()), called, null);
                    return new LookedUpNumber(plan, found.isPorted(), found.routingNumber() == null ? null : found.routingNumber().digits(), found.network());
                })
                .toList());
    }

    private PortabilityPlan find(TenantId tenant, long id) {
        return store.get(database.reads(tenant), tenant, id);
    }

    private Stream<Service> naming(TenantId tenant) {
        return carriers.directory().services().stream().filter(s -> s.tenant().equals(tenant) && s.portability() != null);
    }

    private Map<Long, Long> counts(TenantId tenant) {
        return naming(tenant).map(s -> s.portability().plan()).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static PortabilityPlanJson json(PortabilityPlan plan, Map<Long, Long> services) {
        return new PortabilityPlanJson(
                Long.toString(plan.id()), plan.name(), plan.note(), word(plan.fromCalls()), plan.numbers(), services.getOrDefault(plan.id(), 0L).intValue(), plan.version());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no " + field + " \"" + word + "\".",
                new Refusal.Field(field, "one of " + Arrays.stream(type.getEnumConstants()).map(e -> word(e)).collect(Collectors.joining(", ")))));
    }
}
