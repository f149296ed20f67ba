package com.didtron.server.entitlements;

import com.didtron.server.customers.Customer;
import com.didtron.server.customers.Customers;
import com.didtron.server.customers.SegmentUse;
import com.didtron.server.entitlements.Decide.Decision;
import com.didtron.server.entitlements.SubjectKind.Subject;
import com.didtron.server.entitlements.internal.AssignmentStore;
import com.didtron.server.entitlements.internal.Features;
import com.didtron.server.entitlements.internal.AssignmentStore.Key;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What customers may see and use. Answers for a customer are kept in memory: a change counts at once in the process that made it, and in the others
/// when they hear of it. Assignments that begin or end are seen within [#KEPT].
@Component
public class Entitlements implements SegmentUse {

    private static final String PICTURE = "entitlements.answers";
    static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_CUSTOMERS = 50_000;

    private final Database database;
    private final Customers customers;
    private final AssignmentStore store;
    private final List<SubjectKind> kinds;
    private final Clock clock;
    private final Pictures pictures;
    private final Map<Of, Answer> answers = new ConcurrentHashMap<>();

    Entitlements(Database database, Customers customers, AssignmentStore store, ObjectProvider<SubjectKind> kinds, Clock clock, Pictures pictures) {
        this.database = database;
        this.customers = customers;
        this.store = store;
        this.kinds = kinds.orderedStream().toList();
        this.clock = clock;
        this.pictures = pictures;
        pictures.follow(PICTURE, this::forget);
    }

    private record Of(TenantId tenant, long carrier) {}

    private record Answer(Instant at, Map<Key, Decision> decisions) {}

    /// What a subject is decided to be for one customer.
    public record Access(String type, Subject subject, Decision decision) {}

    /// All kinds of subjects.
    public List<SubjectKind> kinds() {
        return kinds;
    }

    /// @throws Refusal not-found
    public Subject subject(TenantId tenant, String type, String id) {
        return kinds.stream()
                .filter(k -> k.type().equals(type))
                .flatMap(k -> k.subjects(tenant).stream())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(type + " " + id));
    }

    /// Whether the customer of a carrier may have something. A carrier without an account has what is for all.
    public boolean allows(TenantId tenant, long carrier, String type, String id) {
        return decision(tenant, carrier, type, id).allowed();
    }

    /// The same with the rule that decided.
    public Decision decision(TenantId tenant, long carrier, String type, String id) {
        return decisions(tenant, carrier).getOrDefault(new Key(type, id), new Decision(Decide.Rule.FOR_ALL, null));
    }

    /// Ids of the subjects of a type that somebody has assigned, to whomever.
    public Set<String> assigned(TenantId tenant, String type) {
        return store.all(database.reads(tenant), tenant).keySet().stream()
                .filter(key -> key.type().equals(type))
                .map(Key::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the customer of a carrier has a part of the customer portal.
    ///
    /// @param feature name of a [com.didtron.server.platform.FeatureDeclaration]
    public boolean allowsFeature(TenantId tenant, long carrier, String feature) {
        return allows(tenant, carrier, Features.TYPE, feature);
    }

    /// Ids of the subjects of a type that the customer of a carrier may have.
    public List<String> allowed(TenantId tenant, long carrier, String type) {
        return decisions(tenant, carrier).entrySet().stream()
                .filter(e -> e.getKey().type().equals(type) && e.getValue().allowed())
                .map(e -> e.getKey().id())
                .toList();
    }

    private Map<Key, Decision> decisions(TenantId tenant, long carrier) {
        Instant now = clock.instant();
        var of = new Of(tenant, carrier);
        Answer known = answers.get(of);
        if (known == null || known.at.plus(KEPT).isBefore(now)) {
            DSLContext tx = database.reads(tenant);
            Optional<Customer> customer = customers.findByCarrier(tx, tenant, carrier);
            Map<Key, Decision> decisions = new LinkedHashMap<>();
            for (Access access : access(tx, tenant, customer.map(Customer::id).orElse(0L), customer.map(Customer::category).orElse(0L),
                    customer.map(Customer::group).orElse(null))) {
                decisions.put(new Key(access.type, access.subject.id()), access.decision);
            }
            known = new Answer(now, decisions);
            if (answers.size() >= MOST_CUSTOMERS) {
                answers.clear();
            }
            answers.put(of, known);
        }
        return known.decisions;
    }

    /// Every subject with what is decided for a customer, freshly read.
    public List<Access> access(DSLContext tx, TenantId tenant, long customer, long category, @Nullable Long group) {
        Map<Key, Assignment> assignments = store.all(tx, tenant);
        List<Access> all = new ArrayList<>();
        for (SubjectKind kind : kinds) {
            for (Subject subject : kind.subjects(tenant)) {
                Assignment assignment = assignments.getOrDefault(new Key(kind.type(), subject.id()), Assignment.UNASSIGNED);
                all.add(new Access(kind.type(), subject, Decide.of(assignment, customer, category, group, clock.instant())));
            }
        }
        return all;
    }

    @Override
    public Effects ofMove(DSLContext tx, Customer customer, long category, @Nullable Long group) {
        List<Access> before = access(tx, customer.tenant(), customer.id(), customer.category(), customer.group());
        List<Access> after = access(tx, customer.tenant(), customer.id(), category, group);
        List<String> gains = new ArrayList<>();
        List<String> loses = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            boolean had = before.get(i).decision.allowed();
            boolean has = after.get(i).decision.allowed();
            if (had != has) {
                (has ? gains : loses).add(after.get(i).subject.title());
            }
        }
        return new Effects(gains, loses);
    }

    @Override
    public void changed(DSLContext tx, TenantId tenant) {
        pictures.changed(tx, PICTURE, Long.toString(tenant.value()));
    }

    /// @param tenant null: all of them
    private void forget(@Nullable String tenant) {
        answers.keySet().removeIf(of -> tenant == null || of.tenant.value() == Long.parseLong(tenant));
    }
}
