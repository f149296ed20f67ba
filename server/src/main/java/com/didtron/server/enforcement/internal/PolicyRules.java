package com.didtron.server.enforcement.internal;

import com.didtron.server.carriers.TimeClass;
import com.didtron.server.carriers.TimeClasses;
import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.Certificate;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Whereabouts;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.numbering.Countries;
import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why a policy may not be as asked.
@Component
class PolicyRules {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 500;
    private static final String PREFIXES = "at most " + Policy.MOST_PREFIXES + " beginnings of numbers, each once, 1 to 15 digits: 44, 4420";

    private static final String COUNTRIES = "ISO 3166-1 codes of countries that have numbers, each once: GB, DE";

    private final TimeClasses timeClasses;

    private final CertificateStore certificates;

    PolicyRules(TimeClasses timeClasses, CertificateStore certificates) {
        this.timeClasses = timeClasses;
        this.certificates = certificates;
    }

    /// @throws Refusal invalid, with every field that is wrong; not-found for a time class or a certificate that the tenant has not
    void refuseWrong(DSLContext tx, TenantId tenant, Policy wanted) {
        List<Refusal.Field> wrong = new ArrayList<>();
        check(!wanted.name().isBlank() && wanted.name().length() <= LONGEST_NAME, "name", "1 to " + LONGEST_NAME + " characters", wrong);
        check(wanted.note().length() <= LONGEST_NOTE, "note", "at most " + LONGEST_NOTE + " characters", wrong);
        check(wanted.rules().size() <= Policy.MOST_RULES, "rules", "at most " + Policy.MOST_RULES, wrong);
        for (int i = 0; i < wanted.rules().size(); i++) {
            check(wanted.rules().get(i), "rules." + i + ".", wrong);
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("invalid", wrong.size() == 1 ? "One field is not right." : wrong.size() + " fields are not right.", wrong.toArray(Refusal.Field[]::new));
        }
        for (Rule rule : wanted.rules()) {
            if (rule.time() != null && rule.time().timeClass() != TimeClass.ANY_DAY) {
                timeClasses.hold(tx, tenant, rule.time().timeClass());
            }
        }
        for (int i = 0; i < wanted.rules().size(); i++) {
            if (wanted.rules().get(i).attests() instanceof Attest attest) {
                hold(tx, tenant, attest, "rules." + i + ".certificateId");
            }
        }
    }

    /// One that is awaited may be named: from when it is here it signs.
    private void hold(DSLContext tx, TenantId tenant, Attest attest, String field) {
        Certificate found = certificates.hold(tx, tenant, attest.certificate()).orElseThrow(() -> Refusal.notFound("certificate " + attest.certificate()));
        if (!found.signs()) {
            throw Refusal.invalid("invalid", "One field is not right.", new Refusal.Field(field, "a certificate whose key is here; " + found.name() + " is somebody else's"));
        }
    }

    private static void check(Rule rule, String at, List<Refusal.Field> wrong) {
        check(prefixes(rule.callers()), at + "callers", PREFIXES, wrong);
        check(prefixes(rule.called()), at + "called", PREFIXES, wrong);
        check(countries(rule.callerCountries()), at + "callerCountries", COUNTRIES + unknown(rule.callerCountries()), wrong);
        check(countries(rule.calledCountries()), at + "calledCountries", COUNTRIES + unknown(rule.calledCountries()), wrong);
        Rule.Outside digits = rule.callerDigits();
        check(digits == null || digits.fewer() >= 1 && digits.fewer() <= Policy.MOST_DIGITS, at + "fewerDigits", "1 to " + Policy.MOST_DIGITS, wrong);
        check(digits == null || digits.more() >= digits.fewer() && digits.more() <= Policy.MOST_DIGITS, at + "moreDigits", "not less than the least, at most " + Policy.MOST_DIGITS, wrong);
        TooMany tooMany = rule.tooMany();
        check(tooMany == null || tooMany.calls() >= 1 && tooMany.calls() <= TooMany.MOST_CALLS, at + "mostCalls", "1 to " + TooMany.MOST_CALLS, wrong);
        check(rule.blocks() == null || rule.attests() == null, at + "attestLevel", "none: a call that is refused is not attested", wrong);
        check(tooMany == null || tooMany.minutes() >= 1 && tooMany.minutes() <= TooMany.MOST_MINUTES, at + "withinMinutes", "1 to " + TooMany.MOST_MINUTES, wrong);
    }

    private static boolean prefixes(List<String> list) {
        return list.size() <= Policy.MOST_PREFIXES && new HashSet<>(list).size() == list.size() && list.stream().allMatch(p -> p.matches("[0-9]{1,15}"));
    }

    private static boolean countries(@Nullable Whereabouts where) {
        return where == null
                || !where.countries().isEmpty() && new HashSet<>(where.countries()).size() == where.countries().size()
                        && Countries.all().containsAll(where.countries());
    }

    private static String unknown(@Nullable Whereabouts where) {
        String unknown = where == null ? "" : where.countries().stream().filter(c -> !Countries.all().contains(c)).limit(5).collect(Collectors.joining(", "));
        return unknown.isEmpty() ? "" : ", not " + unknown;
    }

    private static void check(boolean right, String field, String message, List<Refusal.Field> wrong) {
        if (!right) {
            wrong.add(new Refusal.Field(field, message));
        }
    }
}
