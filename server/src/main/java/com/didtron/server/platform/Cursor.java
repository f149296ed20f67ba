package com.didtron.server.platform;

import com.didtron.server.kernel.Names;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The opaque place in a list where the next page starts: the last item's sort key, coded.
public final class Cursor {

    /// Most items a page may have.
    public static final int LARGEST_PAGE = 100;
    /// Items of a page that is read by us, for a file: so large that asking for pages costs little beside the rows, so small that a page is little memory.
    public static final int FILE_PAGE = 1_000;

    private static final ScopedValue<Integer> LARGEST = ScopedValue.newInstance();

    private Cursor() {}

    /// Codes a sort key.
    public static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /// The sort key in a cursor that we gave out, or null for the first page.
    ///
    /// @throws Refusal when it is not one of ours
    public static @Nullable String key(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        String key;
        try {
            key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
        if (key.indexOf(Names.NUL) >= 0) {
            throw notOurs();
        }
        return key;
    }

    /// The refusal of a cursor that no list gave out.
    public static Refusal notOurs() {
        return Refusal.invalid("invalid", "The cursor is not one that a list gave out.",
                new Refusal.Field("cursor", "leave it out to start at the first page"));
    }

    /// Asks an endpoint from within, where a page may have [#FILE_PAGE] items.
    public static <T> T forFile(Supplier<T> asking) {
        return ScopedValue.where(LARGEST, FILE_PAGE).call(asking::get);
    }

    /// A page size within bounds.
    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? 25 : asked;
        if (limit < 1 || limit > LARGEST.orElse(LARGEST_PAGE)) {
            throw Refusal.invalid("invalid", "A page holds 1 to " + LARGEST_PAGE + " items.",
                    new Refusal.Field("limit", "a whole number from 1 to " + LARGEST_PAGE));
        }
        return limit;
    }
}
