package com.didtron.server.exports.internal;

import com.didtron.server.exports.internal.ExportStore.Export;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Jobs;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts an export into the queue and answers its job; while the same file is being made for the same person, that job. Made by [CheckExport], which has seen that the list can be exported so.
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

    /// The same text for the same file: who asks from where, for what, and in which form. Each part with its length before it.
    String told() {
        return Stream.of(portal.word(), String.valueOf(carrier), list, new TreeMap<>(filters).toString(), columns.toString(), format.extension(), timeZone,
                        String.valueOf(mark))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(" "));
    }

    @Component
    static class Perform implements OperationHandler<AskForExport, Long> {

        private final ExportStore store;
        private final Jobs jobs;
        private final ObjectProvider<Operations> operations;

        Perform(ExportStore store, Jobs jobs, ObjectProvider<Operations> operations) {
            this.store = store;
            this.jobs = jobs;
            this.operations = operations;
        }

        @Override
        public OperationType<AskForExport, Long> type() {
            return OperationType.inline("exports.ask-for-export", "Ask for export", Category.SYSTEM, AskForExport.class, Long.class);
        }

        @Override
        public Long perform(Change change, AskForExport asked) {
            store.await(change.tx(), change.tenant(), asked.person);
            for (Export begun : store.begun(change.tx(), change.tenant(), asked)) {
                if (begun.jobId() != null && jobs.isUnderWay(change.tx(), change.tenant(), begun.jobId())) {
                    change.subject("export", Long.toString(begun.id()), asked.title);
                    return begun.jobId();
                }
            }
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
