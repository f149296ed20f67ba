package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.IdentityFeatures;
import com.didtron.server.identity.internal.CompanyLimits;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.identity.internal.access.Roles;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.TrashKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// People in the trash. They come back under their number with the roles they had, active or suspended as before; nobody brings somebody back, or
/// has them purged, who may do more than oneself.
@Component
class PersonTrash implements TrashKind {

    static final String KIND = "person";

    private final PersonStore people;
    private final RoleStore roleStore;
    private final Roles roles;
    private final WhoActs whoActs;
    private final CompanyLimits limits;

    PersonTrash(PersonStore people, RoleStore roleStore, Roles roles, WhoActs whoActs, CompanyLimits limits) {
        this.people = people;
        this.roleStore = roleStore;
        this.roles = roles;
        this.whoActs = whoActs;
        this.limits = limits;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Person";
    }

    @Override
    public void restore(Change change, String id) {
        Person person = target(change, id);
        limits.refuseBeyond(
                change.tx(), change.tenant(), person.portal(), person.carrierId(), IdentityFeatures.TEAM, "people", "Delete somebody first",
                of -> people.count(change.tx(), change.tenant(), person.portal(), of));
        people.restore(change.tx(), person);
    }

    @Override
    public void purge(Change change, String id) {
        people.purge(change.tx(), target(change, id), change.now());
    }

    private Person target(Change change, String id) {
        Person person = people.lockDeleted(change.tx(), change.tenant(), Long.parseLong(id));
        List<String> had = roleStore.rolesOf(change.tx(), change.tenant(), List.of(person.id())).getOrDefault(person.id(), List.of());
        roles.refuseActingOnStronger(change.tx(), whoActs.on(change.tx(), change), person.portal(), had);
        return person;
    }
}
