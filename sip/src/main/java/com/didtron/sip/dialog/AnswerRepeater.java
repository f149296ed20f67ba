package com.didtron.sip.dialog;

import com.didtron.sip.loop.TimerWheel;
import com.didtron.sip.transaction.ServerTransaction;
import com.didtron.sip.transaction.TransactionLayer;

/// Sends a 2xx to an INVITE again and again until its ACK comes (RFC 3261 section 13.3.1.4): after T1, then at doubled intervals up to T2, over
/// any transport, and gives up after 64*T1. This is the user agent core's task, not the transaction's.
public final class AnswerRepeater {

    private final TransactionLayer layer;
    private final ServerTransaction transaction;
    private final int code;
    private final byte[] answer;
    private final TimerWheel.Timer repeat;
    private final TimerWheel.Timer limit;
    private long interval;

    /// Sends the answer for the first time.
    ///
    /// @param onLost run once when no ACK has come in time
    public AnswerRepeater(TransactionLayer layer, ServerTransaction transaction, int code, byte[] answer, Runnable onLost) {
        this.layer = layer;
        this.transaction = transaction;
        this.code = code;
        this.answer = answer;
        this.interval = layer.timers().t1();
        this.repeat = layer.worker().timer(this::again);
        this.limit = layer.worker().timer(() -> {
            stop();
            onLost.run();
        });
        transaction.answer(code, answer);
        repeat.arm(interval);
        limit.arm(layer.timers().patience());
    }

    /// Sequence number that the ACK has to bear.
    public long cseq() {
        return transaction.request().cseq().number();
    }

    /// The ACK has come, or nobody cares any more.
    public void stop() {
        repeat.cancel();
        limit.cancel();
    }

    private void again() {
        layer.countRetransmission();
        transaction.answer(code, answer);
        interval = Math.min(interval * 2, layer.timers().t2());
        repeat.arm(interval);
    }
}
