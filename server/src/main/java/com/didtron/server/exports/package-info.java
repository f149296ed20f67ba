/// Lists as files: whoever may read a list may take it away as CSV or XLSX, with the filters, the order and the columns of the moment.
///
/// Modules only declare which lists there are ([com.didtron.server.platform.DeclaresExports]). The job here asks the list's own endpoint page by page
/// in the name of the person, with the permission, the scope and the parts of the customer portal that a request is held to, writes what comes in pieces into the database, and keeps the file for who asked for it until its time is over.
///
/// What stands in the places of an address is a filter of the list (`/api/admin/carriers/{id}/contacts`), and one of several lists that an endpoint
/// answers is named behind a hash (`/api/admin/job-queue#workers`). A list that is there as a whole is sorted by its cells, as the browser sorts it.
///
/// Owns the schema `exports`. May use: kernel, platform, operations, identity, entitlements.
@ApplicationModule(displayName = "Exports", allowedDependencies = {"kernel", "platform", "operations", "identity", "entitlements"})
@NullMarked
package com.didtron.server.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
