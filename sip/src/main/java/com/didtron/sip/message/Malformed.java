package com.didtron.sip.message;

/// A piece of a message that does not follow the grammar. Carries no stack trace: strangers can cause it at will, so it must be cheap.
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param reason plain text fit for a reason phrase
    public Malformed(String reason) {
        super(reason, null, false, false);
    }

    /// What is wrong, fit for a reason phrase.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
