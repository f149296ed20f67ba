/// HTTP for customers, categories and groups.
@NullMarked
package com.didtron.server.customers.web;

import org.jspecify.annotations.NullMarked;
