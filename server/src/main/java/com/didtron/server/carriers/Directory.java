package com.didtron.server.carriers;

import com.didtron.server.carriers.CallerIdentity.Known;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.CallerIdentity.Unidentified;
import com.didtron.server.carriers.Catalogue.Entry;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All carriers, interconnects and services at one moment: an immutable picture that calls are decided on. Pure: no SQL. What is in the trash is
/// still told by its id to calls and documents that name it; nobody is recognised by it.
///
/// Callers are matched by source address and tech prefix as far as it is demanded, and by what they say of where they come from, as far as that is validated. Of several
/// matches the most specific wins: the longest tech prefix, then whom a trusted proxy's Via names before the proxy itself, then the narrowest address range, then the
/// most that is validated, then one that is enabled, then the order of the carrier's interconnects. So the calls of one that is switched off are refused, also where a
/// wider one is on: they are nobody else's. Only of two that are as specific as each other, one of them off, the one that is on takes them.
///
/// No tenant takes the calls of another: where a host name moved to an address that another one's calls come from, the older tenant's interconnect goes first, the
/// operator's before all. But a tenant whose interconnects for a call are all off leaves it to one that has an enabled one: what is switched off keeps no address
/// from others ([#ofOtherTenants]).
public final class Directory {

    /// Of one tenant.
    private static final Comparator<Entry> MOST_SPECIFIC_FIRST = Comparator.comparing((Entry e) -> -e.interconnect().demandedPrefix().length())
            .thenComparing(e -> e.address().type() == IngressAddress.Type.TRANSPORT)
            .thenComparing(e -> -e.range().bits())
            .thenComparing(e -> -e.interconnect().checks().validated())
            .thenComparing(e -> !e.interconnect().enabled())
            .thenComparing(e -> e.interconnect().carrierId())
            .thenComparing(e -> e.interconnect().position());

    /// Carriers with all that is theirs.
    ///
    /// @param deletedCarriers ids of those that are in the trash; the same of interconnects and services
    public record Contents(
            Collection<Carrier> carriers, Collection<Interconnect> interconnects, Collection<Service> services,
            Set<Long> deletedCarriers, Set<Long> deletedInterconnects, Set<Long> deletedServices) {}

    /// @param deleted ids of those that are in the trash
    public record TimeClasses(Collection<TimeClass> all, Set<Long> deleted) {}

    private final Catalogue catalogue;

    public Directory(Contents contents, TimeClasses timeClasses) {
        this(new Catalogue(contents, timeClasses));
    }

    /// Nothing of it is in the trash, and services take calls on any day.
    public Directory(Collection<Carrier> carriers, Collection<Interconnect> interconnects, Collection<Service> services) {
        this(new Contents(carriers, interconnects, services, Set.of(), Set.of(), Set.of()), new TimeClasses(List.of(), Set.of()));
    }

