package com.didtron.server.identity;

import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.access.FindAccess;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who a person is, for work that goes on after their request: what was taken from them meanwhile, the work may not do either.
@Component
public class PeopleLater {

    private final Database database;
    private final PersonStore people;
    private final FindAccess findAccess;

    PeopleLater(Database database, PersonStore people, FindAccess findAccess) {
        this.database = database;
        this.people = people;
        this.findAccess = findAccess;
    }

    /// The person in their own portal, with what their roles allow now; empty when they can no longer sign in.
    public Optional<SignedIn> find(TenantId tenant, long person) {
        var tx = database.reads(tenant);
        return people.find(tx, tenant, person).filter(p -> p.state().equals("active")).map(p -> new SignedIn(
                tenant, p.id(), p.email(), p.displayName(), p.portal(), p.carrierId(),
                findAccess.of(tx, tenant, p.id(), p.portal()).through(new Access.Later())));
    }
}
