package com.didtron.sip.media;

/// What a payload type of RTP means in a call.
///
/// @param encoding  name in upper case; empty when nobody knows it
/// @param clockRate of its timestamps, in Hz; 0 when nobody knows it
record Payload(String encoding, int clockRate) {

    static final Payload UNKNOWN = new Payload("", 0);

    /// Whether its packets come in an even flow; of events (RFC 4733) several have one timestamp.
    boolean isEven() {
        return clockRate > 0 && !encoding.equals("TELEPHONE-EVENT");
    }
}
