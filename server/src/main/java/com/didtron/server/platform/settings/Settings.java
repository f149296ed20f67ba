package com.didtron.server.platform.settings;

import static com.didtron.server.platform.internal.sql.Tables.SETTING;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.internal.sql.tables.records.SettingRecord;
import com.didtron.server.platform.secrets.HoldsSecrets;
import com.didtron.server.platform.secrets.SealedColumn;
import com.didtron.server.platform.secrets.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// The settings of tenants. A change counts at once in the process that made it, and in the others when they hear of it, within [#KEPT] in any case.
@Component
public class Settings implements HoldsSecrets {

    /// How long a tenant's values are answered from memory.
    static final Duration KEPT = Duration.ofSeconds(5);

    private static final String PICTURE = "platform.settings";
    private static final int MOST_TENANTS = 10_000;
    private static final Logger log = LoggerFactory.getLogger(Settings.class);

    private final Database database;
    private final SecretBox box;
    private final ObjectMapper json;
    private final Clock clock;
    private final ObjectProvider<DeclaresSettings> modules;
    private final ObjectProvider<FollowsSetting<?>> followers;
    private final Pictures shared;
    private final Map<TenantId, Picture> pictures = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, SettingDeclaration<?>> declared;

    Settings(Database database, SecretBox box, ObjectMapper json, Clock clock, ObjectProvider<DeclaresSettings> modules,
            ObjectProvider<FollowsSetting<?>> followers, Pictures shared) {
        this.database = database;
        this.box = box;
        this.json = json;
        this.clock = clock;
        this.modules = modules;
        this.followers = followers;
        this.shared = shared;
        shared.follow(PICTURE, this::forget);
    }

    private record Picture(Instant readAt, Map<String, Stored> values) {}

    /// A setting that somebody has set.
    ///
    /// @param value     JSON text; of a secret sealed
    /// @param changedBy name of who set it last
    public record Stored(String value, int version, Instant changedAt, String changedBy) {}

    /// All settings that modules declare, in their order.
    public List<SettingDeclaration<?>> declared() {
        return List.copyOf(byName().values());
    }

    /// @throws Refusal not-found
    public SettingDeclaration<?> declaration(String name) {
        SettingDeclaration<?> found = byName().get(name);
        if (found == null) {
            throw Refusal.notFound("setting " + name);
        }
        return found;
    }

    /// Asked for at the first use, not in the constructor: modules that read settings may declare them as well.
    private Map<String, SettingDeclaration<?>> byName() {
        Map<String, SettingDeclaration<?>> known = declared;
        if (known == null) {
            Map<String, SettingDeclaration<?>> all = new LinkedHashMap<>();
            modules.orderedStream().flatMap(m -> m.settings().stream()).forEach(d -> {
                if (all.put(d.name(), d) != null) {
                    throw new IllegalStateException("two settings are called " + d.name());
                }
            });
            declared = known = all;
        }
        return known;
    }

    /// The value in force: what the tenant has set, or the usual. One that no longer fits its declaration counts as not set.
    public <T> T get(TenantId tenant, SettingDeclaration<T> setting) {
        return value(tenant, setting, values(tenant).get(setting.name()));
    }

    /// The same, freshly read in a transaction.
    public <T> T get(DSLContext tx, TenantId tenant, SettingDeclaration<T> setting) {
        return value(tenant, setting, find(tx, tenant, setting.name()).orElse(null));
    }

    private <T> T value(TenantId tenant, SettingDeclaration<T> setting, @Nullable Stored stored) {
        if (stored == null) {
            return setting.usual();
        }
        if (setting.secret()) {
            return setting.type().cast(box.open(tenant, purpose(setting.name()), stored.value));
        }
        T value = json.readValue(stored.value, setting.type());
        if (!setting.fits().test(value)) {
            log.warn("the setting {} of tenant {} is not {}; the usual value is used", setting.name(), tenant, setting.rule());
            return setting.usual();
        }
        return value;
    }

