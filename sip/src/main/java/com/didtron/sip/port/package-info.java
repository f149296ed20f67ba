/// The interface between the SIP engine and the business.
///
/// The engine asks and tells through [CallControl]; it knows no carriers and no money. The business answers with
/// a [Decision] and drives running calls through [com.didtron.sip.SipEngine]. Everything here is plain values:
/// times are UTC instants with millisecond meaning, durations are [java.time.Duration], numbers are what stood in the
/// SIP message (not normalised), addresses are socket addresses.
@NullMarked
package com.didtron.sip.port;

import org.jspecify.annotations.NullMarked;