    private Directory(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The picture that differs in one carrier, which is as told with all that is its, or gone.
    public Directory with(long carrier, Contents now) {
        return new Directory(catalogue.with(carrier, now));
    }

    /// The picture with other time classes.
    public Directory with(TimeClasses now) {
        return new Directory(catalogue.with(now));
    }

    /// The picture in which host names that calls come from stand for these addresses.
    public Directory with(Map<String, List<InetAddress>> resolved) {
        return new Directory(catalogue.with(resolved));
    }

    /// Interconnects by the host names that their calls come from.
    public Map<String, List<Interconnect>> bySourceHost() {
        return catalogue.bySourceHost();
    }

    public Optional<Carrier> findCarrier(long id) {
        return catalogue.carriers.find(id);
    }

    public Optional<Interconnect> findInterconnect(long id) {
        return catalogue.interconnects.find(id);
    }

    public Optional<Service> findService(long id) {
        return catalogue.services.find(id);
    }

    /// Also one that is in the trash.
    ///
    /// @throws IllegalArgumentException when there is none: callers hold ids of this picture
    public Carrier carrier(long id) {
        Carrier found = catalogue.carriers.any(id);
        if (found == null) {
            throw new IllegalArgumentException("no carrier " + id);
        }
        return found;
    }

    /// Also one that is in the trash.
    ///
    /// @throws IllegalArgumentException when there is none
    public Interconnect interconnect(long id) {
        Interconnect found = catalogue.interconnects.any(id);
        if (found == null) {
            throw new IllegalArgumentException("no interconnect " + id);
        }
        return found;
    }

    /// Name of a carrier, also of one in the trash; `C7` when there is none.
    public String carrierName(long id) {
        Carrier found = catalogue.carriers.any(id);
        return found != null ? found.name() : "C" + id;
    }

    /// Name of an interconnect, also of one in the trash; `I7` when there is none.
    public String interconnectName(long id) {
        Interconnect found = catalogue.interconnects.any(id);
        return found != null ? found.name() : "I" + id;
    }

    /// Name of a service, also of one in the trash; `S7` when there is none.
    public String serviceName(long id) {
        Service found = catalogue.services.any(id);
        return found != null ? found.name() : "S" + id;
    }

    /// All of a tenant, also those in the trash.
    public List<Carrier> everyCarrier(TenantId tenant) {
        return catalogue.carriers.all().stream().filter(carrier -> carrier.tenant().equals(tenant)).toList();
    }

    /// Those not in the trash.
    public Collection<Carrier> carriers() {
        return catalogue.carriers.present();
    }

    /// Those not in the trash.
    public Collection<Interconnect> interconnects() {
        return catalogue.interconnects.present();
    }

    /// Interconnects of a carrier: those that send us calls in their order of matching, then suppliers'.
    public List<Interconnect> interconnectsOf(long carrier) {
        return catalogue.interconnectsOf(carrier);
    }

    /// Those not in the trash.
    public Collection<Service> services() {
        return catalogue.services.present();
    }

    /// Those of a tenant that are not in the trash: AnyDay, then by name.
    public List<TimeClass> timeClasses(TenantId tenant) {
        return Stream.concat(
                        Stream.of(TimeClass.anyDay(tenant)),
                        catalogue.timeClasses.present().stream()
                                .filter(c -> c.tenant().equals(tenant))
                                .sorted(Comparator.comparing((TimeClass c) -> c.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /// When a service takes calls.
    public TimeClass timeClass(Service service) {
        return timeClass(service.tenant(), service.matching().timeClass());
    }

    /// One of a tenant's time classes, also one that is in the trash.
    public TimeClass timeClass(TenantId tenant, long id) {
        return id == TimeClass.ANY_DAY ? TimeClass.anyDay(tenant) : Objects.requireNonNull(catalogue.timeClasses.any(id), () -> "no time class " + id);
    }

    private boolean isOpen(Service service, Instant at) {
        return service.matching().timeClass() == TimeClass.ANY_DAY || timeClass(service).isOpen(at);
    }

    /// Interconnects that a tenant's routing plans use without naming them.
    public List<Interconnect> routedByDefault(TenantId tenant) {
        return catalogue.routedByDefault(tenant);
    }

    /// Services of an interconnect in their order of matching.
    public List<Service> servicesOf(long interconnect) {
        return catalogue.servicesOf(interconnect);
    }

    /// Who is calling, and for which service.
    ///
    /// @param source  address the call came from
    /// @param dialled the called number as received, with tech prefix
    /// @param caller  what it says of who is calling
    /// @param origin  what it says of where it comes from
    /// @param pick    chooses among listed numbers
    /// @param at      when it comes, for the services' time classes
    /// @param listed  answers services that match by a number list
    /// @param ported  answers services that look called numbers up
    public CallerIdentity identify(
            InetAddress source, String dialled, CallerHeaders caller, CallOrigin origin, NumberPick pick, Instant at, ListedNumbers listed,
            PortedNumbers ported) {
        List<Entry> knowing = catalogue.from(source, origin.vias()).filter(e -> demands(e, dialled, origin)).toList();
        List<Interconnect> known = knowing.stream().sorted(inOrder(knowing, origin)).map(Entry::interconnect).toList();
        if (known.isEmpty()) {
            return new Refused(Unidentified.UNKNOWN_SOURCE, null, null, null, null);
        }
        Optional<Interconnect> match = known.stream().filter(i -> i.checks().hold(origin)).findFirst();
        if (match.isEmpty()) {
            Interconnect nearest = known.getFirst();
            return new Refused(
                    nearest.enabled() ? Unidentified.NOT_VALIDATED : Unidentified.INTERCONNECT_DISABLED, carrier(nearest.carrierId()), nearest,
                    normalise(nearest, dialled).orElse(null), null);
        }
        Interconnect interconnect = match.get();
        Carrier carrier = carrier(interconnect.carrierId());
        Optional<E164> called = normalise(interconnect, dialled);
        if (!interconnect.enabled()) {
            return new Refused(Unidentified.INTERCONNECT_DISABLED, carrier, interconnect, called.orElse(null), null);
        }
        if (!carrier.status().sendsCalls()) {
            return new Refused(Unidentified.CARRIER_DISABLED, carrier, interconnect, called.orElse(null), null);
        }
        if (called.isEmpty()) {
            return new Refused(Unidentified.NUMBER_INVALID, carrier, interconnect, null, null);
        }
        CallerRules rules = interconnect.caller();
        Caller calling = rules.customer().read(
                caller, origin.fromDomain(), rules.rules(), () -> pick.pick(interconnect.tenant(), interconnect.id(), rules.customer().numbers()));
        if (rules.customer().refuses(calling.validity())) {
            Unidentified why = calling.validity() == CallerValidity.MISSING ? Unidentified.CALLER_MISSING : Unidentified.CALLER_INVALID;
            return new Refused(why, carrier, interconnect, called.get(), calling);
        }
        return served(carrier, interconnect, called.get(), calling, told(interconnect, dialled, calling, origin), at, listed, ported);
    }

    /// Whether a call has the tech prefix that is demanded, and came to where the interconnect is served.
    private static boolean demands(Entry one, String dialled, CallOrigin origin) {
        return dialled.startsWith(one.interconnect().demandedPrefix()) && one.interconnect().signalling().isServedAt(origin.network());
    }

    /// The order of matching among those that know a call.
    private static Comparator<Entry> inOrder(Collection<Entry> knowing, CallOrigin origin) {
        List<Entry> fitting = knowing.stream().filter(e -> e.interconnect().checks().hold(origin)).toList();
        Set<TenantId> serving = (fitting.isEmpty() ? knowing : fitting).stream()
                .map(Entry::interconnect)
                .filter(Interconnect::enabled)
                .map(Interconnect::tenant)
                .collect(Collectors.toSet());
        return Comparator.comparing((Entry e) -> !serving.contains(e.interconnect().tenant()))
                .thenComparing(e -> e.interconnect().tenant().value())
                .thenComparing(MOST_SPECIFIC_FIRST);
    }

    /// Of a call whose number was never ported.
    public CallerIdentity identify(
            InetAddress source, String dialled, CallerHeaders caller, CallOrigin origin, NumberPick pick, Instant at, ListedNumbers listed) {
        return identify(source, dialled, caller, origin, pick, at, listed, PortedNumbers.NONE);
    }

    /// Of a call that does not say where it comes from, nor asks for privacy, and whose numbers are on no list.
    public CallerIdentity identify(InetAddress source, String dialled, String from, @Nullable String asserted, Instant at) {
        return identify(source, dialled, new CallerHeaders(from, asserted, null), CallOrigin.NONE, NumberPick.NONE, at, ListedNumbers.NONE);
    }

    private static List<String> told(Interconnect interconnect, String dialled, Caller calling, CallOrigin origin) {
        List<String> told = new ArrayList<>(interconnect.checks().told(origin));
        if (!interconnect.techPrefix().isEmpty() && interconnect.demandedPrefix().isEmpty()) {
            told.add(dialled.startsWith(interconnect.techPrefix())
                    ? "called number began with " + interconnect.techPrefix()
                    : "called number did not begin with " + interconnect.techPrefix() + " (only recorded)");
        }
        if (calling.validity() != CallerValidity.NOT_CHECKED) {
            told.add("caller's number " + calling.validity().said());
        }
        if (calling.listed()) {
            told.add(calling.identity() + " of the list is asserted");
        }
        return told;
    }

    /// How a service regards a call.
    ///
    /// @param why what keeps the call from being its; null: the call is its
    public record Asked(Service service, @Nullable String why) {}

    /// The services of an interconnect that such a call asks, in their order, up to the one that it is for.
    public List<Asked> ask(Interconnect interconnect, E164 called, Caller calling, Instant at, ListedNumbers listed, PortedNumbers ported) {
        String digits = digits(calling);
        List<Asked> asked = new ArrayList<>();
        for (Service service : servicesOf(interconnect.id())) {
            String why = !service.enabled() ? "switched off"
                    : !service.serves(digits, called, listed) ? "not for these numbers"
                    : !isOpen(service, at) ? "closed then: " + timeClass(service).name() + " is " + timeClass(service).said()
                    : !service.servesPorting(called, ported) ? "not for it: the number is " + said(service.porting(called, ported))
                    : null;
            asked.add(new Asked(service, why));
            if (why == null) {
                break;
            }
        }
        return asked;
    }

    /// How an interconnect regards a call.
    ///
    /// @param why what keeps the call from being its, or that another goes before it; empty: the call is its
    public record Considered(Interconnect interconnect, List<String> why) {}

    /// Every interconnect that knows the source address, those with the call's tech prefix first, in the order of matching, with the reason why it is not
    /// taken; then those that would read it from Via, and do not find theirs.
    public List<Considered> consider(InetAddress source, String dialled, CallOrigin origin) {
        List<Considered> considered = new ArrayList<>();
        boolean taken = false;
        List<Entry> near = catalogue.from(source, origin.vias()).toList();
        Comparator<Entry> nearestFirst = Comparator.comparing((Entry e) -> !dialled.startsWith(e.interconnect().demandedPrefix()))
                .thenComparing(inOrder(near.stream().filter(e -> demands(e, dialled, origin)).toList(), origin));
        for (Entry entry : near.stream().sorted(nearestFirst).toList()) {
            Interconnect i = entry.interconnect();
            List<String> why = new ArrayList<>();
            if (!dialled.startsWith(i.demandedPrefix())) {
                why.add("the called number does not begin with " + i.demandedPrefix());
            } else if (!i.signalling().isServedAt(origin.network())) {
                why.add("it is served at " + String.join(", ", i.signalling().networks()) + ", not at " + origin.network());
            } else if (!i.checks().hold(origin)) {
                why.addAll(i.checks().failed(origin));
            } else if (taken) {
                why.add("another is more specific, or comes before it");
            } else {
                taken = true;
            }
            considered.add(new Considered(i, List.copyOf(why)));
        }
        Set<Long> known = considered.stream().map(c -> c.interconnect().id()).collect(Collectors.toSet());
        interconnects().stream()
                .filter(i -> !known.contains(i.id()) && i.direction().sendsCalls() && isNearVia(i, source, origin.vias()))
                .sorted(Comparator.comparing(Interconnect::id))
                .forEach(i -> considered.add(new Considered(i, List.of(i.checks().address().failed(source, origin.vias())))));
        return considered;
    }

    /// Whether it reads Via, and has the call from a proxy of its own, or from or by way of an address of its own.
    private boolean isNearVia(Interconnect one, InetAddress source, CallOrigin.Vias vias) {
        IngressAddress address = one.checks().address();
        return address.type() == IngressAddress.Type.VIA
                && (address.believes(source)
                        || Stream.of(Optional.of(source), Optional.ofNullable(vias.nearest()), Optional.ofNullable(vias.last()))
                                .flatMap(Optional::stream)
                                .anyMatch(at -> catalogue.ranges(one).stream().anyMatch(range -> range.contains(at))));
    }

    /// Calls that an interconnect and another one fit equally well, so that only their order decides: said for people, empty when there are none.
    public List<String> ambiguities(Interconnect one) {
        if (!one.direction().sendsCalls() || !one.enabled()) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        for (AddressRange range : catalogue.ranges(one)) {
            catalogue.at(range).stream()
                    .filter(e -> e.interconnect().id() != one.id() && e.interconnect().tenant().equals(one.tenant()) && e.interconnect().enabled())
                    .filter(e -> e.interconnect().demandedPrefix().equals(one.demandedPrefix()))
                    .filter(e -> e.interconnect().signalling().isServedWith(one.signalling()))
                    .filter(e -> e.interconnect().checks().validated() == one.checks().validated() && e.interconnect().checks().meet(one.checks()))
                    .forEach(e -> {
                        boolean first = MOST_SPECIFIC_FIRST.compare(new Entry(range, one), e) < 0;
                        String other = e.interconnect().name() + " of " + carrierName(e.interconnect().carrierId());
                        String by = one.checks().address().type() == IngressAddress.Type.VIA ? ", passed on by a proxy of both," : "";
                        said.add("Calls from " + range + by + (one.demandedPrefix().isEmpty() ? "" : " with " + one.demandedPrefix()) + " may fit " + other + " too; those that do are "
                                + (first ? "taken for this one's." : "that one's."));
                    });
        }
        return said;
    }

    /// Every other interconnect of the tenant whose calls may come from an address of one's, whatever else tells them apart: said for people, the
    /// newest first; empty when there is none.
    public List<String> overlaps(Interconnect one) {
        return catalogue.ranges(one).isEmpty()
                ? List.of()
                : interconnects().stream()
                        .filter(other -> other.id() != one.id() && other.tenant().equals(one.tenant()) && other.direction().sendsCalls())
                        .sorted(Comparator.comparing(Interconnect::id).reversed())
                        .flatMap(other -> Stream.concat(overlap(one, other).stream(), proxies(one, other).stream()))
                        .toList();
    }

    /// Calls of one that come from a proxy which the other believes, or the other way round.
    private Optional<String> proxies(Interconnect one, Interconnect other) {
        return one.checks().address().type() == other.checks().address().type()
                ? Optional.empty()
                : Stream.concat(
                                common(catalogue.ranges(one), other.checks().address().proxies()).map(range -> range + " has a proxy that is believed by "),
                                common(one.checks().address().proxies(), catalogue.ranges(other)).map(range -> range + " is a proxy here, and an address of "))
                        .findFirst()
                        .map(said -> said + other.name() + " of " + carrierName(other.carrierId()) + ": whom Via names goes first");
    }

    /// Enabled interconnects of other tenants that a call of one may fit too. A longer tech prefix, a narrower range or more that is validated does not part
    /// two tenants, for it would give the one the other's calls; prefixes of which neither begins with the other do, and so does what no call can say at once.
    public List<Interconnect> ofOtherTenants(Interconnect one) {
        return interconnects().stream()
                .filter(other -> !other.tenant().equals(one.tenant()) && other.enabled() && other.direction().sendsCalls())
                .filter(other -> other.demandedPrefix().startsWith(one.demandedPrefix()) || one.demandedPrefix().startsWith(other.demandedPrefix()))
                .filter(other -> other.signalling().isServedWith(one.signalling()) && other.checks().sayMeet(one.checks()))
                .filter(other -> overlap(one, other).isPresent() || proxies(one, other).isPresent() || namesHostOf(one, other))
                .sorted(Comparator.comparing(Interconnect::id))
                .toList();
    }

    /// The same host name, whatever it stands for by now.
    private static boolean namesHostOf(Interconnect one, Interconnect other) {
        return one.checks().address().meets(other.checks().address())
                && one.checks().address().hosts().stream().anyMatch(other.checks().address().hosts()::contains);
    }

    private static Stream<AddressRange> common(List<AddressRange> these, List<AddressRange> others) {
        return these.stream().filter(range -> others.stream().anyMatch(range::overlaps));
    }

    private Optional<String> overlap(Interconnect one, Interconnect other) {
        if (!one.checks().address().meets(other.checks().address())) {
            return Optional.empty();
        }
        return catalogue.ranges(one).stream()
                .flatMap(range -> catalogue.ranges(other).stream()
                        .filter(range::overlaps)
                        .map(theirs -> range + (range.whole().equals(theirs.whole()) ? "" : " and " + theirs) + " of " + other.name() + " of " + carrierName(other.carrierId())
                                + (other.demandedPrefix().isEmpty() ? "" : ", with " + other.demandedPrefix()) + (other.enabled() ? "" : ", switched off")))
                .findFirst();
    }

    private static String digits(Caller calling) {
        String caller = calling.lookedUp();
        return caller.startsWith("+") ? caller.substring(1) : caller;
    }

    private static String said(@Nullable Porting found) {
        return found == null ? "not looked up" : found.said();
    }

    private CallerIdentity served(
            Carrier carrier, Interconnect interconnect, E164 called, Caller calling, List<String> said, Instant at, ListedNumbers listed, PortedNumbers ported) {
        String digits = digits(calling);
        Optional<Service> first = servicesOf(interconnect.id()).stream()
                .filter(s -> s.enabled() && s.serves(digits, called, listed) && isOpen(s, at) && s.servesPorting(called, ported))
                .findFirst();
        if (first.isEmpty()) {
            return new Refused(Unidentified.NO_SERVICE, carrier, interconnect, called, calling);
        }
        if (first.get().blocksDestination(called)) {
            return new Refused(Unidentified.DESTINATION_REFUSED, carrier, interconnect, called, calling, first.get());
        }
        if (first.get().blocksCaller(digits)) {
            return new Refused(Unidentified.CALLER_REFUSED, carrier, interconnect, called, calling, first.get());
        }
        Porting porting = first.get().porting(called, ported);
        List<String> found = porting == null ? said : Stream.concat(said.stream(), Stream.of(porting.said())).toList();
        return new Known(carrier, interconnect, first.get(), called, calling, found, porting);
    }

    /// Takes the tech prefix off where it is there, applies the first number rule that fits, and reads the rest as E.164.
    static Optional<E164> normalise(Interconnect interconnect, String dialled) {
        String number = dialled.substring(
                dialled.startsWith(interconnect.techPrefix()) ? interconnect.techPrefix().length() : 0);
        return E164.find(Interconnect.NumberRule.apply(interconnect.numberRules(), number));
    }
}
