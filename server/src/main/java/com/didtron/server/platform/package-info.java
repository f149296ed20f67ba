/// The machinery every module stands on: database and transactions ([Database], [GroupCommit]), refusals and their way to
/// the screen ([Refusal]), places in lists ([Cursor]), money as JSON ([MoneyJson]), bulk writing ([CopyIn]) and the clock.
///
/// Owns the schema `platform` (settings of a tenant). May use: kernel.
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN, allowedDependencies = {"kernel"})
@NullMarked
package com.didtron.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
