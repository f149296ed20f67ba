/// Dialogs (RFC 3261 section 12): who talks with whom under which tags, sequence numbers and route sets, and the part of the 2xx
/// handshake that belongs to the user agent core (section 13.3.1.4).
@NullMarked
package com.didtron.sip.dialog;

import org.jspecify.annotations.NullMarked;
