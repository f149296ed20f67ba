package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.AddressRange;
import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.DefaultRouting;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.TrunkGroup;
import com.didtron.server.platform.OneOf;
import com.didtron.server.reporting.internal.InterconnectDetail.NumberRuleJson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where calls go, how numbers are written on the way, and how that is watched.
///
/// @param trunkGroup  null: none is sent
/// @param techPrefix  put before the called number
/// @param numberRules how the called number is rewritten, the first that fits
/// @param callerRules how the caller's number is rewritten, the first that fits
/// @param sendPortability whether the supplier is told that a number was looked up, and its routing number (RFC 4694)
/// @param certificates which certificate the supplier must show over TLS
/// @param defaultRouting what it is to routing plans that do not name it
/// @param redirections what is done when the supplier answers with other addresses
public record EgressJson(
        List<SendToJson> sendTo, @Nullable TrunkGroupJson trunkGroup, MonitoringJson monitoring, String techPrefix, List<NumberRuleJson> numberRules,
        List<NumberRuleJson> callerRules, boolean sendPortability, CertificatesJson certificates, @OneOf(DefaultRouting.class) String defaultRouting,
        RedirectionsJson redirections) {

    /// @param by          who must have signed it; `none`: it is not looked at
    /// @param authorities certificates as PEM when its own authority must have; otherwise empty
    public record CertificatesJson(@OneOf(CertificateCheck.By.class) String by, String authorities) {}

    /// @param onlyTo CIDR ranges where the addresses may lie when they are followed; otherwise none
    public record RedirectionsJson(@OneOf(Redirections.Mode.class) String mode, List<String> onlyTo) {}

    /// @param port null: 5060, over TLS 5061, but for a host name whatever its SRV record says
    /// @param network name of our signalling address that calls go from; empty: any that serves the interconnect
    public record SendToJson(String host, @Nullable Integer port, @OneOf(SendTo.Transport.class) String transport, boolean fallback, boolean enabled, String network) {}

    public record TrunkGroupJson(String label, String context, @OneOf(TrunkGroup.Place.class) String place) {}

    /// @param restoreMinutes null: only an answer brings an address back
    /// @param alarm          how much it matters that the supplier is down; one address of several matters a step less
    public record MonitoringJson(
            @OneOf(Monitoring.Mode.class) String mode,
            long intervalSeconds,
            int failures,
            @Nullable Long restoreMinutes,
            @OneOf(Monitoring.Mail.class) String mail,
            List<String> recipients,
            @OneOf(Monitoring.Alarm.class) String alarm) {}

    static EgressJson of(Interconnect.Target target) {
        TrunkGroup group = target.trunkGroup();
        Monitoring m = target.monitoring();
        Duration restore = m.restoreAfter();
        return new EgressJson(
                target.sendTo().stream().map(s -> new SendToJson(s.host(), s.port(), s.transport().word(), s.fallback(), s.enabled(), s.network())).toList(),
                group == null ? null : new TrunkGroupJson(group.label(), group.context(), word(group.place())),
                new MonitoringJson(
                        word(m.mode()), m.interval().toSeconds(), m.failures(), restore == null ? null : restore.toMinutes(), word(m.mail()), m.recipients(),
                        word(m.alarm())),
                target.numbers().techPrefix(),
                NumberRuleJson.of(target.numbers().called()),
                NumberRuleJson.of(target.numbers().caller()),
                target.numbers().portability(),
                new CertificatesJson(word(target.certificates().by()), target.certificates().authorities()),
                word(target.defaultRouting()),
                new RedirectionsJson(word(target.redirections().mode()), target.redirections().onlyTo().stream().map(AddressRange::toString).toList()));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
