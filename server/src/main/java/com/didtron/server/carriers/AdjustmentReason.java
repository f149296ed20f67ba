package com.didtron.server.carriers;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/// Why a balance is moved by hand (2.4).
public enum AdjustmentReason {
    /// a balance agreed by hand, for example one brought forward
    MANUAL,
    /// of a mistake
    CORRECTION,
    GOODWILL,
    /// money given back
    REFUND,
    /// what the note says
    OTHER;

    /// An adjustment that waits for a second person's agreement may have been asked for by a word in other letters.
    @JsonCreator
    static AdjustmentReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
