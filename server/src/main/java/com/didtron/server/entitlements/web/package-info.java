/// HTTP for assignments, and the refusal of what a customer is not entitled to.
@NullMarked
package com.didtron.server.entitlements.web;

import org.jspecify.annotations.NullMarked;
