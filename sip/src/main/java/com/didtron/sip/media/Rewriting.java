package com.didtron.sip.media;

import com.didtron.sip.message.SessionDescription;
import com.didtron.sip.message.SessionDescription.Stream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts our address into a session description, and takes out what else would tell the neighbour's or lead past us. Pure.
///
/// | Line | Becomes |
/// |---|---|
/// | `o=` | user `-`, the author's numbers, our address |
/// | `c=` | our address; `0.0.0.0` and `::` stay, because they put the call on hold (RFC 3264 section 8.4) |
/// | `m=` | our port, without a number of ports; port 0 stays |
/// | `a=rtcp:` | nothing: our RTCP is one port above |
/// | `a=candidate`, `ice-…`, `remote-candidates`, `end-of-candidates` | nothing: ICE (RFC 8839) would find the way around us |
/// | `a=group:BUNDLE`, `bundle-only` | nothing: each stream has ports of its own |
/// | `a=alt`, `altc`, `source-filter`, `visited-realm`, `secondary-realm`, `omr-…` | nothing: other addresses |
final class Rewriting {

    private static final Set<String> GONE = Set.of(
            "rtcp", "candidate", "ice-ufrag", "ice-pwd", "ice-options", "ice-lite", "ice-mismatch", "ice-pacing", "remote-candidates", "end-of-candidates",
            "bundle-only", "alt", "altc", "source-filter", "visited-realm", "secondary-realm", "omr-codecs", "omr-m-att", "omr-s-att", "omr-m-bw", "omr-s-bw",
            "omr-m-cksum", "omr-s-cksum");

    private Rewriting() {}

    /// Hides where the description's author is. Ports are the caller's business.
    static void hide(SessionDescription description, InetAddress ours) {
        String ourConnection = "IN " + (ours instanceof Inet6Address ? "IP6 " : "IP4 ") + text(ours);
        description.changeSession(line -> hidden(line, ourConnection));
        for (Stream stream : description.streams()) {
            stream.change(line -> hidden(line, ourConnection));
        }
    }

    private static @Nullable String hidden(@Nullable String line, String ourConnection) {
        if (line == null) {
            return null;
        }
        if (line.startsWith("c=")) {
            return isHold(line.substring(2)) ? line : "c=" + ourConnection;
        }
        if (line.startsWith("o=")) {
            String[] fields = line.substring(2).strip().split(" +");
            return fields.length < 6 ? line : "o=- " + fields[1] + " " + fields[2] + " " + ourConnection;
        }
        if (line.startsWith("a=")) {
            int colon = line.indexOf(':');
            String name = line.substring(2, colon < 0 ? line.length() : colon).strip();
            return GONE.contains(name) || name.equals("group") && line.startsWith("a=group:BUNDLE") ? null : line;
        }
        return line;
    }

    private static boolean isHold(String connection) {
        String[] fields = connection.strip().split(" +");
        return fields.length >= 3 && (fields[2].equals("0.0.0.0") || fields[2].equals("::") || fields[2].equals("::0"));
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }
}
