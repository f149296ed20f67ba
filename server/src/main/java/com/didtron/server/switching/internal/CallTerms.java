package com.didtron.server.switching.internal;

import com.didtron.server.admission.OfferedMedia;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.routing.FailoverTable;
import com.didtron.server.routing.FailoverTable.Action;
import com.didtron.sip.port.Causes;
import com.didtron.sip.port.Conversion;
import com.didtron.sip.port.LegTerms;
import com.didtron.sip.port.MediaOffer;
import com.didtron.sip.port.MediaTerms;
import com.didtron.sip.port.RelayTerms;
import com.didtron.sip.port.Reliability;
import com.didtron.sip.port.Route;
import com.didtron.sip.port.SessionTimer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Media and signalling of interconnects as the engine understands them.
final class CallTerms {

    private CallTerms() {}

    /// How the party of an interconnect is treated.
    static LegTerms of(Interconnect interconnect) {
        Signalling.SessionTimer timer = interconnect.signalling().timer();
        return new LegTerms(
                of(interconnect.media()),
                switch (timer.mode()) {
                    case PASS -> SessionTimer.PASS;
                    case REMOVE -> SessionTimer.REMOVE;
                    case OURS -> SessionTimer.ours(timer.interval(), timer.least(), timer.refreshes());
                },
                relay(interconnect.media()),
                switch (interconnect.signalling().reliability()) {
                    case PASS -> Reliability.PASS;
                    case SUPPORTED -> Reliability.SUPPORTED;
                    case REQUIRED -> Reliability.REQUIRED;
                    case BLOCKED -> Reliability.BLOCKED;
                });
    }

    /// How the party of an interconnect is treated that takes a call.
    static LegTerms ofSupplier(Interconnect interconnect) {
        LegTerms usual = of(interconnect);
        return interconnect.media().digitsAsInfo() ? usual.digitsByInfo() : usual;
    }

    private static RelayTerms relay(Media media) {
        boolean always = media.relay() == Media.Relay.ALWAYS;
        RelayTerms.Srtp srtp = switch (media.srtp()) {
            case NONE -> RelayTerms.Srtp.NONE;
            case OPTIONAL -> RelayTerms.Srtp.OPTIONAL;
            case REQUIRED -> RelayTerms.Srtp.REQUIRED;
        };
        return new RelayTerms(always, srtp, media.silence() == null ? null : Duration.ofSeconds(media.silence()));
    }

    private static MediaTerms of(Media media) {
        if (media.equals(Media.ALL) || media.equals(Media.NEW)) {
            return MediaTerms.ANY;
        }
        List<String> codecs = media.codecs().stream().map(Media.Codec::encoding).toList();
        Map<String, Integer> packets = media.packets().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().encoding(), Map.Entry::getValue));
        return new MediaTerms(codecs, media.dtmf(), media.comfortNoise(), media.fax(), media.video(), media.packetMillis(), packets);
    }

    /// What a call offers.
    static OfferedMedia offered(@Nullable MediaOffer offer) {
        if (offer == null) {
            return OfferedMedia.UNKNOWN;
        }
        return new OfferedMedia() {
            @Override
            public boolean isLeft(Media one, Media other, boolean transcoding) {
                MediaTerms ones = of(one);
                MediaTerms others = of(other);
                return ones.equals(MediaTerms.ANY) && others.equals(MediaTerms.ANY) || offer.isLeft(ones, others, Conversion.between(transcoding, relay(one), other.digitsAsInfo() ? relay(other).digitsByInfo() : relay(other)));
            }

            @Override
            public List<String> codecs() {
                return offer.codecs();
            }
        };
    }

    /// What a customer is told when no supplier answered.
    static Causes causes(Interconnect customer) {
        Signalling signalling = customer.signalling();
        if (signalling.causes().isEmpty()) {
            return Causes.USUAL;
        }
        return (sipCode, q850) -> signalling.cause(sipCode, q850).map(rule -> new Causes.Cause(rule.told(), rule.phrase(), rule.q850())).orElse(null);
    }

    /// What a supplier's failures mean.
    static Route.Failover failover(Interconnect supplier) {
        FailoverTable table = FailoverTable.defaultTable();
        for (Signalling.FailoverRule rule : supplier.signalling().failover()) {
            Action action = rule.next() ? Action.NEXT : Action.STOP;
            table = rule.code() != null ? table.withStatus(rule.code(), action) : rule.cause() != null ? table.withCause(rule.cause(), action) : table;
        }
        FailoverTable theirs = table;
        return (sipCode, q850) -> theirs.after(sipCode, q850) == Action.NEXT;
    }
}
