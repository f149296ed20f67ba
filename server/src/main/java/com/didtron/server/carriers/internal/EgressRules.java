package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.KnowsOwnAddresses;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.TrunkGroup;
import com.didtron.sip.tls.BadPem;
import com.didtron.sip.tls.Pem;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What may stand in where calls go, in how numbers are written on the way, and in how that is watched.
@Component
class EgressRules {

    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 16;
    private static final Pattern NAME =
            Pattern.compile("(?!.*\\.[0-9]+$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.!~*'()&+$/-]{1,64}");
    private static final Pattern CONTEXT = Pattern.compile("[+][0-9]{1,15}|[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final KnowsOwnAddresses own;

    EgressRules(KnowsOwnAddresses own) {
        this.own = own;
    }

    /// Adds what is wrong; field names are those of the form.
    void check(Interconnect.Target target, List<String> served, boolean enabled, FieldErrors errors) {
        checkAddresses(target.sendTo(), enabled, errors);
        for (int i = 0; i < target.sendTo().size(); i++) {
            String network = target.sendTo().get(i).network();
            List<String> named = served.isEmpty() ? own.networks() : served;
            errors.unless(network.isEmpty() || named.contains(network), "egress.sendTo." + i + ".network",
                    "nothing for any, or one that serves the interconnect: " + String.join(", ", named));
        }
        Interconnect.Numbers numbers = target.numbers();
        errors.unless(numbers.techPrefix().matches(InterconnectRules.TECH_PREFIX), "egress.techPrefix", InterconnectRules.TECH_PREFIX_SAID)
                .unless(InterconnectRules.rulesFit(numbers.called()), "egress.numberRules", InterconnectRules.RULES)
                .unless(InterconnectRules.rulesFit(numbers.caller()), "egress.callerRules", InterconnectRules.RULES);
        TrunkGroup group = target.trunkGroup();
        errors.unless(group == null || LABEL.matcher(group.label()).matches(), "egress.trunkGroup.label",
                        "1 to 64 letters, digits or - _ . ! ~ * ' ( ) & + $ / (RFC 4904)")
                .unless(group == null || CONTEXT.matcher(group.context()).matches(), "egress.trunkGroup.context",
                        "a domain name, for example carrier.example, or the beginning of a number, for example +44");
        checkMonitoring(target.monitoring(), errors);
        checkCertificates(target.certificates(), errors);
        checkRedirections(target.redirections(), errors);
    }

    /// What serves an interconnect must be there.
    void checkNetworks(List<String> networks, FieldErrors errors) {
        errors.unless(own.networks().containsAll(networks) && networks.size() == networks.stream().distinct().count(), "signalling.networks",
                "each once, of: " + String.join(", ", own.networks()) + "; or none for all");
    }

    private void checkAddresses(List<SendTo> all, boolean enabled, FieldErrors errors) {
        errors.unless(!all.isEmpty() && all.size() <= Bounds.MOST_SEND_TO, "egress.sendTo", "1 to " + Bounds.MOST_SEND_TO + " addresses that calls are sent to")
                .unless(!enabled || all.isEmpty() || all.stream().anyMatch(SendTo::enabled), "egress.sendTo",
                        "an address that is switched on, or switch the interconnect off: no call could be sent");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            SendTo each = all.get(i);
            String field = "egress.sendTo." + i;
            boolean named = NAME.matcher(each.host()).matches() && each.host().length() <= Bounds.LONGEST_HOST;
            boolean host = each.literal().isPresent() || named;
            boolean port = each.port() == null || each.port() >= 1 && each.port() <= Bounds.MOST_PORT;
            errors.unless(host, field + ".host", Bounds.A_HOST)
                    .unless(port, field + ".port", "1 to 65535, or nothing")
                    .unless(!host || !port || seen.add(each.address()), field + ".host", each.address() + " stands in the list already")
                    .unless(!host || !port || !isOurs(each), field + ".host",
                            each.address() + " is where this platform itself listens: calls would come back for ever. Give the supplier's address");
        }
    }

    /// A name is not looked up for this: what it leads to may change any minute. A call that comes back is refused with 482 by the engine.
    private boolean isOurs(SendTo each) {
        return each.literal().map(ip -> own.isOurs(new InetSocketAddress(ip, each.usedPort()))).orElse(false);
    }

    /// What could not be used would be found out by the first call.
    private static void checkCertificates(CertificateCheck check, FieldErrors errors) {
        boolean own = check.by() == CertificateCheck.By.OWN;
        errors.unless(own || check.authorities().isEmpty(), "egress.certificates.authorities", "nothing, or choose that its own authority signs")
                .text(check.authorities(), "egress.certificates.authorities", Bounds.LONGEST_AUTHORITIES);
        if (own && check.authorities().length() <= Bounds.LONGEST_AUTHORITIES) {
            try {
                Pem.certificates(check.authorities());
            } catch (BadPem unusable) {
                errors.unless(false, "egress.certificates.authorities", "certificates as PEM; what was given " + unusable.getMessage());
            }
        }
    }

    /// A range that everything lies in would be none: whoever redirects could have us knock wherever we reach.
    private static void checkRedirections(Redirections redirections, FieldErrors errors) {
        int count = redirections.onlyTo().size();
        boolean followed = redirections.mode() == Redirections.Mode.FOLLOW;
        errors.unless(followed || count == 0, "egress.redirections.onlyTo", "nothing, or choose that redirections are followed")
                .unless(!followed || count >= 1 && count <= Redirections.MOST, "egress.redirections.onlyTo",
                        "1 to " + Redirections.MOST + " networks that calls may be redirected to, for example 203.0.113.0/24");
        for (AddressRange range : redirections.onlyTo()) {
            int least = range.network().getAddress().length == 4 ? WIDEST_IPV4 : WIDEST_IPV6;
            errors.unless(range.bits() >= least, "egress.redirections.onlyTo", range + " is too wide: a network of the provider, /" + least + " or narrower");
        }
        errors.unless(count == redirections.onlyTo().stream().distinct().count(), "egress.redirections.onlyTo", "each network once");
    }

    private static void checkMonitoring(Monitoring monitoring, FieldErrors errors) {
        Duration restore = monitoring.restoreAfter();
        errors.unless(within(monitoring.interval().toSeconds(), Bounds.LEAST_LOOK, Bounds.MOST_LOOK), "egress.monitoring.intervalSeconds", Bounds.LEAST_LOOK + " to " + Bounds.MOST_LOOK + " seconds")
                .unless(within(monitoring.failures(), 1, Bounds.MOST_FAILURES), "egress.monitoring.failures", "1 to " + Bounds.MOST_FAILURES)
                .unless(restore == null || within(restore.toMinutes(), 1, Bounds.LONGEST_REST), "egress.monitoring.restoreMinutes", "1 to " + Bounds.LONGEST_REST + " minutes, or nothing")
                .unless(restore != null || !monitoring.mode().listens(), "egress.monitoring.restoreMinutes",
                        "a number of minutes: an address that is out gets no calls, so it cannot answer any")
                .unless(monitoring.recipients().size() <= Bounds.MOST_READERS && monitoring.recipients().stream().allMatch(r -> MAIL.matcher(r).matches()),
                        "egress.monitoring.recipients", "at most " + Bounds.MOST_READERS + " e-mail addresses")
                .unless(monitoring.mail() == Monitoring.Mail.NEVER || !monitoring.recipients().isEmpty(), "egress.monitoring.recipients",
                        "an e-mail address, or choose that no letters are sent");
    }

    private static boolean within(long value, long least, long most) {
        return value >= least && value <= most;
    }
}
