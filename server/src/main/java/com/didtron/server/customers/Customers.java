package com.didtron.server.customers;

import com.didtron.server.customers.internal.CustomerStore;
import com.didtron.server.customers.internal.SegmentStore;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Customers for other modules to read.
@Component
public class Customers {

    /// Most that one reading for evaluation takes.
    private static final int MOST = 100_000;

    private final CustomerStore store;
    private final SegmentStore segments;

    Customers(CustomerStore store, SegmentStore segments) {
        this.store = store;
        this.segments = segments;
    }

    /// A category or group.
    ///
    /// @param category of a group; null: it is a category itself
    public record Segment(long id, String name, @Nullable Long category) {}

    /// Accounts that are not deleted, by name.
    public List<Customer> all(DSLContext tx, TenantId tenant) {
        return store.all(tx, tenant, MOST);
    }

    public Optional<Customer> find(DSLContext tx, TenantId tenant, long id) {
        return store.find(tx, tenant, id);
    }

    public Optional<Customer> findByCarrier(DSLContext tx, TenantId tenant, long carrier) {
        return store.findByCarrier(tx, tenant, carrier);
    }

    /// Categories, each followed by its groups.
    public List<Segment> segments(DSLContext tx, TenantId tenant) {
        return segments.categories(tx, tenant).stream()
                .flatMap(c -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Segment(c.id(), c.name(), null)),
                        segments.groups(tx, tenant, c.id()).stream().map(g -> new Segment(g.id(), g.name(), c.id()))))
                .toList();
    }
}
