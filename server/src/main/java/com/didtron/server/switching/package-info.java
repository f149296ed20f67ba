/// Calls in progress on a call engine: takes the engine's questions to the business and the call's facts to the record.
///
/// The embedded engine (the `sip` module) asks [com.didtron.server.switching.internal.CallDesk]; screens see [LiveCalls]; what is left of a
/// call at its end is [CallFacts], handed to a [CallRecorder] in one durable step.
///
/// Owns no tables. May use: kernel, platform, operations, tenancy, identity, carriers, rates, routing, admission.
@ApplicationModule(
        displayName = "Switching",
        allowedDependencies = {"kernel", "platform", "operations", "identity", "tenancy", "carriers", "routing", "rates", "enforcement", "admission"})
@NullMarked
package com.didtron.server.switching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
