package com.didtron.server.cdr.internal;

import static com.didtron.server.cdr.internal.sql.Tables.CALL;

import com.didtron.server.cdr.CallsRecorded;
import com.didtron.server.platform.CopyIn;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallFacts.AttemptFacts;
import com.didtron.server.switching.CallFacts.CustomerSide;
import com.didtron.server.switching.CallFacts.MediaFacts;
import com.didtron.server.switching.CallFacts.SupplierSide;
import com.didtron.server.switching.CallRecorder;
import com.didtron.sip.port.MediaReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Writes call records by COPY.
@Component
class CallStore implements CallRecorder {

    private static final String CALL_COLUMNS = "tenant_id, id, source, simulated, started_at, ringing_at, answered_at, ended_at, talk_ms, pdd_ms, caller,"
            + " caller_validity, called_received, called, source_address, sip_call_id, customer_carrier_id, customer_interconnect_id, service_id,"
            + " supplier_carrier_id, supplier_interconnect_id, sell_plan_id, buy_plan_id, zone, attempts, released_by, sip_code, q850,"
            + " end_code, refusal, verdict, early_media, routing_number, ported_network, sold_by_routing_number, test_call";
    private static final String ATTEMPT_COLUMNS = "tenant_id, call_id, position, interconnect_id, carrier_id, sip_call_id, sent_at, trying_at, ringing_at,"
            + " answered_at, ended_at, sip_code, q850, reason, outcome, sent_to";

    private static final String MEDIA_COLUMNS = "tenant_id, call_id, position, leg, interconnect_id, stream, kind, codec, local, described, latched, received, bytes, sent,"
            + " lost, loss_percent, jitter_ms, most_jitter_ms, round_trip_ms, their_lost, wrong_source, unsent, secure, mos, converted";

    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallStore(ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void record(DSLContext tx, List<CallFacts> calls) {
        Set<UUID> present = present(tx, calls);
        var records = new CopyIn("cdr.call", CALL_COLUMNS);
        var attempts = new CopyIn("cdr.attempt", ATTEMPT_COLUMNS);
        var evidence = new CopyIn("cdr.call_evidence", "tenant_id, call_id, decision, ladder");
        var media = new CopyIn("cdr.call_media", MEDIA_COLUMNS);
        var queue = new CopyIn("cdr.unrated_call", "tenant_id, call_id, queued_at");
        List<CallFacts> counted = new ArrayList<>(calls.size());
        Instant now = clock.instant();
        for (CallFacts call : calls) {
            // a set that already holds the id refuses it: told twice, within this batch or before
            if (!present.add(call.callId().value())) {
                continue;
            }
            addRecord(records, call);
            counted.add(call);
            for (int i = 0; i < call.attempts().size(); i++) {
                addAttempt(attempts, call, i + 1, call.attempts().get(i));
            }
            for (int i = 0; i < call.media().size(); i++) {
                addMedia(media, call, i + 1, call.media().get(i));
            }
            if (call.decision() != null || !call.ladder().isEmpty()) {
                evidence.add(call.tenant().value())
                        .add(call.callId().value())
                        .add(call.decision() == null ? null : text(call.decision()))
                        .add(call.ladder().isEmpty() ? null : text(Map.of("messages", call.ladder(), "cut", call.ladderCut())))
                        .end();
            }
            if (call.isCharged()) {
                queue.add(call.tenant().value()).add(call.callId().value()).add(now).end();
            }
        }
        records.send(tx);
        attempts.send(tx);
        evidence.send(tx);
        media.send(tx);
        queue.send(tx);
        // last: these few rows are shared by all writers and locked until the commit
        QuarterStore.count(tx, counted);
    }

    @Override
    public void recorded() {
        events.publishEvent(new CallsRecorded());
    }

    private static Set<UUID> present(DSLContext tx, List<CallFacts> calls) {
        UUID[] ids = calls.stream().map(c -> c.callId().value()).toArray(UUID[]::new);
        return new HashSet<>(tx.select(CALL.ID).from(CALL).where(CALL.ID.eq(DSL.any(ids))).fetch(CALL.ID));
    }

    /// PostgreSQL takes every escaped character but NUL, which hostile SIP messages may carry.
    private String text(Object value) {
        return json.writeValueAsString(value).replace("\\u0000", "\\ufffd");
    }

    private static void addRecord(CopyIn records, CallFacts call) {
        CustomerSide customer = call.customer();
        SupplierSide supplier = call.supplier();
        records.add(call.tenant().value())
                .add(call.callId().value())
                .add(word(call.source()))
                .add(call.simulated())
                .add(call.startedAt())
                .add(call.ringingAt())
                .add(call.answeredAt())
                .add(call.endedAt())
                .add(call.talkMs())
                .add(call.pddMs())
                .add(call.caller())
                .add(word(call.callerValidity()))
                .add(call.dialled())
                .add(call.called())
                .add(call.sourceAddress())
                .add(call.sipCallId())
                .add(customer == null ? null : customer.carrierId())
                .add(customer == null ? null : customer.interconnectId())
                .add(customer == null ? null : customer.serviceId())
                .add(supplier == null ? null : supplier.carrierId())
                .add(supplier == null ? null : supplier.interconnectId())
                .add(customer == null ? null : customer.sellPlanId())
                .add(supplier == null ? null : supplier.buyPlanId())
                .add(call.zone())
                .add((short) call.attempts().size())
                .add(call.releasedBy())
                .add(call.sipCode())
                .add(call.q850())
                .add(call.endCode())
                .add(call.refusal())
                .add(word(call.verdict()))
                .add(call.earlyMedia())
                .add(call.ported() == null ? null : call.ported().routingNumber())
                .add(call.ported() == null ? null : call.ported().network())
                .add(call.ported() != null && call.ported().sold())
                .add(call.test())
                .end();
    }

    private static void addAttempt(CopyIn attempts, CallFacts call, int position, AttemptFacts attempt) {
        attempts.add(call.tenant().value())
                .add(call.callId().value())
                .add((short) position)
                .add(attempt.interconnectId())
                .add(attempt.carrierId())
                .add(attempt.sipCallId())
                .add(attempt.sentAt())
                .add(attempt.tryingAt())
                .add(attempt.ringingAt())
                .add(attempt.answeredAt())
                .add(attempt.endedAt())
                .add(attempt.sipCode())
                .add(attempt.q850())
                .add(attempt.reason())
                .add(attempt.outcome())
                .add(attempt.sentTo())
                .end();
    }

    private static void addMedia(CopyIn media, CallFacts call, int position, MediaFacts facts) {
        MediaReport seen = facts.seen();
        media.add(call.tenant().value())
                .add(call.callId().value())
                .add((short) position)
                .add(seen.leg())
                .add(facts.interconnect())
                .add((short) seen.stream())
                .add(seen.kind())
                .add(seen.codec())
                .add(seen.local())
                .add(seen.described())
                .add(seen.latched())
                .add(seen.received())
                .add(seen.bytes())
                .add(seen.sent())
                .add(seen.lost())
                .add(rounded(seen.lossPercent()))
                .add(rounded(seen.jitterMs()))
                .add(rounded(seen.mostJitterMs()))
                .add(rounded(seen.roundTripMs()))
                .add(seen.theirLost())
                .add(seen.wrongSource())
                .add(seen.unsent())
                .add(seen.secure())
                .add(rounded(seen.mos()))
                .add(seen.converted())
                .end();
    }

    private static @Nullable BigDecimal rounded(@Nullable Double measured) {
        return measured == null ? null : BigDecimal.valueOf(measured).setScale(3, RoundingMode.HALF_UP);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
