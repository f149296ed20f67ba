package com.didtron.server.carriers.internal;

import com.didtron.server.kernel.Names;
import com.didtron.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /// A name, see [Names].
    FieldErrors name(String name, String field, int most) {
        unless(!name.isBlank() && name.length() <= most, field, "1 to " + most + " characters");
        String wrong = Names.wrong(name);
        return unless(wrong == null, field, String.valueOf(wrong));
    }

    /// An amount of money, or none.
    FieldErrors amount(@Nullable BigDecimal amount, String field) {
        return unless(amount == null || Bounds.isAmount(amount), field, Bounds.AN_AMOUNT);
    }

    /// @throws Refusal invalid, when anything is wrong
    void refuse() {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("invalid", wrong.size() == 1 ? "One field is not right." : wrong.size() + " fields are not right.", wrong.toArray(Refusal.Field[]::new));
        }
    }
}
