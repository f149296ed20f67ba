/// Composes the answers for the screens; the records here are what travels over HTTP. Those whose name begins with `Customer` or `Account` are for
/// customers and cannot hold a buy price, a supplier, a margin or a verdict.
@NullMarked
package com.didtron.server.reporting.internal;

import org.jspecify.annotations.NullMarked;
