package com.didtron.sip.b2bua;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.SipUri;
import com.didtron.sip.port.Caller;
import com.didtron.sip.port.Hop;
import com.didtron.sip.port.Portability;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.TrunkGroup;
import com.didtron.sip.transport.Flow;
import org.jspecify.annotations.Nullable;

/// How we call at a supplier: whom, and who is said to call. The headers of the INVITE that its route decides.
///
/// Lives on the call's worker.
final class CallingCard {

    private final Route route;
    private final Hop hop;
    private final @Nullable String redirectedTo;
    private @Nullable Caller caller;

    /// @param redirectedTo URI of To when somebody has pointed here: what it was sent itself; null: nobody has
    CallingCard(Route route, Hop hop, @Nullable String redirectedTo) {
        this.route = route;
        this.hop = hop;
        this.redirectedTo = redirectedTo;
    }

    /// Whether another address has pointed here.
    boolean isPointedTo() {
        return redirectedTo != null;
    }

    /// Asked for by the first header that tells it, and not before: who is sent nothing has no caller.
    private Caller caller() {
        if (caller == null) {
            caller = route.caller().get();
        }
        return caller;
    }

    /// What was called at the neighbour's domain, or at the address itself when it has none. What was found of the number stands here and nowhere else: it
    /// is about where the call goes (RFC 4694 section 4).
    String requestUri(Flow flow) {
        if (hop.requestUri() != null) {
            return hop.requestUri();
        }
        Portability portability = route.portability();
        return called(flow, portability == null || route.calledUser().isEmpty() ? "" : portability.parameters());
    }

    /// The URI of To.
    String to(Flow flow) {
        return redirectedTo == null ? called(flow, "") : redirectedTo;
    }

    private String called(Flow flow, String parameters) {
        String at = hop.domain() == null ? flow.remoteHostPort() : hop.domain();
        TrunkGroup group = route.trunkGroup();
        if (group != null && group.inRequestUri() && !route.calledUser().isEmpty()) {
            return SipUri.text(route.calledUser(), parameters, group.label(), group.context(), at);
        }
        return parameters.isEmpty() ? SipUri.text(route.calledUser(), at) : SipUri.number(route.calledUser(), parameters, at);
    }

    /// A trunk group stands beside a number (RFC 4904 section 4), so then our Contact has a user part too.
    String contact(Flow flow, String plain) {
        TrunkGroup group = route.trunkGroup();
        boolean grouped = group != null && group.inContact();
        if (!grouped && !caller().inContact()) {
            return plain;
        }
        String user = caller().isAnonymous() ? "anonymous" : caller().user();
        String at = flow.localHostPort();
        String uri = grouped ? SipUri.text(user, "", group.label(), group.context(), at) : SipUri.text(user, at);
        return "<" + uri + flow.transport().parameter() + ">";
    }

    /// Whoever withholds the number has no name either.
    String from(String host) {
        Caller told = caller();
        if (told.isAnonymous()) {
            return "\"Anonymous\" <sip:anonymous@anonymous.invalid>";
        }
        String uri = "<" + SipUri.text(told.user(), host) + ">";
        String display = told.display();
        return display == null ? uri : "\"" + display.replace("\\", "\\\\").replace("\"", "\\\"") + "\" " + uri;
    }

    /// What stands beside From. What the caller's own INVITE says there is not copied: the business decides what of it this neighbour may learn.
    void present(MessageWriter writer, SipRequest ingressInvite, String host) {
        Caller told = caller();
        switch (told.identity()) {
            case null -> {}
            case Caller.Identity.Asserted(String user) -> writer.header(HeaderName.P_ASSERTED_IDENTITY, "<" + SipUri.text(user, host) + ">");
            case Caller.Identity.RemoteParty(String user, boolean screened, boolean hidden) -> writer.header(
                    HeaderName.REMOTE_PARTY_ID,
                    "<" + SipUri.text(user, host) + ">;party=calling;screen=" + (screened ? "yes" : "no") + ";privacy=" + (hidden ? "full" : "off"));
        }
        if (told.privacy() != null) {
            writer.header(HeaderName.PRIVACY, told.privacy());
        }
        if (!told.isAnonymous()) {
            writer.copy(ingressInvite, HeaderName.SUBJECT); // RFC 3323 section 5.3: not of a caller who hides
        }
    }
}
