package com.didtron.server.switching;

import com.didtron.server.kernel.CallId;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.platform.Refusal;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Ends a call in progress. Refused with call-not-live. Answers the call's id.
public record HangUpCall(UUID call) implements Operation<String> {

    @Component
    static class Perform implements OperationHandler<HangUpCall, String> {

        private final ObjectProvider<LiveCalls> liveCalls;

        Perform(ObjectProvider<LiveCalls> liveCalls) {
            this.liveCalls = liveCalls;
        }

        @Override
        public OperationType<HangUpCall, String> type() {
            return OperationType.inline("switching.hang-up-call", "Hang up a call", Category.CALLS, HangUpCall.class, String.class);
        }

        @Override
        public String perform(Change change, HangUpCall wanted) {
            LiveCalls calls = liveCalls.getObject();
            LiveCall live = wanted.call.version() != 7
                    ? null
                    : calls.list(change.tenant()).stream().filter(c -> c.callId().value().equals(wanted.call)).findFirst().orElse(null);
            if (live == null) {
                throw Refusal.notFound("call-not-live", "The call is not in progress any more.");
            }
            change.subject("call", wanted.call.toString(), live.called());
            change.afterCommit(() -> calls.hangUp(change.tenant(), new CallId(wanted.call)));
            return wanted.call.toString();
        }
    }
}
