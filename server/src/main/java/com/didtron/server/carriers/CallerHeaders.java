package com.didtron.server.carriers;

import org.jspecify.annotations.Nullable;

/// What an INVITE says of who is calling.
///
/// @param from     user part of From, possibly empty
/// @param asserted user part of P-Asserted-Identity; null: there is none
/// @param privacy  value of Privacy; null: there is none
public record CallerHeaders(String from, @Nullable String asserted, @Nullable String privacy) {}
