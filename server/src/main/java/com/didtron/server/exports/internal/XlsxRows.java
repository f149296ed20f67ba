package com.didtron.server.exports.internal;

import com.didtron.server.platform.ExportedList.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Rows as a workbook. A sheet ends at 1,048,576 rows; what is more goes on in further sheets, each with the heading.
///
/// Numbers are numbers as far as a spreadsheet keeps them exactly, which is fifteen digits; those with more are text. Text is never a formula here.
final class XlsxRows implements RowFile {

    static final int SHEET = 1_048_576;
    private static final int LONGEST_CELL = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final int IN_MEMORY = 500;

    private final Workbook workbook;
    private final String title;
    private final List<Heading> headings;
    private final ZoneId zone;
    private final int sheetRows;
    private Worksheet sheet;
    private int sheets;
    private int next;

    /// @param sheetRows after so many a further sheet begins, heading included
    XlsxRows(OutputStream out, String title, List<Heading> headings, ZoneId zone, int sheetRows) {
        this.workbook = new Workbook(out, "DIDTron", "1.0");
        this.title = title;
        this.headings = headings;
        this.zone = zone;
        this.sheetRows = sheetRows;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? title : title + " (" + sheets + ")");
        for (int column = 0; column < headings.size(); column++) {
            begun.width(column, headings.get(column).kind() == Kind.TIME ? 24 : 18);
            begun.inlineString(0, column, headings.get(column).title());
            begun.style(0, column).bold().set();
        }
        begun.freezePane(0, 1);
        next = 1;
        return begun;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (next == sheetRows) {
            sheet.finish();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        if (++next % IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number when number.precision() <= EXACT_DIGITS -> sheet.value(next, column, number);
            case BigDecimal number -> sheet.inlineString(next, column, number.toPlainString());
            case Instant at -> {
                sheet.value(next, column, LocalDateTime.ofInstant(at, zone));
                sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss.000").set();
            }
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            default -> {
                String text = cell.toString();
                sheet.inlineString(next, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
