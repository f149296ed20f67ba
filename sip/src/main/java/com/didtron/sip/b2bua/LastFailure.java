package com.didtron.sip.b2bua;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.ReasonHeader;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.message.StatusText;
import com.didtron.sip.port.Causes;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.EndedCall.ReleasedBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every route has failed: what the caller is told, and what the record says of it.
///
/// @param by        who ended the call
/// @param told      what goes to the caller, by its table of release causes
/// @param usualCode what would go to a caller without such a table
/// @param q850      cause of the failure that counts, when it had one
/// @param endCode   how the record names the end
record LastFailure(ReleasedBy by, Causes.Cause told, int usualCode, @Nullable Integer q850, String endCode, IngressLeg.Refusal refusal) {

    /// @param attempts all of the call, at least one; one that pointed elsewhere and was followed says nothing
    static LastFailure of(List<Attempt> attempts, IngressLeg ingress, Causes causes) {
        FinalAnswers.Failure best = FinalAnswers.best(attempts.stream().filter(each -> !each.isFollowed()).map(Attempt::failure).toList());
        int usual = FinalAnswers.codeFor(best);
        if (usual == 422 && attempts.stream().anyMatch(each -> !Leg.passTimers(ingress, each))) {
            usual = 500; // between us and the supplier: the caller was not asked
        }
        boolean refused = best.outcome() == Outcome.REFUSED;
        Causes.Cause told = causes.tell(refused ? best.sipCode() : usual, best.q850());
        if (told == null) {
            told = new Causes.Cause(usual, "", null);
        }
        SipResponse response = best.response();
        var refusal = new IngressLeg.Refusal(told.sipCode(), phrase(told), reasons(best, told), null, response);
        String endCode = best.outcome() == Outcome.NO_ANSWER ? "no-answer" : "failed";
        return new LastFailure(refused ? ReleasedBy.CALLEE : ReleasedBy.SWITCH, told, usual, best.q850(), endCode, refusal);
    }

    /// The Reason header of the table, of the supplier, or ours.
    private static List<String> reasons(FinalAnswers.Failure best, Causes.Cause told) {
        if (told.q850() != null) {
            return List.of(ReasonHeader.ofQ850(told.q850(), phrase(told)));
        }
        if (best.response() != null) {
            return best.response().values(HeaderName.REASON);
        }
        if (best.q850() == null) {
            return List.of();
        }
        return List.of(ReasonHeader.ofQ850(best.q850(), best.q850() == Attempt.NOT_AVAILABLE ? Attempt.NO_KEYS : "No codec in common"));
    }

    private static String phrase(Causes.Cause told) {
        return told.phrase().isEmpty() ? StatusText.of(told.sipCode()) : told.phrase();
    }
}
