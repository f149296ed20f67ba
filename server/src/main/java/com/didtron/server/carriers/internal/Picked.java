package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is done to several records is done to all of them or to none. Who is refused learns of all that are gone, not of the first alone: one look
/// is enough to go on with the rest.
public final class Picked {

    private static final int NOT_FOUND = 404;

    /// As many as a sentence names.
    private static final int MOST_NAMED = 10;

    private Picked() {}

    /// Looks at each, in the order of their ids as whoever locks several does.
    ///
    /// @param kind  what they are, as a refusal says it: `interconnect`
    /// @param field what the request calls them, the plural of their kind: `interconnects`
    /// @param look  locks or reads one; refuses with not-found when it is not there
    /// @throws Refusal not-found, whose fields are those that are gone as the request counts them, `interconnects[2]` the third; when none is, what
    ///     `look` refused first
    public static <T> List<T> each(List<Pick> picks, String kind, String field, Function<Pick, T> look) {
        List<T> found = new ArrayList<>();
        Map<Integer, Long> gone = new TreeMap<>();
        Refusal other = null;
        for (int place : IntStream.range(0, picks.size()).boxed().sorted(Comparator.comparing(i -> picks.get(i).id())).toList()) {
            try {
                found.add(look.apply(picks.get(place)));
            } catch (Refusal refused) {
                if (refused.status() == NOT_FOUND) {
                    gone.put(place, picks.get(place).id());
                } else if (other == null) {
                    other = refused;
                }
            }
        }
        refuse(gone, kind, field, other);
        return found;
    }

    private static void refuse(Map<Integer, Long> gone, String kind, String field, @Nullable Refusal other) {
        if (!gone.isEmpty()) {
            List<Refusal.Field> fields =
                    gone.entrySet().stream().map(g -> new Refusal.Field(field + "[" + g.getKey() + "]", "There is no " + kind + " " + g.getValue() + ".")).toList();
            throw Refusal.notFound(fields, said(List.copyOf(gone.values()), kind, field));
        }
        if (other != null) {
            throw other;
        }
    }

    private static String said(List<Long> ids, String kind, String kinds) {
        if (ids.size() == 1) {
            return "There is no " + kind + " " + ids.getFirst() + ".";
        }
        String named = String.join(", ", ids.stream().limit(MOST_NAMED).map(Object::toString).toList());
        int more = ids.size() - MOST_NAMED;
        return "There are no " + kinds + " " + named + (more > 0 ? " and " + more + " more." : ".");
    }
}
