package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.carriers.Signalling.CauseRule;
import com.didtron.server.carriers.Signalling.FailoverRule;
import com.didtron.server.carriers.Signalling.SessionTimer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What may stand in media and signalling. Field names are those of the form.
final class CallTermsRules {

    /// Answers that ask the caller for something, that need more than a code, or that only mean something for what the caller itself did.
    private static final Set<Integer> NEVER_TOLD = Set.of(401, 405, 407, 415, 420, 421, 422, 423, 481, 482, 487, 491, 494);

    private CallTermsRules() {}

    /// Adds what is wrong.
    static void check(Interconnect i, FieldErrors errors) {
        Media media = i.media();
        Integer millis = media.packetMillis();
        errors.unless(new HashSet<>(media.codecs()).size() == media.codecs().size(), "media.codecs", "each codec once")
                .unless(millis == null || millis >= Bounds.LEAST_PACKET && millis <= Bounds.MOST_PACKET && millis % 10 == 0, "media.packetMillis", "10 to 100 milliseconds in steps of 10, or nothing")
                .unless(
                        media.silence() == null || media.silence() >= Media.LEAST_SILENCE && media.silence() <= Media.MOST_SILENCE, "media.silenceSeconds",
                        Media.LEAST_SILENCE + " to " + Media.MOST_SILENCE + " seconds, or nothing");
        media.packets().forEach((codec, packet) -> errors
                .unless(media.codecs().contains(codec), "media.packets", "only for codecs of the list, which " + codec.encoding() + " is not")
                .unless(codec.packets().contains(packet), "media.packets",
                        "for " + codec.encoding() + " one of " + codec.packets().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " milliseconds, which are whole frames, or nothing"));
        errors.unless(!media.digitsAsInfo() || i.direction().takesCalls(), "media.digitsAsInfo", "only of an interconnect that takes calls: a customer's digits come as it sends them");
        errors.unless(
                media.srtp() != Media.Srtp.REQUIRED || i.target() == null || i.target().sendTo().stream().allMatch(address -> address.transport() == SendTo.Transport.TLS),
                "media.srtp", "required only where every address is over TLS: keys are told nowhere else (tab Egress routing)");
        Signalling signalling = i.signalling();
        checkTimer(signalling.timer(), errors);
        errors.unless(i.direction().sendsCalls() || signalling.causes().isEmpty(), "signalling.causes", "none: a supplier is told nothing of another's failure")
                .unless(i.target() != null || signalling.failover().isEmpty(), "signalling.failover", "none: a customer is no route")
                .unless(signalling.causes().size() <= Bounds.MOST_RULES, "signalling.causes", "at most " + Bounds.MOST_RULES)
                .unless(signalling.failover().size() <= Bounds.MOST_RULES, "signalling.failover", "at most " + Bounds.MOST_RULES);
        checkCauses(signalling.causes(), errors);
        checkFailover(signalling.failover(), errors);
    }

    private static void checkTimer(SessionTimer timer, FieldErrors errors) {
        int least = timer.leastSeconds();
        int interval = timer.intervalSeconds();
        errors.unless(interval >= SessionTimer.LEAST_SECONDS && interval <= SessionTimer.MOST_SECONDS, "signalling.timer.intervalSeconds",
                        SessionTimer.LEAST_SECONDS + " to " + SessionTimer.MOST_SECONDS + " seconds")
                .unless(least >= SessionTimer.LEAST_SECONDS && least <= interval, "signalling.timer.leastSeconds",
                        SessionTimer.LEAST_SECONDS + " seconds (RFC 4028) up to the interval");
    }

    private static void checkCauses(List<CauseRule> rules, FieldErrors errors) {
        for (int at = 0; at < rules.size(); at++) {
            CauseRule rule = rules.get(at);
            String field = "signalling.causes." + at;
            errors.unless(rule.code().matches("([3-6][0-9][0-9]|[3-6]xx)?"), field + ".code", "a SIP code from 300 to 699, or a class such as 5xx, or nothing")
                    .unless(isCause(rule.cause()), field + ".cause", "a Q.850 cause from 1 to 127, or nothing")
                    .unless(!rule.code().isEmpty() || rule.cause() != null, field + ".code", "a SIP code or a cause: what the rule is about")
                    .unless(rule.told() >= Bounds.LEAST_TOLD && rule.told() <= Bounds.MOST_CODE && !NEVER_TOLD.contains(rule.told()), field + ".told",
                            "a SIP code from 400 to 699 that says why a call failed; not " + rule.told() + ", which asks the caller for something")
                    .unless(rule.phrase().matches("[\\x20-\\x7e]{0," + Bounds.LONGEST_PHRASE + "}"), field + ".phrase", "at most " + Bounds.LONGEST_PHRASE + " letters, digits and signs, or nothing for the usual phrase")
                    .unless(isCause(rule.q850()), field + ".q850", "a Q.850 cause from 1 to 127, or nothing to pass the supplier's");
        }
    }

    private static void checkFailover(List<FailoverRule> rules, FieldErrors errors) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < rules.size(); at++) {
            FailoverRule rule = rules.get(at);
            Integer code = rule.code();
            String field = "signalling.failover." + at;
            errors.unless((code == null) != (rule.cause() == null), field + ".code", "a SIP code, or a Q.850 cause, not both")
                    .unless(code == null || code >= Bounds.LEAST_CODE && code <= Bounds.MOST_CODE, field + ".code", "a SIP code from 300 to 699")
                    .unless(isCause(rule.cause()), field + ".cause", "a Q.850 cause from 1 to 127")
                    .unless(seen.add(code + " " + rule.cause()), field + (code == null ? ".cause" : ".code"), "another: there is a rule about this one already");
        }
    }

    private static boolean isCause(@Nullable Integer cause) {
        return cause == null || cause >= 1 && cause <= Bounds.MOST_CAUSE;
    }
}
