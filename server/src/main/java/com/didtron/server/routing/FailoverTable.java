package com.didtron.server.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a failed attempt means: try the next route, or tell the caller. Immutable; a supplier with habits of its own has its own table.
///
/// Asked in this order: the supplier's word on the SIP status, the supplier's word on the Q.850 cause, the default for the cause, the default
/// for the status. The cause is asked before the status because a gateway knows it from the far network and
/// derives the status from it.
///
/// | Default | SIP status | Q.850 cause |
/// |---|---|---|
/// | stop: the called number is the reason, another supplier would meet it too | 404, 410, 484, 485, 486, 487, all 6xx | 1, 17, 21, 22, 28 |
/// | next: the supplier or the way to it is the reason | every other | 2, 3, 34, 38, 41, 42, 44, 47, 102, 127; others: by status |
///
/// 404 is ambiguous: some suppliers say it for "I have no route". For those, override it. Cause 3 is such a word and
/// therefore goes on; a supplier known to be truthful may have it overridden to stop.
public final class FailoverTable {

    /// What to do after a failed attempt.
    public enum Action {
        NEXT,
        STOP
    }

    private static final Set<Integer> STOP_STATUS = Set.of(404, 410, 484, 485, 486, 487);
    private static final Set<Integer> STOP_CAUSE = Set.of(1, 17, 21, 22, 28);
    private static final Set<Integer> NEXT_CAUSE = Set.of(2, 3, 34, 38, 41, 42, 44, 47, 102, 127);
    private static final Set<Integer> OUR_ACCOUNT = Set.of(401, 402, 403, 407);
    private static final int FIRST_GLOBAL_FAILURE = 600;
    private static final FailoverTable DEFAULT = new FailoverTable(Map.of(), Map.of());

    private final Map<Integer, Action> byStatus;
    private final Map<Integer, Action> byCause;

    private FailoverTable(Map<Integer, Action> byStatus, Map<Integer, Action> byCause) {
        this.byStatus = byStatus;
        this.byCause = byCause;
    }

    public static FailoverTable defaultTable() {
        return DEFAULT;
    }

    /// The same table with the supplier's own meaning of a final SIP status, 300–699.
    public FailoverTable withStatus(int sipStatus, Action action) {
        if (sipStatus < 300 || sipStatus > 699) {
            throw new IllegalArgumentException("%d is no final failure status (300–699)".formatted(sipStatus));
        }
        return new FailoverTable(with(byStatus, sipStatus, action), byCause);
    }

    /// The same table with the supplier's own meaning of a Q.850 cause, 1–127.
    public FailoverTable withCause(int q850, Action action) {
        if (q850 < 1 || q850 > 127) {
            throw new IllegalArgumentException("%d is no Q.850 cause (1–127)".formatted(q850));
        }
        return new FailoverTable(byStatus, with(byCause, q850, action));
    }

    /// @param sipStatus final status of the attempt; 408 for our own timers and an unreachable target
    /// @param q850      cause of the Reason header (RFC 3326), null when there is none
    public Action after(int sipStatus, @Nullable Integer q850) {
        Action own = byStatus.get(sipStatus);
        if (own == null && q850 != null) {
            own = byCause.get(q850);
        }
        return own != null ? own : usual(sipStatus, q850);
    }

    /// Whether the supplier refuses us, not the call (401, 402, 403, 407): go on, and tell someone.
    public static boolean concernsOurAccount(int sipStatus) {
        return OUR_ACCOUNT.contains(sipStatus);
    }

    private static Action usual(int sipStatus, @Nullable Integer q850) {
        if (q850 != null && STOP_CAUSE.contains(q850)) {
            return Action.STOP;
        }
        if (q850 != null && NEXT_CAUSE.contains(q850)) {
            return Action.NEXT;
        }
        return STOP_STATUS.contains(sipStatus) || sipStatus >= FIRST_GLOBAL_FAILURE ? Action.STOP : Action.NEXT;
    }

    private static Map<Integer, Action> with(Map<Integer, Action> actions, int key, Action action) {
        Map<Integer, Action> more = new HashMap<>(actions);
        more.put(key, action);
        return Map.copyOf(more);
    }
}
