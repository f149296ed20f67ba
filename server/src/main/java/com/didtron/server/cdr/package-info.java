/// The facts of every call: answered, failed or refused, live or ingested. Written once, never changed.
///
/// Records come in through [com.didtron.server.switching.CallRecorder] (live calls) and [Ingest] (records from outside); charged ones wait in
/// [UnratedCalls] until rating has taken them.
///
/// Owns the schema `cdr`. May use: kernel, platform, identity, carriers, switching.
@ApplicationModule(displayName = "CDR", allowedDependencies = {"kernel", "platform", "identity", "carriers", "switching"})
@NullMarked
package com.didtron.server.cdr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
