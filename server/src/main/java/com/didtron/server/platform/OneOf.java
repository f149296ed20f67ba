package com.didtron.server.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The text, or each text of a list, travels as one of an enumeration's constants, in lower case with hyphens: `NOT_CHARGED` is `not-charged`. The OpenAPI document
/// lists them.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    Class<? extends Enum<?>> value();
}
