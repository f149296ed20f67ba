package com.didtron.sip;

/// What went through a bound socket since the engine started.
///
/// @param received    messages that came in there, over its connections too
/// @param sent        messages that went out from there
/// @param connections connections that stand now, opened by either side; 0 over UDP
public record ListenerTraffic(SipListener listener, long received, long sent, int connections) {}
