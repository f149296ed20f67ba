package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.value;

import com.didtron.server.carriers.CertificateCheck;
import com.didtron.server.carriers.DefaultRouting;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.Redirections;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.TrunkGroup;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.web.InterconnectChangeController.RuleForm;
import com.didtron.server.platform.OneOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where calls go, how numbers are written on the way, and how that is watched.
///
/// @param sendTo      in their order
/// @param trunkGroup  null: none is sent
/// @param techPrefix  put before the called number
/// @param numberRules how E.164 becomes what the supplier wants, the first that fits
/// @param callerRules how the caller's number is rewritten, the first that fits
/// @param sendPortability whether the supplier is told that a number was looked up, and its routing number (RFC 4694)
/// @param certificates which certificate the supplier must show over TLS
/// @param defaultRouting what it is to routing plans that do not name it
/// @param redirections what is done when the supplier answers with other addresses
record EgressForm(
        @NotNull @Size(min = 1, max = Bounds.MOST_SEND_TO) List<@Valid SendToForm> sendTo, @Valid @Nullable TrunkGroupForm trunkGroup, @NotNull @Valid MonitoringForm monitoring, @NotNull @Size(max = Bounds.LONGEST_PREFIX) String techPrefix,
        @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid RuleForm> numberRules, @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid RuleForm> callerRules, boolean sendPortability,
        @NotNull @Valid CertificatesForm certificates,
        @OneOf(DefaultRouting.class) @NotBlank String defaultRouting, @NotNull @Valid RedirectionsForm redirections) {

    /// @param by          who must have signed it; `none`: it is not looked at
    /// @param authorities certificates as PEM when its own authority must have; otherwise empty
    record CertificatesForm(@OneOf(CertificateCheck.By.class) @NotBlank String by, @NotNull @Size(max = Bounds.LONGEST_AUTHORITIES) String authorities) {}

    /// @param onlyTo CIDR ranges where the addresses may lie when they are followed; otherwise none
    record RedirectionsForm(@OneOf(Redirections.Mode.class) @NotBlank String mode, @NotNull @Size(max = Redirections.MOST) List<String> onlyTo) {}

    /// @param port null: 5060, over TLS 5061, but for a host name whatever its SRV record says
    /// @param network name of our signalling address that calls go from; null or empty: any that serves the interconnect
    record SendToForm(
            @NotBlank(message = Bounds.A_HOST) @Size(max = Bounds.LONGEST_HOST) String host, @Min(1) @Max(Bounds.MOST_PORT) @Nullable Integer port, @OneOf(SendTo.Transport.class) @NotBlank String transport, boolean fallback, boolean enabled, @Nullable String network) {}

    record TrunkGroupForm(@NotNull @Size(max = Bounds.LONGEST_LABEL) String label, @NotNull @Size(max = Bounds.LONGEST_HOST) String context, @OneOf(TrunkGroup.Place.class) @NotBlank String place) {}

    /// @param restoreMinutes null: only an answer brings an address back
    /// @param alarm          how much it matters that the supplier is down; one address of several matters a step less
    record MonitoringForm(
            @OneOf(Monitoring.Mode.class) @NotBlank String mode,
            @Min(Bounds.LEAST_LOOK) @Max(Bounds.MOST_LOOK) long intervalSeconds,
            @Min(1) @Max(Bounds.MOST_FAILURES) int failures,
            @Min(1) @Max(Bounds.LONGEST_REST) @Nullable Long restoreMinutes,
            @OneOf(Monitoring.Mail.class) @NotBlank String mail,
            @NotNull @Size(max = Bounds.MOST_READERS) List<String> recipients,
            @OneOf(Monitoring.Alarm.class) @NotBlank String alarm) {}

    Interconnect.Target target(Duration progressTimeout, Duration ringTimeout) {
        return new Interconnect.Target(
                sendTo.stream().map(s -> new SendTo(s.host.strip(), s.port, value(SendTo.Transport.class, s.transport, "egress.sendTo"), s.fallback, s.enabled, s.network == null ? "" : s.network.strip())).toList(),
                progressTimeout,
                ringTimeout,
                trunkGroup == null
                        ? null
                        : new TrunkGroup(trunkGroup.label.strip(), trunkGroup.context.strip(), value(TrunkGroup.Place.class, trunkGroup.place, "egress.trunkGroup.place")),
                new Monitoring(
                        value(Monitoring.Mode.class, monitoring.mode, "egress.monitoring.mode"),
                        Duration.ofSeconds(monitoring.intervalSeconds),
                        monitoring.failures,
                        monitoring.restoreMinutes == null ? null : Duration.ofMinutes(monitoring.restoreMinutes),
                        value(Monitoring.Mail.class, monitoring.mail, "egress.monitoring.mail"),
                        monitoring.recipients.stream().map(String::strip).toList(),
                        value(Monitoring.Alarm.class, monitoring.alarm, "egress.monitoring.alarm")),
                new Interconnect.Numbers(techPrefix.strip(), InterconnectChangeController.rules(numberRules), InterconnectChangeController.rules(callerRules), sendPortability),
                new CertificateCheck(value(CertificateCheck.By.class, certificates.by, "egress.certificates.by"), certificates.authorities.strip()),
                value(DefaultRouting.class, defaultRouting, "egress.defaultRouting"),
                new Redirections(value(Redirections.Mode.class, redirections.mode, "egress.redirections.mode"), Words.ranges(redirections.onlyTo, "egress.redirections.onlyTo")));
    }
}
