/// HTTP for invoices: the operator's and the customer's, each with records of its own.
@NullMarked
package com.didtron.server.billing.web;

import org.jspecify.annotations.NullMarked;
