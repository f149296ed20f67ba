/// Mail: letters are rows of the transaction they belong to, and are sent after it. Without a mail server they stay in the outbox, which says so.
///
/// Owns the schema `notify`. May use: kernel, platform, operations, tenancy, identity.
@ApplicationModule(displayName = "Notify", allowedDependencies = {"kernel", "platform", "operations", "tenancy", "identity"})
@NullMarked
package com.didtron.server.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
