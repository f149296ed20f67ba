package com.didtron.sip.port;

import java.util.List;

/// What is done when a neighbour answers 300, 301 or 302: where the addresses that it points to may lie, and how they are reached.
///
/// Asked once for such an answer, on a virtual thread where it may look names up; the caller waits. An exception is a fault of ours, and nothing is followed.
@FunctionalInterface
public interface Redirect {

    /// @param from   the address that has answered
    /// @param places where it points to, in the order in which they are to be tried, at most five
    /// @return what is done with each of them, in the same order
    List<Answer> follow(Hop from, List<Place> places);

    /// One Contact of a redirection.
    ///
    /// @param uri       the Request-URI that it asks for: a `sip:` URI as it was written, without `transport`, `maddr` and the like, headers and password
    /// @param host      host name or address, IPv6 without brackets
    /// @param port      -1 when it gives none
    /// @param transport what it says; TLS for `sips:`; UDP when it says nothing
    record Place(String uri, String host, int port, Transport transport) {

        /// For people: `203.0.113.9:5060 udp`, `gateway.example udp`.
        public String told() {
            return (host.indexOf(':') < 0 ? host : "[" + host + "]") + (port < 0 ? "" : ":" + port) + " " + transport.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What is done with one of them.
    sealed interface Answer {}

    /// It is asked.
    ///
    /// @param hops where it is reached, in order; at least one. What stands in their Request-URI is the place's
    record Go(List<Hop> hops) implements Answer {
        public Go {
            hops = List.copyOf(hops);
        }
    }

    /// It is not asked.
    ///
    /// @param why for people, after the address: `lies outside 203.0.113.0/24`
    record Not(String why) implements Answer {}
}
