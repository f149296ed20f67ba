package com.didtron.sip.message;

/// What a message may at most consist of. A message beyond these is refused, whatever it says.
public final class Limits {

    /// Bytes of a whole message; beyond it 513 Message Too Large.
    public static final int MESSAGE = 65_536;

    /// Header lines of a message.
    public static final int HEADERS = 256;

    /// Values of one kind of header (Via, Route, Record-Route ...), over all its lines.
    public static final int VALUES = 70;

    /// Parameters of one value.
    public static final int PARAMETERS = 64;

    private Limits() {}
}
