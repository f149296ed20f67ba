package com.didtron.server.switching.internal;

import com.didtron.server.switching.RelayUse;
import com.didtron.server.switching.SignallingAddress;
import com.didtron.server.switching.SignallingAddress.Socket;
import com.didtron.server.switching.SignallingAddress.Tls;
import com.didtron.server.switching.SignallingAddresses;
import com.didtron.sip.EngineCounters;
import com.didtron.sip.ListenerTraffic;
import com.didtron.sip.MediaCounters;
import com.didtron.sip.tls.Identity;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Counts what goes through the signalling addresses, and the media that goes through us.
@Component
class ReportSignalling implements SignallingAddresses {

    private final SwitchSettings settings;
    private final EmbeddedSwitch ourSwitch;
    private final SwitchCertificate certificate;
    private final CallDesk desk;
    private final RelaySettings relaySettings;
    private final Clock clock;
    private final RelayRate rate = new RelayRate();

    ReportSignalling(SwitchSettings settings, EmbeddedSwitch ourSwitch, SwitchCertificate certificate, CallDesk desk, RelaySettings relaySettings, Clock clock) {
        this.settings = settings;
        this.ourSwitch = ourSwitch;
        this.certificate = certificate;
        this.desk = desk;
        this.relaySettings = relaySettings;
        this.clock = clock;
    }

    @Override
    public SignallingAddress.All all() {
        List<ListenerTraffic> traffic = ourSwitch.traffic();
        EngineCounters counters = ourSwitch.counters();
        Identity shown = certificate.shown();
        Tls tls = counters == null || shown == null ? null : new Tls(shown.name(), shown.expires(), counters.tlsConnections(), counters.tlsFailures());
        return new SignallingAddress.All(settings.addresses().stream().map(each -> address(each, traffic)).toList(), tls, counters == null ? null : relay(counters.media()));
    }

    private RelayUse relay(MediaCounters seen) {
        return new RelayUse(
                seen.calls(), seen.portPairsInUse(), seen.portPairs(), relaySettings.firstPort(), relaySettings.lastPort(), rate.at(clock.instant(), seen.relayed()), seen.relayed(),
                seen.converted(), seen.wrongSource(), seen.unsent(), seen.notAgreed(), seen.stray(), seen.noPorts());
    }

    private SignallingAddress address(SwitchSettings.Address of, List<ListenerTraffic> traffic) {
        return new SignallingAddress(
                of.name(), of.address(), of.advertised() == null ? of.address() : of.advertised(),
                traffic.stream().filter(t -> t.listener().network().equals(of.name())).map(ReportSignalling::socket).toList(),
                (int) desk.calls().stream().filter(c -> c.call().network().equals(of.name())).count());
    }

    private static Socket socket(ListenerTraffic t) {
        return new Socket(
                t.listener().transport().name().toLowerCase(Locale.ROOT), t.listener().address().getPort(), t.received(), t.sent(), t.connections());
    }
}
