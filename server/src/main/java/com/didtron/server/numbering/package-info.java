/// Zones, codes and the numbers that belong to them.
///
/// Owns the question "which code does this number begin with": [com.didtron.server.numbering.PrefixIndex] answers it for rate
/// decks, routing decks, origin sets and blacklists alike. A pure value, uses only the kernel.
@NullMarked
package com.didtron.server.numbering;

import org.jspecify.annotations.NullMarked;
