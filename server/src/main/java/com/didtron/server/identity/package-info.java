/// People and their sessions: who is signed in, to which portal, for which tenant and carrier.
///
/// Owns the schema `identity`. May use: kernel, platform, tenancy.
@ApplicationModule(displayName = "Identity", allowedDependencies = {"kernel", "platform", "tenancy"})
@NullMarked
package com.didtron.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
