package com.didtron.sip.tls;

/// A certificate or key that cannot be used. The message says what is wrong and what would be right, as the end of a sentence that names the place.
public final class BadPem extends Exception {

    private static final long serialVersionUID = 1;

    public BadPem(String why) {
        super(why);
    }
}
