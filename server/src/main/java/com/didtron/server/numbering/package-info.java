/// Codes and the numbers that begin with them.
///
/// Owns the question "which code does this number begin with": [PrefixIndex] answers it for rate decks, routing decks, origin sets
/// and blacklists alike. Owns no tables. May use: kernel.
@ApplicationModule(displayName = "Numbering", allowedDependencies = {"kernel"})
@NullMarked
package com.didtron.server.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
