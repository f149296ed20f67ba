package com.didtron.server.routing;

/// SIP status and Q.850 cause, each in terms of the other, after RFC 3398 sections 7.2.4.1 and 8.2.6.1. Not each other's
/// inverse: several causes share a status.
public final class CauseMapping {

    private static final int NORMAL_UNSPECIFIED = 31;
    private static final int SERVER_ERROR = 500;

    private CauseMapping() {}

    /// The final SIP status for a cause from a telephone network.
    ///
    /// @param q850          1–127; 16 (normal clearing) is no failure and is answered 480 if a status is needed at all
    /// @param rejectedByUser for cause 21: whether the location says that the user did it
    public static int toSip(int q850, boolean rejectedByUser) {
        return switch (q850) {
            case 1, 2, 3, 26 -> 404;
            case 16, 19, 20, 31 -> 480;
            case 17 -> 486;
            case 18 -> 408;
            case 21 -> rejectedByUser ? 603 : 403;
            case 22, 23 -> 410;
            case 27 -> 502;
            case 28 -> 484;
            case 29, 79 -> 501;
            case 34, 38, 41, 42, 47, 58, 88 -> 503;
            case 55, 57, 87 -> 403;
            case 65, 70 -> 488;
            case 102 -> 504;
            default -> SERVER_ERROR;
        };
    }

    /// The cause for a final SIP status, 31 (normal, unspecified) for one that the table does not list.
    public static int toQ850(int sipStatus) {
        return switch (sipStatus) {
            case 401, 402, 403, 407, 603 -> 21;
            case 404, 485, 604 -> 1;
            case 408, 504 -> 102;
            case 410 -> 22;
            case 480 -> 18;
            case 484 -> 28;
            case 486, 600 -> 17;
            case 482, 483 -> 25;
            case 400, 500, 503 -> 41;
            case 501 -> 79;
            case 502 -> 38;
            default -> NORMAL_UNSPECIFIED;
        };
    }
}
