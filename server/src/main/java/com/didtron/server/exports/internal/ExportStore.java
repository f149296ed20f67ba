package com.didtron.server.exports.internal;

import static com.didtron.server.exports.internal.sql.Tables.EXPORT;
import static com.didtron.server.exports.internal.sql.Tables.PIECE;

import com.didtron.server.exports.internal.sql.tables.records.ExportRecord;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Files of lists and the pieces they lie in.
@Component
public class ExportStore {

    private static final int MOST_LISTED = 100;

    private final Database database;

    ExportStore(Database database) {
        this.database = database;
    }

    /// A file that was asked for.
    ///
    /// @param readyAt   when it was whole; null until then
    /// @param expiresAt when it is deleted; null until it is whole
    /// @param rows      without the heading
    public record Export(
            long id, @Nullable Long jobId, String list, String title, Format format, String name, Instant createdAt, @Nullable Instant readyAt,
            @Nullable Instant expiresAt, long rows, long bytes) {}

    /// One request of a person after the other, until the end of the transaction.
    void await(DSLContext tx, TenantId tenant, long person) {
        tx.execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("export:" + tenant.value() + ":" + person));
    }

    /// Files that are not whole yet and were asked for in just this way.
    List<Export> begun(DSLContext tx, TenantId tenant, AskForExport asked) {
        return tx.selectFrom(EXPORT)
                .where(EXPORT.TENANT_ID.eq(tenant.value()), EXPORT.PERSON_ID.eq(asked.person()), EXPORT.ASKED.eq(asked.told()))
                .and(EXPORT.READY_AT.isNull())
                .fetch(ExportStore::export);
    }

    /// @return its number
    long add(DSLContext tx, TenantId tenant, AskForExport asked, String name, Instant now) {
        return tx.insertInto(EXPORT)
                .set(EXPORT.TENANT_ID, tenant.value())
                .set(EXPORT.PERSON_ID, asked.person())
                .set(EXPORT.PORTAL, asked.portal().word())
                .set(EXPORT.CARRIER_ID, asked.carrier())
                .set(EXPORT.LIST, asked.list())
                .set(EXPORT.TITLE, asked.title())
                .set(EXPORT.FORMAT, asked.format().extension())
                .set(EXPORT.NAME, name)
                .set(EXPORT.ASKED, asked.told())
                .set(EXPORT.CREATED_AT, now)
                .returningResult(EXPORT.ID)
                .fetchSingle(EXPORT.ID);
    }

    void ofJob(DSLContext tx, TenantId tenant, long export, long job) {
        tx.update(EXPORT).set(EXPORT.JOB_ID, job).where(EXPORT.TENANT_ID.eq(tenant.value()), EXPORT.ID.eq(export)).execute();
    }

    /// Those of a person in the portal where they are now, newest first.
    public List<Export> list(SignedIn person) {
        return database.reads(person.tenant())
                .selectFrom(EXPORT)
                .where(own(person))
                .orderBy(EXPORT.ID.desc())
                .limit(MOST_LISTED)
                .fetch(ExportStore::export);
    }

    public Optional<Export> find(SignedIn person, long id) {
        return database.reads(person.tenant()).selectFrom(EXPORT).where(own(person)).and(EXPORT.ID.eq(id)).fetchOptional(ExportStore::export);
    }

    private static Condition own(SignedIn person) {
        return EXPORT.TENANT_ID.eq(person.tenant().value())
                .and(EXPORT.PERSON_ID.eq(person.personId()))
                .and(EXPORT.PORTAL.eq(person.portal().word()))
                .and(EXPORT.CARRIER_ID.isNotDistinctFrom(person.carrierId()));
    }

    private static Export export(ExportRecord row) {
        return new Export(
                row.getId(), row.getJobId(), row.getList(), row.getTitle(), Format.of(row.getFormat()), row.getName(), row.getCreatedAt(), row.getReadyAt(),
                row.getExpiresAt(), row.getRows(), row.getBytes());
    }

    /// Takes away what an attempt has written that did not come to its end.
    void clear(TenantId tenant, long export) {
        database.perform(tenant, tx -> {
            tx.deleteFrom(PIECE).where(PIECE.TENANT_ID.eq(tenant.value()), PIECE.EXPORT_ID.eq(export)).execute();
            tx.update(EXPORT)
                    .setNull(EXPORT.READY_AT)
                    .setNull(EXPORT.EXPIRES_AT)
                    .where(EXPORT.TENANT_ID.eq(tenant.value()), EXPORT.ID.eq(export))
                    .execute();
        });
    }

    void put(TenantId tenant, long export, int position, byte[] content) {
        database.perform(tenant, tx -> tx.insertInto(PIECE)
                .set(PIECE.TENANT_ID, tenant.value())
                .set(PIECE.EXPORT_ID, export)
                .set(PIECE.POSITION, position)
                .set(PIECE.CONTENT, content)
                .execute());
    }

    void ready(TenantId tenant, long export, long rows, long bytes, Instant now, Instant expires) {
        database.perform(tenant, tx -> tx.update(EXPORT)
                .set(EXPORT.ROWS, rows)
                .set(EXPORT.BYTES, bytes)
                .set(EXPORT.READY_AT, now)
                .set(EXPORT.EXPIRES_AT, expires)
                .where(EXPORT.TENANT_ID.eq(tenant.value()), EXPORT.ID.eq(export))
                .execute());
    }

    /// A piece of a file; empty behind the last.
    public Optional<byte[]> piece(TenantId tenant, long export, int position) {
        return database.reads(tenant)
                .select(PIECE.CONTENT)
                .from(PIECE)
                .where(PIECE.TENANT_ID.eq(tenant.value()), PIECE.EXPORT_ID.eq(export), PIECE.POSITION.eq(position))
                .fetchOptional(PIECE.CONTENT);
    }

    /// Deletes files whose time is over, and what never became a file.
    ///
    /// @param begunBefore of those that are not whole: no job works on them any more
    int deleteExpired(DSLContext tx, TenantId tenant, Instant now, Instant begunBefore) {
        return tx.deleteFrom(EXPORT)
                .where(EXPORT.TENANT_ID.eq(tenant.value()))
                .and(EXPORT.EXPIRES_AT.le(now).or(EXPORT.EXPIRES_AT.isNull().and(EXPORT.CREATED_AT.lt(begunBefore))))
                .execute();
    }
}
