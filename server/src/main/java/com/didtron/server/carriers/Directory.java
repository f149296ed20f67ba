package com.didtron.server.carriers;

import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.CallerIdentity.Unidentified;
import com.didtron.server.kernel.E164;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All carriers, interconnects and services at one moment: an immutable picture that calls are decided on. Pure: no SQL.
///
/// Callers are matched by source address and tech prefix. Of several matches the most specific wins: the longest tech prefix, then the
/// narrowest address range, then the order of the carrier's interconnects. An enabled interconnect goes before a disabled one.
public final class Directory {

    private record Entry(AddressRange range, Interconnect interconnect) {}

    private static final Comparator<Entry> MOST_SPECIFIC_FIRST = Comparator.comparing((Entry e) -> !e.interconnect.enabled())
            .thenComparing(e -> -e.interconnect.techPrefix().length())
            .thenComparing(e -> -e.range.bits())
            .thenComparing(e -> e.interconnect.carrierId())
            .thenComparing(e -> e.interconnect.position());

    private final Map<Long, Carrier> carriers;
    private final Map<Long, Interconnect> interconnects;
    private final Map<Long, Service> services;
    private final Map<Long, List<Service>> servicesOf;
    private final Map<InetAddress, List<Entry>> single = new HashMap<>();
    private final List<Entry> ranges = new ArrayList<>();

    public Directory(
            Collection<Carrier> carriers, Collection<Interconnect> interconnects, Collection<Service> services) {
        this.carriers = carriers.stream().collect(Collectors.toUnmodifiableMap(Carrier::id, Function.identity()));
        this.interconnects =
                interconnects.stream().collect(Collectors.toUnmodifiableMap(Interconnect::id, Function.identity()));
        this.services = services.stream().collect(Collectors.toUnmodifiableMap(Service::id, Function.identity()));
        this.servicesOf = services.stream()
                .sorted(Comparator.comparing(Service::position))
                .collect(Collectors.groupingBy(Service::interconnectId));
        interconnects.stream()
                .filter(i -> i.direction() == Interconnect.Direction.CUSTOMER)
                .forEach(i -> i.addresses().forEach(r -> enter(new Entry(r, i))));
    }

    private void enter(Entry entry) {
        if (entry.range.isSingle()) {
            single.computeIfAbsent(entry.range.network(), _ -> new ArrayList<>()).add(entry);
        } else {
            ranges.add(entry);
        }
    }

    public Optional<Carrier> findCarrier(long id) {
        return Optional.ofNullable(carriers.get(id));
    }

    public Optional<Interconnect> findInterconnect(long id) {
        return Optional.ofNullable(interconnects.get(id));
    }

    public Optional<Service> findService(long id) {
        return Optional.ofNullable(services.get(id));
    }

    /// @throws IllegalArgumentException when there is none: callers hold ids of this picture
    public Carrier carrier(long id) {
        return findCarrier(id).orElseThrow(() -> new IllegalArgumentException("no carrier " + id));
    }

    /// @throws IllegalArgumentException when there is none
    public Interconnect interconnect(long id) {
        return findInterconnect(id).orElseThrow(() -> new IllegalArgumentException("no interconnect " + id));
    }

    public Collection<Carrier> carriers() {
        return carriers.values();
    }

    public Collection<Interconnect> interconnects() {
        return interconnects.values();
    }

    /// Services of an interconnect in their order of matching.
    public List<Service> servicesOf(long interconnect) {
        return servicesOf.getOrDefault(interconnect, List.of());
    }

    /// Who is calling, and for which service.
    ///
    /// @param source address the call came from
    /// @param dialled the called number as received, with tech prefix
    public CallerIdentity identify(InetAddress source, String dialled) {
        Optional<Interconnect> match = match(source, dialled);
        if (match.isEmpty()) {
            return new Refused(Unidentified.UNKNOWN_SOURCE, null, null, null);
        }
        Interconnect interconnect = match.get();
        Carrier carrier = carrier(interconnect.carrierId());
        Optional<E164> called = normalise(interconnect, dialled);
        if (!interconnect.enabled()) {
            return new Refused(Unidentified.INTERCONNECT_DISABLED, carrier, interconnect, called.orElse(null));
        }
        if (!carrier.status().takesCalls()) {
            return new Refused(Unidentified.CARRIER_DISABLED, carrier, interconnect, called.orElse(null));
        }
        if (called.isEmpty()) {
            return new Refused(Unidentified.NUMBER_INVALID, carrier, interconnect, null);
        }
        return servicesOf(interconnect.id()).stream()
                .filter(s -> s.enabled() && s.serves(called.get()))
                .findFirst()
                .<CallerIdentity>map(s -> new Known(carrier, interconnect, s, called.get()))
                .orElseGet(() -> new Refused(Unidentified.NO_SERVICE, carrier, interconnect, called.get()));
    }

    private Optional<Interconnect> match(InetAddress source, String dialled) {
        List<Entry> candidates = new ArrayList<>(single.getOrDefault(source, List.of()));
        ranges.stream().filter(e -> e.range.contains(source)).forEach(candidates::add);
        return candidates.stream()
                .filter(e -> dialled.startsWith(e.interconnect.techPrefix()))
                .min(MOST_SPECIFIC_FIRST)
                .map(Entry::interconnect);
    }

    /// Takes the tech prefix off, applies the first number rule that fits, and reads the rest as E.164.
    static Optional<E164> normalise(Interconnect interconnect, String dialled) {
        String number = dialled.substring(
                dialled.startsWith(interconnect.techPrefix()) ? interconnect.techPrefix().length() : 0);
        for (Interconnect.NumberRule rule : interconnect.numberRules()) {
            if (number.startsWith(rule.startsWith()) && number.length() >= rule.strip()) {
                return E164.find(rule.prepend() + number.substring(rule.strip()));
            }
        }
        return E164.find(number);
    }
}
