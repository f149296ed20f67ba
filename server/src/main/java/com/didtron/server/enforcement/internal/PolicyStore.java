package com.didtron.server.enforcement.internal;

import static com.didtron.server.enforcement.internal.sql.Tables.POLICY;
import static com.didtron.server.enforcement.internal.sql.Tables.RULE;

import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.CallerType;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.During;
import com.didtron.server.enforcement.Rule.Outside;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Validity;
import com.didtron.server.enforcement.Rule.Whereabouts;
import com.didtron.server.enforcement.internal.sql.tables.records.PolicyRecord;
import com.didtron.server.enforcement.internal.sql.tables.records.RuleRecord;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Policies and their rules in SQL.
@Component
public class PolicyStore {

    /// Those that are not in the trash.
    ///
    /// @param tenant null: of all
    public Map<TenantId, Map<Long, Policy>> all(DSLContext tx, @Nullable TenantId tenant) {
        Map<Long, List<Rule>> rules = tx.selectFrom(RULE)
                .where(tenant == null ? DSL.noCondition() : RULE.TENANT_ID.eq(tenant.value()))
                .orderBy(RULE.POSITION)
                .fetchGroups(RULE.POLICY_ID, PolicyStore::rule);
        Map<TenantId, Map<Long, Policy>> found = new HashMap<>();
        tx.selectFrom(POLICY)
                .where(POLICY.DELETED_AT.isNull(), tenant == null ? DSL.noCondition() : POLICY.TENANT_ID.eq(tenant.value()))
                .forEach(r -> found.computeIfAbsent(new TenantId(r.getTenantId()), _ -> new HashMap<>())
                        .put(r.getId(), policy(r, rules.getOrDefault(r.getId(), List.of()))));
        return found;
    }

    /// By name, those that are not in the trash.
    public List<Policy> list(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(POLICY)
                .where(POLICY.TENANT_ID.eq(tenant.value()), POLICY.DELETED_AT.isNull())
                .orderBy(DSL.lower(POLICY.NAME), POLICY.ID)
                .fetch(r -> policy(r, rules(tx, tenant, r.getId())));
    }

    /// @throws Refusal not-found
    public Policy get(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(POLICY).where(alive(tenant, id)).fetchOptional(r -> policy(r, rules(tx, tenant, id))).orElseThrow(() -> none(id));
    }

    /// The name of one that is neither changed nor deleted until the end of the transaction; empty when there is none.
    Optional<String> hold(DSLContext tx, TenantId tenant, long id) {
        return tx.selectFrom(POLICY).where(alive(tenant, id)).forShare().fetchOptional(POLICY.NAME);
    }

