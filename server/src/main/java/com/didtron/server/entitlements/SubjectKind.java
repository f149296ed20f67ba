package com.didtron.server.entitlements;

import com.didtron.server.kernel.TenantId;
import java.util.List;

/// A kind of thing that is assigned to customers. Declared as a bean by the module that owns it.
public interface SubjectKind {

    /// `feature`, stable: assignments are kept by it.
    String type();

    /// As shown: "Feature".
    String title();

    /// The things there are.
    List<Subject> subjects(TenantId tenant);

    /// One of them.
    record Subject(String id, String title) {}
}
