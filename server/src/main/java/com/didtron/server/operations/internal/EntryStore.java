package com.didtron.server.operations.internal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes journal entries. One statement does the entry and its place in the queue of those to be sealed.
@Component
public class EntryStore {

    /// The number of the first value that [#insertWith] is given besides the entry's own.
    static final int NEXT = 23;

    /// How an operation ended.
    public enum Outcome {
        DONE,
        /// a normal no
        REFUSED,
        /// ours
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String COLUMNS =
            """
            tenant_id, at, type, category, actor_kind, actor_id, actor_name, on_behalf_of, source, request_id, address, agent,
            subject_kind, subject_id, subject_label, payload, before, after, outcome, code, explanation, job_id, digest""";

    private static final String INSERT =
            """
            written as (
                insert into operations.entry (%s)
                select {0}, {1}::timestamptz, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11},
                    {12}, {13}, {14}, {15}::json, {16}::json, {17}::json, {18}, {19}, {20}, {21}, {22}
                from given
                returning tenant_id, id)
            insert into operations.unsealed select * from written
            """.formatted(COLUMNS);

    private static final String INSERT_ALL =
            """
            written as (
                insert into operations.entry (%1$s)
                select tenant_id, at::timestamptz, type, category, actor_kind, actor_id, actor_name, on_behalf_of, source, request_id, address, agent,
                    subject_kind, subject_id, subject_label, payload::json, before::json, after::json, outcome, code, explanation, job_id, decode(digest, 'hex')
                from given
                join unnest({0}::bigint[], {1}::text[], {2}::text[], {3}::text[], {4}::text[], {5}::text[], {6}::text[], {7}::text[], {8}::text[],
                    {9}::text[], {10}::text[], {11}::text[], {12}::text[], {13}::text[], {14}::text[], {15}::text[], {16}::text[], {17}::text[],
                    {18}::text[], {19}::text[], {20}::text[], {21}::bigint[], {22}::text[]) as e (%1$s) on e.job_id = given.id
                returning tenant_id, id, job_id),
            listed as (insert into operations.unsealed select tenant_id, id from written)
            select job_id from written
            """.formatted(COLUMNS);

    public void insert(DSLContext tx, NewEntry entry) {
        tx.execute("with given as (select 1), " + INSERT, values(entry, List.of()));
    }

    /// In one statement: a change of rows that lie elsewhere, and the entry when there was a row to change.
    ///
    /// @param change a data-changing statement with `returning`; its values are numbered from [#NEXT]
    /// @return whether there was one
    boolean insertWith(DSLContext tx, NewEntry entry, String change, Field<?>... more) {
        return tx.execute("with given as (" + change + "), " + INSERT, values(entry, List.of(more))) == 1;
    }

    /// The same of several jobs.
    ///
    /// @param entries each of a job
    /// @param change  answers the ids of the jobs that it has changed
    /// @return the ids of those jobs; of the others there is no entry
    Set<Long> insertWith(DSLContext tx, List<NewEntry> entries, String change, Field<?>... more) {
        List<Field<?>> values = new ArrayList<>(List.of(
                longs(entries, e -> e.request().tenant().value()), texts(entries, e -> e.at().toString()), texts(entries, NewEntry::type),
                texts(entries, NewEntry::category), texts(entries, e -> e.request().actor().kind().code()), texts(entries, e -> e.request().actor().id()),
                texts(entries, e -> e.request().actor().name()), texts(entries, e -> e.request().actor().onBehalfOf()),
                texts(entries, e -> e.request().source().code()), texts(entries, e -> e.request().requestId()), texts(entries, e -> e.request().address()),
                texts(entries, e -> e.request().agent()), texts(entries, NewEntry::subjectKind), texts(entries, NewEntry::subjectId),
                texts(entries, NewEntry::subjectLabel), texts(entries, NewEntry::payload), texts(entries, NewEntry::before), texts(entries, NewEntry::after),
                texts(entries, e -> e.outcome().code()), texts(entries, NewEntry::code), texts(entries, NewEntry::explanation),
                longs(entries, NewEntry::jobId), texts(entries, e -> HexFormat.of().formatHex(e.digest()))));
        values.addAll(List.of(more));
        return Set.copyOf(tx.fetch("with given as (" + change + "), " + INSERT_ALL, values.toArray(QueryPart[]::new)).getValues(0, Long.class));
    }

    private static Field<?> texts(List<NewEntry> entries, Function<NewEntry, @Nullable String> of) {
        return DSL.val(entries.stream().map(of).toArray(String[]::new));
    }

    private static Field<?> longs(List<NewEntry> entries, Function<NewEntry, @Nullable Long> of) {
        return DSL.val(entries.stream().map(of).toArray(Long[]::new));
    }

    private static QueryPart[] values(NewEntry entry, List<Field<?>> more) {
        var request = entry.request();
        var actor = request.actor();
        List<Field<?>> values = new ArrayList<>(List.of(
                DSL.val(request.tenant().value()), DSL.val(entry.at().toString()), DSL.val(entry.type()), DSL.val(entry.category()),
                DSL.val(actor.kind().code()), DSL.val(actor.id()), DSL.val(actor.name()), DSL.val(actor.onBehalfOf(), String.class),
                DSL.val(request.source().code()), DSL.val(request.requestId()), DSL.val(request.address()), DSL.val(request.agent()),
                DSL.val(entry.subjectKind(), String.class), DSL.val(entry.subjectId(), String.class), DSL.val(entry.subjectLabel(), String.class),
                DSL.val(entry.payload(), String.class), DSL.val(entry.before(), String.class), DSL.val(entry.after(), String.class),
                DSL.val(entry.outcome().code()), DSL.val(entry.code(), String.class), DSL.val(entry.explanation(), String.class),
                DSL.val(entry.jobId(), Long.class), DSL.val(entry.digest())));
        values.addAll(more);
        return values.toArray(QueryPart[]::new);
    }
}
