package com.didtron.server.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that an endpoint needs. Every endpoint has this or [Open]: without either it is refused to everybody.
///
/// Shown in the OpenAPI document as `x-permission`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    /// The permission of somebody who is signed in and looks after their own things. API keys never have it.
    String SIGNED_IN = "signed-in";

    /// Name of a declared permission ([PermissionDeclaration]), or [#SIGNED_IN].
    String value();

    /// Whether the person must have proved who they are within the last ten minutes: money, keys and roles. Closed to API keys.
    boolean stepUp() default false;

    /// Whether it costs much: an export, a document, a job. An API key may ask for so many of these in a minute (see `KeyLimits`).
    boolean heavy() default false;

    /// Whether it names no account at all, so that it is open whatever the scope of a role.
    boolean ofNoAccount() default false;
}
