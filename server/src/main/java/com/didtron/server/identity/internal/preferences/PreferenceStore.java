package com.didtron.server.identity.internal.preferences;

import static com.didtron.server.identity.internal.sql.Tables.PERSON;
import static com.didtron.server.identity.internal.sql.Tables.PREFERENCES;
import static com.didtron.server.identity.internal.sql.Tables.SAVED_VIEW;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Preferences and saved views of people.
@Component
public class PreferenceStore {

    /// Most bytes of a person's preferences, and of one view's state.
    public static final int MOST_BYTES = 16 * 1024;

    private static final int MOST_VIEWS = 200;

    private final Clock clock;
    private final ObjectMapper json;

    PreferenceStore(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /// A view of a table, kept by name.
    ///
    /// @param page  which table, as the pages call it
    /// @param mine  whether the reader made it
    /// @param by    who made it
    /// @param state JSON text that only the pages understand
    public record SavedView(long id, String page, String name, boolean shared, boolean mine, String by, String state) {}

    /// @return JSON text, `{}` when nothing was kept
    public String preferences(DSLContext tx, SignedIn person) {
        return tx.select(PREFERENCES.DOCUMENT)
                .from(PREFERENCES)
                .where(PREFERENCES.TENANT_ID.eq(person.tenant().value()), PREFERENCES.PERSON_ID.eq(person.personId()))
                .fetchOptional(PREFERENCES.DOCUMENT)
                .map(JSONB::data)
                .orElse("{}");
    }

    /// In place of all that was kept.
    ///
    /// @throws Refusal too-large
    public void keepPreferences(DSLContext tx, SignedIn person, String json) {
        refuseLarge("preferences", json);
        tx.insertInto(PREFERENCES)
                .set(PREFERENCES.TENANT_ID, person.tenant().value())
                .set(PREFERENCES.PERSON_ID, person.personId())
                .set(PREFERENCES.DOCUMENT, JSONB.valueOf(json))
                .set(PREFERENCES.CHANGED_AT, clock.instant())
                .onConflict(PREFERENCES.TENANT_ID, PREFERENCES.PERSON_ID)
                .doUpdate()
                .set(PREFERENCES.DOCUMENT, JSONB.valueOf(json))
                .set(PREFERENCES.CHANGED_AT, clock.instant())
                .execute();
    }

    /// Takes each entry of an object in place of the one that was kept under its name; one that is null is taken away. Two changes at the same time are both kept.
    ///
    /// @param json JSON text of an object
    /// @return JSON text of what is kept now
    /// @throws Refusal too-large, of the whole
    public String changePreferences(DSLContext tx, SignedIn person, String json) {
        refuseLarge("preferences", json);
        String whole = tx.insertInto(PREFERENCES)
                .set(PREFERENCES.TENANT_ID, person.tenant().value())
                .set(PREFERENCES.PERSON_ID, person.personId())
                .set(PREFERENCES.DOCUMENT, withoutNulls(DSL.val(JSONB.valueOf(json))))
                .set(PREFERENCES.CHANGED_AT, clock.instant())
                .onConflict(PREFERENCES.TENANT_ID, PREFERENCES.PERSON_ID)
                .doUpdate()
                .set(PREFERENCES.DOCUMENT, withoutNulls(DSL.field("{0} || {1}", JSONB.class, PREFERENCES.DOCUMENT, DSL.val(JSONB.valueOf(json)))))
                .set(PREFERENCES.CHANGED_AT, clock.instant())
                .returningResult(PREFERENCES.DOCUMENT)
                .fetchSingle(PREFERENCES.DOCUMENT)
                .data();
        // as people send it: the database puts blanks between
        refuseLarge("preferences", this.json.readTree(whole).toString());
        return whole;
    }

    /// Those of the first level; what stands within an entry is the pages'.
    private static Field<JSONB> withoutNulls(Field<JSONB> object) {
        return DSL.field(
                "(select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from jsonb_each({0}) where value <> 'null'::jsonb)", JSONB.class, object);
    }

    /// The person's own views of a page, and those that colleagues share.
    public List<SavedView> views(DSLContext tx, SignedIn person, String page) {
        return tx.select(SAVED_VIEW.ID, SAVED_VIEW.PAGE, SAVED_VIEW.NAME, SAVED_VIEW.SHARED, SAVED_VIEW.PERSON_ID, PERSON.DISPLAY_NAME, SAVED_VIEW.STATE)
                .from(SAVED_VIEW)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(SAVED_VIEW.TENANT_ID), PERSON.ID.eq(SAVED_VIEW.PERSON_ID))
                .where(SAVED_VIEW.TENANT_ID.eq(person.tenant().value()), SAVED_VIEW.PAGE.eq(page), visible(person))
                .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .limit(MOST_VIEWS)
                .fetch(row -> new SavedView(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5() == person.personId(), row.value6(), row.value7().data()));
    }

