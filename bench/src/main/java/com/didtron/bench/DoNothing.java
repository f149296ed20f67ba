package com.didtron.bench;

import com.didtron.server.Didtron;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/// An operation of the benchmarks' own, carried out at once, that changes nothing: what it takes is what every operation takes.
public record DoNothing() implements Operation<Long> {

    /// The platform with somebody who carries this out.
    @Import({Didtron.class, Perform.class})
    static class Platform {}

    @Component
    static class Perform implements OperationHandler<DoNothing, Long> {

        @Override
        public OperationType<DoNothing, Long> type() {
            return OperationType.inline("bench.do-nothing", "Do nothing", Category.SYSTEM, DoNothing.class, Long.class);
        }

        @Override
        public Long perform(Change change, DoNothing wanted) {
            change.subject("bench", "nothing", "nothing");
            return 0L;
        }
    }
}
