package com.didtron.server.switching;

import java.net.InetSocketAddress;
import java.util.List;

/// The switch is ready: its sockets are bound and it takes calls.
///
/// @param udp addresses bound for UDP
/// @param tcp addresses bound for TCP
/// @param tls addresses bound for TLS
/// @param advertised what neighbours are told instead, where a NAT stands between
public record SwitchListens(List<InetSocketAddress> udp, List<InetSocketAddress> tcp, List<InetSocketAddress> tls, List<InetSocketAddress> advertised) {}
