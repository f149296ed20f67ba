package com.didtron.server.entitlements;

import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of thing that is assigned to customers. Declared as a bean by the module that owns it.
public interface SubjectKind {

    /// `feature`, stable: assignments are kept by it.
    String type();

    /// As shown: "Feature".
    String title();

    /// The things there are.
    List<Subject> subjects(TenantId tenant);

    /// One of them.
    ///
    /// @param measure what of it an assignment can limit, in the plural: "API keys"; null: nothing
    record Subject(String id, String title, @Nullable String measure) {

        /// One of which nothing is counted.
        public Subject(String id, String title) {
            this(id, title, null);
        }
    }
}
