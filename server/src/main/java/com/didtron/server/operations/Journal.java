package com.didtron.server.operations;

import com.didtron.server.operations.internal.EntryStore;
import com.didtron.server.operations.internal.JournalJson;
import com.didtron.server.operations.internal.RunningChange;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Takes into the journal what is no operation and must be accounted for: sign-ins, exports, the reading of secrets.
@Component
public class Journal {

    /// How something ended.
    ///
    /// @param code        stable, when it did not succeed; null: it did
    /// @param explanation a sentence, when it did not succeed
    public record Ending(@Nullable String code, @Nullable String explanation) {
        /// It succeeded.
        public static final Ending DONE = new Ending(null, null);
    }

    private final Database database;
    private final EntryStore entries;
    private final JournalJson json;
    private final Clock clock;

    Journal(Database database, EntryStore entries, JournalJson json, Clock clock) {
        this.database = database;
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /// Takes an event in, in a transaction of its own.
    ///
    /// @param type     `module.past-verb`, for example `identity.signed-in`
    /// @param told     tells subject, before and after
    public void note(OperationRequest request, String type, Category category, Ending ending, Consumer<Work> told) {
        database.perform(request.tenant(), tx -> note(tx, request, type, category, ending, told));
    }

    /// The same in the caller's transaction.
    public void note(DSLContext tx, OperationRequest request, String type, Category category, Ending ending, Consumer<Work> told) {
        var work = new RunningChange(tx, request, clock.instant());
        told.accept(work);
        entries.insert(tx, work.entry(type, category, null, json)
                .ended(ending.code == null ? EntryStore.Outcome.DONE : EntryStore.Outcome.REFUSED, ending.code, ending.explanation));
    }
}
