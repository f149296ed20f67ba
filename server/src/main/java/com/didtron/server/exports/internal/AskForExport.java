package com.didtron.server.exports.internal;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationType;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Portal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts an export into the queue and answers its job. Made by [CheckExport], which has seen that the list can be exported so.
///
/// @param carrier whose portal the person was in; null for the operator's staff
public record AskForExport(
        long person, Portal portal, @Nullable Long carrier, String list, String title, Map<String, String> filters, List<String> columns, Format format,
        String timeZone, boolean mark) implements Operation<Long> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    static AskForExport of(SignedIn person, String title, CheckExport.Wanted wanted) {
        return new AskForExport(
                person.personId(), person.portal(), person.carrierId(), wanted.list(), title, wanted.filters(), wanted.columns(), wanted.format(),
                wanted.timeZone(), wanted.mark());
    }

    @Component
    static class Perform implements OperationHandler<AskForExport, Long> {

        private final ExportStore store;
        private final ObjectProvider<Operations> operations;

        Perform(ExportStore store, ObjectProvider<Operations> operations) {
            this.store = store;
            this.operations = operations;
        }

        @Override
        public OperationType<AskForExport, Long> type() {
            return OperationType.inline("exports.ask-for-export", "Ask for export", Category.SYSTEM, AskForExport.class, Long.class);
        }

        @Override
        public Long perform(Change change, AskForExport asked) {
            String name = asked.title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                    + STAMP.format(change.now().atZone(ZoneId.of(asked.timeZone))) + "." + asked.format.extension();
            long export = store.add(change.tx(), change.tenant(), asked, name, change.now());
            change.subject("export", Long.toString(export), asked.title);
            long job = operations.getObject().enqueue(change.tx(), change.request().withKey(null), new ExportList(
                    export, asked.person, asked.portal, asked.list, asked.filters, asked.columns, asked.format, asked.timeZone, asked.mark), null);
            store.ofJob(change.tx(), change.tenant(), export, job);
            return job;
        }
    }
}
