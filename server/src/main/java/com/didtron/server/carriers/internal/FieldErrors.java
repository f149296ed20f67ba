package com.didtron.server.carriers.internal;

import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the fields of a request, all of it at once.
final class FieldErrors {

    private final List<Refusal.Field> wrong = new ArrayList<>();

    /// @param message what would be right
    FieldErrors unless(boolean right, String field, String message) {
        if (!right) {
            wrong.add(new Refusal.Field(field, message));
        }
        return this;
    }

    FieldErrors text(String text, String field, int most) {
        return unless(text.length() <= most, field, "at most " + most + " characters");
    }

    /// @throws Refusal invalid, when anything is wrong
    void refuse() {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("invalid", wrong.size() == 1 ? "One field is not right." : wrong.size() + " fields are not right.", wrong.toArray(Refusal.Field[]::new));
        }
    }
}
