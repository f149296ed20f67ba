/// Threads that own calls: a mailbox, a timer wheel and one thread each.
///
/// Everything about one call happens on one [com.didtron.sip.loop.Worker], chosen by its Call-ID, so that call state needs no locks.
/// Work that may block never runs here. Time comes from a [com.didtron.sip.loop.Ticker], which tests move by hand.
@NullMarked
package com.didtron.sip.loop;

import org.jspecify.annotations.NullMarked;
