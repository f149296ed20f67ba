package com.didtron.sip.port;

/// Transports of SIP that the engine speaks.
public enum Transport {
    UDP(5060, ""),
    TCP(5060, ";transport=tcp"),
    /// TLS over TCP (RFC 3261 section 26.2.1)
    TLS(5061, ";transport=tls");

    private final int usualPort;
    private final String parameter;

    Transport(int usualPort, String parameter) {
        this.usualPort = usualPort;
        this.parameter = parameter;
    }

    /// The port that is meant when none is given (RFC 3261 section 19.1.2).
    public int usualPort() {
        return usualPort;
    }

    /// What a `sip:` URI of ours says of it; empty for UDP.
    public String parameter() {
        return parameter;
    }

    /// Whether nobody on the way can read what is said, keys of media included.
    public boolean isSecure() {
        return this == TLS;
    }

    /// Whether messages go over a connection.
    public boolean isStream() {
        return this != UDP;
    }
}
