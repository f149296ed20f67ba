package com.didtron.sip.dialog;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.Malformed;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.NameAddress;
import com.didtron.sip.message.SipMessage;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipResponse;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.port.Transport;
import com.didtron.sip.transport.Flow;
import com.didtron.sip.transport.Network;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One side of a dialog.
///
/// Requests go to the first route or the remote target when that is an IP address; a host name is not looked up (that could block), then they go
/// to where the neighbour's INVITE or answer came from. The same holds when the neighbour names a private address but speaks to us from
/// a public one: it sits behind a NAT. A dialog over TLS stays there whatever the neighbour names, and one without TLS goes back where it came from when the
/// neighbour names TLS: which certificate it would have is not known.
public final class Dialog {

    private static final int HOPS = 70;

    private final String callId;
    private final String localTag;
    private final String localAddress;
    private String remoteAddress;
    private @Nullable String remoteTag;
    private String remoteTarget;
    private List<String> routes = List.of();
    private final Flow flow;
    private long localCseq;
    private long remoteCseq = -1;
    private boolean confirmed;

    private Dialog(String callId, String localTag, String localAddress, String remoteAddress, String remoteTarget, Flow flow) {
        this.callId = callId;
        this.localTag = localTag;
        this.localAddress = localAddress;
        this.remoteAddress = remoteAddress;
        this.remoteTarget = remoteTarget;
        this.flow = flow;
    }

    /// The called side of a dialog that an INVITE to us may create (section 12.1.1).
    public static Dialog called(SipRequest invite, String localTag, Flow flow) {
        String to = String.valueOf(invite.header(HeaderName.TO)) + ";tag=" + localTag;
        String from = String.valueOf(invite.header(HeaderName.FROM));
        var dialog = new Dialog(invite.callId(), localTag, to, from, invite.from().uri(), flow);
        dialog.remoteTag = invite.from().tag();
        dialog.remoteCseq = invite.cseq().number();
        dialog.routes = List.copyOf(invite.values(HeaderName.RECORD_ROUTE));
        dialog.learnTarget(invite);
        return dialog;
    }

    /// The calling side of a dialog that our INVITE may create.
    ///
    /// @param localAddress  the From value we send, without tag
    /// @param remoteAddress the To value we send
    /// @param target        Request-URI of the INVITE
    public static Dialog calling(
            String callId, String localTag, String localAddress, String remoteAddress, String target, Flow flow) {
        return new Dialog(callId, localTag, localAddress + ";tag=" + localTag, remoteAddress, target, flow);
    }

    /// The same call of ours, with another branch of it that answered behind the neighbour's back (a fork, section 13.2.2.4): good for an ACK
    /// and a BYE.
    public static Dialog fork(Dialog first, SipResponse answer, long inviteCseq) {
        var fork = new Dialog(first.callId, first.localTag, first.localAddress, "", first.remoteTarget, first.flow);
        fork.localCseq = inviteCseq;
        fork.learn(answer);
        return fork;
    }

    /// Takes in what an answer to our INVITE says: tag, target and, at the first answer with a tag, the route set (section 12.1.2). The 2xx
    /// overrides what provisional answers said (section 13.2.2.4).
    public void learn(SipResponse answer) {
        String tag = answer.to().tag();
        if (tag == null && !answer.isSuccess()) {
            return;
        }
        if (!confirmed) {
            remoteTag = tag;
            remoteAddress = String.valueOf(answer.header(HeaderName.TO));
            routes = answer.values(HeaderName.RECORD_ROUTE).reversed();
            confirmed = answer.isSuccess();
        }
        learnTarget(answer);
    }

    /// Takes the remote target from the Contact of a target refresh or its answer (section 12.2.1.2), when it has one.
    public void learnTarget(SipMessage message) {
        List<String> contacts = message.values(HeaderName.CONTACT);
        if (contacts.isEmpty()) {
            return;
        }
        try {
            remoteTarget = NameAddress.parse(contacts.getFirst()).uri();
        } catch (Malformed unreadable) {
            return; // the target stays as it was
        }
    }

