package com.didtron.server.operations.internal;

import com.didtron.server.operations.TrashKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Everything that can be put into the trash. Asked for at the first use: the modules that declare kinds use the trash themselves.
@Component
public class TrashKinds {

    private final ObjectProvider<TrashKind> declared;
    private volatile @Nullable Map<String, TrashKind> kinds;

    TrashKinds(ObjectProvider<TrashKind> declared) {
        this.declared = declared;
    }

    public List<TrashKind> all() {
        return List.copyOf(byName().values());
    }

    /// @throws IllegalArgumentException when no module declares it: facts cannot be deleted
    public TrashKind get(String kind) {
        TrashKind found = byName().get(kind);
        if (found == null) {
            throw new IllegalArgumentException("nothing of kind " + kind + " can be put into the trash");
        }
        return found;
    }

    private Map<String, TrashKind> byName() {
        Map<String, TrashKind> known = kinds;
        if (known == null) {
            Map<String, TrashKind> all = new LinkedHashMap<>();
            declared.orderedStream().forEach(k -> all.put(k.kind(), k));
            kinds = known = all;
        }
        return known;
    }
}
