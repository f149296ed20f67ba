package com.didtron.server.identity.internal.access;

import com.didtron.server.operations.Change;
import com.didtron.server.operations.TrashKind;
import org.springframework.stereotype.Component;

/// Roles that a tenant put together, in the trash. Nobody has a deleted role, and nobody gets it back with it.
@Component
public class RoleTrash implements TrashKind {

    public static final String KIND = "role";

    private final RoleStore store;

    RoleTrash(RoleStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Role";
    }

    @Override
    public void restore(Change change, String id) {
        store.restore(change.tx(), change.tenant(), Long.parseLong(id));
    }

    @Override
    public void purge(Change change, String id) {
        store.purge(change.tx(), change.tenant(), Long.parseLong(id));
    }
}
