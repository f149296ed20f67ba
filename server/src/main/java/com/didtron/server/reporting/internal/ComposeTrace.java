package com.didtron.server.reporting.internal;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.ledger.PostedEntry;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.reporting.TraceStep;
import com.didtron.server.reporting.internal.CallDetail.CallAttempt;
import com.didtron.server.reporting.internal.CallDetail.CallCheck;
import com.didtron.server.reporting.internal.CallDetail.CallMedia;
import com.didtron.server.reporting.internal.CallDetail.CallRatedSide;
import com.didtron.server.reporting.internal.CallDetail.CallRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes down one call, step by step, as plain text.
@Component
public class ComposeTrace {

    private final ComposeCalls composeCalls;

    ComposeTrace(ComposeCalls composeCalls) {
        this.composeCalls = composeCalls;
    }

    /// One section per [TraceStep], in order.
    ///
    /// @throws com.didtron.server.platform.Refusal not-found
    public String of(TenantId tenant, UUID id) {
        CallDetail call = composeCalls.get(tenant, id);
        StringBuilder text = new StringBuilder("Call ").append(id).append('\n');
        for (TraceStep step : TraceStep.values()) {
            text.append('\n').append(step.title()).append('\n');
            lines(step, call).forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> lines(TraceStep step, CallDetail call) {
        return switch (step) {
            case INVITE_RECEIVED -> received(call);
            case CALLER_IDENTIFIED -> identified(call);
            case ADMISSION_DECIDED -> decided(call);
            case CREDIT_HELD -> held(call);
            case ROUTES_TRIED -> tried(call);
            case ANSWERED -> answered(call);
            case ENDED -> ended(call);
            case RECORDED -> recorded(call);
            case RATED -> rated(call);
            case POSTED_TO_THE_LEDGER -> posted(call);
            case INVOICED -> invoiced(call);
        };
    }

    private static List<String> received(CallDetail call) {
        return List.of(
                "at " + call.call().startedAt() + " from " + call.sourceAddress() + ", SIP Call-ID " + call.sipCallId(),
                "caller " + call.call().caller() + ", dialled " + call.calledReceived());
    }

    private static List<String> identified(CallDetail call) {
        Named customer = call.call().customer();
        if (customer == null) {
            return List.of("nobody we know: " + call.call().refusal());
        }
        String service = call.service() == null ? "no service" : "service " + named(call.service());
        return List.of(
                "customer " + named(customer) + ", interconnect " + named(call.interconnect()) + ", " + service, "called " + call.call().called() + ported(call));
    }

    private static String ported(CallDetail call) {
        String routing = call.call().routingNumber();
        return routing == null
                ? ""
                : ", ported: routed and bought by " + routing + (call.call().network() == null ? "" : " of network " + call.call().network()) + ", sold by "
                        + (call.soldByRoutingNumber() ? routing : "what was dialled");
    }

    private static List<String> decided(CallDetail call) {
        List<String> lines = new ArrayList<>();
        for (CallCheck check : call.checks()) {
            lines.add(check.outcome() + " " + check.name() + ": " + check.detail());
        }
        String refusal = call.call().refusal();
        lines.add(refusal == null ? "let in" : "refused: " + refusal + ", answered " + call.call().sipCode());
        return lines;
    }

    private static List<String> held(CallDetail call) {
        return call.checks().stream()
                .filter(check -> check.name().equals("credit"))
                .map(check -> check.outcome().equals("passed") ? check.detail() : "nothing: " + check.detail())
                .findFirst()
                .map(List::of)
                .orElse(List.of("nothing: credit was not asked for"));
    }

    private static List<String> tried(CallDetail call) {
        List<String> lines = new ArrayList<>();
        for (CallRoute route : call.routes()) {
            String supplier = named(route.supplier()) + " over " + named(route.interconnect());
            lines.add(route.chosen()
                    ? route.rank() + ". " + supplier + ", code " + shown(route.code()) + " at " + money(route.price()) + " a minute, effective "
                            + money(route.effectivePrice())
                    : "not " + supplier + ": " + route.reason() + (route.detail() == null ? "" : " (" + route.detail() + ")"));
        }
        for (CallAttempt attempt : call.attemptList()) {
            lines.add("attempt " + attempt.position() + " to " + named(attempt.supplier()) + " at " + attempt.sentAt() + ": "
                    + (attempt.ringingAt() == null ? "no ringing" : "ringing " + attempt.ringingAt()) + ", " + attempt.sipCode() + " "
                    + attempt.reason() + " (" + attempt.outcome() + ")");
        }
        return lines.isEmpty() ? List.of("none") : lines;
    }

    private static List<String> answered(CallDetail call) {
        Instant answeredAt = call.answeredAt();
        String delay = call.call().pddMs() == null ? "" : ", post-dial delay " + call.call().pddMs() + " ms";
        return List.of(
                answeredAt == null
                        ? "not answered" + delay
                        : "at " + answeredAt + ", " + Duration.between(call.call().startedAt(), answeredAt).toMillis() + " ms after the INVITE, by "
                                + named(call.call().supplier()) + delay);
    }

    private static List<String> ended(CallDetail call) {
        List<String> lines = new ArrayList<>();
        lines.add("at " + call.endedAt() + " by the " + call.releasedBy() + ": " + call.call().endCode() + ", SIP " + call.call().sipCode()
                + (call.q850() == null ? "" : ", Q.850 cause " + call.q850()));
        lines.add("talk time " + call.call().talkMs() + " ms, verdict " + call.call().verdict());
        call.media().forEach(media -> lines.add(heard(media)));
        return lines;
    }

    /// What was seen of a stream of relayed media; such a call has a line for each side at least.
    private static String heard(CallMedia m) {
        String codec = m.codec().isEmpty() ? "no codec known" : m.converted() == null ? m.codec() : m.codec() + " converted to " + m.converted();
        return "media of " + (m.caller() ? "the caller" : named(m.interconnect())) + ": " + m.kind() + ", " + codec + (m.secure() ? ", encrypted" : "") + ", received " + m.received()
                + " packets, sent " + m.sent() + ", lost " + m.lost() + figure(m.lossPercent(), " (%.1f %%)") + figure(m.jitterMs(), ", jitter %.1f ms")
                + figure(m.roundTripMs(), ", round trip %.1f ms") + figure(m.mos(), ", MOS %.2f") + (m.unsent() == 0 ? "" : ", not sent on " + m.unsent())
                + (m.wrongSource() == 0 ? "" : ", from elsewhere " + m.wrongSource());
    }

    private static String figure(@Nullable Double measured, String words) {
        return measured == null ? "" : String.format(Locale.ROOT, words, measured);
    }

    private static List<String> recorded(CallDetail call) {
        return List.of("source " + call.source() + (call.call().simulated() ? ", simulated" : "") + ", " + call.attemptList().size() + " attempts, "
                + call.ladder().size() + " SIP messages kept, state " + call.call().state());
    }

    private static List<String> rated(CallDetail call) {
        if (call.rating() == null) {
            return List.of(
                    call.suspended() != null
                            ? "suspended: " + call.suspended().reason() + " (" + call.suspended().explanation() + ")"
                            : call.call().state().equals("unrated") ? "not yet" : "nothing to charge");
        }
        List<String> lines = new ArrayList<>(side("sell", call.rating().sell()));
        if (call.rating().buy() != null) {
            lines.addAll(side("buy", call.rating().buy()));
        }
        lines.add("margin " + money(call.rating().margin()));
        return lines;
    }

    private static List<String> side(String name, CallRatedSide side) {
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + money(side.charge()) + " for " + side.ratedSeconds() + " s by plan " + named(side.plan()));
        side.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static List<String> posted(CallDetail call) {
        List<String> lines = new ArrayList<>();
        for (PostedEntry entry : call.journal()) {
            lines.add("entry " + entry.id() + " " + entry.event() + ", effective " + entry.effectiveAt() + ", posted " + entry.postedAt());
            entry.transfers().forEach(t -> lines.add("  debit " + t.debit() + ", credit " + t.credit() + ": " + money(t.amount())));
        }
        return lines.isEmpty() ? List.of("nothing") : lines;
    }

    private static List<String> invoiced(CallDetail call) {
        var place = call.invoice();
        return List.of(
                place == null
                        ? "on no invoice yet"
                        : (place.number() == null ? "draft " + place.id() : "invoice " + place.number()) + ", line " + place.position());
    }

    private static String named(@Nullable Named thing) {
        return thing == null ? "nobody" : thing.name() + " (" + thing.id() + ")";
    }

    private static String money(@Nullable MoneyJson money) {
        return money == null ? "unknown" : money.amount() + " " + money.currency();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "unknown" : text;
    }
}
