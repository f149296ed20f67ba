package com.didtron.server.operations;

import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/// Things that only tests delete: they tell what is done to them.
final class TestTrash {

    static final List<String> TOLD = Collections.synchronizedList(new ArrayList<>());

    private TestTrash() {}

    /// Puts a thing with two children into the trash.
    record Throw(String id, String kind) implements Operation<String> {}

    @Component
    static class PerformThrow implements OperationHandler<Throw, String> {

        private final Trash trash;

        PerformThrow(Trash trash) {
            this.trash = trash;
        }

        @Override
        public OperationType<Throw, String> type() {
            return OperationType.inline("operations.throw", "Throw", Category.SYSTEM, Throw.class, String.class);
        }

        @Override
        public String perform(Change change, Throw thing) {
            return trash.put(change, thing.kind, thing.id, "Thing " + thing.id,
                            List.of(new Trash.Child("test-thing", thing.id + "/1", "One"), new Trash.Child("test-thing", thing.id + "/2", "Two")))
                    .toString();
        }
    }

    @Component
    static class Things implements TrashKind {
        @Override
        public String kind() {
            return "test-thing";
        }

        @Override
        public String title() {
            return "Thing";
        }

        @Override
        public void restore(Change change, String id) {
            if (id.contains("taken") && id.endsWith("/2")) {
                throw Refusal.conflict("restore-clash", "Its name is taken.");
            }
            TOLD.add("restore " + id);
        }

        @Override
        public void purge(Change change, String id) {
            TOLD.add("purge " + id);
        }
    }
}
