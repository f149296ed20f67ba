package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.ADDRESS_STATE;
import static com.didtron.server.carriers.internal.sql.Tables.SEND_TO;
import static com.didtron.server.carriers.internal.sql.Tables.SUPPLIER_TERMS;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.DefaultRouting;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.carriers.Interconnect.Numbers;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.TrunkGroup;
import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The addresses of suppliers, and how they are watched, in SQL.
final class EgressStore {

    private EgressStore() {}

    /// What belongs to suppliers, by their interconnects' ids.
    record Parts(Map<Long, List<SendTo>> sendTo, Map<Long, Terms> terms) {

        static Parts of(DSLContext tx, Scope scope) {
            return new Parts(
                    tx.selectFrom(SEND_TO)
                            .where(scope.rows(SEND_TO.TENANT_ID, SEND_TO.INTERCONNECT_ID))
                            .orderBy(SEND_TO.POSITION)
                            .fetchGroups(
                                    SEND_TO.INTERCONNECT_ID,
                                    r -> new SendTo(r.getHost(), r.getPort(), value(SendTo.Transport.class, r.getTransport()), r.getFallback(), r.getEnabled(), r.getNetwork())),
                    tx.selectFrom(SUPPLIER_TERMS).where(scope.rows(SUPPLIER_TERMS.TENANT_ID, SUPPLIER_TERMS.INTERCONNECT_ID)).fetchMap(SUPPLIER_TERMS.INTERCONNECT_ID, r -> new Terms(
                            r.getTrunkGroup() == null
                                    ? null
                                    : new TrunkGroup(r.getTrunkGroup(), r.getTrunkContext(), value(TrunkGroup.Place.class, r.getTrunkPlace())),
                            new Monitoring(
                                    value(Monitoring.Mode.class, r.getMonitoring()),
                                    Duration.ofSeconds(r.getIntervalSeconds()),
                                    r.getMostFailures(),
                                    r.getRestoreMinutes() == null ? null : Duration.ofMinutes(r.getRestoreMinutes()),
                                    value(Monitoring.Mail.class, r.getMail()),
                                    List.of(r.getRecipients()),
                                    value(Monitoring.Alarm.class, r.getAlarm())),
                            r.getTechPrefix(),
                            new CertificateCheck(value(CertificateCheck.By.class, r.getCertificates()), r.getAuthorities()),
                            value(DefaultRouting.class, r.getDefaultRouting()),
                            r.getSendPortability(),
                            new Redirections(value(Redirections.Mode.class, r.getRedirections()), Stream.of(r.getRedirectTo()).map(AddressRange::parse).toList()))));
        }

        /// @param called rules of called numbers
        /// @param caller rules of callers' numbers
        Interconnect.Target target(long interconnect, Duration progressTimeout, Duration ringTimeout, List<NumberRule> called, List<NumberRule> caller) {
            Terms of = terms.getOrDefault(interconnect, Terms.USUAL);
            return new Interconnect.Target(
                    sendTo.getOrDefault(interconnect, List.of()), progressTimeout, ringTimeout, of.trunkGroup, of.monitoring, new Numbers(of.techPrefix, called, caller, of.portability),
                    of.certificates, of.defaultRouting, of.redirections);
        }
    }

    record Terms(
            @Nullable TrunkGroup trunkGroup, Monitoring monitoring, String techPrefix, CertificateCheck certificates, DefaultRouting defaultRouting, boolean portability,
            Redirections redirections) {
        static final Terms USUAL = new Terms(null, Monitoring.NONE, "", CertificateCheck.USUAL, DefaultRouting.EXCLUDE, false, Redirections.REFUSED);
    }

