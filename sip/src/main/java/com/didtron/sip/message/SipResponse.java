package com.didtron.sip.message;

/// A SIP response.
public final class SipResponse extends SipMessage {

    private final int code;
    private final String reason;

    SipResponse(byte[] bytes, int end, int[] index, int count, int bodyStart, int code, String reason) {
        super(bytes, end, index, count, bodyStart);
        this.code = code;
        this.reason = reason;
    }

    /// Status code, 100–699.
    public int code() {
        return code;
    }

    /// Reason phrase; may be empty.
    public String reason() {
        return reason;
    }

    /// Whether this is a provisional (1xx) answer.
    public boolean isProvisional() {
        return code < 200;
    }

    /// Whether this is a 2xx.
    public boolean isSuccess() {
        return code >= 200 && code < 300;
    }

    @Override
    public String summary() {
        return "SIP/2.0 " + code + " " + reason;
    }
}
