package com.didtron.server.admission;

import com.didtron.server.routing.DropReason;

/// Why a supplier was not asked when its turn came: it has no room now.
///
/// @param detail what exactly, for people
public record PassedBy(DropReason reason, String detail) {}
