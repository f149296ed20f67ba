package com.didtron.server.exports.internal;

import com.didtron.server.exports.ExportsSettings;
import com.didtron.server.exports.internal.ListEndpoints.Endpoint;
import com.didtron.server.identity.PeopleLater;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.JobPolicy;
import com.didtron.server.operations.LongOperationHandler;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Work;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.ExportedList.Column;
import com.didtron.server.platform.ExportedList.Kind;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a list into a file.
///
/// @param export   number of the file
/// @param person   who asked
/// @param portal   where they asked
/// @param list     address of the endpoint
/// @param filters  its parameters, `sort` included
/// @param columns  keys of the columns that are wanted
/// @param timeZone of times
/// @param mark     whether a CSV file begins with a byte order mark
public record ExportList(
        long export, long person, Portal portal, String list, Map<String, String> filters, List<String> columns, Format format, String timeZone,
        boolean mark) implements Operation<ExportList.Written> {

    public ExportList {
        filters = Map.copyOf(filters);
        columns = List.copyOf(columns);
    }

    /// What the file holds.
    public record Written(long export, long rows, long bytes) {}

    /// As the journal has it.
    record Told(String list, Map<String, String> filters, List<String> columns, String format, long rows, long bytes, Instant keptUntil) {}

    @Component
    static class Perform implements LongOperationHandler<ExportList, Written> {

        /// More rows than this are no list that a person reads.
        private static final long MOST_ROWS = 5_000_000;

        private final PeopleLater people;
        private final ListEndpoints endpoints;
        private final ExportStore store;
        private final Settings settings;
        private final Clock clock;

        Perform(PeopleLater people, ListEndpoints endpoints, ExportStore store, Settings settings, Clock clock) {
            this.people = people;
            this.endpoints = endpoints;
            this.store = store;
            this.settings = settings;
            this.clock = clock;
        }

        @Override
        public OperationType<ExportList, Written> type() {
            return OperationType.queued("exports.export-list", "Export list", Category.SYSTEM, ExportList.class, Written.class,
                    JobPolicy.<ExportList>usual()
                            .withTimeout(Duration.ofHours(2))
                            .oneAtATimePer(wanted -> "export:" + wanted.person));
        }

        @Override
        public Written perform(Work work, ExportList wanted) {
            SignedIn person = people.find(work.tenant(), wanted.person)
                    .filter(p -> p.portal() == wanted.portal)
                    .orElseThrow(() -> Refusal.forbidden("person-gone", "Who asked for this file can no longer sign in."));
            Endpoint<?, ?> endpoint = endpoints.open(person, wanted.list);
            work.subject("export", Long.toString(wanted.export), endpoint.list().title());
            store.clear(work.tenant(), wanted.export);
            boolean whole = false;
            try {
                Written written = write(work, person, endpoint, wanted);
                Instant until = clock.instant().plus(Duration.ofDays(settings.get(work.tenant(), ExportsSettings.KEPT_DAYS)));
                store.ready(work.tenant(), wanted.export, written.rows, written.bytes, clock.instant(), until);
                work.after(new Told(wanted.list, wanted.filters, wanted.columns, wanted.format.extension(), written.rows, written.bytes, until));
                work.log("%,d rows, %,d bytes".formatted(written.rows, written.bytes));
                whole = true;
                return written;
            } finally {
                if (!whole) {
                    clearAlthoughInterrupted(work, wanted.export);
                }
            }
        }

        /// Whoever is cancelled is interrupted, and an interrupted thread gets no connection.
        private void clearAlthoughInterrupted(Work work, long export) {
            boolean interrupted = Thread.interrupted();
            store.clear(work.tenant(), export);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private <A, R> Written write(Work work, SignedIn person, Endpoint<A, R> endpoint, ExportList wanted) {
            List<Column<R>> columns = chosen(endpoint, wanted.columns);
            long rows = 0;
            var out = new PieceOutput(store, work.tenant(), wanted.export);
            try (RowFile file = file(out, endpoint.list().title(), columns, wanted)) {
                String cursor = null;
                do {
                    work.refuseWhenCancelled();
                    Page<R> page = endpoints.page(endpoint, person, work.request(), wanted.filters, cursor, Cursor.FILE_PAGE);
                    for (R row : page.items()) {
                        file.row(cells(columns, row));
                    }
                    rows += page.items().size();
                    refuseTooMany(rows);
                    work.progress(rows, null, "%,d rows".formatted(rows));
                    cursor = page.nextCursor();
                } while (cursor != null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.close();
            return new Written(wanted.export, rows, out.bytes());
        }

        private static void refuseTooMany(long rows) {
            if (rows > MOST_ROWS) {
                throw Refusal.tooLarge("too-many-rows", "The list has more than %,d rows. Narrow its filters, for example to a shorter time.".formatted(MOST_ROWS));
            }
        }

        private static <R> List<Column<R>> chosen(Endpoint<?, R> endpoint, List<String> keys) {
            return endpoint.list().columns().stream().filter(c -> keys.contains(c.key())).toList();
        }

        private static <R> List<@Nullable Object> cells(List<Column<R>> columns, R row) {
            @Nullable Object[] cells = new Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).value().apply(row);
            }
            return new ArrayList<>(Arrays.asList(cells));
        }

        private static <R> RowFile file(OutputStream out, String title, List<Column<R>> columns, ExportList wanted) throws IOException {
            ZoneId zone = ZoneId.of(wanted.timeZone);
            List<RowFile.Heading> headings = columns.stream()
                    .map(c -> new RowFile.Heading(c.kind() == Kind.TIME ? c.title() + " (" + zone.getId() + ")" : c.title(), c.kind()))
                    .toList();
            return switch (wanted.format) {
                case CSV -> new CsvRows(out, headings, zone, wanted.mark);
                case XLSX -> new XlsxRows(out, title, headings, zone, XlsxRows.SHEET);
            };
        }
    }
}
