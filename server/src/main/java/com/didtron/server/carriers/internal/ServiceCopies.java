package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CarrierOperations.CopyServices;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes services of one interconnect out of another's: behind those that it has, in the order of the other, switched off.
@Component
final class ServiceCopies implements OperationHandler<CopyServices, Integer> {

    private static final int MOST_NAMED = 5;

    private final InterconnectStore interconnects;
    private final ServiceStore store;
    private final ServiceChanges.Rules rules;
    private final Carriers carriers;

    ServiceCopies(InterconnectStore interconnects, ServiceStore store, ServiceChanges.Rules rules, Carriers carriers) {
        this.interconnects = interconnects;
        this.store = store;
        this.rules = rules;
        this.carriers = carriers;
    }

    @Override
    public OperationType<CopyServices, Integer> type() {
        return OperationType.inline("carriers.copy-services", "Copy services", Category.CARRIERS, CopyServices.class, Integer.class);
    }

    @Override
    public Integer perform(Change change, CopyServices wanted) {
        Interconnect target = interconnects.hold(change.tx(), change.tenant(), wanted.target());
        change.subject(InterconnectChanges.KIND, Long.toString(target.id()), target.name());
        Interconnect source = interconnects.get(change.tx(), change.tenant(), wanted.source());
        refuseUnlike(source, target);
        List<Service> present = store.list(change.tx(), change.tenant(), target.id());
        List<Service> chosen = chosen(source, store.list(change.tx(), change.tenant(), source.id()), wanted.services());
        refuseTaken(target, present, chosen);
        if (present.size() + chosen.size() > ServiceChanges.MOST_SERVICES) {
            throw Refusal.conflict("too-many-services", "An interconnect has at most " + ServiceChanges.MOST_SERVICES + " services; " + target.name() + " has " + present.size() + ".")
                    .at("services", null);
        }
        List<Service> made = new ArrayList<>();
        for (Service service : chosen) {
            Service draft = service.under(target.id()).switchedOff();
            try {
                rules.refuseWrong(change.tx(), change.tenant(), target, draft, 0);
            } catch (Refusal refused) {
                throw refused.at("services", service.name());
            }
            made.add(store.insert(change.tx(), change.tenant(), draft, change.now()));
        }
        change.after(made.stream().map(s -> Map.of("id", s.id(), "name", s.name(), "copiedFrom", source.name())).toList());
        carriers.changed(change.tx(), change.tenant(), target.carrierId());
        return made.size();
    }

    private static void refuseUnlike(Interconnect source, Interconnect target) {
        if (source.id() == target.id()) {
            throw Refusal.invalid("same-interconnect", target.name() + " is where they are already.", new Refusal.Field("sourceId", "another interconnect"));
        }
        if (!source.currency().equals(target.currency())) {
            throw Refusal.invalid("currency-differs", source.name() + " is in " + source.currency() + ", " + target.name() + " in " + target.currency() + ": its plans do not fit.",
                    new Refusal.Field("sourceId", "an interconnect in " + target.currency()));
        }
    }

    private static List<Service> chosen(Interconnect source, List<Service> all, List<Long> wanted) {
        Set<Long> ids = new HashSet<>(wanted);
        if (ids.isEmpty()) {
            throw Refusal.invalid("invalid", "Choose what is copied.", new Refusal.Field("services", "at least one service of " + source.name()));
        }
        Map<Long, Service> byId = all.stream().collect(Collectors.toMap(Service::id, Function.identity()));
        ids.stream().filter(id -> !byId.containsKey(id)).findFirst().ifPresent(id -> {
            throw Refusal.notFound("service " + id + " of " + source.name());
        });
        return all.stream().filter(s -> ids.contains(s.id())).toList();
    }

    private static void refuseTaken(Interconnect target, List<Service> present, List<Service> chosen) {
        Set<String> names = present.stream().map(s -> s.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<String> taken = chosen.stream().map(Service::name).filter(name -> names.contains(name.toLowerCase(Locale.ROOT))).toList();
        if (!taken.isEmpty()) {
            throw Refusal.conflict("names-taken", target.name() + " has services of these names already; nothing was copied: "
                    + String.join(", ", taken.subList(0, Math.min(MOST_NAMED, taken.size()))) + (taken.size() > MOST_NAMED ? ", and " + (taken.size() - MOST_NAMED) + " more" : "")
                    + ". Rename them, or leave them out.").at("services", null);
        }
    }
}
