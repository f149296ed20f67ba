package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.platform.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Media and signalling of an interconnect.
public final class CallTermsJson {

    private CallTermsJson() {}

    /// @param codecs         allowed, in the order in which they are offered; empty: all
    /// @param packetMillis   milliseconds of audio per packet that are asked for; null: as it comes
    /// @param relay          whether its media goes through the platform: in each call, or only when the other party's interconnect says so
    /// @param srtp           whether what goes between the party and the platform is encrypted (SRTP, RFC 4568), which takes TLS: never, when the party agrees, or else no call
    /// @param silenceSeconds seconds without audio of this party after which a call whose media goes through the platform ends; null: never
    /// @param packets        milliseconds of audio per packet of single codecs, in the order of the list
    /// @param digitsAsInfo   supplier: digits that the other party sends as events reach it as SIP INFO
    public record MediaJson(
            @OneOf(Media.Codec.class) List<String> codecs, boolean dtmf, boolean comfortNoise, boolean fax, boolean video, @Nullable Integer packetMillis,
            @OneOf(Media.Relay.class) String relay, @OneOf(Media.Srtp.class) String srtp, @Nullable Integer silenceSeconds,
            boolean digitsAsInfo, List<PacketJson> packets) {

        static MediaJson of(Media m) {
            return new MediaJson(m.codecs().stream().map(EgressJson::word).toList(), m.dtmf(), m.comfortNoise(), m.fax(), m.video(), m.packetMillis(),
                    EgressJson.word(m.relay()), EgressJson.word(m.srtp()), m.silence(), m.digitsAsInfo(),
                    m.codecs().stream().filter(m.packets()::containsKey).map(codec -> new PacketJson(EgressJson.word(codec), m.packets().get(codec))).toList());
        }
    }

    /// What a party is asked for when this codec is the first of a stream.
    public record PacketJson(@OneOf(Media.Codec.class) String codec, int millis) {}

    /// @param causes   what a customer is told for a supplier's failure, the first that fits
    /// @param failover what a supplier's failures mean, where that is not as usual
    /// @param reliability what is done about reliable provisional answers (100rel)
    /// @param identityHeader supplier: what becomes of Identity headers (STIR/SHAKEN)
    /// @param networks names of our signalling addresses that serve it; none: all
    public record SignallingJson(TimerJson timer, List<CauseJson> causes, List<FailoverJson> failover,
            @OneOf(Signalling.Reliability.class) String reliability, @OneOf(Signalling.IdentityHeader.class) String identityHeader,
            List<String> networks) {

        static SignallingJson of(Signalling s) {
            Signalling.SessionTimer timer = s.timer();
            return new SignallingJson(
                    new TimerJson(EgressJson.word(timer.mode()), timer.intervalSeconds(), timer.leastSeconds(), timer.refreshes()),
                    s.causes().stream().map(c -> new CauseJson(c.code(), c.cause(), c.told(), c.phrase(), c.q850())).toList(),
                    s.failover().stream().map(f -> new FailoverJson(f.code(), f.cause(), f.next())).toList(),
                    EgressJson.word(s.reliability()),
                    EgressJson.word(s.identityHeader()),
                    s.networks());
        }
    }

    /// Interval and least interval count when the timers are ours.
    public record TimerJson(@OneOf(Signalling.TimerMode.class) String mode, int intervalSeconds, int leastSeconds, boolean refreshes) {}

    /// @param code   SIP code of the supplier, or a class such as `5xx`; empty: any
    /// @param cause  Q.850 cause of the supplier; null: any
    /// @param told   SIP code for the customer
    /// @param phrase empty: the usual one
    /// @param q850   Q.850 cause for the customer; null: the supplier's
    public record CauseJson(String code, @Nullable Integer cause, int told, String phrase, @Nullable Integer q850) {}

    /// Either a code or a cause.
    public record FailoverJson(@Nullable Integer code, @Nullable Integer cause, boolean next) {}
}
