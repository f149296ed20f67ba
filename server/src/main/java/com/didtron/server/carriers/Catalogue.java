package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a [Directory] knows: everything by its id, and interconnects by the addresses that calls come from. Never changed once it is a directory's; when one
/// carrier changes, another is made that differs in it.
final class Catalogue {

    /// An interconnect that knows a range of sources.
    record Entry(AddressRange range, Interconnect interconnect) {

        IngressAddress address() {
            return interconnect.checks().address();
        }
    }

    private static final Comparator<Interconnect> IN_ORDER =
            Comparator.comparing((Interconnect i) -> !i.direction().sendsCalls()).thenComparing(Interconnect::position).thenComparing(Interconnect::id);

    final Shelf<Carrier> carriers;
    final Shelf<Interconnect> interconnects;
    final Shelf<Service> services;
    final Shelf<TimeClass> timeClasses;
    private final Map<Long, List<Interconnect>> interconnectsOf;
    private final Map<Long, List<Service>> servicesOf;
    private final Map<AddressRange, List<Entry>> entries;
    /// By the host names that their calls come from.
    private final Map<String, List<Interconnect>> bySourceHost;
    /// What those names stand for, and the other way round.
    private final Map<String, List<InetAddress>> resolved;
    private final Map<InetAddress, List<String>> hostsAt;
    /// Interconnects that routing plans use without naming them; few as a rule.
    private final Map<Long, Interconnect> routedByDefault;
    /// Lengths that ranges have, or had: a source is looked for once per length, however many ranges there are.
    private final Set<Integer> lengths;

    Catalogue(Directory.Contents contents, Directory.TimeClasses timeClasses) {
        this.carriers = new Shelf<>(Carrier::id);
        this.interconnects = new Shelf<>(Interconnect::id);
        this.services = new Shelf<>(Service::id);
        this.timeClasses = new Shelf<>(TimeClass::id);
        this.interconnectsOf = new HashMap<>();
        this.servicesOf = new HashMap<>();
        this.entries = new HashMap<>();
        this.bySourceHost = new HashMap<>();
        this.resolved = Map.of();
        this.hostsAt = Map.of();
        this.routedByDefault = new HashMap<>();
        this.lengths = new HashSet<>();
        this.timeClasses.add(timeClasses.all(), timeClasses.deleted());
        add(contents);
    }

    private Catalogue(Catalogue like, Shelf<TimeClass> timeClasses, Map<String, List<InetAddress>> resolved, Map<InetAddress, List<String>> hostsAt) {
        this.carriers = new Shelf<>(like.carriers);
        this.interconnects = new Shelf<>(like.interconnects);
        this.services = new Shelf<>(like.services);
        this.timeClasses = timeClasses;
        this.interconnectsOf = new HashMap<>(like.interconnectsOf);
        this.servicesOf = new HashMap<>(like.servicesOf);
        this.entries = new HashMap<>(like.entries);
        this.bySourceHost = new HashMap<>(like.bySourceHost);
        this.resolved = resolved;
        this.hostsAt = hostsAt;
        this.routedByDefault = new HashMap<>(like.routedByDefault);
        this.lengths = new HashSet<>(like.lengths);
    }

    /// The same but for one carrier, which is as told, or gone.
    Catalogue with(long carrier, Directory.Contents now) {
        Catalogue made = new Catalogue(this, timeClasses, resolved, hostsAt);
        made.remove(carrier);
        made.add(now);
        return made;
    }

    /// The same with other time classes.
    Catalogue with(Directory.TimeClasses now) {
        Shelf<TimeClass> shelf = new Shelf<>(TimeClass::id);
        shelf.add(now.all(), now.deleted());
        return new Catalogue(this, shelf, resolved, hostsAt);
    }

