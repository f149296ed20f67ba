/// The demonstration world: one operator with carriers, decks and thirty days of calls, a small class 4 renter with the same, and simulated user agents that place and answer
/// real SIP calls on loopback. Everything here is marked as simulated, in the data and on screen. Used by nobody; active only with `--demo`.
///
/// History is made by feeding call records through the same ingest, rating and ledger as live calls.
@ApplicationModule(displayName = "Demo")
@NullMarked
package com.didtron.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
