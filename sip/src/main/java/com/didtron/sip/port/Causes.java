package com.didtron.sip.port;

import org.jspecify.annotations.Nullable;

/// What a caller is told when no route answered. Called on the engine's own threads: pure, fast, never blocking.
@FunctionalInterface
public interface Causes {

    /// Nothing of its own: the engine's table stands.
    Causes USUAL = (sipCode, q850) -> null;

    /// @param sipCode what the supplier's failure came to: the code it answered with; 480 when it rang in vain, 504 when nothing was heard of it, 503 when it
    ///                could not be reached
    /// @param q850    Q.850 cause of its Reason header, or null
    /// @return what the caller is told, or null for what the engine tells by itself
    @Nullable Cause tell(int sipCode, @Nullable Integer q850);

    /// What the caller is told.
    ///
    /// @param sipCode final status, 400–699
    /// @param phrase  reason phrase; empty: the usual one
    /// @param q850    cause for a Reason header in place of the supplier's, or null to pass the supplier's on
    record Cause(int sipCode, String phrase, @Nullable Integer q850) {}
}