    /// The same with other addresses of host names.
    Catalogue with(Map<String, List<InetAddress>> now) {
        Map<InetAddress, List<String>> hosts = new HashMap<>();
        now.forEach((host, addresses) -> addresses.forEach(at -> hosts.computeIfAbsent(at, _ -> new ArrayList<>()).add(host)));
        return new Catalogue(this, timeClasses, Map.copyOf(now), hosts);
    }

    private void remove(long carrier) {
        carriers.remove(carrier);
        List<Interconnect> its = interconnects.all().stream().filter(i -> i.carrierId() == carrier).toList();
        Set<Long> ids = new HashSet<>();
        for (Interconnect each : its) {
            ids.add(each.id());
            interconnects.remove(each.id());
            routedByDefault.remove(each.id());
            servicesOf.remove(each.id());
            each.addresses().forEach(r -> changeEntries(r, list -> list.removeIf(e -> e.interconnect.id() == each.id())));
            each.checks().address().hosts().forEach(h -> changeHosts(h, list -> list.removeIf(i -> i.id() == each.id())));
        }
        services.all().stream().filter(s -> ids.contains(s.interconnectId())).toList().forEach(s -> services.remove(s.id()));
        interconnectsOf.remove(carrier);
    }

    private void add(Directory.Contents contents) {
        carriers.add(contents.carriers(), contents.deletedCarriers());
        interconnects.add(contents.interconnects(), contents.deletedInterconnects());
        services.add(contents.services(), contents.deletedServices());
        contents.services().stream()
                .filter(s -> !contents.deletedServices().contains(s.id()))
                .sorted(Comparator.comparing(Service::position))
                .forEach(s -> servicesOf.computeIfAbsent(s.interconnectId(), _ -> new ArrayList<>()).add(s));
        contents.interconnects().stream()
                .filter(i -> !contents.deletedInterconnects().contains(i.id()))
                .sorted(IN_ORDER)
                .forEach(i -> interconnectsOf.computeIfAbsent(i.carrierId(), _ -> new ArrayList<>()).add(i));
        contents.interconnects().stream()
                .filter(i -> i.direction().sendsCalls() && !contents.deletedInterconnects().contains(i.id()))
                .forEach(i -> i.addresses().forEach(r -> changeEntries(r, list -> list.add(new Entry(r, i)))));
        contents.interconnects().stream()
                .filter(i -> i.direction().sendsCalls() && !contents.deletedInterconnects().contains(i.id()))
                .forEach(i -> i.checks().address().hosts().forEach(h -> changeHosts(h, list -> list.add(i))));
        contents.interconnects().stream()
                .filter(i -> i.target() != null && i.target().defaultRouting() != DefaultRouting.EXCLUDE && !contents.deletedInterconnects().contains(i.id()))
                .forEach(i -> routedByDefault.put(i.id(), i));
    }

    /// In the order of their ids.
    List<Interconnect> routedByDefault(TenantId tenant) {
        return routedByDefault.values().stream().filter(i -> i.tenant().equals(tenant)).sorted(Comparator.comparing(Interconnect::id)).toList();
    }

    /// Lists are shared with the catalogue that this one was made of: they are replaced.
    private void changeEntries(AddressRange range, Consumer<List<Entry>> change) {
        List<Entry> list = new ArrayList<>(entries.getOrDefault(range.whole(), List.of()));
        change.accept(list);
        if (list.isEmpty()) {
            entries.remove(range.whole());
        } else {
            entries.put(range.whole(), list);
            lengths.add(range.bits());
        }
    }

    private void changeHosts(String host, Consumer<List<Interconnect>> change) {
        List<Interconnect> list = new ArrayList<>(bySourceHost.getOrDefault(host, List.of()));
        change.accept(list);
        if (list.isEmpty()) {
            bySourceHost.remove(host);
        } else {
            bySourceHost.put(host, List.copyOf(list));
        }
    }

    Map<String, List<Interconnect>> bySourceHost() {
        return Collections.unmodifiableMap(bySourceHost);
    }

