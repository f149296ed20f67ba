package com.didtron.server.operations.internal;

import com.didtron.server.operations.Handler;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.MovesMoney;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Secret;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// All types of operations, by payload and by name. A module declares a type by having its handler as a bean, so none is listed that nobody carries out.
@Component
public class Handlers implements SmartInitializingSingleton {

    private final ObjectProvider<Handler<?, ?>> declared;
    private Map<Class<?>, Handler<?, ?>> byPayload = Map.of();
    private Map<String, Handler<?, ?>> byName = Map.of();

    Handlers(ObjectProvider<Handler<?, ?>> declared) {
        this.declared = declared;
    }

    /// Late, because handlers use modules that use [com.didtron.server.operations.Operations].
    @Override
    public void afterSingletonsInstantiated() {
        Map<Class<?>, Handler<?, ?>> payloads = new HashMap<>();
        Map<String, Handler<?, ?>> names = new HashMap<>();
        declared.forEach(handler -> {
            refuseUnfit(handler);
            if (payloads.put(handler.type().payload(), handler) != null || names.put(handler.type().name(), handler) != null) {
                throw new IllegalStateException("two handlers for " + handler.type().name());
            }
        });
        byPayload = Map.copyOf(payloads);
        byName = Map.copyOf(names);
    }

    private static void refuseUnfit(Handler<?, ?> handler) {
        OperationType<?, ?> type = handler.type();
        if (handler instanceof LongOperationHandler && type.job() == null) {
            throw new IllegalStateException(type.name() + " is long and can only be a job");
        }
        boolean secret = Arrays.stream(type.payload().getRecordComponents()).anyMatch(c -> c.getAccessor().isAnnotationPresent(Secret.class));
        if (secret && type.job() != null) {
            throw new IllegalStateException(type.name() + " has a secret, which must not lie in the queue");
        }
        if (secret && MovesMoney.class.isAssignableFrom(type.payload())) {
            throw new IllegalStateException(type.name() + " has a secret, which must not wait for an approval");
        }
    }

    /// Types that can wait in the queue.
    public List<OperationType<?, ?>> jobTypes() {
        return byName.values().stream()
                .<OperationType<?, ?>>map(Handler::type)
                .filter(t -> t.job() != null)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /// All types.
    public List<OperationType<?, ?>> types() {
        return byName.values().stream().<OperationType<?, ?>>map(Handler::type).sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    public Optional<Handler<?, ?>> byName(String type) {
        return Optional.ofNullable(byName.get(type));
    }

    public Optional<OperationType<?, ?>> find(Operation<?> operation) {
        return Optional.ofNullable(byPayload.get(operation.getClass())).map(Handler::type);
    }

    /// Whether it can be carried out in one transaction.
    public boolean isInline(Operation<?> operation) {
        return byPayload.get(operation.getClass()) instanceof OperationHandler<?, ?>;
    }

    @SuppressWarnings("unchecked")
    public <R> OperationHandler<Operation<R>, R> inline(Operation<R> operation) {
        if (byPayload.get(operation.getClass()) instanceof OperationHandler<?, ?> handler) {
            return (OperationHandler<Operation<R>, R>) handler;
        }
        throw new IllegalArgumentException("nobody carries out a " + operation.getClass().getSimpleName() + " at once");
    }

    @SuppressWarnings("unchecked")
    public <R> OperationType<Operation<R>, R> queued(Operation<R> operation) {
        Handler<?, ?> handler = byPayload.get(operation.getClass());
        if (handler == null || handler.type().job() == null) {
            throw new IllegalArgumentException("a " + operation.getClass().getSimpleName() + " cannot wait in the queue");
        }
        return (OperationType<Operation<R>, R>) handler.type();
    }
}
