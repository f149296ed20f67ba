/// May a call of a service go on: policies of ordered rules about its two numbers, what was found of the caller's, how it is attested, the time, and
/// how often the caller calls. The first rule that fits decides; a call that none fits goes on.
///
/// [Attestation] says what the Identity headers of a call are worth; [Certificates] signs what a rule attests, with keys that stay here sealed, and hands out the
/// certificates.
///
/// [Enforcement] answers from memory; [Policy#judge] is the pure rule of it. A service names its policy; what changes policies is in
/// [EnforcementOperations].
///
/// Owns the schema `enforcement`. May use: kernel, platform, operations, tenancy, numbering, carriers.
@ApplicationModule(displayName = "Enforcement", allowedDependencies = {"kernel", "platform", "operations", "tenancy", "numbering", "carriers"})
@NullMarked
package com.didtron.server.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
