package com.didtron.server.kernel;

/// The intervals in which talk is charged: 60/1 charges a whole first minute and every second after it (rule R6).
///
/// @param initialSeconds   the first interval, 0 when there is none (0/1 charges by the second from the start)
/// @param recurringSeconds every interval after it, at least 1
public record Period(int initialSeconds, int recurringSeconds) {

    private static final int MOST_SECONDS = 86_400;

    public Period {
        if (initialSeconds < 0 || initialSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException("the initial interval has 0 to %d seconds, not %d".formatted(MOST_SECONDS, initialSeconds));
        }
        if (recurringSeconds < 1 || recurringSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException("the recurring interval has 1 to %d seconds, not %d".formatted(MOST_SECONDS, recurringSeconds));
        }
    }

    /// Reads `60/1`.
    ///
    /// @throws IllegalArgumentException for anything else; a missing interval is never guessed
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        try {
            if (slash > 0) {
                return new Period(
                        Integer.parseUnsignedInt(text, 0, slash, 10),
                        Integer.parseUnsignedInt(text, slash + 1, text.length(), 10));
            }
        } catch (NumberFormatException notWhole) {
            // told below, in the same words as a missing slash
        }
        throw new IllegalArgumentException("'%s' is no period; write initial/recurring seconds, for example 60/1".formatted(text));
    }

    /// `60/1`.
    @Override
    public String toString() {
        return initialSeconds + "/" + recurringSeconds;
    }
}
