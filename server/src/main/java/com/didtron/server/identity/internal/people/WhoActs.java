package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.access.Acting;
import com.didtron.server.identity.internal.access.FindAccess;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.Work;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Finds the person behind an operation, with what they may do at this moment.
@Component
class WhoActs {

    private final PersonStore people;
    private final FindAccess findAccess;
    private final SystemRoles systemRoles;

    WhoActs(PersonStore people, FindAccess findAccess, SystemRoles systemRoles) {
        this.people = people;
        this.findAccess = findAccess;
        this.systemRoles = systemRoles;
    }

    Acting on(DSLContext tx, Work work) {
        return on(tx, work.tenant(), work.actor());
    }

    Acting on(DSLContext tx, TenantId tenant, Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> new Acting(tenant, null, null, null, null);
            case PERSON -> {
                var person = people.get(tx, tenant, Long.parseLong(actor.id()));
                Long visited = Visits.visited(actor);
                // in a customer's portal staff are no more than its owner
                yield visited != null
                        ? new Acting(tenant, person.id(), Portal.CUSTOMER, visited, systemRoles.visitor(true))
                        : new Acting(
                                tenant, person.id(), person.portal(), person.carrierId(), findAccess.of(tx, tenant, person.id(), person.portal()));
            }
            case API_KEY -> throw Refusal.forbidden("not-for-keys", "This is open to people who sign in, not to API keys.");
        };
    }
}
