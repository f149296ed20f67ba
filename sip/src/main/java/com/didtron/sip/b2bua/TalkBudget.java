package com.didtron.sip.b2bua;

import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.port.Decision;
import com.didtron.sip.port.Grant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How long a call may talk: asks for more ahead of the end of what was granted, ends the call when nothing more came, and at the absolute
/// limit in any case. All durations count from the answer.
final class TalkBudget {

    private static final Logger LOG = LoggerFactory.getLogger(TalkBudget.class);
    private static final long SHORTEST_RETRY_MILLIS = 250;

    private final Call call;
    private final Decision.Connect terms;
    private final TimerWheel.Timer askTimer;
    private final TimerWheel.Timer endTimer;
    private final long answeredMillis;
    private Duration granted;
    private String endCode;

    TalkBudget(Call call, Decision.Connect terms) {
        this.call = call;
        this.terms = terms;
        this.granted = terms.grantedTalk();
        this.endCode = terms.grantEndCode();
        this.answeredMillis = call.board.millis();
        this.askTimer = call.board.layer().worker().timer(() -> call.guarded(this::ask));
        this.endTimer = call.board.layer().worker().timer(() -> call.guarded(this::end));
        arm();
    }

    void stop() {
        askTimer.cancel();
        endTimer.cancel();
    }

    private boolean isLimitedByMax() {
        return terms.maxTalk() != null && terms.maxTalk().compareTo(granted) <= 0;
    }

    /// When the call ends if nobody grants more: at the end of what was granted, or at the absolute limit if that comes first.
    private Duration most() {
        Duration limit = terms.maxTalk();
        return limit != null && limit.compareTo(granted) <= 0 ? limit : granted;
    }

    private long remaining(Duration total) {
        return answeredMillis + total.toMillis() - call.board.millis();
    }

    private void arm() {
        endTimer.arm(Math.max(0, remaining(most())));
        if (!terms.extendAhead().isZero() && !isLimitedByMax()) {
            askTimer.arm(Math.max(0, remaining(granted.minus(terms.extendAhead()))));
        }
    }

    private void end() {
        call.stop(isLimitedByMax() ? "max-duration" : endCode, 480, 16);
    }

    private void ask() {
        Duration soFar = granted;
        call.line().<Grant>ask(
                () -> call.board.desk().business().extend(call.id(), soFar),
                (grant, fault) -> call.board.layer().worker().post(() -> call.guarded(() -> extended(grant, fault))));
    }

    private void extended(@Nullable Grant grant, @Nullable Throwable fault) {
        if (!call.isTalking()) {
            return;
        }
        if (grant == null) {
            LOG.error("extending call {} failed", call.id(), fault);
            long retry = remaining(granted) / 2;
            if (retry >= SHORTEST_RETRY_MILLIS) {
                askTimer.arm(retry); // a fault of ours should not cut a call that can still be asked about
            }
            return;
        }
        endCode = grant.endCode();
        if (grant.total().compareTo(granted) > 0) {
            granted = grant.total();
            arm();
        }
    }
}
