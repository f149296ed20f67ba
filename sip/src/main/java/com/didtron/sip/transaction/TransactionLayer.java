package com.didtron.sip.transaction;

import com.didtron.sip.loop.Worker;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.Parsed;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.message.Via;
import com.didtron.sip.transport.Counts;
import com.didtron.sip.transport.Flow;
import com.didtron.sip.transport.Network;
import com.didtron.sip.transport.StatelessAnswer;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// The transactions of one worker: finds the one a message belongs to, passes the rest to the [Core]. For the worker's thread only.
public final class TransactionLayer {

    private final Worker worker;
    private final Network network;
    private final Timers timers;
    private final Origin origin;
    private final Counts counts;
    private final Core core;
    private final int limit;
    private final Tokens tokens = new Tokens();
    private final MessageWriter writer = new MessageWriter();
    private final SlotTable<ClientTransaction> clients;
    private final HashMap<String, ServerTransaction> servers = new HashMap<>();

    /// @param limit transactions of each kind that may exist at once
    public TransactionLayer(Worker worker, Network network, Timers timers, Origin origin, Counts counts, Core core, int limit) {
        this.worker = worker;
        this.network = network;
        this.timers = timers;
        this.origin = origin;
        this.counts = counts;
        this.core = core;
        this.limit = limit;
        this.clients = new SlotTable<>(tokens, limit);
    }

    public Worker worker() {
        return worker;
    }

    public Timers timers() {
        return timers;
    }

    public Origin origin() {
        return origin;
    }

    /// Random tokens for this thread.
    public Tokens tokens() {
        return tokens;
    }

    /// This thread's writer: begin, fill and finish one message before the next.
    public MessageWriter writer() {
        return writer;
    }

    Network network() {
        return network;
    }

    Counts counts() {
        return counts;
    }

    /// Whether new work should be refused because too many transactions exist.
    public boolean isFull() {
        return clients.isFull() || servers.size() >= limit;
    }

    /// Takes what a socket read.
    public void received(Parsed parsed, Flow flow) {
        switch (parsed) {
            case Parsed.Understood(SipRequest request) -> request(request, flow);
            case Parsed.Understood(SipResponse response) -> response(response, flow);
            case Parsed.Refused refused -> core.refused(refused.request(), refused.code(), refused.reason(), flow);
            case Parsed.Dropped dropped -> {}
        }
    }

    private void response(SipResponse response, Flow flow) {
        String branch = response.topVia().branch();
        String prefix = origin.branchPrefix();
        if (branch == null || !branch.startsWith(prefix)) {
            return; // not an answer to anything we sent
        }
        ClientTransaction transaction = clients.find(branch, prefix.length());
        if (transaction != null) {
            transaction.received(response, flow);
        }
    }

    private void request(SipRequest request, Flow flow) {
        String method = request.method();
        switch (method) {
            case "ACK" -> {
                ServerTransaction invite = servers.get(key(request, "INVITE"));
                if (invite != null) {
                    invite.acknowledged(request, flow);
                } else {
                    core.request(request, flow);
                }
            }
            case "CANCEL" -> core.cancel(request, flow, servers.get(key(request, "INVITE")));
            default -> {
                ServerTransaction known = servers.get(key(request, method));
                if (known != null) {
                    known.again(request, flow);
                } else {
                    core.request(request, flow);
                }
            }
        }
    }

    /// What makes two requests the same transaction (section 17.2.3): branch, sent-by and method; for branches of RFC 2543 the fields
    /// that section names.
    private static String key(SipRequest request, String method) {
        Via via = request.topVia();
        String branch = via.branch();
        if (branch != null && branch.length() > Via.MAGIC.length() && branch.regionMatches(true, 0, Via.MAGIC, 0, Via.MAGIC.length())) {
            return branch + ' ' + via.host() + ':' + via.port() + ' ' + method;
        }
        return request.callId() + ' ' + request.from().tag() + ' ' + request.cseq().number() + ' ' + method + ' ' + request.uri() + ' '
                + via.host() + ':' + via.port() + ' ' + branch;
    }

    /// Opens a transaction for a request that came through [Core#request].
    public ServerTransaction serve(SipRequest request, Flow flow, ServerUser user) {
        String key = key(request, request.method());
        var transaction = new ServerTransaction(this, request, flow, key, user);
        servers.put(key, transaction);
        user.received(request, flow);
        return transaction;
    }

    /// Prepares a transaction for a request of ours; build it with the transaction's branch, then [ClientTransaction#send] it.
    public ClientTransaction client(String method, ClientUser user) {
        return new ClientTransaction(this, method.equals("INVITE") ? Machines::inviteClient : Machines::otherClient, user, null);
    }

    /// Sends an answer without a transaction (section 8.2.7).
    public void answerStateless(SipRequest request, Flow flow, byte[] message) {
        network.send(message, flow.forResponse(request.topVia()), null);
    }

    /// Begins an answer to a request; finish it and give it to the transaction or to [#answerStateless].
    ///
    /// @param tag our tag, used when the request's To has none
    public MessageWriter answer(SipRequest request, Flow flow, int code, String reason, @Nullable String tag) {
        return tag == null
                ? StatelessAnswer.begin(writer, request, flow, code, reason)
                : StatelessAnswer.begin(writer, request, flow, code, reason, tag);
    }

    /// Sends a message that has no transaction: an ACK to a 2xx, a repeated 2xx.
    public void sendPlain(byte[] message, Flow flow, Traced trace) {
        trace.sent(message, flow);
        network.send(message, flow, null);
    }

    String register(ClientTransaction transaction) {
        return clients.add(transaction);
    }

    void forget(String token) {
        clients.remove(token);
    }

    void forget(ServerTransaction transaction, String key) {
        servers.remove(key, transaction);
    }

    /// Counts a message that was sent again by the layer above.
    public void countRetransmission() {
        counts.retransmitted.increment();
    }

    /// For tests and warnings: transactions that exist now.
    public int size() {
        return clients.size() + servers.size();
    }

    /// Whether any Via of a request bears a branch of ours: it has been here before.
    public boolean isLoop(SipMessage request) {
        for (String value : request.values(com.didtron.sip.message.HeaderName.VIA)) {
            if (value.contains(origin.branchPrefix())) {
                return true;
            }
        }
        return false;
    }
}
