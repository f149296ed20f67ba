package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;

/// Words of a letter under a name, which credit alerts may send instead of the usual ones or of their own (2.5).
///
/// @param name    unique per tenant
/// @param subject empty: the usual one
/// @param text    each line a paragraph; empty: the usual one. One of both is there
/// @param version for changes
public record AlertTemplate(TenantId tenant, long id, String name, String subject, String text, int version) {}
