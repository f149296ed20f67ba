/// Lists as files: whoever may read a list may take it away as CSV or XLSX, with the filters, the order and the columns of the moment.
///
/// Modules only declare which lists there are ([com.didtron.server.platform.DeclaresExports]). The job here asks the list's own endpoint page by page
/// in the name of the person, writes what comes in pieces into the database, and keeps the file for who asked for it until its time is over.
///
/// Owns the schema `exports`. May use: kernel, platform, operations, identity, entitlements.
@ApplicationModule(displayName = "Exports", allowedDependencies = {"kernel", "platform", "operations", "identity", "entitlements"})
@NullMarked
package com.didtron.server.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
