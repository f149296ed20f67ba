package com.didtron.server.exports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.exports.internal.RowFile.Heading;
import com.didtron.server.platform.ExportedList.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a cell in a file.
class RowFilesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Heading> HEADINGS = List.of(
            new Heading("At (Europe/Berlin)", Kind.TIME), new Heading("Day", Kind.DAY), new Heading("Amount", Kind.NUMBER), new Heading("Text", Kind.TEXT));

    /// The hour that comes twice: summer time, then winter time.
    private static final Instant FIRST = Instant.parse("2026-10-25T00:30:00Z");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            Acme                  | Acme
            -12.5                 | -12.5
            +442071234567         | +442071234567
            =HYPERLINK("http")    | '=HYPERLINK("http")
            +1+cmd                | '+1+cmd
            -2+3                  | '-2+3
            @SUM(A1)              | '@SUM(A1)
            ＝1+1                  | '＝1+1
            a=b                   | a=b
            """)
    void textThatASpreadsheetWouldCarryOutIsMadeHarmless(String given, String written) {
        assertThat(CsvRows.harmless(given)).isEqualTo(written);
    }

    @Test
    void aCsvFileIsExactAndQuotesWhatNeedsIt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (RowFile csv = new CsvRows(out, HEADINGS, BERLIN, true)) {
            csv.row(Arrays.asList(FIRST, LocalDate.parse("2026-10-25"), new BigDecimal("-0.0000001234567890123456789"), "Müller, \"Söhne\"\nÅrhus"));
            csv.row(Arrays.asList(FIRST.plusSeconds(3600), null, new BigDecimal("1E+3"), null));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFAt (Europe/Berlin),Day,Amount,Text\r\n"
                + "2026-10-25T02:30:00.000+02:00,2026-10-25,-0.0000001234567890123456789,\"Müller, \"\"Söhne\"\"\nÅrhus\"\r\n"
                + "2026-10-25T02:30:00.000+01:00,,1000,\r\n");
    }

    @Test
    void aWorkbookHasNumbersWhereTheyAreExactAndGoesOnInFurtherSheets() throws IOException {
        var out = new ByteArrayOutputStream();
        try (RowFile workbook = new XlsxRows(out, "Calls", HEADINGS, BERLIN, 3)) {
            workbook.row(Arrays.asList(FIRST, LocalDate.parse("2026-10-25"), new BigDecimal("-12.3456"), "=1+1 <&> Ω\u0007"));
            workbook.row(Arrays.asList(null, null, new BigDecimal("1234567890.1234567"), "two"));
            workbook.row(Arrays.asList(null, null, null, "three"));
        }
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getSheets().map(s -> s.getName())).containsExactly("Calls", "Calls (2)");
            List<Row> first = read.getFirstSheet().read();
            assertThat(first.getFirst().getCellText(0)).isEqualTo("At (Europe/Berlin)");
            assertThat(first.get(1).getCellAsDate(0)).contains(LocalDateTime.parse("2026-10-25T02:30:00"));
            assertThat(first.get(1).getCellAsNumber(2)).contains(new BigDecimal("-12.3456"));
            assertThat(first.get(1).getCellAsString(3).orElseThrow()).startsWith("=1+1 <&> Ω");
            assertThat(first.get(2).getCellAsString(2)).as("more digits than a spreadsheet keeps").contains("1234567890.1234567");
            List<Row> second = read.getSheet(1).orElseThrow().read();
            assertThat(second.getFirst().getCellText(3)).isEqualTo("Text");
            assertThat(second.get(1).getCellText(3)).isEqualTo("three");
        }
    }

    /// What was written leaves the memory as it goes: a file of any length needs as much as a short one.
    @Test
    void rowsLeaveTheMemoryWhileTheFileIsWritten() throws IOException {
        var gone = new AtomicLong();
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int one) {
                gone.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                gone.addAndGet(length);
            }
        };
        try (RowFile csv = new CsvRows(counted, HEADINGS, BERLIN, false); RowFile workbook = new XlsxRows(counted, "Calls", HEADINGS, BERLIN, XlsxRows.SHEET)) {
            for (RowFile file : List.of(csv, workbook)) {
                long before = gone.get();
                for (int thousand = 1; thousand <= 20; thousand++) {
                    for (int i = 0; i < 1000; i++) {
                        file.row(Arrays.asList(FIRST.plusSeconds(i), null, new BigDecimal(thousand * 1000 + i), "row %d of %d".formatted(i * 7919 % 1000, thousand)));
                    }
                    if (thousand == 10) {
                        assertThat(gone.get() - before).as(file.getClass().getSimpleName() + " after 10,000 rows").isGreaterThan(50_000);
                    }
                }
            }
        }
    }
}
