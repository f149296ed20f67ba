package com.didtron.server.entitlements.web;

import com.didtron.server.customers.Customer;
import com.didtron.server.customers.Customers;
import com.didtron.server.customers.Customers.Segment;
import com.didtron.server.entitlements.Assign;
import com.didtron.server.entitlements.Assignment;
import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.entitlements.SubjectKind;
import com.didtron.server.entitlements.internal.AssignmentStore;
import com.didtron.server.entitlements.internal.AssignmentStore.Key;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// To whom features and products are assigned, why a customer has them or not, and what a change would do.
@RestController
class AssignmentController {

    private static final int MOST_LISTED = 10_000;

    private final Database database;
    private final Entitlements entitlements;
    private final AssignmentStore store;
    private final Assign.Perform assign;
    private final Customers customers;
    private final Operations operations;
    private final Clock clock;

    AssignmentController(
            Database database, Entitlements entitlements, AssignmentStore store, Assign.Perform assign, Customers customers, Operations operations, Clock clock) {
        this.database = database;
        this.entitlements = entitlements;
        this.store = store;
        this.assign = assign;
        this.customers = customers;
        this.operations = operations;
        this.clock = clock;
    }

    /// @param level all, category, group or customer
    /// @param id    of it; null for all
    /// @param most  how much or many
    record LimitJson(@OneOf(Assignment.Level.class) @NotBlank String level, @Nullable String id, @NotNull @Min(0) Long most) {}

    /// @param mode    all, categories, groups or specific
    /// @param keptIds customers who keep it although it was taken from the others
    /// @param measure what of it can be limited, in the plural; null: nothing
    /// @param named   the customers that are listed anywhere in it; who was deleted since is missing
    /// @param version 0: nobody has assigned it, so all have it
    record AssignmentJson(
            String type, String id, String title, String mode, List<String> categoryIds, List<String> groupIds, List<String> customerIds,
            List<String> excludedIds, List<String> keptIds, @Nullable Instant startsAt, @Nullable Instant endsAt, @Nullable String measure,
            List<LimitJson> limits, List<Named> named, int version) {}

    record AssignmentList(List<AssignmentJson> items) {}

    /// @param keepExisting who would lose it keeps it, unless excluded
    record NewAssignment(
            @OneOf(Assignment.Mode.class) @NotBlank String mode,
            @NotNull @Size(max = MOST_LISTED) Set<Long> categoryIds,
            @NotNull @Size(max = MOST_LISTED) Set<Long> groupIds,
            @NotNull @Size(max = MOST_LISTED) Set<Long> customerIds,
            @NotNull @Size(max = MOST_LISTED) Set<Long> excludedIds,
            @NotNull @Size(max = MOST_LISTED) Set<Long> keptIds,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @NotNull @Size(max = MOST_LISTED) List<@Valid LimitJson> limits,
            @NotNull Boolean keepExisting,
            @NotNull Integer version) {}

    /// @param assignment as it is now, or as it would be
    record AssignedJson(AssignmentJson assignment, boolean dryRun, Assign.Impact impact) {}

    /// @param measure what `most` counts; null: nothing of it is counted
    /// @param rule    code of the rule that decided: excluded, not-started, kept, ended, for-all, customer, group, category, not-listed
    /// @param because the same for people
    record AccessJson(String type, String id, String title, boolean allowed, String rule, String because, @Nullable String measure, @Nullable Long most) {}

    record AccessList(List<AccessJson> items) {}

    /// @param categoryId of a group; null: a category
    record SegmentJson(String id, @Nullable String categoryId, String name) {}

    /// @param categoryIds whose customers have it, exclusions and named customers aside; groupIds likewise
    record GridRow(
            String type, String id, String title, String mode, List<String> categoryIds, List<String> groupIds, int named, int excluded, int kept) {}

    record Grid(List<SegmentJson> segments, List<GridRow> rows) {}

    @Needs("entitlements.assignment.view")
    @GetMapping("/api/admin/assignments")
    AssignmentList list(OperationRequest request) {
        var tx = database.reads(request.tenant());
        Map<Key, Assignment> all = store.all(tx, request.tenant());
        Map<Long, String> names = names(tx, request.tenant());
        return new AssignmentList(entitlements.kinds().stream()
                .flatMap(k -> k.subjects(request.tenant()).stream()
                        .map(s -> json(k.type(), s, all.getOrDefault(new Key(k.type(), s.id()), Assignment.UNASSIGNED), names)))
                .toList());
    }

    /// Features by categories and groups: who has what.
    @Needs("entitlements.assignment.view")
    @GetMapping("/api/admin/assignments/grid")
    Grid grid(OperationRequest request) {
        var tx = database.reads(request.tenant());
        List<Segment> segments = customers.segments(tx, request.tenant());
        Map<Key, Assignment> all = store.all(tx, request.tenant());
        return new Grid(
                segments.stream().map(s -> new SegmentJson(text(s.id()), s.category() == null ? null : text(s.category()), s.name())).toList(),
                entitlements.kinds().stream()
                        .flatMap(k -> k.subjects(request.tenant()).stream()
                                .map(s -> row(k.type(), s, all.getOrDefault(new Key(k.type(), s.id()), Assignment.UNASSIGNED), segments)))
                        .toList());
    }

