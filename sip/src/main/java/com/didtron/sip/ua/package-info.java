/// A small user agent on the same layers as the engine: simulated callers and suppliers for demonstrations, load and tests.
///
/// It speaks real SIP over real sockets and sends a plausible session description; with [com.didtron.sip.ua.Phones] it also sends media. What it does with a call is decided by its owner
/// through a [com.didtron.sip.ua.Behaviour] or a [com.didtron.sip.ua.CallPlan].
@NullMarked
package com.didtron.sip.ua;

import org.jspecify.annotations.NullMarked;
