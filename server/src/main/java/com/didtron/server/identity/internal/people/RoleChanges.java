package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.internal.Doing;
import com.didtron.server.identity.internal.access.Role;
import com.didtron.server.identity.internal.access.RoleStore.Draft;
import com.didtron.server.identity.internal.access.RoleTrash;
import com.didtron.server.identity.internal.access.Roles;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.Trash;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Putting roles together.
@Configuration
public class RoleChanges {

    private final Roles roles;
    private final WhoActs whoActs;
    private final Trash trash;

    RoleChanges(Roles roles, WhoActs whoActs, Trash trash) {
        this.roles = roles;
        this.whoActs = whoActs;
        this.trash = trash;
    }

    public record CreateRole(Draft draft) implements Operation<String> {}

    public record ChangeRole(String role, int version, Draft draft) implements Operation<Void> {}

    public record DeleteRole(String role) implements Operation<Void> {}

    @Bean
    OperationHandler<CreateRole, String> createRole() {
        return Doing.of("create-role", "Put a role together", CreateRole.class, String.class, (change, operation) -> {
            Role role = roles.create(change.tx(), whoActs.on(change.tx(), change), operation.draft, change.now());
            change.subject("role", role.id(), role.name());
            change.after(role);
            return role.id();
        });
    }

    @Bean
    OperationHandler<ChangeRole, Void> changeRole() {
        return Doing.of("change-role", "Change a role", ChangeRole.class, (change, operation) -> {
            Role before = roles.get(change.tx(), change.tenant(), operation.role);
            change.subject("role", before.id(), before.name());
            change.before(before);
            change.after(roles.change(change.tx(), whoActs.on(change.tx(), change), operation.role, operation.version, operation.draft));
        });
    }

    @Bean
    OperationHandler<DeleteRole, Void> deleteRole() {
        return Doing.of("delete-role", "Delete a role", DeleteRole.class, (change, operation) -> {
            Role before = roles.remove(change.tx(), change.tenant(), operation.role, change.now());
            change.subject(RoleTrash.KIND, before.id(), before.name());
            change.before(before);
            trash.put(change, RoleTrash.KIND, before.id(), before.name(), List.of());
        });
    }
}
