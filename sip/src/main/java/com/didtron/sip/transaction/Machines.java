package com.didtron.sip.transaction;

import static com.didtron.sip.transaction.Machines.Action.*;

import java.util.List;

/// The four transaction machines as pure tables. An event that a state has no use for changes nothing.
public final class Machines {

    private Machines() {}

    /// Where a transaction stands. Not every machine knows every state.
    public enum State {
        /// request sent or received, nothing answered (Calling, Trying)
        TRYING,
        /// a provisional answer was received or sent
        PROCEEDING,
        /// a 2xx to an INVITE passed; its retransmissions still pass (RFC 6026)
        ACCEPTED,
        /// a final answer passed
        COMPLETED,
        /// the ACK to a failure was received
        CONFIRMED,
        TERMINATED
    }

    /// What can happen to a transaction.
    public enum Event {
        /// a 1xx, received by a client, sent by our user on a server transaction; likewise the next two
        PROVISIONAL,
        /// a 2xx
        SUCCESS,
        /// a 300–699
        FAILURE,
        /// the request arrived once more
        REQUEST_AGAIN,
        /// an ACK arrived
        ACK,
        /// timer A, E or G
        RETRANSMIT_DUE,
        /// timer B, F or H; also the limit after a CANCEL (section 9.1)
        GIVE_UP_DUE,
        /// timer D, I, J, K, L or M
        LINGER_OVER,
        /// the transport says that the message cannot be delivered
        UNDELIVERABLE
    }

    /// What a transaction does in a step, in order.
    public enum Action {
        /// send what the user gave
        SEND,
        /// send the last message again
        RESEND,
        /// acknowledge a failure (section 17.1.1.3)
        SEND_ACK,
        /// hand the message to the user
        TELL,
        TELL_TIMEOUT,
        TELL_UNDELIVERABLE,
        /// first retransmission after T1, unless the transport is reliable
        RETRANSMIT_T1,
        /// next one after twice the last interval
        RETRANSMIT_DOUBLED,
        /// next one after twice the last interval, T2 at most
        RETRANSMIT_DOUBLED_TO_T2,
        /// next one after T2
        RETRANSMIT_T2,
        STOP_RETRANSMITTING,
        /// give up after 64*T1
        GIVE_UP_64T1,
        STOP_GIVING_UP,
        /// stay for T4 to absorb retransmissions; not at all over a reliable transport
        LINGER_T4,
        /// stay for 64*T1; not at all over a reliable transport
        LINGER_64T1,
        /// stay for 64*T1 over any transport
        LINGER_64T1_ALWAYS
    }

    /// A step of a machine.
    ///
    /// @param next    the state after it
    /// @param actions what to do, in order
    public record Step(State next, List<Action> actions) {}

    /// A machine: total over states and events.
    @FunctionalInterface
    public interface Machine {
        Step step(State state, Event event);
    }

    /// INVITE client (section 17.1.1, RFC 6026 section 8.4). Timers A, B, D, M.
    public static Step inviteClient(State state, Event event) {
        return switch (state) {
            case TRYING -> switch (event) {
                case RETRANSMIT_DUE -> CALLING_AGAIN;
                case PROVISIONAL -> CALLING_PROVISIONAL;
                default -> inviteClientEnding(state, event);
            };
            case PROCEEDING -> event == Event.PROVISIONAL ? PROCEEDING_TELL : inviteClientEnding(state, event);
            case ACCEPTED -> switch (event) {
                case SUCCESS -> ACCEPTED_TELL;
                case LINGER_OVER -> END;
                default -> stay(state);
            };
            case COMPLETED -> switch (event) {
                case FAILURE -> COMPLETED_ACK;
                case LINGER_OVER, UNDELIVERABLE -> END;
                default -> stay(state);
            };
            case CONFIRMED, TERMINATED -> stay(state);
        };
    }

    private static Step inviteClientEnding(State state, Event event) {
        return switch (event) {
            case SUCCESS -> CALL_ACCEPTED;
            case FAILURE -> CALL_REFUSED;
            case GIVE_UP_DUE -> TIMED_OUT;
            case UNDELIVERABLE -> state == State.TRYING ? FAILED_TO_SEND : stay(state);
            default -> stay(state);
        };
    }

    /// Non-INVITE client (section 17.1.2). Timers E, F, K.
    public static Step otherClient(State state, Event event) {
        return switch (state) {
            case TRYING, PROCEEDING -> switch (event) {
                case RETRANSMIT_DUE -> state == State.TRYING ? TRYING_AGAIN : PROCEEDING_AGAIN;
                case PROVISIONAL -> OTHER_PROVISIONAL;
                case SUCCESS, FAILURE -> OTHER_ANSWERED;
                case GIVE_UP_DUE -> TIMED_OUT;
                case UNDELIVERABLE -> FAILED_TO_SEND;
                default -> stay(state);
            };
            case COMPLETED -> event == Event.LINGER_OVER ? END : stay(state);
            case ACCEPTED, CONFIRMED, TERMINATED -> stay(state);
        };
    }

