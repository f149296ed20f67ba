/// Zones, codes and the numbers that belong to them.
///
/// Owns the question "which code does this number begin with": [PrefixIndex] answers it for rate decks, routing decks, origin sets
/// and blacklists alike. Owns the schema `numbering`. May use: kernel, platform.
@ApplicationModule(displayName = "Numbering", allowedDependencies = {"kernel", "platform"})
@NullMarked
package com.didtron.server.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
