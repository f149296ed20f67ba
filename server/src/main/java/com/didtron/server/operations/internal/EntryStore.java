package com.didtron.server.operations.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
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

    private static final String INSERT =
            """
            written as (
                insert into operations.entry (
                    tenant_id, at, type, category, actor_kind, actor_id, actor_name, on_behalf_of, source, request_id, address, agent,
                    subject_kind, subject_id, subject_label, payload, before, after, outcome, code, explanation, job_id, digest)
                select {0}, {1}::timestamptz, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11},
                    {12}, {13}, {14}, {15}::json, {16}::json, {17}::json, {18}, {19}, {20}, {21}, {22}
                from given
                returning tenant_id, id)
            insert into operations.unsealed select * from written
            """;

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
