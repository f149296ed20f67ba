/// TLS without sockets (RFC 3261 section 26, RFC 5922): certificates and keys from PEM, which certificate of a neighbour is taken, and
/// [com.didtron.sip.tls.TlsSession], which turns bytes of a connection into bytes of SIP and back. docs/decisions/0013-tls.md says why it is as it is.
@NullMarked
package com.didtron.sip.tls;

import org.jspecify.annotations.NullMarked;
