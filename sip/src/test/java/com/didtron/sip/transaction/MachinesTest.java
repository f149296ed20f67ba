package com.didtron.sip.transaction;

import static com.didtron.sip.transaction.Machines.Action.*;
import static com.didtron.sip.transaction.Machines.Event.*;
import static com.didtron.sip.transaction.Machines.State.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.didtron.sip.transaction.Machines.Action;
import com.didtron.sip.transaction.Machines.Event;
import com.didtron.sip.transaction.Machines.Machine;
import com.didtron.sip.transaction.Machines.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The four machines against figures 5 to 8 of RFC 3261, as changed by RFC 6026.
class MachinesTest {

    static Stream<Arguments> steps() {
        Machine inviteClient = Machines::inviteClient;
        Machine otherClient = Machines::otherClient;
        Machine inviteServer = Machines::inviteServer;
        Machine otherServer = Machines::otherServer;
        return Stream.of(
                row("timer A", inviteClient, TRYING, RETRANSMIT_DUE, TRYING, RESEND, RETRANSMIT_DOUBLED),
                row("timer B", inviteClient, TRYING, GIVE_UP_DUE, TERMINATED, TELL_TIMEOUT),
                row("1xx stops A and B", inviteClient, TRYING, PROVISIONAL, PROCEEDING, STOP_RETRANSMITTING, STOP_GIVING_UP, TELL),
                row("2xx is passed and lingers for M", inviteClient, PROCEEDING, SUCCESS, ACCEPTED, STOP_RETRANSMITTING, STOP_GIVING_UP, LINGER_64T1_ALWAYS, TELL),
                row("a repeated 2xx is passed", inviteClient, ACCEPTED, SUCCESS, ACCEPTED, TELL),
                row("a failure is acknowledged", inviteClient, TRYING, FAILURE, COMPLETED, STOP_RETRANSMITTING, STOP_GIVING_UP, SEND_ACK, LINGER_64T1, TELL),
                row("a repeated failure is acknowledged, not passed", inviteClient, COMPLETED, FAILURE, COMPLETED, SEND_ACK),
                row("a 2xx after a failure means nothing", inviteClient, COMPLETED, SUCCESS, COMPLETED),
                row("timer M", inviteClient, ACCEPTED, LINGER_OVER, TERMINATED),
                row("no answer after CANCEL", inviteClient, PROCEEDING, GIVE_UP_DUE, TERMINATED, TELL_TIMEOUT),
                row("cannot be sent", inviteClient, TRYING, UNDELIVERABLE, TERMINATED, TELL_UNDELIVERABLE),
                row("timer E", otherClient, TRYING, RETRANSMIT_DUE, TRYING, RESEND, RETRANSMIT_DOUBLED_TO_T2),
                row("timer E after 1xx", otherClient, PROCEEDING, RETRANSMIT_DUE, PROCEEDING, RESEND, RETRANSMIT_T2),
                row("final", otherClient, PROCEEDING, FAILURE, COMPLETED, STOP_RETRANSMITTING, STOP_GIVING_UP, LINGER_T4, TELL),
                row("repeated final", otherClient, COMPLETED, SUCCESS, COMPLETED),
                row("timer F", otherClient, PROCEEDING, GIVE_UP_DUE, TERMINATED, TELL_TIMEOUT),
                row("repeated INVITE", inviteServer, PROCEEDING, REQUEST_AGAIN, PROCEEDING, RESEND),
                row("2xx lingers for L", inviteServer, PROCEEDING, SUCCESS, ACCEPTED, SEND, LINGER_64T1_ALWAYS),
                row("repeated INVITE after 2xx is absorbed", inviteServer, ACCEPTED, REQUEST_AGAIN, ACCEPTED),
                row("the core repeats the 2xx", inviteServer, ACCEPTED, SUCCESS, ACCEPTED, SEND),
                row("failure arms G and H", inviteServer, PROCEEDING, FAILURE, COMPLETED, SEND, RETRANSMIT_T1, GIVE_UP_64T1),
                row("timer G", inviteServer, COMPLETED, RETRANSMIT_DUE, COMPLETED, RESEND, RETRANSMIT_DOUBLED_TO_T2),
                row("timer H", inviteServer, COMPLETED, GIVE_UP_DUE, TERMINATED, TELL_TIMEOUT),
                row("ACK", inviteServer, COMPLETED, Event.ACK, CONFIRMED, STOP_RETRANSMITTING, STOP_GIVING_UP, LINGER_T4),
                row("repeated ACK", inviteServer, CONFIRMED, Event.ACK, CONFIRMED),
                row("a second final answer", inviteServer, COMPLETED, SUCCESS, COMPLETED),
                row("final", otherServer, TRYING, SUCCESS, COMPLETED, SEND, LINGER_64T1),
                row("repeated request before any answer", otherServer, TRYING, REQUEST_AGAIN, TRYING),
                row("repeated request", otherServer, COMPLETED, REQUEST_AGAIN, COMPLETED, RESEND),
                row("timer J", otherServer, COMPLETED, LINGER_OVER, TERMINATED));
    }

    private static Arguments row(String what, Machine machine, State state, Event event, State next, Action... actions) {
        return arguments(what, machine, state, event, next, List.of(actions));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void step(String what, Machine machine, State state, Event event, State next, List<Action> actions) {
        assertThat(machine.step(state, event)).isEqualTo(new Machines.Step(next, actions));
    }

    @Test
    void everyMachineAnswersEveryEventInEveryStateAndNothingLeavesTheEnd() {
        for (Machine machine : List.<Machine>of(Machines::inviteClient, Machines::otherClient, Machines::inviteServer, Machines::otherServer)) {
            for (State state : State.values()) {
                for (Event event : Event.values()) {
                    assertThat(machine.step(state, event)).isNotNull();
                    if (state == TERMINATED) {
                        assertThat(machine.step(state, event)).isEqualTo(new Machines.Step(TERMINATED, List.of()));
                    }
                }
            }
        }
    }
}
