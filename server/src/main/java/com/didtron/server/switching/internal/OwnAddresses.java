package com.didtron.server.switching.internal;

import com.didtron.server.carriers.KnowsOwnAddresses;
import com.didtron.server.switching.SwitchListens;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where this process listens, as far as it listens yet.
@Component
class OwnAddresses implements KnowsOwnAddresses {

    private static final Logger log = LoggerFactory.getLogger(OwnAddresses.class);

    private volatile List<InetSocketAddress> bound = List.of();

    private final SwitchSettings settings;

    OwnAddresses(SwitchSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> networks() {
        return settings.addresses().stream().map(SwitchSettings.Address::name).toList();
    }

    @EventListener
    void listens(SwitchListens listens) {
        bound = Stream.of(listens.udp(), listens.tcp(), listens.tls(), listens.advertised()).flatMap(List::stream).distinct().toList();
    }

    @Override
    public boolean isOurs(InetSocketAddress address) {
        return bound.stream()
                .filter(b -> b.getPort() == address.getPort())
                .anyMatch(b -> b.getAddress().equals(address.getAddress()) || b.getAddress().isAnyLocalAddress() && isThisMachine(address.getAddress()));
    }

    private static boolean isThisMachine(InetAddress address) {
        try {
            return address.isLoopbackAddress() || address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException fault) {
            log.warn("whether {} is this machine could not be found out", address, fault);
            return false;
        }
    }
}
