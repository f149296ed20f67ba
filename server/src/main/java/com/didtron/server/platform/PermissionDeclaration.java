package com.didtron.server.platform;

import java.util.Set;
import java.util.regex.Pattern;

/// One thing that a role may allow. Declared by the module that owns the pages it is about.
///
/// @param name    `module.page.action`, stable: roles are stored with it. Actions that only read are called `view`
/// @param title   for the person who puts a role together
/// @param portals      where it means something; within the portal of a customer or carrier it is about their own things only
/// @param keepsToScope whether all that it opens shows and changes no other accounts than those of a narrower scope; a role with such a scope can
///                     allow no other permission
public record PermissionDeclaration(String name, String title, Set<Portal> portals, boolean keepsToScope) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");

    public PermissionDeclaration {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a permission is called module.page.action, not " + name);
        }
        if (portals.isEmpty()) {
            throw new IllegalArgumentException("the permission " + name + " belongs to no portal");
        }
        portals = Set.copyOf(portals);
    }

    public static PermissionDeclaration of(String name, String title, Portal... portals) {
        return new PermissionDeclaration(name, title, Set.of(portals), false);
    }

    /// The same, of pages that keep to the accounts of a narrower scope.
    public PermissionDeclaration keepingToScope() {
        return new PermissionDeclaration(name, title, portals, true);
    }

    /// Whether it only reads.
    public boolean reads() {
        return name.endsWith(".view");
    }
}
