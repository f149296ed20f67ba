package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.access.FindAccess.Granted;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.MoneyRights;
import com.didtron.server.platform.Refusal;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Tells how far somebody may go with money, from their roles as they are at this moment. Programs move no money.
@Component
class MoneyRightsOfPeople implements MoneyRights {

    private final WhoActs whoActs;
    private final PersonStore people;

    MoneyRightsOfPeople(WhoActs whoActs, PersonStore people) {
        this.whoActs = whoActs;
        this.people = people;
    }

    @Override
    public Rights of(DSLContext tx, TenantId tenant, Actor actor) {
        if (actor.kind() != Actor.Kind.PERSON) {
            throw Refusal.forbidden("not-for-keys", "This is open to people who sign in, not to API keys.");
        }
        if (!people.get(tx, tenant, Long.parseLong(actor.id())).state().equals("active")) {
            throw Refusal.forbidden("suspended", actor.name() + " is suspended.");
        }
        var acting = whoActs.on(tx, tenant, actor);
        Granted granted = Objects.requireNonNull(acting.granted());
        return new Rights(
                Objects.requireNonNull(acting.personId()), granted.permissions(), granted.limits().refundUpTo(), granted.limits().adjustUpTo(),
                granted.limits().fourEyesAbove());
    }
}
