package com.didtron.sip.port;

/// A trunk group as RFC 4904 names it: a label that means something within a context.
///
/// @param label        `tgrp`, for example `TG-1`
/// @param context      `trunk-context`: a domain name, or the beginning of a number with `+`
/// @param inContact    whether our Contact names it: where the call comes from (section 5.1)
/// @param inRequestUri whether the Request-URI names it: where the call is to leave the neighbour's network (section 5.2)
public record TrunkGroup(String label, String context, boolean inContact, boolean inRequestUri) {}
