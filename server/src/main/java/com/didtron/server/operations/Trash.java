package com.didtron.server.operations;

import com.didtron.server.operations.internal.TrashKinds;
import com.didtron.server.operations.internal.TrashStore;
import com.didtron.server.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where deleted things wait until they are brought back or purged.
@Component
public class Trash {

    private final TrashStore store;
    private final TrashKinds kinds;
    private final Settings settings;

    Trash(TrashStore store, TrashKinds kinds, Settings settings) {
        this.store = store;
        this.kinds = kinds;
        this.settings = settings;
    }

    /// What went along with a deleted thing and comes back with it.
    public record Child(String kind, String id, String label) {}

    /// Keeps a thing that the caller has just marked as deleted, in the same transaction.
    ///
    /// @param kind     of a declared [TrashKind]
    /// @param id       its short id
    /// @param label    as a person would recognise it
    /// @param children deleted together with it, to be restored after it
    /// @return until when it can be brought back
    public Instant put(Change change, String kind, String id, String label, List<Child> children) {
        kinds.get(kind);
        children.forEach(c -> kinds.get(c.kind));
        int days = settings.get(change.tx(), change.tenant(), OperationsSettings.TRASH_RETENTION_DAYS);
        Instant expires = change.now().plus(Duration.ofDays(days));
        store.insert(change.tx(), change.tenant(), kind, id, label, children, change.now(), change.actor().name(), expires);
        return expires;
    }
}
