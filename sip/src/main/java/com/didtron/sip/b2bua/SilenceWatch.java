package com.didtron.sip.b2bua;

import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.media.CallMedia;
import com.didtron.sip.media.LegMedia;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ends a relayed call when one of its sides, whose terms say for how long, was not heard any more. A call on hold is silent by intention and does not count.
final class SilenceWatch {

    private static final long SHORTEST_LOOK_MILLIS = 100;
    private static final int LOOKS = 10;

    private final Call call;
    private final Side one;
    private final Side other;
    private final TimerWheel.Timer timer;
    private final long everyMillis;

    private SilenceWatch(Call call, Side one, Side other) {
        this.call = call;
        this.one = one;
        this.other = other;
        this.timer = call.board.layer().worker().timer(() -> call.guarded(this::look));
        this.everyMillis = Math.max(SHORTEST_LOOK_MILLIS, Math.min(one.limitMillis, other.limitMillis) / LOOKS);
        timer.arm(everyMillis);
    }

    /// From now on; null when neither side's terms say anything.
    static @Nullable SilenceWatch over(Call call, Leg one, Leg other) {
        boolean wanted = one.terms().relay().silence() != null || other.terms().relay().silence() != null;
        return wanted && one.media != null && other.media != null ? new SilenceWatch(call, new Side(one), new Side(other)) : null;
    }

    void stop() {
        timer.cancel();
    }

    private void look() {
        boolean spoken = CallMedia.isSpoken(one.media, other.media);
        long now = call.board.millis();
        if (one.isSilent(spoken, now) || other.isSilent(spoken, now)) {
            call.mediaSilent();
        } else {
            timer.arm(everyMillis);
        }
    }

    private static final class Side {
        private final LegMedia media;
        private final long limitMillis;
        private long heard;
        private long since;

        Side(Leg leg) {
            Duration silence = leg.terms().relay().silence();
            media = Objects.requireNonNull(leg.media);
            limitMillis = silence == null ? Long.MAX_VALUE : silence.toMillis();
            heard = media.heard();
            since = leg.board.millis();
        }

        boolean isSilent(boolean spoken, long now) {
            long heardNow = media.heard();
            if (!spoken || heardNow != heard) {
                heard = heardNow;
                since = now;
            }
            return now - since >= limitMillis;
        }
    }
}
