package com.didtron.server.platform;

/// A part of the customer portal that can be open to some customers and closed to others.
///
/// @param name  `module.pages`, stable: assignments are kept by it
/// @param title as shown: "Calls"
public record FeatureDeclaration(String name, String title) {

    public FeatureDeclaration {
        if (!name.matches("[a-z0-9]+\\.[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a feature is called module.pages, not " + name);
        }
    }
}
