package com.didtron.server.identity.internal;

import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// A handler that is one method of a class with several.
public record Doing<O extends Operation<R>, R>(OperationType<O, R> type, BiFunction<Change, O, R> work) implements OperationHandler<O, R> {

    public static <O extends Operation<R>, R> Doing<O, R> of(
            String name, String title, Class<O> payload, Class<R> result, BiFunction<Change, O, R> work) {
        return new Doing<>(OperationType.inline("identity." + name, title, Category.PEOPLE, payload, result), work);
    }

    /// One that answers nothing.
    public static <O extends Operation<Void>> Doing<O, Void> of(String name, String title, Class<O> payload, BiConsumer<Change, O> work) {
        return of(name, title, payload, Void.class, (change, operation) -> {
            work.accept(change, operation);
            return null;
        });
    }

    @Override
    public R perform(Change change, O operation) {
        return work.apply(change, operation);
    }
}
