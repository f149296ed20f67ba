package com.didtron.sip.transport;

import com.didtron.sip.message.HeaderName;
import com.didtron.sip.message.Malformed;
import com.didtron.sip.message.MessageWriter;
import com.didtron.sip.message.SipRequest;
import com.didtron.sip.message.Via;
import java.util.List;

/// The Via headers of an answer: those of the request, with `received` and `rport` in the first (RFC 3261 section 18.2.1, RFC 3581).
final class ResponseVia {

    private ResponseVia() {}

    static void copy(SipRequest request, Flow flow, MessageWriter writer) {
        List<String> vias = request.values(HeaderName.VIA);
        if (vias.isEmpty()) {
            return;
        }
        String top = vias.getFirst();
        try {
            Via via = Via.parse(top);
            String source = Flow.host(flow.remote());
            if (via.wantsResponsePort() || !via.host().equals(source) || via.parameters().has("received")) {
                top = via.withSource(source, flow.remote().getPort());
            }
        } catch (Malformed unreadable) {
            // a refused request: repeated as it was
        }
        writer.header(HeaderName.VIA, top);
        for (String via : vias.subList(1, vias.size())) {
            writer.header(HeaderName.VIA, via);
        }
    }
}
