/// The back-to-back user agent: one call is an ingress leg towards the caller, attempts towards suppliers in turn, and the one of them that
/// answered.
///
/// What a call does in which state is in one table, [com.didtron.sip.b2bua.CallTable], printed to `docs/sip-call-states.md`. Everything of one
/// call happens on one worker; questions to the business leave and come back as events through [com.didtron.sip.b2bua.BusinessDesk].
@NullMarked
package com.didtron.sip.b2bua;

import org.jspecify.annotations.NullMarked;
