/// The paper: invoices made of rated calls, with a number and immutable once issued, as PDF, XLSX and CSV.
///
/// [ComposeInvoice] is the pure arithmetic; [Invoices] drafts, issues and discards; [InvoicedCalls] leads from a call to its line.
///
/// Owns the schema `billing`. May use: kernel, platform, operations, tenancy, identity, ledger, carriers, rating.
@ApplicationModule(
        displayName = "Billing",
        allowedDependencies = {"kernel", "platform", "operations", "tenancy", "identity", "ledger", "carriers", "rating"})
@NullMarked
package com.didtron.server.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
