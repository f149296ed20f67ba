package com.didtron.server.identity.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A change of one's own that is open while one looks at a customer's portal: leaving it, and proving who one is.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface WhileVisiting {}
