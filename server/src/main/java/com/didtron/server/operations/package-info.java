/// The journal of changes: every modification is a typed [Operation] with who asked for it, what was before and after, and how it ended.
/// Small ones run in the caller's transaction, heavy ones wait as jobs; audit, job queue and trash read the same rows.
///
/// Owns the schema `operations`. May use: kernel, platform. It knows neither people nor roles: who may ask is decided before
/// an [OperationRequest] is made.
@ApplicationModule(displayName = "Operations", allowedDependencies = {"kernel", "platform"})
@NullMarked
package com.didtron.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