    /// Keeps a view. The same request twice keeps one.
    ///
    /// @param replace whether one of theirs of the same name on the same page gives way, with its sharing
    /// @throws Refusal too-large, too-many-views; view-exists, when one of that name is not to give way and is another
    public SavedView keepView(DSLContext tx, SignedIn person, String page, String name, boolean shared, String state, boolean replace) {
        refuseLarge("state", state);
        refuseTooMany(tx, person, page, name);
        if (!replace) {
            refuseAnother(tx, person, page, name, shared, state);
        }
        long id = tx.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.TENANT_ID, person.tenant().value())
                .set(SAVED_VIEW.PERSON_ID, person.personId())
                .set(SAVED_VIEW.PORTAL, person.portal().word())
                .set(SAVED_VIEW.CARRIER_ID, person.carrierId())
                .set(SAVED_VIEW.PAGE, page)
                .set(SAVED_VIEW.NAME, name)
                .set(SAVED_VIEW.SHARED, shared)
                .set(SAVED_VIEW.STATE, JSONB.valueOf(state))
                .set(SAVED_VIEW.CHANGED_AT, clock.instant())
                .onConflict(SAVED_VIEW.TENANT_ID, SAVED_VIEW.PERSON_ID, SAVED_VIEW.PAGE, SAVED_VIEW.NAME)
                .doUpdate()
                .set(SAVED_VIEW.SHARED, shared)
                .set(SAVED_VIEW.STATE, JSONB.valueOf(state))
                .set(SAVED_VIEW.CHANGED_AT, clock.instant())
                .returningResult(SAVED_VIEW.ID)
                .fetchSingle(SAVED_VIEW.ID);
        return new SavedView(id, page, name, shared, true, person.displayName(), state);
    }

    /// Calls a view of theirs otherwise, or changes who may use it; what it shows stays.
    ///
    /// @throws Refusal not-found, also when it is somebody else's; view-exists
    public SavedView changeView(DSLContext tx, SignedIn person, long id, String name, boolean shared) {
        var view = tx.selectFrom(SAVED_VIEW).where(own(person), SAVED_VIEW.ID.eq(id)).forUpdate().fetchOptional().orElseThrow(() -> notTheirs(id));
        boolean taken = tx.fetchExists(SAVED_VIEW, own(person), SAVED_VIEW.PAGE.eq(view.getPage()), SAVED_VIEW.NAME.eq(name), SAVED_VIEW.ID.ne(id));
        if (taken) {
            throw exists(name);
        }
        tx.update(SAVED_VIEW)
                .set(SAVED_VIEW.NAME, name)
                .set(SAVED_VIEW.SHARED, shared)
                .set(SAVED_VIEW.CHANGED_AT, clock.instant())
                .where(own(person), SAVED_VIEW.ID.eq(id))
                .execute();
        return new SavedView(id, view.getPage(), name, shared, true, person.displayName(), view.getState().data());
    }

    /// @throws Refusal not-found, also when it is somebody else's
    public void deleteView(DSLContext tx, SignedIn person, long id) {
        int deleted = tx.deleteFrom(SAVED_VIEW)
                .where(own(person), SAVED_VIEW.ID.eq(id))
                .execute();
        if (deleted == 0) {
            throw notTheirs(id);
        }
    }

    private static Condition own(SignedIn person) {
        return SAVED_VIEW.TENANT_ID.eq(person.tenant().value()).and(SAVED_VIEW.PERSON_ID.eq(person.personId()));
    }

    private static Refusal notTheirs(long id) {
        return Refusal.notFound("view " + id + " of yours");
    }

    private static Refusal exists(String name) {
        return Refusal.conflict("view-exists", "You keep a view \"" + name + "\" of this page already. Replace it, or choose another name.");
    }

    /// One that is replaced makes room for itself.
    private static void refuseTooMany(DSLContext tx, SignedIn person, String page, String name) {
        int others = tx.fetchCount(SAVED_VIEW, own(person), SAVED_VIEW.PAGE.ne(page).or(SAVED_VIEW.NAME.ne(name)));
        if (others >= MOST_VIEWS) {
            throw Refusal.conflict("too-many-views", "You keep " + MOST_VIEWS + " views already. Delete one first.");
        }
    }

    /// The lock of the person's row has two requests at once come one after the other.
    private static void refuseAnother(DSLContext tx, SignedIn person, String page, String name, boolean shared, String state) {
        tx.select(PERSON.ID).from(PERSON).where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.personId())).forNoKeyUpdate().fetch();
        boolean another = tx.fetchExists(
                SAVED_VIEW,
                own(person),
                SAVED_VIEW.PAGE.eq(page),
                SAVED_VIEW.NAME.eq(name),
                SAVED_VIEW.SHARED.ne(shared).or(SAVED_VIEW.STATE.ne(JSONB.valueOf(state))));
        if (another) {
            throw exists(name);
        }
    }

    private static Condition visible(SignedIn person) {
        Condition colleagues = SAVED_VIEW.SHARED
                .isTrue()
                .and(SAVED_VIEW.PORTAL.eq(person.portal().word()))
                .and(person.carrierId() == null ? SAVED_VIEW.CARRIER_ID.isNull() : SAVED_VIEW.CARRIER_ID.eq(person.carrierId()));
        return SAVED_VIEW.PERSON_ID.eq(person.personId()).or(colleagues);
    }

    private static void refuseLarge(String field, String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.tooLarge("too-large", "The field " + field + " holds at most " + MOST_BYTES / 1024 + " kB of JSON. Keep less.");
        }
    }
}
