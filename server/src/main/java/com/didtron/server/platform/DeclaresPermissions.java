package com.didtron.server.platform;

import java.util.List;

/// A module's part of the permission catalogue: one bean per module.
public interface DeclaresPermissions {

    /// What the module's pages need, in the order in which a person would read it.
    List<PermissionDeclaration> permissions();
}
