package com.didtron.sip.transaction;

import com.didtron.sip.message.Via;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Marks what one engine made, so that it knows its own branches and Call-IDs again: a branch of ours in a foreign request is a loop, and a
/// Call-ID of ours says which worker owns the call.
///
/// @param mark    random per engine
/// @param workers how many workers there are
public record Origin(String mark, int workers) {

    /// A new mark.
    public static Origin create(int workers) {
        return new Origin(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()), workers);
    }

    /// What all our branches begin with; a slot token follows.
    public String branchPrefix() {
        return Via.MAGIC + mark + "-";
    }

    /// A Call-ID for a leg that this worker owns. Names neither host nor software.
    public String callId(int worker, Tokens tokens) {
        return tokens.next() + tokens.next() + "-" + mark + "-" + Integer.toHexString(worker);
    }

    /// Which worker owns everything about a Call-ID.
    public int workerOf(String callId) {
        int dash = callId.lastIndexOf('-');
        if (dash > mark.length() && callId.startsWith(mark, dash - mark.length()) && dash + 1 < callId.length()) {
            int worker = 0;
            for (int i = dash + 1; i < callId.length() && worker >= 0; i++) {
                int digit = Character.digit(callId.charAt(i), 16);
                worker = digit < 0 || worker > 0xffff ? -1 : worker << 4 | digit;
            }
            if (worker >= 0 && worker < workers) {
                return worker;
            }
        }
        return Math.floorMod(callId.hashCode() * 0x9E3779B1, workers);
    }
}
