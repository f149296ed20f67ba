package com.didtron.server.platform;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TransactionListenerProvider;
import org.jooq.impl.CallbackTransactionListener;
import org.jooq.TransactionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is to happen once a transaction is committed, and not at all when it is not.
public final class AfterCommit implements TransactionListenerProvider {

    private static final Logger log = LoggerFactory.getLogger(AfterCommit.class);

    private final List<Runnable> waiting = new ArrayList<>();

    AfterCommit() {}

    /// Runs `told` after the transaction's commit, in the thread that committed.
    ///
    /// @param tx a transaction of [Database]
    /// @throws IllegalArgumentException when it is none
    public static void run(DSLContext tx, Runnable told) {
        for (TransactionListenerProvider provider : tx.configuration().transactionListenerProviders()) {
            if (provider instanceof AfterCommit after) {
                after.waiting.add(told);
                return;
            }
        }
        throw new IllegalArgumentException("not a transaction of Database");
    }

    /// The same transaction, but nobody is told of what is done in it: for a trial that is undone.
    public static DSLContext untold(DSLContext tx) {
        return tx.configuration().derive(new AfterCommit()).dsl();
    }

    /// The change is committed: a receiver that fails is logged, and the others are told all the same.
    void tell() {
        for (Runnable told : waiting) {
            try {
                told.run();
            } catch (RuntimeException fault) {
                log.error("a receiver failed after the commit; what was committed stays", fault);
            }
        }
    }

    @Override
    public TransactionListener provide() {
        return new CallbackTransactionListener();
    }
}