    /// Locks it.
    ///
    /// @throws Refusal not-found, changed-meanwhile
    Policy lock(DSLContext tx, TenantId tenant, long id, int version) {
        Policy found = tx.selectFrom(POLICY).where(alive(tenant, id)).forUpdate().fetchOptional(r -> policy(r, rules(tx, tenant, id))).orElseThrow(() -> none(id));
        if (found.version() != version) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed " + found.name() + " meanwhile. Look at it again.");
        }
        return found;
    }

    private static Refusal none(long id) {
        return Refusal.notFound("enforcement policy " + id);
    }

    /// Until this transaction ends, nobody else makes a policy of the tenant, or names one.
    void holdNames(DSLContext tx, TenantId tenant) {
        tx.execute("select pg_advisory_xact_lock(hashtext('enforcement.policy'), hashtext({0}::text))", DSL.val(tenant.value()));
    }

    int count(DSLContext tx, TenantId tenant) {
        return tx.fetchCount(POLICY, POLICY.TENANT_ID.eq(tenant.value()), POLICY.DELETED_AT.isNull());
    }

    boolean isTaken(DSLContext tx, TenantId tenant, String name, long besides) {
        return tx.fetchExists(
                POLICY, POLICY.TENANT_ID.eq(tenant.value()), POLICY.DELETED_AT.isNull(), DSL.lower(POLICY.NAME).eq(name.toLowerCase(Locale.ROOT)), POLICY.ID.ne(besides));
    }

    Policy insert(DSLContext tx, TenantId tenant, Policy draft, Instant now) {
        long id = tx.insertInto(POLICY)
                .set(POLICY.TENANT_ID, tenant.value())
                .set(POLICY.NAME, draft.name())
                .set(POLICY.NOTE, draft.note())
                .set(POLICY.CREATED_AT, now)
                .returningResult(POLICY.ID)
                .fetchSingle(POLICY.ID);
        insertRules(tx, tenant, id, draft.rules());
        return get(tx, tenant, id);
    }

    /// Writes all of a locked one.
    Policy update(DSLContext tx, TenantId tenant, Policy wanted) {
        tx.update(POLICY)
                .set(POLICY.NAME, wanted.name())
                .set(POLICY.NOTE, wanted.note())
                .set(POLICY.VERSION, POLICY.VERSION.plus(1))
                .where(alive(tenant, wanted.id()))
                .execute();
        tx.deleteFrom(RULE).where(RULE.TENANT_ID.eq(tenant.value()), RULE.POLICY_ID.eq(wanted.id())).execute();
        insertRules(tx, tenant, wanted.id(), wanted.rules());
        return get(tx, tenant, wanted.id());
    }

    private static void insertRules(DSLContext tx, TenantId tenant, long policy, List<Rule> rules) {
        int position = 1;
        for (Rule rule : rules) {
            RuleRecord r = tx.newRecord(RULE);
            r.setTenantId(tenant.value());
            r.setPolicyId(policy);
            r.setPosition(position++);
            r.setCallers(texts(rule.callers()));
            r.setCalled(texts(rule.called()));
            r.setValidity(word(rule.validity()));
            r.setAttested(word(rule.attested()));
            r.setSameNumber(rule.sameNumber());
            r.setCallerTypes(texts(rule.callerTypes().stream().map(CallerType::word).toList()));
            r.setCallerCountries(rule.callerCountries() == null ? new String[0] : texts(rule.callerCountries().countries()));
            r.setCallerElsewhere(rule.callerCountries() != null && rule.callerCountries().elsewhere());
            r.setCalledCountries(rule.calledCountries() == null ? new String[0] : texts(rule.calledCountries().countries()));
            r.setCalledElsewhere(rule.calledCountries() != null && rule.calledCountries().elsewhere());
            r.setFewerDigits(rule.callerDigits() == null ? null : rule.callerDigits().fewer());
            r.setMoreDigits(rule.callerDigits() == null ? null : rule.callerDigits().more());
            r.setTimeClassId(rule.time() == null ? null : rule.time().timeClass());
            r.setWhileClosed(rule.time() != null && rule.time().closed());
            r.setMostCalls(rule.tooMany() == null ? null : rule.tooMany().calls());
            r.setWithinMinutes(rule.tooMany() == null ? null : rule.tooMany().minutes());
            r.setBlocks(rule.blocks() == null ? null : word(rule.blocks()));
            r.setAttestLevel(rule.attests() == null ? null : rule.attests().level().word());
            r.setCertificateId(rule.attests() == null ? null : rule.attests().certificate());
            r.insert();
        }
    }

    /// @param at null: not deleted any more
    void mark(DSLContext tx, TenantId tenant, long id, @Nullable Instant at) {
        tx.update(POLICY)
                .set(POLICY.DELETED_AT, at)
                .set(POLICY.VERSION, POLICY.VERSION.plus(1))
                .where(POLICY.TENANT_ID.eq(tenant.value()), POLICY.ID.eq(id))
                .execute();
    }

    /// Removes one that is in the trash.
    void purge(DSLContext tx, TenantId tenant, long id) {
        tx.deleteFrom(RULE).where(RULE.TENANT_ID.eq(tenant.value()), RULE.POLICY_ID.eq(id)).execute();
        tx.deleteFrom(POLICY).where(POLICY.TENANT_ID.eq(tenant.value()), POLICY.ID.eq(id), POLICY.DELETED_AT.isNotNull()).execute();
    }

    /// Names of policies with rules about a time class.
    ///
    /// @param deleted those in the trash, or those that are not
    List<String> about(DSLContext tx, TenantId tenant, long timeClass, boolean deleted) {
        return tx.selectDistinct(POLICY.NAME)
                .from(RULE)
                .join(POLICY)
                .on(POLICY.TENANT_ID.eq(RULE.TENANT_ID), POLICY.ID.eq(RULE.POLICY_ID))
                .where(RULE.TENANT_ID.eq(tenant.value()), RULE.TIME_CLASS_ID.eq(timeClass), deleted ? POLICY.DELETED_AT.isNotNull() : POLICY.DELETED_AT.isNull())
                .orderBy(POLICY.NAME)
                .fetch(POLICY.NAME);
    }

    private static Condition alive(TenantId tenant, long id) {
        return DSL.and(POLICY.TENANT_ID.eq(tenant.value()), POLICY.ID.eq(id), POLICY.DELETED_AT.isNull());
    }

    private static List<Rule> rules(DSLContext tx, TenantId tenant, long policy) {
        return tx.selectFrom(RULE).where(RULE.TENANT_ID.eq(tenant.value()), RULE.POLICY_ID.eq(policy)).orderBy(RULE.POSITION).fetch(PolicyStore::rule);
    }

    private static Policy policy(PolicyRecord r, List<Rule> rules) {
        return new Policy(r.getId(), r.getName(), r.getNote(), rules, r.getVersion());
    }

    private static Rule rule(RuleRecord r) {
        return new Rule(
                List.of(r.getCallers()),
                List.of(r.getCalled()),
                value(Validity.class, r.getValidity()),
                value(Attested.class, r.getAttested()),
                r.getSameNumber(),
                Arrays.stream(r.getCallerTypes()).map(word -> value(CallerType.class, word)).toList(),
                where(r.getCallerCountries(), r.getCallerElsewhere()),
                where(r.getCalledCountries(), r.getCalledElsewhere()),
                r.getFewerDigits() == null ? null : new Outside(r.getFewerDigits(), r.getMoreDigits()),
                r.getTimeClassId() == null ? null : new During(r.getTimeClassId(), r.getWhileClosed()),
                r.getMostCalls() == null ? null : new TooMany(r.getMostCalls(), r.getWithinMinutes()),
                r.getBlocks() == null ? null : value(BlockReason.class, r.getBlocks()),
                r.getAttestLevel() == null ? null : new Attest(value(Attest.Level.class, r.getAttestLevel()), r.getCertificateId()));
    }

    private static @Nullable Whereabouts where(String[] countries, boolean elsewhere) {
        return countries.length == 0 ? null : new Whereabouts(List.of(countries), elsewhere);
    }

    private static String[] texts(List<String> list) {
        return list.toArray(String[]::new);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
