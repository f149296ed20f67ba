package com.didtron.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// One of several addresses that an engine listens on, each for neighbours of its own.
///
/// @param name       the business's name for it, unique; the network that neighbours reach it by
/// @param plain      where to listen over UDP and TCP (port 0: any free port for each)
/// @param tls        where to listen over TLS; null: nowhere
/// @param advertised what neighbours are told in Via and Contact, when a NAT stands before it; null: the address itself. Ports stay
public record SignallingAddress(String name, InetSocketAddress plain, @Nullable InetSocketAddress tls, @Nullable InetAddress advertised) {}
