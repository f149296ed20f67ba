package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.CarrierStore.value;
import static com.didtron.server.carriers.internal.CarrierStore.word;
import static com.didtron.server.carriers.internal.sql.Tables.CAUSE_RULE;
import static com.didtron.server.carriers.internal.sql.Tables.FAILOVER_RULE;
import static com.didtron.server.carriers.internal.sql.Tables.MEDIA;
import static com.didtron.server.carriers.internal.sql.Tables.SESSION_TIMER;

import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.carriers.Signalling.CauseRule;
import com.didtron.server.carriers.Signalling.FailoverRule;
import com.didtron.server.carriers.Signalling.SessionTimer;
import com.didtron.server.kernel.TenantId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// Media and signalling of interconnects in SQL. Who has no rows has the usual ones.
final class CallTermsStore {

    private CallTermsStore() {}

    /// What belongs to interconnects, by their ids.
    record Parts(
            Map<Long, Media> media, Map<Long, SessionTimer> timers, Map<Long, List<CauseRule>> causes, Map<Long, List<FailoverRule>> failover) {

        static Parts of(DSLContext tx, Scope scope) {
            return new Parts(
                    tx.selectFrom(MEDIA)
                            .where(scope.rows(MEDIA.TENANT_ID, MEDIA.INTERCONNECT_ID))
                            .fetchMap(MEDIA.INTERCONNECT_ID, r -> new Media(
                                    Arrays.stream(r.getCodecs()).map(name -> value(Media.Codec.class, name)).toList(),
                                    r.getDtmf(), r.getComfortNoise(), r.getFax(), r.getVideo(), r.getPacketMillis(), value(Media.Relay.class, r.getRelay()), value(Media.Srtp.class, r.getSrtp()), r.getSilenceSeconds(), r.getDigitsAsInfo(), packets(r.getCodecs(), r.getPackets()))),
                    tx.selectFrom(SESSION_TIMER)
                            .where(scope.rows(SESSION_TIMER.TENANT_ID, SESSION_TIMER.INTERCONNECT_ID))
                            .fetchMap(SESSION_TIMER.INTERCONNECT_ID, r -> new SessionTimer(
                                    value(Signalling.TimerMode.class, r.getMode()), r.getIntervalSeconds(), r.getLeastSeconds(), r.getRefreshes())),
                    tx.selectFrom(CAUSE_RULE)
                            .where(scope.rows(CAUSE_RULE.TENANT_ID, CAUSE_RULE.INTERCONNECT_ID))
                            .orderBy(CAUSE_RULE.POSITION)
                            .fetchGroups(
                                    CAUSE_RULE.INTERCONNECT_ID,
                                    r -> new CauseRule(r.getCode(), r.getCause(), r.getTold(), r.getPhrase(), r.getQ850())),
                    tx.selectFrom(FAILOVER_RULE)
                            .where(scope.rows(FAILOVER_RULE.TENANT_ID, FAILOVER_RULE.INTERCONNECT_ID))
                            .orderBy(FAILOVER_RULE.POSITION)
                            .fetchGroups(FAILOVER_RULE.INTERCONNECT_ID, r -> new FailoverRule(r.getCode(), r.getCause(), r.getNext())));
        }

        Media media(long interconnect) {
            return media.getOrDefault(interconnect, Media.ALL);
        }

        Signalling signalling(long interconnect) {
            return new Signalling(
                    timers.getOrDefault(interconnect, SessionTimer.PASS),
                    causes.getOrDefault(interconnect, List.of()),
                    failover.getOrDefault(interconnect, List.of()));
        }
    }

    private static Map<Media.Codec, Integer> packets(String[] codecs, Integer[] packets) {
        Map<Media.Codec, Integer> read = new EnumMap<>(Media.Codec.class);
        for (int at = 0; at < packets.length; at++) {
            if (packets[at] > 0) {
                read.put(value(Media.Codec.class, codecs[at]), packets[at]);
            }
        }
        return read;
    }

