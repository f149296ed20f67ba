package com.didtron.sip.port;

/// Transports of SIP that the engine speaks.
public enum Transport {
    UDP,
    TCP
}
