package com.didtron.sip.b2bua;

import com.didtron.sip.port.EndedCall.LadderMessage;
import com.didtron.sip.port.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The messages of one call, bounded in number and size. They stay bytes until the record is made, off the worker's thread.
final class Ladder {

    private static final int LONGEST = 4_000;
    /// Whoever may read a call's messages must not be able to hear it.
    private static final Pattern KEY = Pattern.compile("(inline:)[^\\s|]+");

    /// Whoever may read a test call must not be able to place another.
    private static final Pattern TEST_MARK = Pattern.compile("(?im)^(X-Test-Call[ \\t]*:)[^\\r\\n]*(\\r?\\n[ \\t][^\\r\\n]*)*");

    private record Entry(Instant at, String leg, boolean received, Transport transport, String peer, byte[] message) {}

    private final int limit;
    private List<Entry> entries = new ArrayList<>(16);
    private boolean closed;
    private int cut;

    Ladder(int limit) {
        this.limit = limit;
    }

    void add(Instant at, String leg, boolean received, Transport transport, String peer, byte[] message) {
        if (closed) {
            return;
        }
        if (entries.size() < limit) {
            entries.add(new Entry(at, leg, received, transport, peer, message));
        } else {
            cut++;
        }
    }

    /// Hands over what there is, still to be turned into text. What comes later (repetitions to a call that is over) is not kept: transactions linger
    /// for half a minute and would keep all of it alive.
    Snapshot close() {
        closed = true;
        var snapshot = new Snapshot(entries, cut);
        entries = List.of();
        return snapshot;
    }

    record Snapshot(List<?> entries, int cut) {
        List<LadderMessage> messages() {
            return entries.stream().map(each -> message((Entry) each)).toList();
        }

        private static LadderMessage message(Entry entry) {
            String text = new String(entry.message, 0, Math.min(entry.message.length, LONGEST * 3), StandardCharsets.UTF_8);
            if (text.length() > LONGEST) {
                text = text.substring(0, LONGEST);
            }
            if (text.contains("a=crypto:")) {
                text = KEY.matcher(text).replaceAll("$1…");
            }
            if (entry.received && entry.leg.equals("ingress")) {
                text = TEST_MARK.matcher(text).replaceAll("$1 …");
            }
            int line = text.indexOf('\r');
            String summary = line < 0 ? text.lines().findFirst().orElse("") : text.substring(0, line);
            return new LadderMessage(entry.at, entry.leg, entry.received, entry.transport, entry.peer, summary, text);
        }
    }
}
