package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.value;

import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Media and signalling of an interconnect.
final class CallTermsForm {

    private CallTermsForm() {}

    /// @param codecs         allowed, in the order in which they are offered; empty: all
    /// @param packetMillis   milliseconds of audio per packet that are asked for; null: as it comes
    /// @param relay          whether its media goes through the platform: in each call, or only when the other party's interconnect says so
    /// @param srtp           whether what goes between the party and the platform is encrypted (SRTP, RFC 4568), which takes TLS: never, when the party agrees, or else no call
    /// @param silenceSeconds seconds without audio of this party after which a call whose media goes through the platform ends, unless it is on hold; null: never
    /// @param packets        milliseconds of audio per packet of single codecs of the list; null: none
    /// @param digitsAsInfo   supplier: digits that the other party sends as events reach it as SIP INFO; its media goes through the platform for that
    record MediaForm(
            @OneOf(Media.Codec.class) @NotNull List<String> codecs, boolean dtmf, boolean comfortNoise, boolean fax, boolean video, @Min(Bounds.LEAST_PACKET) @Max(Bounds.MOST_PACKET) @Nullable Integer packetMillis,
            @OneOf(Media.Relay.class) @NotBlank String relay, @OneOf(Media.Srtp.class) @NotBlank String srtp, @Min(Media.LEAST_SILENCE) @Max(Media.MOST_SILENCE) @Nullable Integer silenceSeconds,
            boolean digitsAsInfo, @Nullable List<@Valid PacketForm> packets) {

        Media read() {
            return new Media(
                    codecs.stream().map(c -> value(Media.Codec.class, c, "media.codecs")).toList(), dtmf, comfortNoise, fax, video, packetMillis,
                    value(Media.Relay.class, relay, "media.relay"), value(Media.Srtp.class, srtp, "media.srtp"), silenceSeconds, digitsAsInfo, packetsOf(packets == null ? List.of() : packets));
        }

        private static Map<Media.Codec, Integer> packetsOf(List<PacketForm> forms) {
            Map<Media.Codec, Integer> read = new EnumMap<>(Media.Codec.class);
            for (PacketForm form : forms) {
                if (read.put(value(Media.Codec.class, form.codec, "media.packets"), form.millis) != null) {
                    throw Refusal.invalid("invalid", form.codec + " has two packet lengths.", new Refusal.Field("media.packets", "each codec once"));
                }
            }
            return read;
        }
    }

    /// What a party is asked for when this codec is the first of a stream.
    record PacketForm(@OneOf(Media.Codec.class) @NotBlank String codec, @Min(Bounds.LEAST_PACKET) @Max(Bounds.MOST_PACKET) int millis) {}

    /// @param causes   what a customer is told for a supplier's failure, the first that fits
    /// @param failover what a supplier's failures mean, where that is not as usual
    /// @param reliability what is done about reliable provisional answers (100rel)
    /// @param identityHeader supplier: what becomes of Identity headers (STIR/SHAKEN); null: they pass
    /// @param networks names of our signalling addresses that serve it; null or none: all
    record SignallingForm(
            @NotNull @Valid TimerForm timer, @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid CauseForm> causes, @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid FailoverForm> failover,
            @OneOf(Signalling.Reliability.class) @NotBlank String reliability,
            @OneOf(Signalling.IdentityHeader.class) @Nullable String identityHeader, @Nullable List<String> networks) {

        Signalling read() {
            return new Signalling(
                    new Signalling.SessionTimer(
                            value(Signalling.TimerMode.class, timer.mode, "signalling.timer.mode"), timer.intervalSeconds, timer.leastSeconds, timer.refreshes),
                    causes.stream()
                            .map(c -> new Signalling.CauseRule(c.code.strip().toLowerCase(Locale.ROOT), c.cause, c.told, c.phrase.strip(), c.q850))
                            .toList(),
                    failover.stream().map(f -> new Signalling.FailoverRule(f.code, f.cause, f.next)).toList(),
                    value(Signalling.Reliability.class, reliability, "signalling.reliability"),
                    identityHeader == null ? Signalling.IdentityHeader.PASS : value(Signalling.IdentityHeader.class, identityHeader, "signalling.identityHeader"),
                    networks == null ? List.of() : networks);
        }
    }

    /// Interval and least interval count when the timers are ours.
    record TimerForm(@OneOf(Signalling.TimerMode.class) @NotBlank String mode, @Min(Signalling.SessionTimer.LEAST_SECONDS) @Max(Signalling.SessionTimer.MOST_SECONDS) int intervalSeconds,
            @Min(Signalling.SessionTimer.LEAST_SECONDS) @Max(Signalling.SessionTimer.MOST_SECONDS) int leastSeconds, boolean refreshes) {}

    /// @param code   SIP code of the supplier, or a class such as `5xx`; empty: any
    /// @param cause  Q.850 cause of the supplier; null: any
    /// @param told   SIP code for the customer
    /// @param phrase empty: the usual one
    /// @param q850   Q.850 cause for the customer; null: the supplier's
    record CauseForm(@NotNull String code, @Min(1) @Max(Bounds.MOST_CAUSE) @Nullable Integer cause, @Min(Bounds.LEAST_TOLD) @Max(Bounds.MOST_CODE) int told,
            @NotNull @Size(max = Bounds.LONGEST_PHRASE) String phrase, @Min(1) @Max(Bounds.MOST_CAUSE) @Nullable Integer q850) {}

    /// Either a code or a cause.
    record FailoverForm(@Min(Bounds.LEAST_CODE) @Max(Bounds.MOST_CODE) @Nullable Integer code, @Min(1) @Max(Bounds.MOST_CAUSE) @Nullable Integer cause, boolean next) {}
}
