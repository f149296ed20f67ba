/// Exchange rates for comparing and reporting; charges are never converted (R16).
///
/// Owns the schema `currencies`. May use: kernel, platform, operations.
@ApplicationModule(displayName = "Currencies", allowedDependencies = {"kernel", "platform", "operations"})
@NullMarked
package com.didtron.server.currencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
