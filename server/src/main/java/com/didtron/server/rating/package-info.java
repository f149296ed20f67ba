/// Turns call records into money: rates both sides, keeps the working, settles the hold and posts to the ledger, all in one transaction.
///
/// The arithmetic is in rates; here is the pipeline ([RateCalls]) and what comes out of it ([RatedCalls]).
///
/// Owns the schema `rating`. May use: kernel, platform, currencies, ledger, carriers, rates, cdr.
@ApplicationModule(
        displayName = "Rating",
        allowedDependencies = {"kernel", "platform", "currencies", "ledger", "carriers", "rates", "cdr"})
@NullMarked
package com.didtron.server.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
