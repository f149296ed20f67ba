package com.didtron.server.enforcement.internal;

import com.didtron.server.enforcement.RecentCalls;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.TooMany;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Remembers when callers called, for rules that limit how often. In this process's memory: a start forgets them, and so does a change of the rule. Callers who
/// have not called for longest are forgotten when there are too many.
@Component
public class CountCalls implements RecentCalls {

    /// Callers that are remembered, each per rule.
    static final int MOST_CALLERS = 50_000;
    /// Calls that are remembered, of all callers together: at most 32 MB.
    private static final int MOST_TIMES = 2_000_000;

    private record Key(long policy, Rule rule, String caller) {}

    /// The last calls of a caller, in the order of coming: no more than decide the question.
    private static final class Times {

        private long[] millis = new long[4];
        private int size;

        /// Forgets what is too long ago, and the oldest when there are more than are asked for.
        private void drop(long before, int most) {
            int from = 0;
            while (from < size && (millis[from] <= before || size - from > most)) {
                from++;
            }
            System.arraycopy(millis, from, millis, 0, size - from);
            size -= from;
        }

        private void add(long at) {
            if (size == millis.length) {
                millis = Arrays.copyOf(millis, size * 2);
            }
            millis[size++] = at;
        }
    }

    /// Whoever called last stands last.
    private final Map<Key, Times> callers = new LinkedHashMap<>(16, 0.75f, true);
    private int times;

    @Override
    public synchronized int count(long policy, Rule rule, String caller, Instant at) {
        TooMany limit = Objects.requireNonNull(rule.tooMany());
        Times of = callers.computeIfAbsent(new Key(policy, rule, caller), _ -> new Times());
        times -= of.size;
        of.drop(at.minus(limit.window()).toEpochMilli(), limit.calls());
        of.add(at.toEpochMilli());
        times += of.size;
        for (var eldest = callers.values().iterator(); (callers.size() > MOST_CALLERS || times > MOST_TIMES) && callers.size() > 1;) {
            times -= eldest.next().size;
            eldest.remove();
        }
        return of.size;
    }

    /// What [#count] would answer, without counting.
    public synchronized int look(long policy, Rule rule, String caller, Instant at) {
        TooMany limit = Objects.requireNonNull(rule.tooMany());
        Times of = callers.get(new Key(policy, rule, caller));
        long before = at.minus(limit.window()).toEpochMilli();
        return of == null ? 1 : 1 + (int) Math.min(limit.calls(), Arrays.stream(of.millis, 0, of.size).filter(t -> t > before).count());
    }

    /// Callers that are remembered now.
    synchronized int remembered() {
        return callers.size();
    }
}
