package com.didtron.server.exports.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows as CSV (RFC 4180), in UTF-8: plain decimals, ISO days, times with their offset, so that the hour that comes twice in autumn stays two.
///
/// A spreadsheet takes text that begins with certain characters for a formula, and somebody else may have chosen the text. Such a cell gets an
/// apostrophe in front; numbers and dialled numbers (`-12.5`, `+4420…`) stay as they are.
final class CsvRows implements RowFile {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern MERE_NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final CsvWriter csv;
    private final ZoneId zone;

    /// @param mark whether the file begins with the byte order mark by which Excel knows UTF-8
    CsvRows(OutputStream out, List<Heading> headings, ZoneId zone, boolean mark) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (mark) {
            text.write('\uFEFF');
        }
        this.csv = CsvWriter.builder().build(text);
        this.zone = zone;
        csv.writeRecord(headings.stream().map(h -> harmless(h.title())).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Instant at -> TIME.format(at.atZone(zone));
            case String words -> harmless(words);
            default -> cell.toString();
        };
    }

    static String harmless(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !MERE_NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
