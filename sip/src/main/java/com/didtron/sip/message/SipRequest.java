package com.didtron.sip.message;

/// A SIP request.
public final class SipRequest extends SipMessage {

    private final String method;
    private final String uri;

    SipRequest(byte[] bytes, int end, int[] index, int count, int bodyStart, String method, String uri) {
        super(bytes, end, index, count, bodyStart);
        this.method = method;
        this.uri = uri;
    }

    /// The method, case kept: methods are case-sensitive.
    public String method() {
        return method;
    }

    /// Whether the method is this one.
    public boolean is(String name) {
        return method.equals(name);
    }

    /// The Request-URI as written.
    public String uri() {
        return uri;
    }

    /// Max-Forwards; 70 when there is none (RFC 3261 section 16.6 step 3).
    public int maxForwards() {
        String value = header(HeaderName.MAX_FORWARDS);
        if (value == null) {
            return 70;
        }
        try {
            return (int) Grammar.number(value, 255);
        } catch (Malformed malformed) {
            throw new IllegalStateException("the parser should have refused this message", malformed);
        }
    }

    @Override
    public String summary() {
        return method + " " + uri + " SIP/2.0";
    }
}
