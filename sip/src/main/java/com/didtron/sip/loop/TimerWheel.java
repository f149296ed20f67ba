package com.didtron.sip.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A hashed timer wheel with ticks of 10 ms for the timers of one thread. Arming and cancelling take constant time; a timer that is
/// armed for longer than one turn of the wheel stays in its slot until its turn comes.
public final class TimerWheel {

    private static final int TICK_MILLIS = 10;
    private static final int SLOTS = 4096;

    private final Timer[] slots = new Timer[SLOTS];
    private long nowMillis;
    private long tick;
    private int armed;
    /// No armed timer is due before it. It may be too early, after a cancelling.
    private long earliestTick = Long.MAX_VALUE;

    /// @param nowMillis the ticker's reading at the start
    public TimerWheel(long nowMillis) {
        this.nowMillis = nowMillis;
        this.tick = nowMillis / TICK_MILLIS;
    }

    /// One thing that may happen later. Made once, armed as often as needed; arming again moves it.
    public final class Timer {
        private final Runnable action;
        private long dueTick;
        private int slot = -1;
        private boolean firing;
        private @Nullable Timer next;
        private @Nullable Timer previous;

        private Timer(Runnable action) {
            this.action = action;
        }

        /// Fires once after `delayMillis`, never early, at most a tick late.
        public void arm(long delayMillis) {
            cancel();
            dueTick = Math.max(tick + 1, (nowMillis + Math.max(0, delayMillis) + TICK_MILLIS - 1) / TICK_MILLIS);
            slot = (int) (dueTick % SLOTS);
            next = slots[slot];
            if (next != null) {
                next.previous = this;
            }
            slots[slot] = this;
            armed++;
            earliestTick = Math.min(earliestTick, dueTick);
        }

        /// Does nothing when it is not armed.
        public void cancel() {
            firing = false;
            if (slot >= 0) {
                unlink();
            }
        }

        private void unlink() {
            if (previous == null) {
                slots[slot] = next;
            } else {
                previous.next = next;
            }
            if (next != null) {
                next.previous = previous;
            }
            next = null;
            previous = null;
            slot = -1;
            armed--;
        }

        /// Whether it will fire.
        public boolean isArmed() {
            return slot >= 0;
        }
    }

    /// A timer of this wheel, not armed yet.
    public Timer timer(Runnable action) {
        return new Timer(action);
    }

    /// How many timers are armed.
    public int armed() {
        return armed;
    }

    /// The reading before which no timer fires, so that nobody need look earlier; [Long#MAX_VALUE] when none is armed.
    public long nextMillis() {
        return armed == 0 ? Long.MAX_VALUE : earliestTick * TICK_MILLIS;
    }

    /// Milliseconds at the last [#advance].
    public long nowMillis() {
        return nowMillis;
    }

    /// Moves on to `millis` and hands over the actions of all timers that are due, earliest first. A jump over many ticks (a clock moved by a
    /// test, a machine that slept) costs one turn of the wheel at most.
    public void advance(long millis, Consumer<Runnable> run) {
        nowMillis = Math.max(nowMillis, millis);
        long target = nowMillis / TICK_MILLIS;
        if (target <= tick) {
            return;
        }
        if (armed == 0) {
            tick = target;
            earliestTick = Long.MAX_VALUE;
            return;
        }
        if (earliestTick > target) {
            tick = target;
            return;
        }
        var due = new ArrayList<Timer>();
        long turns = Math.min(target - tick, SLOTS);
        for (long t = target - turns + 1; t <= target; t++) {
            Timer timer = slots[(int) (t % SLOTS)];
            while (timer != null) {
                Timer following = timer.next;
                if (timer.dueTick <= target) {
                    timer.unlink();
                    timer.firing = true;
                    due.add(timer);
                }
                timer = following;
            }
        }
        tick = target;
        earliestTick = earliestAfter(target);
        if (due.size() > 1) {
            due.sort(Comparator.comparingLong(timer -> timer.dueTick));
        }
        for (Timer timer : due) {
            if (timer.firing) { // not cancelled or moved by one that fired before it
                timer.firing = false;
                run.accept(timer.action);
            }
        }
    }

    /// The first tick of the coming turn that has a timer; that after the turn when there is none.
    private long earliestAfter(long target) {
        if (armed == 0) {
            return Long.MAX_VALUE;
        }
        for (long t = target + 1; t <= target + SLOTS; t++) {
            for (Timer timer = slots[(int) (t % SLOTS)]; timer != null; timer = timer.next) {
                if (timer.dueTick == t) {
                    return t;
                }
            }
        }
        return target + SLOTS + 1;
    }
}
