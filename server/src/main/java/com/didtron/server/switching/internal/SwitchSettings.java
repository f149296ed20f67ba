package com.didtron.server.switching.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the embedded switch listens.
///
/// @param address  IP address to bind; loopback until an operator chooses otherwise
/// @param port     port for UDP and TCP; 0: any free port
/// @param drain    how long calls may go on after the process was asked to stop
/// @param maxCalls calls in progress beyond which new ones are refused 503
/// @param t1       RFC 3261 T1
@ConfigurationProperties("didtron.sip")
public record SwitchSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("5060") int port,
        @DefaultValue("10s") Duration drain,
        @DefaultValue("20000") int maxCalls,
        @DefaultValue("500ms") Duration t1) {}
