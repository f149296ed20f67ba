package com.didtron.server.carriers;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// What a call says of where it comes from, besides the address it came from. Each is empty when the call does not say it.
///
/// @param fromDomain    host of the From URI
/// @param contactDomain host of the Contact URI
/// @param trunkGroup    `tgrp` of the Contact URI's user part: the originating trunk group (RFC 4904 section 5.3)
/// @param trunkContext  `trunk-context` beside it
/// @param secure        whether it came over TLS
/// @param network       name of our signalling address that it came to; empty: any
/// @param vias          what its Via headers say of who had it before; only believed of proxies ([IngressAddress])
public record CallOrigin(
        String fromDomain, String contactDomain, String trunkGroup, String trunkContext, boolean secure, String network, Vias vias) {

    /// One that came directly.
    public CallOrigin(String fromDomain, String contactDomain, String trunkGroup, String trunkContext, boolean secure, String network) {
        this(fromDomain, contactDomain, trunkGroup, trunkContext, secure, network, Vias.NONE);
    }

    /// One that did not come over TLS, to any of our addresses.
    public CallOrigin(String fromDomain, String contactDomain, String trunkGroup, String trunkContext) {
        this(fromDomain, contactDomain, trunkGroup, trunkContext, false, "");
    }

    /// It says nothing.
    public static final CallOrigin NONE = new CallOrigin("", "", "", "");

    /// Addresses in Via headers below the topmost, which is that of who sent us the call.
    ///
    /// @param nearest of the one below the topmost; null: there is none, or it names no address
    /// @param last    of the bottommost; null in the same cases. The same as the nearest when there are two in all
    public record Vias(@Nullable InetAddress nearest, @Nullable InetAddress last) {

        /// The call came directly.
        public static final Vias NONE = new Vias(null, null);

        /// For people: `Via names 203.0.113.5, the last one 198.51.100.9`.
        ///
        /// @param both whether the last one matters
        String said(boolean both) {
            String said = nearest == null ? "Via names no address" : "Via names " + nearest.getHostAddress();
            return !both || last == null || last.equals(nearest) ? said : said + ", the last one " + last.getHostAddress();
        }
    }
}
