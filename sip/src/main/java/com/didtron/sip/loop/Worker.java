package com.didtron.sip.loop;

import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread with a mailbox and a timer wheel. An action that throws is logged and costs nothing but itself.
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BATCH = 256;
    /// The longest sleep; whoever gives it something wakes it.
    private static final long IDLE_MILLIS = 1_000;
    /// How often a ticker is looked at that may jump.
    private static final long LOOK_MILLIS = 5;

    private final LinkedBlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final int mailboxLimit;
    private final Ticker ticker;
    private final TimerWheel wheel;
    private final Thread thread;
    private volatile boolean running = true;

    /// @param name         of the thread
    /// @param mailboxLimit messages from the network that may wait; more are not accepted
    public Worker(String name, Ticker ticker, int mailboxLimit) {
        this.mailboxLimit = mailboxLimit;
        this.ticker = ticker;
        this.wheel = new TimerWheel(ticker.millis());
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Takes work from the network; false when too much is waiting, and the message is lost as if the network had lost it.
    public boolean offer(Runnable action) {
        return mailbox.size() < mailboxLimit && mailbox.offer(action);
    }

    /// Takes work that must not be lost. Whoever posts bounds how much of it there can be.
    public void post(Runnable action) {
        mailbox.add(action);
    }

    /// A timer of this worker, for use on its thread only.
    public TimerWheel.Timer timer(Runnable action) {
        return wheel.timer(action);
    }

    /// Whether the caller runs on this worker's thread.
    private boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /// Ends the thread after what it is doing. Waits for it up to two seconds.
    public void stop() {
        running = false;
        mailbox.add(() -> {});
        if (isCurrent()) {
            return;
        }
        try {
            thread.join(2_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var batch = new ArrayList<Runnable>(BATCH);
        while (running) {
            try {
                Runnable first = mailbox.poll(sleepMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    wheel.advance(ticker.millis(), this::perform);
                } else {
                    performNow(first);
                    mailbox.drainTo(batch, BATCH);
                    batch.forEach(this::performNow);
                    batch.clear();
                }
            } catch (InterruptedException interrupted) {
                running = false;
            }
        }
    }

    /// Until the next timer, not from tick to tick: hundreds of wakings a second of a thread that has nothing to do are a tax on all others.
    private long sleepMillis() {
        if (wheel.armed() == 0) {
            return IDLE_MILLIS;
        }
        return ticker.isOfTheMachine() ? Math.clamp(wheel.nextMillis() - ticker.millis(), 0, IDLE_MILLIS) : LOOK_MILLIS;
    }

    /// Each action begins at its own time: what it arms would fire early by as long as the actions before it took, or the machine stood still between them.
    private void performNow(Runnable action) {
        wheel.advance(ticker.millis(), this::perform);
        perform(action);
    }

    private void perform(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("an action of {} failed", thread.getName(), fault);
        }
    }
}
