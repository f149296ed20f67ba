package com.didtron.server.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of an [Operation] that the server works out from what is stored when it is asked (an amount in the base currency), and that nobody
/// asks for. The same request with the same key is the same request although it has changed meanwhile.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.FIELD})
public @interface Computed {}
