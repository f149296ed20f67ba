package com.didtron.sip.media;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The mean opinion score that people would give, by the E-model (ITU-T G.107) with its usual values for everything but delay, codec and loss. Pure.
///
/// | Codec | Ie | Bpl | Source |
/// |---|---:|---:|---|
/// | G.711, with concealment of losses | 0 | 25.1 | G.113 appendix I |
/// | G.723.1 at 6.3 kbit/s | 15 | 16.1 | G.113 appendix I |
/// | G.729 A with VAD | 11 | 19.0 | G.113 appendix I |
/// | GSM EFR | 5 | 10.0 | G.113 appendix I |
///
/// Loss is taken as random (BurstR 1). For other codecs there is no score rather than a guess.
final class EModel {

    private static final double BASIC = 93.2;

    /// @param impairment Ie, of the codec itself
    /// @param robustness Bpl, against loss of packets
    private record Codec(double impairment, double robustness) {}

    private static final Map<String, Codec> CODECS = Map.of(
            "PCMA", new Codec(0, 25.1),
            "PCMU", new Codec(0, 25.1),
            "G723", new Codec(15, 16.1),
            "G729", new Codec(11, 19.0),
            "GSM-EFR", new Codec(5, 10.0));

    private EModel() {}

    /// The score from 1 to 4.5, or null for a codec without published values.
    ///
    /// @param lossPercent of packets
    /// @param delayMillis from mouth to ear
    static @Nullable Double score(String codec, double lossPercent, double delayMillis) {
        Codec known = CODECS.get(codec);
        if (known == null) {
            return null;
        }
        double effective = known.impairment + (95 - known.impairment) * lossPercent / (lossPercent + known.robustness);
        return ofRating(BASIC - delayImpairment(delayMillis) - effective);
    }

    /// Idd: nothing up to 100 ms (G.107 formula 7-27).
    static double delayImpairment(double millis) {
        if (millis <= 100) {
            return 0;
        }
        double x = Math.log(millis / 100) / Math.log(2);
        return 25 * (Math.pow(1 + Math.pow(x, 6), 1.0 / 6) - 3 * Math.pow(1 + Math.pow(x / 3, 6), 1.0 / 6) + 2);
    }

    /// G.107 annex B.
    static double ofRating(double r) {
        if (r <= 0) {
            return 1;
        }
        return r >= 100 ? 4.5 : Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
    }
}
