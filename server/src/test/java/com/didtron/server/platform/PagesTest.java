package com.didtron.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far lists are counted.
class PagesTest {

    private static final DSLContext SQL = RunningPlatform.shared().bean(Database.class).acrossTenants();

    @ParameterizedTest(name = "{0} rows of which every {1}th fits: {2}, or more: {3}")
    @CsvSource({
        // rows, every, counted, or more
        "0,      1, 0,      false",
        "7,      1, 7,      false",
        "10000,  1, 10000,  false",
        "10001,  1, 10000,  true",
        // rows that have to be looked at one by one
        "90,     3, 30,     false",
        "20000,  2, 10000,  false",
        // more than are looked at: at least so many
        "100000, 4, 5000,   true",
    })
    void aListIsCountedAsFarAsItCostsLittle(int rows, int every, int counted, boolean orMore) {
        var numbers = DSL.generateSeries(1, rows).as("numbers", "n");
        Condition fits = DSL.condition("n % {0} = 0", DSL.val(every));
        List<Condition> tested = every == 1 ? List.of() : List.of(fits);
        assertThat(Pages.count(SQL, numbers, List.of(DSL.trueCondition()), tested)).isEqualTo(new RowCount(counted, orMore));
    }

    @Test
    void onlyTheFirstPageCountsAndNoneThatIsShorterThanATables() {
        List<Integer> found = IntStream.rangeClosed(1, 11).boxed().toList();
        Page<Integer> first = Pages.of(found, 10, "", Object::toString, () -> new RowCount(99, false));
        assertThat(first).isEqualTo(new Page<>(found.subList(0, 10), Cursor.of("10"), new RowCount(99, false)));
        assertThat(Pages.of(found, 10, first.nextCursor(), Object::toString, PagesTest::neverCounted).total()).isNull();
        assertThat(Pages.of(found, 9, null, Object::toString, PagesTest::neverCounted).total()).isNull();
        assertThat(Pages.of(found, 11, null, Object::toString, PagesTest::neverCounted)).as("the whole list is here").isEqualTo(Page.whole(found));
    }

    private static RowCount neverCounted() {
        throw new AssertionError("counted");
    }

    @Test
    void aCountThatStoppedEarlyIsNeverLessThanWhatIsShown() {
        Page<Integer> page = Pages.of(IntStream.rangeClosed(1, 11).boxed().toList(), 10, null, Object::toString, () -> new RowCount(1, true));
        assertThat(page.total()).isEqualTo(new RowCount(11, true));
    }
}
