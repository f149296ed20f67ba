package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.IngressAddress;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.SourceHost;
import com.didtron.server.carriers.TestCalls;
import com.didtron.server.platform.OneOf;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An interconnect with all its settings.
///
/// @param interconnect its row, at the same level as the rest
/// @param numberRules  of calls that come in: how the called number is rewritten, the first that fits
/// @param callerRules  of calls that come in: how the caller's number is rewritten, the first that fits
/// @param callerSource of calls that come in: where the caller's number is taken from
/// @param asserted     of calls that go out: whether an asserted identity is told
/// @param caller       how the caller's number is checked and told
/// @param checks       what calls that come in must say of where they come from
/// @param sourceHosts  what the host names among its addresses stand for
/// @param media        what its calls may carry
/// @param convertedCodecs codecs that relayed calls of services with transcoding are converted between; all others are relayed as they come
/// @param signalling   what it is told and asked besides
/// @param networks     names of all signalling addresses that could serve it
/// @param ambiguities  calls that another interconnect fits as well, so that only their order decides
/// @param overlaps     other interconnects that calls from its addresses may come for as well, whatever else tells them apart; at most 50
/// @param egress       where calls go, how numbers are written on the way, and how that is watched; null when calls only come in
/// @param failureCodes SIP codes that count as failure of a supplier's address, besides 408 and no answer; the same for all interconnects
/// @param ratingPlanId of calls that go out: the id of its rating plan
/// @param maxTalkSeconds longest call; null: as long as its credit lasts
/// @param testCalls    of calls that come in: until when test calls are let in; null: none are
/// @param services     in their order
public record InterconnectDetail(
        @JsonUnwrapped InterconnectRow interconnect,
        List<NumberRuleJson> numberRules,
        List<NumberRuleJson> callerRules,
        @OneOf(Interconnect.CallerSource.class) String callerSource,
        @OneOf(Interconnect.Asserted.class) String asserted,
        CallerJson caller,
        ChecksJson checks,
        List<SourceHostJson> sourceHosts,
        CallTermsJson.MediaJson media,
        @OneOf(Media.Codec.class) List<String> convertedCodecs,
        CallTermsJson.SignallingJson signalling,
        List<String> networks,
        List<String> ambiguities,
        List<String> overlaps,
        @Nullable EgressJson egress,
        List<Integer> failureCodes,
        @Nullable String ratingPlanId,
        @Nullable Long progressTimeoutMs,
        @Nullable Long ringTimeoutMs,
        @Nullable Integer maxTalkSeconds,
        @Nullable TestCallsJson testCalls,
        List<ServiceRow> services) {

    /// @param addresses    that calls are recognised by now
    /// @param answeredAt   when name servers last said what it stands for; null: never
    /// @param problem      why it could not be resolved when it was tried last; empty: it could
    /// @param failingSince since when; null: it can be
    public record SourceHostJson(
            String host, List<String> addresses, @Nullable Instant answeredAt, String problem, @Nullable Instant failingSince) {

        static SourceHostJson of(SourceHost host) {
            return new SourceHostJson(
                    host.host(), host.addresses().stream().map(InetAddress::getHostAddress).toList(), host.answeredAt(), host.problem(), host.failingSince());
        }
    }

    /// Calls of the operator's own test system are let in.
    ///
    /// @param openedBy who has allowed them
    public record TestCallsJson(Instant openedAt, Instant closesAt, String openedBy, String reason) {

        static TestCallsJson of(TestCalls.Window window) {
            return new TestCallsJson(window.openedAt(), window.closesAt(), window.openedBy(), window.reason());
        }
    }

    /// Empty: not looked at. What is not validated is recorded with the call.
    ///
    /// @param tlsOnly whether its calls must come over TLS
    /// @param validatePrefix whether called numbers must begin with the tech prefix; otherwise it is taken off where it is there, and recorded
    /// @param addressType where the address is read that source addresses are matched with: of the socket, or from Via of trusted proxies
    /// @param lastVia     by Via: whether the last one is matched as well
    /// @param proxies     by Via: ranges of the proxies that are believed
    public record ChecksJson(
            String fromDomain, boolean validateFrom, String contactDomain, boolean validateContact, String trunkGroup, String trunkContext, boolean validateTrunk,
            boolean tlsOnly, boolean validatePrefix, @OneOf(IngressAddress.Type.class) String addressType, boolean lastVia, List<String> proxies) {

        static ChecksJson of(IngressChecks checks) {
            return new ChecksJson(
                    checks.from().pattern(), checks.from().validate(), checks.contact().pattern(), checks.contact().validate(), checks.trunk().group(),
                    checks.trunk().context(), checks.trunk().validate(), checks.tlsOnly(), checks.prefix(), EgressJson.word(checks.address().type()),
                    checks.address().lastVia(), checks.address().proxies().stream().map(Object::toString).toList());
        }
    }

    /// A number that starts with `startsWith` and is as long as asked loses `strip` characters and gets `prepend` in front, or is replaced.
    ///
    /// @param minLength   fewest characters of the number, a plus sign among them; null: any
    /// @param maxLength   most characters; null: any
    /// @param replacement what takes the place of the whole number; null: nothing
    public record NumberRuleJson(
            String startsWith, @Nullable Integer minLength, @Nullable Integer maxLength, int strip, String prepend, @Nullable String replacement) {

        static List<NumberRuleJson> of(List<Interconnect.NumberRule> rules) {
            return rules.stream().map(r -> new NumberRuleJson(r.startsWith(), r.minLength(), r.maxLength(), r.strip(), r.prepend(), r.replacement())).toList();
        }
    }
}
