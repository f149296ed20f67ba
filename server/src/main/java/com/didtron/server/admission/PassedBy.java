package com.didtron.server.admission;

import com.didtron.server.routing.DropReason;

/// Why a chosen supplier was not tried when its turn came: it had room when the routes were chosen, and has none now.
///
/// @param detail what exactly, for people
public record PassedBy(DropReason reason, String detail) {}