    /// Writes all of a supplier's; what is known of addresses that it has no more, or that nobody watches any more, is forgotten.
    static void put(DSLContext tx, TenantId tenant, long interconnect, Interconnect.Target target) {
        tx.deleteFrom(SEND_TO).where(SEND_TO.TENANT_ID.eq(tenant.value()), SEND_TO.INTERCONNECT_ID.eq(interconnect)).execute();
        int position = 1;
        for (SendTo each : target.sendTo()) {
            tx.insertInto(SEND_TO)
                    .set(SEND_TO.TENANT_ID, tenant.value())
                    .set(SEND_TO.INTERCONNECT_ID, interconnect)
                    .set(SEND_TO.POSITION, position++)
                    .set(SEND_TO.HOST, each.host())
                    .set(SEND_TO.PORT, each.port())
                    .set(SEND_TO.TRANSPORT, each.transport().word())
                    .set(SEND_TO.FALLBACK, each.fallback())
                    .set(SEND_TO.ENABLED, each.enabled())
                    .set(SEND_TO.NETWORK, each.network())
                    .execute();
        }
        putTerms(tx, tenant, interconnect, target);
        boolean watched = target.monitoring().mode() != Monitoring.Mode.NONE;
        List<String> kept = watched ? target.sendTo().stream().map(SendTo::address).toList() : List.of();
        tx.deleteFrom(ADDRESS_STATE)
                .where(ADDRESS_STATE.TENANT_ID.eq(tenant.value()), ADDRESS_STATE.INTERCONNECT_ID.eq(interconnect), ADDRESS_STATE.ADDRESS.notIn(kept))
                .execute();
    }

    private static void putTerms(DSLContext tx, TenantId tenant, long interconnect, Interconnect.Target target) {
        tx.deleteFrom(SUPPLIER_TERMS).where(SUPPLIER_TERMS.TENANT_ID.eq(tenant.value()), SUPPLIER_TERMS.INTERCONNECT_ID.eq(interconnect)).execute();
        TrunkGroup group = target.trunkGroup();
        Monitoring monitoring = target.monitoring();
        Duration restore = monitoring.restoreAfter();
        tx.insertInto(SUPPLIER_TERMS)
                .set(SUPPLIER_TERMS.TENANT_ID, tenant.value())
                .set(SUPPLIER_TERMS.INTERCONNECT_ID, interconnect)
                .set(SUPPLIER_TERMS.TRUNK_GROUP, group == null ? null : group.label())
                .set(SUPPLIER_TERMS.TRUNK_CONTEXT, group == null ? null : group.context())
                .set(SUPPLIER_TERMS.TRUNK_PLACE, word(group == null ? TrunkGroup.Place.CONTACT : group.place()))
                .set(SUPPLIER_TERMS.TECH_PREFIX, target.numbers().techPrefix())
                .set(SUPPLIER_TERMS.CERTIFICATES, word(target.certificates().by()))
                .set(SUPPLIER_TERMS.AUTHORITIES, target.certificates().authorities())
                .set(SUPPLIER_TERMS.SEND_PORTABILITY, target.numbers().portability())
                .set(SUPPLIER_TERMS.DEFAULT_ROUTING, word(target.defaultRouting()))
                .set(SUPPLIER_TERMS.REDIRECTIONS, word(target.redirections().mode()))
                .set(SUPPLIER_TERMS.REDIRECT_TO, target.redirections().onlyTo().stream().map(AddressRange::toString).toArray(String[]::new))
                .set(SUPPLIER_TERMS.MONITORING, word(monitoring.mode()))
                .set(SUPPLIER_TERMS.INTERVAL_SECONDS, (int) monitoring.interval().toSeconds())
                .set(SUPPLIER_TERMS.MOST_FAILURES, monitoring.failures())
                .set(SUPPLIER_TERMS.RESTORE_MINUTES, restore == null ? null : (int) restore.toMinutes())
                .set(SUPPLIER_TERMS.MAIL, word(monitoring.mail()))
                .set(SUPPLIER_TERMS.RECIPIENTS, monitoring.recipients().toArray(String[]::new))
                .set(SUPPLIER_TERMS.ALARM, word(monitoring.alarm()))
                .execute();
    }
}