    /// Why a customer can or cannot see each thing.
    @Needs("entitlements.assignment.view")
    @GetMapping("/api/admin/customers/{id}/access")
    AccessList access(OperationRequest request, @PathVariable("id") long customerId) {
        var tx = database.reads(request.tenant());
        var customer = customers.find(tx, request.tenant(), customerId).orElseThrow(() -> Refusal.notFound("customer " + customerId));
        return new AccessList(entitlements.access(tx, request.tenant(), customer.id(), customer.category(), customer.group()).stream()
                .map(a -> new AccessJson(
                        a.type(), a.subject().id(), a.subject().title(), a.decision().allowed(), a.decision().rule().code(), a.decision().rule().words(),
                        a.subject().measure(), a.decision().most()))
                .toList());
    }

    @Needs("entitlements.assignment.view")
    @GetMapping("/api/admin/assignments/{type}/{id}")
    AssignmentJson get(OperationRequest request, @PathVariable String type, @PathVariable String id) {
        var subject = entitlements.subject(request.tenant(), type, id);
        var tx = database.reads(request.tenant());
        return json(type, subject, store.get(tx, request.tenant(), new Key(type, id)), names(tx, request.tenant()));
    }

    /// With `dryRun` only says who would gain and lose it.
    @Needs("entitlements.assignment.change")
    @PutMapping("/api/admin/assignments/{type}/{id}")
    AssignedJson put(
            OperationRequest request,
            @PathVariable String type,
            @PathVariable String id,
            @Valid @RequestBody NewAssignment wanted,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        var subject = entitlements.subject(request.tenant(), type, id);
        var operation = new Assign(type, id, assignment(wanted), wanted.keepExisting);
        if (dryRun) {
            var tx = database.reads(request.tenant());
            Assign.Worked worked = assign.workOut(tx, request.tenant(), operation, clock.instant());
            return new AssignedJson(json(type, subject, worked.assignment(), names(tx, request.tenant())), true, worked.impact());
        }
        Assign.Impact impact = operations.run(request, operation);
        return new AssignedJson(get(request, type, id), false, impact);
    }

    private static GridRow row(String type, SubjectKind.Subject subject, Assignment a, List<Segment> segments) {
        boolean all = a.mode() == Assignment.Mode.ALL;
        Set<Long> categories = new TreeSet<>();
        Set<Long> groups = new TreeSet<>();
        for (Segment s : segments) {
            Long category = s.category();
            if (category == null && (all || a.categories().contains(s.id()))) {
                categories.add(s.id());
            } else if (category != null && (all || a.groups().contains(s.id()) || a.categories().contains(category))) {
                groups.add(s.id());
            }
        }
        return new GridRow(
                type, subject.id(), subject.title(), a.mode().word(), texts(categories), texts(groups), a.customers().size(), a.excluded().size(), a.kept().size());
    }

    private static Assignment assignment(NewAssignment wanted) {
        if (wanted.startsAt != null && wanted.endsAt != null && !wanted.startsAt.isBefore(wanted.endsAt)) {
            throw Refusal.invalid("invalid", "It ends before it starts.", new Refusal.Field("endsAt", "after " + wanted.startsAt));
        }
        return new Assignment(
                mode(wanted.mode), wanted.categoryIds, wanted.groupIds, wanted.customerIds, wanted.excludedIds, wanted.keptIds, wanted.startsAt, wanted.endsAt,
                wanted.limits.stream().map(AssignmentController::limit).toList(), wanted.version);
    }

    private static Assignment.Limit limit(LimitJson limit) {
        var level = Arrays.stream(Assignment.Level.values()).filter(l -> word(l).equals(limit.level)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no level " + limit.level + ".", new Refusal.Field("limits.level", "one of all, category, group, customer")));
        boolean named = limit.id != null && limit.id.matches("[0-9]{1,18}");
        if (named == (level == Assignment.Level.ALL) || limit.most < 0) {
            throw Refusal.invalid("invalid", "A limit cannot be used.",
                    new Refusal.Field("limits", "0 or more, for all without id, for others with the id of the category, group or customer"));
        }
        return new Assignment.Limit(level, named ? Long.valueOf(limit.id) : null, limit.most);
    }

    private static Assignment.Mode mode(String word) {
        return Arrays.stream(Assignment.Mode.values()).filter(m -> m.word().equals(word)).findFirst().orElseThrow(() -> Refusal.invalid(
                "invalid", "There is no mode " + word + ".", new Refusal.Field("mode", "one of all, categories, groups, specific")));
    }

    private Map<Long, String> names(DSLContext tx, TenantId tenant) {
        return customers.all(tx, tenant).stream().collect(Collectors.toMap(Customer::id, Customer::companyName));
    }

    private static AssignmentJson json(String type, SubjectKind.Subject subject, Assignment a, Map<Long, String> names) {
        List<Named> named = Stream.of(a.customers(), a.excluded(), a.kept(), limited(a))
                .flatMap(Set::stream)
                .distinct()
                .filter(names::containsKey)
                .sorted()
                .map(id -> Named.of(id, names.get(id)))
                .toList();
        return new AssignmentJson(
                type, subject.id(), subject.title(), a.mode().word(), texts(a.categories()), texts(a.groups()), texts(a.customers()), texts(a.excluded()),
                texts(a.kept()), a.startsAt(), a.endsAt(), subject.measure(),
                a.limits().stream().map(l -> new LimitJson(word(l.level()), l.id() == null ? null : text(l.id()), l.most())).toList(), named,
                a.version());
    }

    private static Set<Long> limited(Assignment a) {
        return a.limits().stream()
                .filter(l -> l.level() == Assignment.Level.CUSTOMER)
                .map(Assignment.Limit::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(long id) {
        return Long.toString(id);
    }

    private static List<String> texts(Set<Long> ids) {
        return ids.stream().sorted().map(AssignmentController::text).toList();
    }
}
