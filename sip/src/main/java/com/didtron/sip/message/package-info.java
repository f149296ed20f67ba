/// SIP messages as bytes with a lazy index (RFC 3261 sections 7, 19, 20 and 25).
///
/// A message is the bytes it came in, plus the positions of its headers. Nothing is decoded before someone asks; what is passed on is
/// copied as bytes. The parser never throws: it answers a [com.didtron.sip.message.Parsed]. The writer never lets CR, LF or other control
/// characters of a value reach the wire. Uses the JDK only.
@NullMarked
package com.didtron.sip.message;

import org.jspecify.annotations.NullMarked;