    /// Writes all of an interconnect's.
    static void put(DSLContext tx, TenantId tenant, long interconnect, Media media, Signalling signalling) {
        delete(tx, MEDIA, MEDIA.TENANT_ID, tenant, MEDIA.INTERCONNECT_ID, interconnect);
        if (!media.equals(Media.ALL)) {
            tx.insertInto(MEDIA)
                    .set(MEDIA.TENANT_ID, tenant.value())
                    .set(MEDIA.INTERCONNECT_ID, interconnect)
                    .set(MEDIA.CODECS, media.codecs().stream().map(CarrierStore::word).toArray(String[]::new))
                    .set(MEDIA.DTMF, media.dtmf())
                    .set(MEDIA.COMFORT_NOISE, media.comfortNoise())
                    .set(MEDIA.FAX, media.fax())
                    .set(MEDIA.VIDEO, media.video())
                    .set(MEDIA.PACKET_MILLIS, media.packetMillis())
                    .set(MEDIA.PACKETS, media.codecs().stream().map(codec -> media.packets().getOrDefault(codec, 0)).toArray(Integer[]::new))
                    .set(MEDIA.RELAY, word(media.relay()))
                    .set(MEDIA.SRTP, word(media.srtp()))
                    .set(MEDIA.SILENCE_SECONDS, media.silence())
                    .set(MEDIA.DIGITS_AS_INFO, media.digitsAsInfo())
                    .execute();
        }
        SessionTimer timer = signalling.timer();
        delete(tx, SESSION_TIMER, SESSION_TIMER.TENANT_ID, tenant, SESSION_TIMER.INTERCONNECT_ID, interconnect);
        if (!timer.equals(SessionTimer.PASS)) {
            tx.insertInto(SESSION_TIMER)
                    .set(SESSION_TIMER.TENANT_ID, tenant.value())
                    .set(SESSION_TIMER.INTERCONNECT_ID, interconnect)
                    .set(SESSION_TIMER.MODE, word(timer.mode()))
                    .set(SESSION_TIMER.INTERVAL_SECONDS, timer.intervalSeconds())
                    .set(SESSION_TIMER.LEAST_SECONDS, timer.leastSeconds())
                    .set(SESSION_TIMER.REFRESHES, timer.refreshes())
                    .execute();
        }
        delete(tx, CAUSE_RULE, CAUSE_RULE.TENANT_ID, tenant, CAUSE_RULE.INTERCONNECT_ID, interconnect);
        int position = 1;
        for (CauseRule rule : signalling.causes()) {
            tx.insertInto(CAUSE_RULE)
                    .set(CAUSE_RULE.TENANT_ID, tenant.value())
                    .set(CAUSE_RULE.INTERCONNECT_ID, interconnect)
                    .set(CAUSE_RULE.POSITION, position++)
                    .set(CAUSE_RULE.CODE, rule.code())
                    .set(CAUSE_RULE.CAUSE, rule.cause())
                    .set(CAUSE_RULE.TOLD, rule.told())
                    .set(CAUSE_RULE.PHRASE, rule.phrase())
                    .set(CAUSE_RULE.Q850, rule.q850())
                    .execute();
        }
        delete(tx, FAILOVER_RULE, FAILOVER_RULE.TENANT_ID, tenant, FAILOVER_RULE.INTERCONNECT_ID, interconnect);
        position = 1;
        for (FailoverRule rule : signalling.failover()) {
            tx.insertInto(FAILOVER_RULE)
                    .set(FAILOVER_RULE.TENANT_ID, tenant.value())
                    .set(FAILOVER_RULE.INTERCONNECT_ID, interconnect)
                    .set(FAILOVER_RULE.POSITION, position++)
                    .set(FAILOVER_RULE.CODE, rule.code())
                    .set(FAILOVER_RULE.CAUSE, rule.cause())
                    .set(FAILOVER_RULE.NEXT, rule.next())
                    .execute();
        }
    }

    private static void delete(DSLContext tx, Table<?> table, Field<Long> tenantId, TenantId tenant, Field<Long> interconnectId, long interconnect) {
        tx.deleteFrom(table).where(tenantId.eq(tenant.value()), interconnectId.eq(interconnect)).execute();
    }
}
