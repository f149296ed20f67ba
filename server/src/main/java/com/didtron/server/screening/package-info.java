/// Numbers that calls may not go to or come from: lists of codes that are kept once and used for all calls, a carrier, a service or a supplier.
///
/// [Screening] answers from memory whether a call is refused and whether a supplier is left out; what changes lists and their uses is in
/// [ScreeningOperations]. A list belongs to nobody: what it does is said by its uses ([ListUse]).
///
/// Owns the schema `screening`. May use: kernel, platform, operations, numbering, carriers.
@ApplicationModule(displayName = "Screening", allowedDependencies = {"kernel", "platform", "operations", "numbering", "carriers"})
@NullMarked
package com.didtron.server.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
