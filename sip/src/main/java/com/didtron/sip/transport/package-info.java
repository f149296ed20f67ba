/// Sockets: UDP, TCP and TLS (RFC 3261 sections 18 and 26, RFC 3581).
///
/// Reads messages, parses them and hands them on with the [com.didtron.sip.transport.Flow] they came over; writes messages to a flow.
/// Knows nothing of transactions or calls.
@NullMarked
package com.didtron.sip.transport;

import org.jspecify.annotations.NullMarked;
