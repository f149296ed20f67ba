package com.didtron.server.carriers;

/// What a call says of where it comes from, besides the address it came from. Each is empty when the call does not say it.
///
/// @param fromDomain    host of the From URI
/// @param contactDomain host of the Contact URI
/// @param trunkGroup    `tgrp` of the Contact URI's user part: the originating trunk group (RFC 4904 section 5.3)
/// @param trunkContext  `trunk-context` beside it
/// @param secure        whether it came over TLS
/// @param network       name of our signalling address that it came to; empty: any
public record CallOrigin(String fromDomain, String contactDomain, String trunkGroup, String trunkContext, boolean secure, String network) {

    /// One that did not come over TLS, to any of our addresses.
    public CallOrigin(String fromDomain, String contactDomain, String trunkGroup, String trunkContext) {
        this(fromDomain, contactDomain, trunkGroup, trunkContext, false, "");
    }

    /// It says nothing.
    public static final CallOrigin NONE = new CallOrigin("", "", "", "");
}
