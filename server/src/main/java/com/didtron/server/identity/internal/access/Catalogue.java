package com.didtron.server.identity.internal.access;

import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.PermissionDeclaration;
import com.didtron.server.platform.Portal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// All permissions that modules declare.
@Component
public class Catalogue {

    private final Map<String, PermissionDeclaration> declared = new LinkedHashMap<>();

    public Catalogue(List<DeclaresPermissions> modules) {
        modules.stream().flatMap(m -> m.permissions().stream()).forEach(permission -> {
            if (declared.put(permission.name(), permission) != null) {
                throw new IllegalStateException("two modules declare the permission " + permission.name());
            }
        });
    }

    public List<PermissionDeclaration> all() {
        return List.copyOf(declared.values());
    }

    public Optional<PermissionDeclaration> find(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    /// Whether its pages keep to the accounts of a narrower scope.
    public boolean keepsToScope(String name) {
        PermissionDeclaration permission = declared.get(name);
        return permission != null && permission.keepsToScope();
    }

    /// Names of those that mean something in a portal.
    public Set<String> of(Portal portal) {
        return declared.values().stream()
                .filter(p -> p.portals().contains(portal))
                .map(PermissionDeclaration::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