    /// Where its calls come from: its ranges, and what its host names stand for.
    List<AddressRange> ranges(Interconnect one) {
        List<String> hosts = one.checks().address().hosts();
        return hosts.isEmpty()
                ? one.addresses()
                : Stream.concat(one.addresses().stream(), hosts.stream().flatMap(host -> resolved.getOrDefault(host, List.of()).stream()).map(AddressRange::of)).toList();
    }

    /// Those that send us calls in their order of matching, then suppliers'.
    List<Interconnect> interconnectsOf(long carrier) {
        return interconnectsOf.getOrDefault(carrier, List.of());
    }

    /// In their order of matching.
    List<Service> servicesOf(long interconnect) {
        return servicesOf.getOrDefault(interconnect, List.of());
    }

    /// Those of this very range, or of a host name that stands for it.
    List<Entry> at(AddressRange range) {
        List<Entry> listed = entries.getOrDefault(range.whole(), List.of());
        return hostsAt.isEmpty() || !range.isOne() ? listed : Stream.concat(listed.stream(), named(range.network())).toList();
    }

    private Stream<Entry> named(InetAddress source) {
        return hostsAt.getOrDefault(source, List.of()).stream()
                .flatMap(host -> bySourceHost.getOrDefault(host, List.of()).stream())
                .map(i -> new Entry(AddressRange.of(source), i));
    }

    /// Those whose range a call's address is in, as each reads it ([IngressAddress]).
    ///
    /// @param source of the socket
    Stream<Entry> from(InetAddress source, CallOrigin.Vias vias) {
        InetAddress nearest = vias.nearest();
        InetAddress last = vias.last();
        Stream<Entry> direct = ranged(source).filter(e -> e.address().type() == IngressAddress.Type.TRANSPORT);
        Stream<Entry> passedOn = nearest == null ? Stream.empty() : ranged(nearest).filter(e -> e.address().believes(source));
        Stream<Entry> begun = last == null || last.equals(nearest) ? Stream.empty() : ranged(last).filter(e -> e.address().lastVia() && e.address().believes(source));
        return Stream.of(direct, passedOn, begun).flatMap(each -> each).distinct();
    }

    private Stream<Entry> ranged(InetAddress source) {
        int most = source.getAddress().length * 8;
        Stream<Entry> listed = lengths.stream().filter(bits -> bits <= most).flatMap(bits -> entries.getOrDefault(new AddressRange(source, bits).whole(), List.of()).stream());
        return hostsAt.isEmpty() ? listed : Stream.concat(listed, named(source));
    }

    /// Records by their ids, those in the trash among them.
    static final class Shelf<T> {

        private final ToLongFunction<T> id;
        private final Map<Long, T> all;
        private final Set<Long> deleted;

        private Shelf(ToLongFunction<T> id) {
            this.id = id;
            this.all = new HashMap<>();
            this.deleted = new HashSet<>();
        }

        private Shelf(Shelf<T> like) {
            this.id = like.id;
            this.all = new HashMap<>(like.all);
            this.deleted = new HashSet<>(like.deleted);
        }

        private void add(Collection<T> more, Set<Long> inTrash) {
            more.forEach(each -> all.put(id.applyAsLong(each), each));
            deleted.addAll(inTrash);
        }

        private void remove(long gone) {
            all.remove(gone);
            deleted.remove(gone);
        }

        /// Also those in the trash.
        Collection<T> all() {
            return all.values();
        }

        /// Also one in the trash.
        @Nullable T any(long wanted) {
            return all.get(wanted);
        }

        Optional<T> find(long wanted) {
            return deleted.contains(wanted) ? Optional.empty() : Optional.ofNullable(all.get(wanted));
        }

        /// Those not in the trash.
        List<T> present() {
            return all.values().stream().filter(each -> !deleted.contains(id.applyAsLong(each))).toList();
        }
    }
}
