package com.didtron.sip.b2bua;

import com.didtron.sip.port.CallControl;
import com.didtron.sip.port.EndedCall;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where calls wait for the business. Each call has a [Line]: what it asks and tells happens in order, on a virtual thread, and may block. How many
/// decisions may be pending at once is bounded; everything else is bounded by the number of calls.
final class BusinessDesk {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessDesk.class);
    private static final long FIRST_BACK_OFF_MILLIS = 100;
    private static final long LONGEST_BACK_OFF_MILLIS = 30_000;

    private final CallControl business;
    private final int maxPending;
    private final AtomicInteger pending = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    BusinessDesk(CallControl business, int maxPending) {
        this.business = business;
        this.maxPending = maxPending;
    }

    CallControl business() {
        return business;
    }

    /// Takes one of the places for pending decisions; false when there is none.
    boolean reserve() {
        if (pending.incrementAndGet() > maxPending) {
            pending.decrementAndGet();
            return false;
        }
        return true;
    }

    /// Gives a place back.
    void release() {
        pending.decrementAndGet();
    }

    /// Stops repeating what the business refuses to take.
    void close() {
        closed.countDown();
    }

    /// What a call asks and tells, one after the other.
    final class Line {
        private final ArrayDeque<Runnable> waiting = new ArrayDeque<>(4);
        private boolean serving;

        /// Asks; the answer, or null and what went wrong, is handed to `then` on the virtual thread.
        <T> void ask(Supplier<T> question, Answer<T> then) {
            add(() -> {
                T answer;
                try {
                    answer = question.get();
                } catch (RuntimeException | Error fault) {
                    then.accept(null, fault);
                    return;
                }
                then.accept(answer, null);
            });
        }

        /// Tells once; an exception is logged.
        void tell(Consumer<CallControl> message) {
            add(() -> message.accept(business));
        }

        /// Tells the end of a call until the business takes it.
        void tellEnded(Supplier<EndedCall> record, Runnable whenTold) {
            add(() -> {
                EndedCall ended = record.get();
                long backOff = FIRST_BACK_OFF_MILLIS;
                while (true) {
                    try {
                        business.ended(ended);
                        break;
                    } catch (RuntimeException | Error fault) {
                        LOG.error("the business did not take the end of call {}; again in {} ms", ended.call().callId(), backOff, fault);
                    }
                    if (isClosedWithin(backOff)) {
                        LOG.error("the end of call {} was never taken: the engine is closed", ended.call().callId());
                        break;
                    }
                    backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MILLIS);
                }
                whenTold.run();
            });
        }

        private void add(Runnable work) {
            synchronized (this) {
                waiting.add(work);
                if (serving) {
                    return;
                }
                serving = true;
            }
            Thread.ofVirtual().name("sip-business").start(this::serve);
        }

        private void serve() {
            while (true) {
                Runnable work;
                synchronized (this) {
                    work = waiting.poll();
                    if (work == null) {
                        serving = false;
                        return;
                    }
                }
                try {
                    work.run();
                } catch (RuntimeException | Error fault) {
                    LOG.error("telling the business failed", fault);
                }
            }
        }
    }

    /// Takes an answer or a failure.
    @FunctionalInterface
    interface Answer<T> {
        void accept(@Nullable T answer, @Nullable Throwable fault);
    }

    Line line() {
        return new Line();
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
