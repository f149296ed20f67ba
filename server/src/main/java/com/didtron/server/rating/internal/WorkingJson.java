package com.didtron.server.rating.internal;

import com.didtron.server.rates.Working;
import com.didtron.server.rates.WorkingFacts;
import com.didtron.server.rating.RatedCall;

/// The workings of both sides of a call as one JSON text, written straight into a buffer: made for every call, so a general writer would cost
/// more than rating does.
final class WorkingJson implements WorkingFacts {

    private static final char FIRST_PLAIN = ' ';

    private final StringBuilder text = new StringBuilder(2_000);
    private boolean first;

    /// `{"sell":{…},"buy":{…}}`; the buffer is used again.
    String of(RatedCall rated) {
        text.setLength(0);
        text.append("{\"sell\":");
        side(rated.sell().working());
        text.append(",\"buy\":");
        side(rated.buy().working());
        return text.append('}').toString();
    }

    private void side(Working working) {
        text.append('{');
        first = true;
        working.tell(this);
        text.append('}');
    }

    @Override
    public void text(String name, String value) {
        name(name);
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PLAIN) {
                // PostgreSQL takes every escaped character but NUL
                text.append(c == '\0' ? "\\ufffd" : "\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public void number(String name, long value) {
        name(name);
        text.append(value);
    }

    @Override
    public void flag(String name, boolean value) {
        name(name);
        text.append(value);
    }

    /// Names are ours and need no escaping.
    private void name(String name) {
        if (!first) {
            text.append(',');
        }
        first = false;
        text.append('"').append(name).append("\":");
    }
}
