package com.didtron.server.platform;

import org.jspecify.annotations.Nullable;

/// A part of the customer portal that can be open to some customers and closed to others.
///
/// @param name    `module.pages`, stable: assignments are kept by it
/// @param title   as shown: "Calls"
/// @param measure what of it an assignment can limit, in the plural: "API keys"; null: nothing
public record FeatureDeclaration(String name, String title, @Nullable String measure) {

    /// One of which nothing is counted.
    public FeatureDeclaration(String name, String title) {
        this(name, title, null);
    }

    public FeatureDeclaration {
        if (!name.matches("[a-z0-9]+\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a feature is called module.pages, not " + name);
        }
    }
}
