package com.didtron.server.tenancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A tenant reads only, and its calls are not let in.
///
/// @param since  when it began
/// @param reason as its parent gave it; null when not the tenant itself but one above it was suspended: that reason is not the tenant's to read
public record Suspension(Instant since, @Nullable String reason) {}
