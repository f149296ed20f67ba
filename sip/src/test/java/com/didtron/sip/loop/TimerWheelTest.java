package com.didtron.sip.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimerWheelTest {

    private final TimerWheel wheel = new TimerWheel(1_000);
    private final List<String> fired = new ArrayList<>();

    private TimerWheel.Timer timer(String name) {
        return wheel.timer(() -> fired.add(name));
    }

    private void advanceTo(long millis) {
        wheel.advance(millis, Runnable::run);
    }

    @Test
    void firesOnceNeverEarlyAtMostATickLate() {
        timer("a").arm(500);
        advanceTo(1_499);
        assertThat(fired).isEmpty();
        advanceTo(1_510);
        assertThat(fired).containsExactly("a");
        advanceTo(100_000);
        assertThat(fired).containsExactly("a");
        assertThat(wheel.armed()).isZero();
    }

    @Test
    void earlierOnesFireFirstEvenAfterAJump() {
        timer("late").arm(60_000);
        timer("early").arm(20);
        timer("middle").arm(41_000);
        advanceTo(200_000);
        assertThat(fired).containsExactly("early", "middle", "late");
    }

    @Test
    void stayingLongerThanOneTurnIsFine() {
        timer("hours").arm(7_200_000);
        for (long now = 1_000; now < 7_200_000; now += 5_000) {
            advanceTo(now);
        }
        assertThat(fired).isEmpty();
        advanceTo(7_201_010);
        assertThat(fired).containsExactly("hours");
    }

    @Test
    void cancellingAndMoving() {
        TimerWheel.Timer a = timer("a");
        TimerWheel.Timer b = timer("b");
        TimerWheel.Timer c = timer("c");
        a.arm(100);
        b.arm(100);
        c.arm(100);
        b.cancel();
        b.cancel();
        a.arm(300);
        advanceTo(1_200);
        assertThat(fired).containsExactly("c");
        advanceTo(1_400);
        assertThat(fired).containsExactly("c", "a");
    }

    @Test
    void anActionMayArmAgain() {
        var self = new TimerWheel.Timer[1];
        self[0] = wheel.timer(() -> {
            fired.add("x");
            if (fired.size() < 3) {
                self[0].arm(10);
            }
        });
        self[0].arm(10);
        for (long now = 1_000; now <= 1_200; now += 10) {
            advanceTo(now);
        }
        assertThat(fired).hasSize(3);
    }

    @Test
    void aTimerCancelledByAnotherOfTheSameMomentDoesNotFire() {
        TimerWheel.Timer second = timer("second");
        TimerWheel.Timer first = wheel.timer(() -> {
            fired.add("first");
            second.cancel();
        });
        first.arm(10);
        second.arm(20);
        advanceTo(1_100);
        assertThat(fired).containsExactly("first");
    }

    @Test
    void whoLooksOnlyWhenItSaysMissesNone() {
        var random = new Random(7);
        Map<Integer, Long> due = new HashMap<>();
        Map<Integer, TimerWheel.Timer> timers = new HashMap<>();
        long[] now = {1_000};
        for (int i = 0; i < 60; i++) {
            int name = i;
            timers.put(name, wheel.timer(() -> {
                long late = now[0] - due.remove(name);
                assertThat(late).as("timer " + name).isBetween(0L, 10L);
                fired.add("x");
            }));
        }
        int looks = 0;
        for (int step = 0; step < 4_000; step++) {
            int name = random.nextInt(60);
            if (random.nextInt(4) == 0) {
                timers.get(name).cancel();
                due.remove(name);
            } else {
                // mostly the short ones of transactions, sometimes longer than a turn of the wheel
                long delay = random.nextInt(50) == 0 ? 41_000 + random.nextInt(90_000) : random.nextInt(4_000);
                timers.get(name).arm(delay);
                due.put(name, now[0] + delay);
            }
            long until = now[0] + random.nextInt(40);
            while (wheel.nextMillis() <= until) {
                now[0] = Math.max(now[0], wheel.nextMillis());
                advanceTo(now[0]);
                looks++;
            }
            now[0] = until;
            advanceTo(until);
        }
        while (wheel.nextMillis() != Long.MAX_VALUE) {
            now[0] = wheel.nextMillis();
            advanceTo(now[0]);
        }
        assertThat(due).isEmpty();
        assertThat(fired.size()).isGreaterThan(500);
        assertThat(looks).as("looks, where each tick would have been " + now[0] / 10).isLessThan(4_000);
    }
}
