package com.didtron.server.switching.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the embedded switch listens.
///
/// @param address  IP address to bind; loopback until an operator chooses otherwise
/// @param port     port for UDP and TCP; 0: any free port
/// @param tls      what is done about TLS; null: nothing
/// @param drain    how long calls may go on after the process was asked to stop
/// @param maxCalls calls in progress beyond which new ones are refused 503
/// @param t1       RFC 3261 T1
@ConfigurationProperties("didtron.sip")
public record SwitchSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("5060") int port,
        @Nullable Tls tls,
        @DefaultValue("10s") Duration drain,
        @DefaultValue("20000") int maxCalls,
        @DefaultValue("500ms") Duration t1) {

    /// TLS (RFC 3261 section 26).
    ///
    /// @param port        where to listen; 0: any free port
    /// @param certificate PEM file with our certificate, then those of the authorities that signed it
    /// @param key         PEM file with its key (PKCS #8, not encrypted)
    /// @param selfSigned  without both: whether a certificate is made that nobody signed, in the data folder
    public record Tls(@DefaultValue("5061") int port, @Nullable Path certificate, @Nullable Path key, @DefaultValue("false") boolean selfSigned) {}
}
