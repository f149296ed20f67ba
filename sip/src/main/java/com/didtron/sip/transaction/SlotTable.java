package com.didtron.sip.transaction;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Things found by a token that we made ourselves: the token says in which slot the thing lies, so that no text is hashed, and carries a
/// random part that is compared, so that a guessed or outdated token finds nothing. For one thread.
public final class SlotTable<T> {

    private final Tokens tokens;
    private final int limit;
    private Object[] things = new Object[64];
    private String[] keys = new String[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;

    /// @param limit things it may hold
    public SlotTable(Tokens tokens, int limit) {
        this.tokens = tokens;
        this.limit = limit;
    }

    public int size() {
        return used - freeCount;
    }

    /// Whether there is no room for another.
    public boolean isFull() {
        return size() >= limit;
    }

    /// Puts a thing in and answers its token: slot number, dot, random digits.
    public String add(T thing) {
        int slot;
        if (freeCount > 0) {
            slot = free[--freeCount];
        } else {
            if (used == things.length) {
                things = Arrays.copyOf(things, used * 2);
                keys = Arrays.copyOf(keys, used * 2);
            }
            slot = used++;
        }
        String token = Integer.toHexString(slot) + "." + tokens.next();
        things[slot] = thing;
        keys[slot] = token;
        return token;
    }

    /// What lies behind a token that starts at `from` in `text` and reaches to its end, or null.
    @SuppressWarnings("unchecked")
    public @Nullable T find(String text, int from) {
        int slot = slot(text, from);
        if (slot < 0) {
            return null;
        }
        String key = keys[slot];
        boolean same = key != null && key.length() == text.length() - from && text.startsWith(key, from);
        return same ? (T) things[slot] : null;
    }

    /// What lies behind a whole token, or null.
    public @Nullable T find(String token) {
        return find(token, 0);
    }

    /// Takes the thing behind a token out; nothing happens when it is gone already.
    public void remove(String token) {
        int slot = slot(token, 0);
        if (slot < 0 || !token.equals(keys[slot])) {
            return;
        }
        Arrays.fill(things, slot, slot + 1, null);
        Arrays.fill(keys, slot, slot + 1, null);
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = slot;
    }

    private int slot(String text, int from) {
        int slot = 0;
        int i = from;
        while (i < text.length() && i - from < 7 && text.charAt(i) != '.') {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            slot = slot << 4 | digit;
            i++;
        }
        return i == from || i == text.length() || text.charAt(i) != '.' || slot >= used ? -1 : slot;
    }
}
