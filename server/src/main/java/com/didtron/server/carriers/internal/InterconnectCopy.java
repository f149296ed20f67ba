package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.DefaultRouting;
import com.didtron.server.carriers.CarrierOperations.CopyInterconnect;
import com.didtron.server.carriers.CarrierOperations.Group;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.Numbers;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes an interconnect out of another one, switched off: what is asked for is taken over, the rest is as for a new one.
@Component
final class InterconnectCopy implements OperationHandler<CopyInterconnect, Long> {

    private static final Duration USUAL_PROGRESS = Duration.ofSeconds(6);
    private static final Duration USUAL_RING = Duration.ofSeconds(75);
    private static final int USUAL_LONGEST_CALL = 14_400;
    /// What the request itself says of the copy; all else came with the groups that are taken over.
    private static final Set<String> TOLD = Set.of("carrierId", "name", "currency");
    private static final String TAKEN_OVER = "groups";

    private final InterconnectStore store;
    private final ServiceStore services;
    private final InterconnectRules rules;
    private final ServiceChanges.Rules serviceRules;
    private final Carriers carriers;

    InterconnectCopy(InterconnectStore store, ServiceStore services, InterconnectRules rules, ServiceChanges.Rules serviceRules, Carriers carriers) {
        this.store = store;
        this.services = services;
        this.rules = rules;
        this.serviceRules = serviceRules;
        this.carriers = carriers;
    }

    @Override
    public OperationType<CopyInterconnect, Long> type() {
        return OperationType.inline("carriers.copy-interconnect", "Copy interconnect", Category.CARRIERS, CopyInterconnect.class, Long.class);
    }

    @Override
    public Long perform(Change change, CopyInterconnect wanted) {
        Interconnect source = store.get(change.tx(), change.tenant(), wanted.source());
        change.subject(InterconnectChanges.KIND, "", wanted.name());
        Interconnect draft = copied(source, wanted);
        try {
            rules.refuseWrong(change.tx(), change.tenant(), rules.growing(change, wanted.carrier()), draft, 0);
        } catch (Refusal refused) {
            throw told(refused);
        }
        Interconnect made = store.insert(change.tx(), change.tenant(), draft, change.now());
        change.subject(InterconnectChanges.KIND, Long.toString(made.id()), made.name());
        if (wanted.groups().contains(Group.SERVICES)) {
            services.list(change.tx(), change.tenant(), source.id()).forEach(s -> {
                try {
                    serviceRules.refuseWrong(change.tx(), change.tenant(), made, s.under(made.id()), 0);
                } catch (Refusal refused) {
                    throw refused.at(TAKEN_OVER, s.name());
                }
                services.insert(change.tx(), change.tenant(), s.under(made.id()), change.now());
            });
        }
        change.after(made);
        carriers.changed(change.tx(), change.tenant(), made.carrierId());
        return made.id();
    }

    private static Refusal told(Refusal refused) {
        Set<String> wrong = refused.fields().stream().map(Refusal.Field::field).collect(Collectors.toSet());
        if (wrong.isEmpty() || !Collections.disjoint(wrong, TOLD)) {
            return refused;
        }
        return refused.at(wrong.contains("direction") ? "carrierId" : TAKEN_OVER, null);
    }

    /// What is not taken over is as for a new one; where a supplier's calls go is taken over in any case, because it must have an address, and how it shows who it is there.
    private static Interconnect copied(Interconnect source, CopyInterconnect wanted) {
        Set<Group> groups = wanted.groups();
        boolean validation = groups.contains(Group.INGRESS_VALIDATION);
        boolean limits = groups.contains(Group.LIMITS);
        return new Interconnect(
                source.tenant(), 0, wanted.carrier(), wanted.name(), source.direction(), wanted.currency(), 0, false,
                limits ? source.capacityLimit() : null,
                limits ? source.cpsLimit() : null,
                validation ? source.techPrefix() : "",
                validation ? source.addresses() : List.of(),
                groups.contains(Group.INGRESS_TRANSLATION) ? source.numberRules() : List.of(),
                target(source, groups),
                groups.contains(Group.RATING_PLAN) ? source.ratingPlanId() : null,
                longestCall(source, groups),
                caller(source.caller(), groups),
                validation ? source.checks() : IngressChecks.NONE,
                groups.contains(Group.MEDIA) ? source.media() : Media.NEW,
                groups.contains(Group.SIGNALLING) ? source.signalling() : Signalling.USUAL,
                1);
    }

    private static @Nullable Integer longestCall(Interconnect source, Set<Group> groups) {
        if (!source.direction().sendsCalls()) {
            return null;
        }
        return groups.contains(Group.SIGNALLING) ? source.maxTalkSeconds() : Integer.valueOf(USUAL_LONGEST_CALL);
    }

    private static CallerRules caller(CallerRules source, Set<Group> groups) {
        boolean in = groups.contains(Group.INGRESS_TRANSLATION);
        boolean out = groups.contains(Group.EGRESS_TRANSLATION);
        return new CallerRules(
                in ? source.rules() : List.of(), in ? source.customer() : CallerRules.USUAL.customer(), out ? source.supplier() : CallerRules.USUAL.supplier());
    }

    private static Interconnect.@Nullable Target target(Interconnect source, Set<Group> groups) {
        Interconnect.Target target = source.target();
        if (target == null) {
            return null;
        }
        boolean timers = groups.contains(Group.SIGNALLING);
        boolean rules = groups.contains(Group.EGRESS_TRANSLATION);
        Numbers numbers = target.numbers();
        return new Interconnect.Target(
                target.sendTo(),
                timers ? target.progressTimeout() : USUAL_PROGRESS,
                timers ? target.ringTimeout() : USUAL_RING,
                groups.contains(Group.EGRESS_ROUTING) ? target.trunkGroup() : null,
                groups.contains(Group.MONITORING) ? target.monitoring() : Monitoring.NONE,
                new Numbers(
                        groups.contains(Group.EGRESS_ROUTING) ? numbers.techPrefix() : "",
                        rules ? numbers.called() : List.of(),
                        rules ? numbers.caller() : List.of(),
                        rules && numbers.portability()),
                target.certificates(),
                groups.contains(Group.EGRESS_ROUTING) ? target.defaultRouting() : DefaultRouting.EXCLUDE,
                groups.contains(Group.EGRESS_ROUTING) ? target.redirections() : Redirections.REFUSED);
    }
}
