package com.didtron.server.platform;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Makes pages of what a statement found, and counts the list for the first of them.
public final class Pages {

    /// Who asks for fewer looks for one of them, or shows the newest; pages of tables have more, and only they tell how many there are.
    private static final int SMALLEST_COUNTED = 10;

    /// So many rows are looked at for a count that no index answers.
    private static final int MOST_TESTED = 20_000;

    private Pages() {}

    /// A page.
    ///
    /// @param found   the rows from the cursor on: one more than the page holds, if there are so many
    /// @param cursor  as it was asked with; null or blank: the first page, the only one that is counted, when it is no shorter than a table's
    /// @param key     a row's place, as [Cursor#key] gives it back
    /// @param counted asked when the first page is not the whole list
    public static <T> Page<T> of(List<T> found, int limit, @Nullable String cursor, Function<? super T, String> key, Supplier<@Nullable RowCount> counted) {
        boolean first = Cursor.key(cursor) == null;
        if (found.size() <= limit) {
            return first ? Page.whole(found) : new Page<>(found, null, null);
        }
        List<T> page = found.subList(0, limit);
        return new Page<>(page, Cursor.of(key.apply(page.getLast())), first && limit >= SMALLEST_COUNTED ? atLeast(found.size(), counted.get()) : null);
    }

    /// Pages of what is in memory, whose number is known.
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> key, int total) {
        List<T> page = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(page, found.size() > limit ? Cursor.of(key.apply(page.getLast())) : null, RowCount.exactly(total));
    }

    /// A count that stopped early may have seen less than the page shows.
    private static @Nullable RowCount atLeast(int seen, @Nullable RowCount counted) {
        return counted == null || counted.rows() >= seen ? counted : new RowCount(seen, counted.orMore());
    }

    /// Counts rows that an index finds, as far as [RowCount#MOST].
    public static RowCount count(DSLContext tx, TableLike<? extends Record> from, Condition... wanted) {
        int rows = tx.fetchCount(DSL.select(DSL.one()).from(from).where(wanted).limit(RowCount.MOST + 1));
        return new RowCount(Math.min(rows, RowCount.MOST), rows > RowCount.MOST);
    }

    /// Counts those of the rows found by an index that stand a test; looks at no more than some thousands of them, so that a test that few
    /// rows stand costs a large table no more than a small one.
    ///
    /// @param wanted what an index finds
    /// @param tested what each row is looked at for
    public static RowCount count(DSLContext tx, TableLike<? extends Record> from, List<Condition> wanted, List<Condition> tested) {
        if (tested.isEmpty()) {
            return count(tx, from, wanted.toArray(Condition[]::new));
        }
        var stands = DSL.field(DSL.and(tested)).as("stands");
        var looked = DSL.select(stands).from(from).where(wanted).limit(MOST_TESTED + 1).asTable("looked");
        var sums = tx.select(DSL.count(), DSL.count().filterWhere(DSL.condition(looked.field(stands)))).from(looked).fetchSingle();
        boolean more = sums.value1() > MOST_TESTED || sums.value2() > RowCount.MOST;
        return new RowCount(Math.min(sums.value2(), RowCount.MOST), more);
    }
}
