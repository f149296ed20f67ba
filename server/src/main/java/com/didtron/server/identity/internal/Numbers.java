package com.didtron.server.identity.internal;

import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Refusal;

/// Numbers that come as text.
public final class Numbers {

    private Numbers() {}

    /// @throws Refusal when a list did not give this cursor out
    public static long ofCursor(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Cursor.notOurs();
        }
    }

    /// @throws Refusal invalid naming the field
    public static long ofField(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("invalid", "There is no " + field + " \"" + text + "\".", new Refusal.Field(field, "the number of one, as text"));
        }
    }
}