    /// INVITE server (section 17.2.1, RFC 6026 section 8.5). Timers G, H, I, L. Retransmitting a 2xx is its user's business.
    public static Step inviteServer(State state, Event event) {
        return switch (state) {
            case TRYING, PROCEEDING -> switch (event) {
                case PROVISIONAL -> PROCEEDING_SEND;
                case SUCCESS -> ACCEPT;
                case FAILURE -> REFUSE;
                case REQUEST_AGAIN -> state == State.TRYING ? stay(state) : PROCEEDING_RESEND;
                default -> stay(state);
            };
            case ACCEPTED -> switch (event) {
                case SUCCESS -> ACCEPTED_SEND;
                case ACK -> ACCEPTED_TELL;
                case LINGER_OVER -> END;
                default -> stay(state);
            };
            case COMPLETED -> switch (event) {
                case REQUEST_AGAIN -> COMPLETED_RESEND;
                case RETRANSMIT_DUE -> COMPLETED_AGAIN;
                case GIVE_UP_DUE -> TIMED_OUT;
                case ACK -> CONFIRM;
                default -> stay(state);
            };
            case CONFIRMED -> event == Event.LINGER_OVER ? END : stay(state);
            case TERMINATED -> stay(state);
        };
    }

    /// Non-INVITE server (section 17.2.2). Timer J.
    public static Step otherServer(State state, Event event) {
        return switch (state) {
            case TRYING, PROCEEDING -> switch (event) {
                case PROVISIONAL -> PROCEEDING_SEND;
                case SUCCESS, FAILURE -> OTHER_ANSWER;
                case REQUEST_AGAIN -> state == State.TRYING ? stay(state) : PROCEEDING_RESEND;
                default -> stay(state);
            };
            case COMPLETED -> switch (event) {
                case REQUEST_AGAIN -> COMPLETED_RESEND;
                case LINGER_OVER -> END;
                default -> stay(state);
            };
            case ACCEPTED, CONFIRMED, TERMINATED -> stay(state);
        };
    }

    private static final Step[] STAY = stays();
    private static final Step END = to(State.TERMINATED);
    private static final Step TIMED_OUT = to(State.TERMINATED, TELL_TIMEOUT);
    private static final Step FAILED_TO_SEND = to(State.TERMINATED, TELL_UNDELIVERABLE);
    private static final Step CALLING_AGAIN = to(State.TRYING, RESEND, RETRANSMIT_DOUBLED);
    private static final Step CALLING_PROVISIONAL = to(State.PROCEEDING, STOP_RETRANSMITTING, STOP_GIVING_UP, TELL);
    private static final Step PROCEEDING_TELL = to(State.PROCEEDING, TELL);
    private static final Step CALL_ACCEPTED = to(State.ACCEPTED, STOP_RETRANSMITTING, STOP_GIVING_UP, LINGER_64T1_ALWAYS, TELL);
    private static final Step CALL_REFUSED = to(State.COMPLETED, STOP_RETRANSMITTING, STOP_GIVING_UP, SEND_ACK, LINGER_64T1, TELL);
    private static final Step ACCEPTED_TELL = to(State.ACCEPTED, TELL);
    private static final Step COMPLETED_ACK = to(State.COMPLETED, SEND_ACK);
    private static final Step TRYING_AGAIN = to(State.TRYING, RESEND, RETRANSMIT_DOUBLED_TO_T2);
    private static final Step PROCEEDING_AGAIN = to(State.PROCEEDING, RESEND, RETRANSMIT_T2);
    private static final Step OTHER_PROVISIONAL = to(State.PROCEEDING, RETRANSMIT_T2, TELL);
    private static final Step OTHER_ANSWERED = to(State.COMPLETED, STOP_RETRANSMITTING, STOP_GIVING_UP, LINGER_T4, TELL);
    private static final Step PROCEEDING_SEND = to(State.PROCEEDING, SEND);
    private static final Step PROCEEDING_RESEND = to(State.PROCEEDING, RESEND);
    private static final Step ACCEPT = to(State.ACCEPTED, SEND, LINGER_64T1_ALWAYS);
    private static final Step ACCEPTED_SEND = to(State.ACCEPTED, SEND);
    private static final Step REFUSE = to(State.COMPLETED, SEND, RETRANSMIT_T1, GIVE_UP_64T1);
    private static final Step COMPLETED_RESEND = to(State.COMPLETED, RESEND);
    private static final Step COMPLETED_AGAIN = to(State.COMPLETED, RESEND, RETRANSMIT_DOUBLED_TO_T2);
    private static final Step CONFIRM = to(State.CONFIRMED, STOP_RETRANSMITTING, STOP_GIVING_UP, LINGER_T4);
    private static final Step OTHER_ANSWER = to(State.COMPLETED, SEND, LINGER_64T1);

    private static Step to(State next, Action... actions) {
        return new Step(next, List.of(actions));
    }

    private static Step stay(State state) {
        return STAY[state.ordinal()];
    }

    private static Step[] stays() {
        var steps = new Step[State.values().length];
        for (State state : State.values()) {
            steps[state.ordinal()] = to(state);
        }
        return steps;
    }
}
