/// The values everything else is written in: money, prices, numbers, prefixes, intervals, identities.
///
/// Owns no table and uses nothing but the JDK. Every type checks itself when it is made, so that a [Money] or an [E164] in a signature
/// is a promise and not a hope. Parse at the edge, pass these inside.
@ApplicationModule(displayName = "Kernel", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package com.didtron.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
