package com.didtron.server.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The feature that a customer must be entitled to for an endpoint. People of other portals are not asked.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OfFeature {

    /// Name of a declared feature ([FeatureDeclaration]).
    String value();
}
