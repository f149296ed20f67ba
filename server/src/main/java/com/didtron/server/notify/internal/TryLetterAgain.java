package com.didtron.server.notify.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets a letter that failed or could not go out be tried again. Refused with not-found, no-mail-server, already-delivered.
public record TryLetterAgain(long letter) implements Operation<Void> {

    @Component
    static class Perform implements OperationHandler<TryLetterAgain, Void> {

        private final Outbox outbox;

        Perform(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public OperationType<TryLetterAgain, Void> type() {
            return OperationType.inline("notify.try-letter-again", "Try a letter again", Category.COMMUNICATIONS, TryLetterAgain.class, Void.class);
        }

        @Override
        @SuppressWarnings("NullAway")
        public Void perform(Change change, TryLetterAgain wanted) {
            var before = outbox.lock(change.tx(), change.tenant(), wanted.letter);
            change.subject("letter", Long.toString(wanted.letter), before.subject());
            change.before(Map.of("state", before.state(), "attempts", before.attempts()));
            outbox.tryAgain(change.tx(), change.tenant(), before);
            change.after(Map.of("state", "waiting", "attempts", 0));
            change.afterCommit(outbox::wake);
            return null;
        }
    }
}
