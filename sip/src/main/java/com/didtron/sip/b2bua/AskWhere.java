package com.didtron.sip.b2bua;

import com.didtron.sip.message.SipResponse;
import com.didtron.sip.port.EndedCall.Outcome;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the business where a neighbour's redirection leads; its answer comes back as [Call#pointed].
final class AskWhere {

    private static final Logger LOG = LoggerFactory.getLogger(AskWhere.class);

    private AskWhere() {}

    /// @return false when the attempt's failure is none that is followed: it counts at once, like any other
    static boolean isAsked(Call call, Attempt failed) {
        Redirect redirect = failed.route().redirect();
        FinalAnswers.Failure failure = failed.failure();
        SipResponse answer = failure.response();
        if (redirect == null || answer == null || failure.outcome() != Outcome.REFUSED || !Redirection.isOne(failure.sipCode())) {
            return false;
        }
        if (failed.isPointedTo()) {
            failed.redirected("not followed: it was pointed to itself", false);
            return false;
        }
        Redirection said = Redirection.of(answer);
        if (said.places().isEmpty()) {
            failed.redirected(said.choose(List.of(), List.of()).told(), false);
            return false;
        }
        Hop from = failed.hop();
        List<Hop> asked = call.ways().asked();
        call.line().<List<Redirect.Answer>>ask(
                () -> redirect.follow(from, said.places()),
                (answers, fault) -> call.board.layer().worker().post(() -> call.guarded(() -> call.pointed(failed, choice(call, said, asked, answers, fault)))));
        return true;
    }

    private static Redirection.Choice choice(
            Call call, Redirection said, List<Hop> asked, @Nullable List<Redirect.Answer> answers, @Nullable Throwable fault) {
        if (answers == null || answers.size() != said.places().size()) {
            LOG.error("following a redirection of call {} failed", call.id(), fault);
            return new Redirection.Choice(List.of(), "not followed: a fault of ours");
        }
        return said.choose(answers, asked);
    }
}