    /// Whether a request of the neighbour is in order (section 12.2.2); remembers its number.
    public boolean accepts(SipRequest request) {
        long number = request.cseq().number();
        if (number <= remoteCseq && !request.is("ACK") && !request.is("CANCEL")) {
            return false;
        }
        remoteCseq = Math.max(remoteCseq, number);
        return true;
    }

    /// Whether a message bears this dialog's Call-ID and remote tag.
    public boolean isOf(SipRequest request) {
        return request.callId().equals(callId) && Objects.equals(request.from().tag(), remoteTag);
    }

    /// Whether the neighbour has given its tag, so that requests can be sent inside the dialog.
    public boolean isEstablished() {
        return remoteTag != null || confirmed;
    }

    public String callId() {
        return callId;
    }

    public String localTag() {
        return localTag;
    }

    public @Nullable String remoteTag() {
        return remoteTag;
    }

    public Flow flow() {
        return flow;
    }

    /// Uses up and answers the next sequence number of ours.
    public long nextCseq() {
        return ++localCseq;
    }

    /// Begins a request inside the dialog: everything up to CSeq is written, the rest follows.
    ///
    /// @param cseq its sequence number; an ACK bears that of its INVITE
    /// @param way  from [#way]
    public MessageWriter begin(MessageWriter writer, String method, String branch, long cseq, Flow way) {
        return begin(writer, method, branch, cseq, way, HOPS);
    }

    /// As above.
    ///
    /// @param maxForwards hops that are left: an INVITE passed on has one less than it came with, so that loops over several switches end
    public MessageWriter begin(MessageWriter writer, String method, String branch, long cseq, Flow way, int maxForwards) {
        boolean strict = !routes.isEmpty() && !isLoose(routes.getFirst());
        writer.request(method, strict ? uriOf(routes.getFirst()) : remoteTarget);
        writer.header(HeaderName.VIA, "SIP/2.0/" + way.transport() + " " + way.localHostPort() + ";rport;branch=" + branch);
        writer.header(HeaderName.MAX_FORWARDS, maxForwards);
        writer.headers(HeaderName.ROUTE, strict ? routes.subList(1, routes.size()) : routes);
        if (strict) {
            writer.header(HeaderName.ROUTE, "<" + remoteTarget + ">"); // section 12.2.1.1: a strict router in front
        }
        writer.header(HeaderName.FROM, localAddress).header(HeaderName.TO, remoteAddress).header(HeaderName.CALL_ID, callId);
        return writer.header(HeaderName.CSEQ, cseq + " " + method);
    }

    private static boolean isLoose(String route) {
        try {
            return SipUri.parse(uriOf(route)).parameters().has("lr");
        } catch (Malformed unreadable) {
            return true;
        }
    }

    private static String uriOf(String address) {
        try {
            return NameAddress.parse(address).uri();
        } catch (Malformed unreadable) {
            return address;
        }
    }

    /// The way that the next request takes.
    public Flow way(Network network) {
        try {
            SipUri next = SipUri.parse(routes.isEmpty() ? remoteTarget : uriOf(routes.getFirst()));
            InetAddress address = InetAddress.ofLiteral(next.host());
            if (address.isSiteLocalAddress() && !flow.remote().getAddress().isSiteLocalAddress()) {
                return flow;
            }
            var target = new InetSocketAddress(address, next.port() > 0 ? next.port() : flow.transport().usualPort());
            if (target.getPort() == 0 || address.isAnyLocalAddress() || address.isMulticastAddress()) {
                return flow;
            }
            String named = next.scheme().equals("sips") ? "tls" : next.parameters().value("transport");
            if ("tls".equalsIgnoreCase(named) && !flow.transport().isSecure()) {
                return flow;
            }
            boolean toTcp = flow.transport() == Transport.UDP && "tcp".equalsIgnoreCase(named);
            Flow changed = toTcp ? network.flowTo(Transport.TCP, target, null, List.of(flow.network())) : flow.at(target, flow.link());
            return changed == null ? flow : changed;
        } catch (Malformed | IllegalArgumentException noAddress) {
            return flow;
        }
    }
}