    /// What a tenant has set, by name.
    public Map<String, Stored> values(TenantId tenant) {
        Instant now = clock.instant();
        Picture known = pictures.get(tenant);
        if (known == null || known.readAt.plus(KEPT).isBefore(now)) {
            Map<String, Stored> values = database.reads(tenant)
                    .selectFrom(SETTING)
                    .where(SETTING.TENANT_ID.eq(tenant.value()), SETTING.NAME.in(byName().keySet()))
                    .fetchMap(SETTING.NAME, Settings::stored);
            known = new Picture(now, Map.copyOf(values));
            if (pictures.size() >= MOST_TENANTS) {
                pictures.clear();
            }
            pictures.put(tenant, known);
        }
        return known.values;
    }

    /// What is kept of one, freshly read.
    public Optional<Stored> find(DSLContext tx, TenantId tenant, String name) {
        return tx.selectFrom(SETTING)
                .where(SETTING.TENANT_ID.eq(tenant.value()), SETTING.NAME.eq(name))
                .fetchOptional(Settings::stored);
    }

    /// Sets a value, and lets whoever follows the setting put right what hangs on it. For the operation that people change settings with; it has checked the value.
    ///
    /// @param value   null: back to the usual
    /// @param version that the person looked at; 0 when it was not set
    /// @param by      name of the person
    /// @return the version now; 0 when it is not set any more
    /// @throws Refusal changed-meanwhile
    public int put(DSLContext tx, TenantId tenant, SettingDeclaration<?> setting, @Nullable Object value, int version, String by) {
        int now = write(tx, tenant, setting, value, version, by);
        followers.stream().filter(f -> f.setting().name().equals(setting.name())).forEach(f -> tell(f, tx, tenant));
        return now;
    }

    private <T> void tell(FollowsSetting<T> follower, DSLContext tx, TenantId tenant) {
        follower.changed(tx, tenant, get(tx, tenant, follower.setting()));
    }

    private int write(DSLContext tx, TenantId tenant, SettingDeclaration<?> setting, @Nullable Object value, int version, String by) {
        shared.changed(tx, PICTURE, Long.toString(tenant.value()));
        Optional<SettingRecord> row = tx.selectFrom(SETTING)
                .where(SETTING.TENANT_ID.eq(tenant.value()), SETTING.NAME.eq(setting.name()))
                .forUpdate()
                .fetchOptional();
        if (row.map(SettingRecord::getVersion).orElse(0) != version) {
            throw changedMeanwhile();
        }
        if (value == null) {
            row.ifPresent(SettingRecord::delete);
            return 0;
        }
        String text = setting.secret() ? box.seal(tenant, purpose(setting.name()), (String) value) : json.writeValueAsString(value);
        int written = tx.insertInto(SETTING)
                .set(SETTING.TENANT_ID, tenant.value())
                .set(SETTING.NAME, setting.name())
                .set(SETTING.VALUE, text)
                .set(SETTING.VERSION, version + 1)
                .set(SETTING.CHANGED_AT, clock.instant())
                .set(SETTING.CHANGED_BY, by)
                .onConflict(SETTING.TENANT_ID, SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, text)
                .set(SETTING.VERSION, version + 1)
                .set(SETTING.CHANGED_AT, clock.instant())
                .set(SETTING.CHANGED_BY, by)
                .where(SETTING.VERSION.eq(version))
                .execute();
        if (written == 0) {
            throw changedMeanwhile();
        }
        return version + 1;
    }

    /// @param tenant null: all of them
    private void forget(@Nullable String tenant) {
        pictures.keySet().removeIf(of -> tenant == null || of.value() == Long.parseLong(tenant));
    }

    @Override
    public List<SealedColumn<?>> sealedColumns() {
        return List.of(new SealedColumn<>(SETTING, SETTING.TENANT_ID, SETTING.VALUE, row -> purpose(row.getName())));
    }

    private static String purpose(String name) {
        return "setting:" + name;
    }

    private static Refusal changedMeanwhile() {
        return Refusal.conflict("changed-meanwhile", "Somebody changed this setting meanwhile. Look at it again.");
    }

    private static Stored stored(SettingRecord row) {
        return new Stored(row.getValue(), row.getVersion(), row.getChangedAt(), row.getChangedBy());
    }
}
