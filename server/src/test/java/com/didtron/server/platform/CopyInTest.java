package com.didtron.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.didtron.server.RunningPlatform;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;

/// What goes in by binary COPY comes out again, on real PostgreSQL.
class CopyInTest {

    private final Database database = RunningPlatform.shared().bean(Database.class);

    @Test
    void everyKindOfValueArrivesAsItWas() {
        UUID id = UUID.fromString("0198c5f0-0000-7000-8000-0123456789ab");
        Instant before2000 = Instant.parse("1999-12-31T23:59:59.999999Z");
        database.performAcrossTenants(tx -> {
            tx.execute("create temp table copied (a smallint, b integer, c bigint, d boolean, e text, f json, g timestamptz, h date, i uuid, j text)"
                    + " on commit drop");
            mayBeCopiedInto(tx, "copied");
            var copy = new CopyIn("copied", "a, b, c, d, e, f, g, h, i, j");
            copy.add((short) -7).add(-70_000).add(1L << 40).add(true).add("tab\t, quote ', slash \\, £ und 😀, NUL \0.").add("{\"a\":\"\\u00e9\"}")
                    .add(before2000).add(LocalDate.of(1999, 2, 28)).add(id).add((String) null).end();
            copy.send(tx);
            Record row = tx.fetchSingle("select * from copied");
            assertThat(row.get("a", Short.class)).isEqualTo((short) -7);
            assertThat(row.get("b", Integer.class)).isEqualTo(-70_000);
            assertThat(row.get("c", Long.class)).isEqualTo(1L << 40);
            assertThat(row.get("d", Boolean.class)).isTrue();
            assertThat(row.get("e", String.class)).isEqualTo("tab\t, quote ', slash \\, £ und 😀, NUL \uFFFD.");
            assertThat(row.get("f", String.class)).isEqualTo("{\"a\":\"\\u00e9\"}");
            assertThat(row.get("g", Instant.class)).isEqualTo(before2000);
            assertThat(row.get("h", LocalDate.class)).isEqualTo("1999-02-28");
            assertThat(row.get("i", UUID.class)).isEqualTo(id);
            assertThat(row.get("j", String.class)).isNull();
        });
    }

    @Test
    void numbersKeepEveryDigit() {
        var random = new Random(5);
        List<BigDecimal> numbers = Stream.concat(
                        Stream.of("0", "0.00", "1", "-1", "0.1", "0.0001", "0.00010000", "10000", "99999999.99999999", "1E+9", "123456789012345",
                                        "1234567890123456789012.12345678", "-0.000000000000000001")
                                .map(BigDecimal::new),
                        IntStream.range(0, 2_000).mapToObj(_ -> BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(19))))
                .toList();
        database.performAcrossTenants(tx -> assertThat(throughTheDatabase(tx, numbers))
                .isEqualTo(numbers.stream().map(BigDecimal::toPlainString).toList()));
    }

    private static List<String> throughTheDatabase(DSLContext tx, List<BigDecimal> numbers) {
        tx.execute("create temp table numbers (place integer, number numeric) on commit drop");
        mayBeCopiedInto(tx, "numbers");
        var copy = new CopyIn("numbers", "place, number");
        for (int i = 0; i < numbers.size(); i++) {
            copy.add(i).add(numbers.get(i)).end();
        }
        copy.send(tx);
        return tx.fetch("select number::text from numbers order by place").map(r -> r.get(0, String.class));
    }

    /// As the platform's own tables may be.
    private static void mayBeCopiedInto(DSLContext tx, String table) {
        tx.execute("grant insert on " + table + " to " + tx.fetchSingle("select current_database() || '_intake'").get(0, String.class));
    }

    @Test
    void aRowMustBeWhole() {
        var copy = new CopyIn("t", "a, b");
        copy.add(1);
        assertThatIllegalStateException().isThrownBy(copy::end);
    }
}
