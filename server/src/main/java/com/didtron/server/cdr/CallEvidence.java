package com.didtron.server.cdr;

import com.didtron.server.switching.CallFacts.LadderLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What explains a call to a person.
///
/// @param decision  checks and routes as JSON in the form of `Admission.explanation`; null when nothing was decided
/// @param ladder    SIP messages in order
/// @param ladderCut messages left out of it
/// @param suspended why it could not be rated, if so
public record CallEvidence(
        @Nullable String decision, List<LadderLine> ladder, int ladderCut, @Nullable Suspension suspended) {

    /// Why a call could not be rated.
    ///
    /// @param reason      stable code
    /// @param explanation for people
    public record Suspension(String reason, String explanation) {}

    public CallEvidence {
        ladder = List.copyOf(ladder);
    }
}
