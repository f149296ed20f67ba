/// Number portability: which network serves a number that was ported, by plans that services name.
///
/// [Portability] answers from memory, for calls; what changes plans and their numbers is in [PortabilityOperations]. A plan does nothing until a service
/// names it.
///
/// Owns the schema `portability`. May use: kernel, platform, operations, carriers.
@ApplicationModule(displayName = "Portability", allowedDependencies = {"kernel", "platform", "operations", "carriers"})
@NullMarked
package com.didtron.server.portability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
