package com.didtron.sip.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that reads many ports and sends on what comes.
final class RelayLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final int LARGEST_DATAGRAM = 65_535;
    /// With few sockets ready, a busy one is asked for more at once; with many, each has one packet, and asking for a second would be in vain.
    private static final int FEW_READY = 4;
    private static final int BURST = 32;

    /// Of all calls since the start.
    static final class Counts {
        final Tally relayed = new Tally();
        final Tally wrongSource = new Tally();
        final Tally unsent = new Tally();
        final Tally notAgreed = new Tally();
        final Tally converted = new Tally();
        final Tally stray = new Tally();
    }

    private final Selector selector;
    private final Thread thread;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
    private final Counts counts = new Counts();
    private volatile boolean running = true;
    private int readyBefore;

    RelayLoop(int number) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("media cannot be relayed", e);
        }
        thread = Thread.ofPlatform().name("media-relay-" + number).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    Counts counts() {
        return counts;
    }

    void watch(DatagramChannel channel, PortPair.Way way) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, way);
        selector.wakeup();
    }

    /// Does something between two packets; at once when the loop has ended.
    void post(Runnable task) {
        tasks.add(task);
        selector.wakeup();
        if (!thread.isAlive() && !running) {
            runTasks();
        }
    }

    void stop() {
        running = false;
        selector.wakeup();
        try {
            thread.join(2_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                int most = readyBefore <= FEW_READY ? BURST : 1;
                readyBefore = selector.select(key -> ready(key, most));
                runTasks();
            } catch (IOException | RuntimeException fault) {
                LOG.error("{} failed; going on", thread.getName(), fault);
            }
        }
        closeAll();
        runTasks();
    }

    private void ready(SelectionKey key, int most) {
        try {
            ((PortPair.Way) key.attachment()).read(buffer, key, most);
        } catch (CancelledKeyException | java.nio.channels.ClosedChannelException closed) {
            key.cancel();
        } catch (IOException | RuntimeException fault) {
            LOG.warn("a media port could not be read; going on", fault);
        }
    }

    private synchronized void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            try {
                task.run();
            } catch (RuntimeException fault) {
                LOG.error("a task of {} failed", thread.getName(), fault);
            }
        }
    }

    private void closeAll() {
        for (SelectionKey key : selector.keys()) {
            try {
                key.channel().close();
            } catch (IOException e) {
                LOG.warn("closing a media port failed", e);
            }
        }
        try {
            selector.close();
        } catch (IOException e) {
            LOG.warn("closing {} failed", thread.getName(), e);
        }
    }
}
