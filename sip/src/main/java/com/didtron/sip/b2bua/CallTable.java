package com.didtron.sip.b2bua;

import static com.didtron.sip.b2bua.CallTable.Action.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a call does, as a pure table of state and event.
public final class CallTable {

    private CallTable() {}

    /// Where a call stands.
    public enum State {
        /// the business has been asked whether and where the call may go
        DECIDING("the business is being asked"),
        /// over before the business decided; its answer is awaited for the record
        ABANDONED("over before the business decided"),
        /// an INVITE is out, nothing was heard that a caller could hear
        TRYING("an INVITE is out, no 18x yet"),
        /// an 18x was passed to the caller
        RINGING("an 18x was passed to the caller"),
        /// the 2xx was passed to the caller, its ACK is awaited
        ANSWERED("the 2xx was passed, the caller's ACK is awaited"),
        /// both sides talk
        TALKING("acknowledged, both sides talk"),
        /// over; open attempts and BYEs are awaited, not longer than T4, so that the record is whole
        ENDING("over, open attempts and BYEs are awaited for at most T4"),
        /// over and told
        ENDED("over and told");

        private final String meaning;

        State(String meaning) {
            this.meaning = meaning;
        }

        /// The meaning in words.
        public String meaning() {
            return meaning;
        }
    }

    /// What can happen to a call.
    public enum Event {
        CONNECT("the business says: connect"),
        REJECT("the business says: reject, or nothing can be sent as it says"),
        DECIDE_FAULT("the business failed to decide"),
        PROGRESS("18x from the attempt"),
        ANSWER("2xx from the attempt"),
        FAILED_NEXT("attempt failed, another route is to be tried"),
        FAILED_LAST("attempt failed, no other route"),
        CALLER_CANCEL("CANCEL, or BYE before the answer, from the caller"),
        CALLER_ACK("ACK from the caller"),
        ACK_LOST("no ACK from the caller for 64*T1"),
        CALLER_BYE("BYE from the caller"),
        CALLEE_BYE("BYE from the callee"),
        STOP("we end it: hang-up, budget, limit, fault, shutdown"),
        SETTLED("nothing is open any more, or T4 has passed");

        private final String meaning;

        Event(String meaning) {
            this.meaning = meaning;
        }

        /// The meaning in words.
        public String meaning() {
            return meaning;
        }
    }

    /// What the call does in a step.
    public enum Action {
        TRY_ROUTE("INVITE to the next route"),
        PASS_PROGRESS("18x to the caller"),
        PASS_ANSWER("2xx to the caller, repeated until its ACK"),
        START_BUDGET("talk time starts"),
        PASS_ACK("ACK to the callee, unless sent already"),
        CANCEL_ATTEMPT("CANCEL to the callee, after its first provisional answer"),
        REFUSE_CALLER("final failure to the caller"),
        BYE_CALLER("BYE to the caller, after its ACK"),
        BYE_CALLEE("BYE to the callee, after our ACK"),
        SETTLE("wait for what is open, at most T4"),
        TELL("tell the business");

        private final String meaning;

        Action(String meaning) {
            this.meaning = meaning;
        }

        /// The meaning in words.
        public String meaning() {
            return meaning;
        }
    }

    /// A step.
    ///
    /// @param next    the state after it
    /// @param actions what to do, in order
    public record Step(State next, List<Action> actions) {}

    private static Step to(State next, Action... actions) {
        return new Step(next, List.of(actions));
    }

    private static final Step TRY = to(State.TRYING, TRY_ROUTE);
    private static final Step REFUSE = to(State.ENDING, REFUSE_CALLER, SETTLE);
    private static final Step REFUSE_UNDECIDED = to(State.ABANDONED, REFUSE_CALLER);
    private static final Step DECIDED_TOO_LATE = to(State.ENDING, SETTLE);
    private static final Step RING = to(State.RINGING, PASS_PROGRESS);
    private static final Step ANSWER = to(State.ANSWERED, PASS_ANSWER, START_BUDGET);
    private static final Step GIVE_UP = to(State.ENDING, REFUSE_CALLER, CANCEL_ATTEMPT, SETTLE);
    private static final Step TALK = to(State.TALKING, PASS_ACK);
    private static final Step RELEASE_CALLEE = to(State.ENDING, BYE_CALLEE, SETTLE);
    private static final Step RELEASE_CALLER = to(State.ENDING, BYE_CALLER, SETTLE);
    private static final Step RELEASE_BOTH = to(State.ENDING, BYE_CALLER, BYE_CALLEE, SETTLE);
    private static final Step END = to(State.ENDED, TELL);

    /// The step for an event in a state, or null when the event means nothing there.
    public static @Nullable Step step(State state, Event event) {
        return switch (state) {
            case DECIDING -> switch (event) {
                case CONNECT -> TRY;
                case REJECT, DECIDE_FAULT -> REFUSE;
                case CALLER_CANCEL, STOP -> REFUSE_UNDECIDED;
                default -> null;
            };
            case ABANDONED -> switch (event) {
                case CONNECT, REJECT, DECIDE_FAULT -> DECIDED_TOO_LATE;
                default -> null;
            };
            case TRYING, RINGING -> switch (event) {
                case PROGRESS -> RING;
                case ANSWER -> ANSWER;
                case FAILED_NEXT -> TRY;
                case FAILED_LAST -> REFUSE;
                case CALLER_CANCEL, STOP -> GIVE_UP;
                default -> null;
            };
            case ANSWERED -> event == Event.CALLER_ACK ? TALK : event == Event.ACK_LOST ? RELEASE_BOTH : release(event);
            case TALKING -> release(event);
            case ENDING -> event == Event.SETTLED ? END : null;
            case ENDED -> null;
        };
    }

    private static @Nullable Step release(Event event) {
        return switch (event) {
            case CALLER_BYE -> RELEASE_CALLEE;
            case CALLEE_BYE -> RELEASE_CALLER;
            case STOP -> RELEASE_BOTH;
            default -> null;
        };
    }
}
