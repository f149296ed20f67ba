package com.didtron.server.carriers;

/// A trunk group that a supplier is told (RFC 4904).
///
/// @param label   `tgrp`
/// @param context `trunk-context`: a domain name, or the beginning of a number with `+`
/// @param place   where it is told
public record TrunkGroup(String label, String context, Place place) {

    /// In which URIs of the INVITE.
    public enum Place {
        /// ours: where the call comes from
        CONTACT,
        /// theirs: where the call is to go out of their network
        REQUEST_URI,
        BOTH
    }
}
