package com.didtron.server.screening;

import com.didtron.server.kernel.E164;
import com.didtron.server.numbering.PrefixIndex;
import com.didtron.server.platform.Named;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a tenant's number lists are used for at one moment, and the rules. Immutable; pure: no SQL, no clock.
///
/// Whether a number is on a list is asked of an index: it takes as long for a hundred thousand codes as for ten.
public final class ScreeningPicture {

    /// Of a tenant that uses none.
    public static final ScreeningPicture EMPTY = new ScreeningPicture(List.of());

    /// A list that is in use.
    ///
    /// @param version of its entries
    /// @param codes   each with any value
    public record Codes(long list, String name, int version, PrefixIndex codes) {}

    /// A use and the list it is about.
    public record Used(ListUse use, Codes codes) {}

    /// A number is on a list that is used for the call.
    ///
    /// @param entry the longest of the list's codes that it begins with
    public record Match(ListUse use, String list, String entry) {}

    /// What the lists say of one number of a call.
    ///
    /// @param number  which
    /// @param matches every use whose list has the number, those of wide scopes first
    /// @param decides the refusal that no exception counts against, of the narrowest scope; null: not refused
    public record Finding(Number number, List<Match> matches, @Nullable Match decides) {

        /// For the call's record, without the number itself: "Premium numbers has 44900, for all calls".
        public Optional<String> refusal() {
            return Optional.ofNullable(decides).map(match -> match.list + " has " + match.entry + ", " + where(match.use));
        }

        /// What kept a refusal from counting, for the call's record.
        public Optional<String> exception() {
            boolean refusing = decides == null && matches.stream().anyMatch(m -> m.use.effect() == Effect.REFUSE);
            return matches.stream()
                    .filter(m -> refusing && m.use.effect() == Effect.EXCEPT)
                    .reduce((_, narrower) -> narrower)
                    .map(m -> "the " + (number == Number.CALLED ? "called number" : "caller") + " is excepted by " + m.list + " (" + m.entry + "), " + where(m.use));
        }
    }

    private record Place(Scope scope, @Nullable Long id) {}

    private static final Place EVERYWHERE = new Place(Scope.ALL, null);

    private final Map<Place, List<Used>> uses = new HashMap<>();
    private final Map<Long, Codes> lists = new HashMap<>();

    public ScreeningPicture(List<Used> all) {
        this(all, List.of());
    }

    /// @param others lists that are kept for another reason than these uses
    ScreeningPicture(List<Used> all, Collection<Codes> others) {
        others.forEach(codes -> lists.put(codes.list, codes));
        all.stream().sorted(Comparator.comparingLong(u -> u.use.id())).forEach(used -> {
            uses.computeIfAbsent(place(used.use), _ -> new ArrayList<>()).add(used);
            lists.put(used.codes.list, used.codes);
        });
    }

    /// Whether any list is used at all.
    public boolean isEmpty() {
        return uses.isEmpty();
    }

    /// The name of a list that is kept here.
    public Optional<String> name(long list) {
        return codes(list).map(Codes::name);
    }

    /// Lists that refuse calls of one service, by their names; those that except are not among them.
    public List<Named> refusing(long service, Number number) {
        return uses.getOrDefault(new Place(Scope.SERVICE, service), List.of()).stream()
                .filter(used -> used.use.number() == number && used.use.effect() == Effect.REFUSE)
                .map(used -> Named.of(used.codes.list, used.codes.name))
                .distinct()
                .sorted(Comparator.comparing(list -> list.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// A list as it is kept here; empty when it is used for nothing.
    Optional<Codes> codes(long list) {
        return Optional.ofNullable(lists.get(list));
    }

    /// May a call of a service start: the called number first, then the caller's.
    ///
    /// @param service null: whatever the service, so that only lists for all calls and for the carrier are asked
    public List<Finding> ofCall(@Nullable Long carrier, @Nullable Long service, E164 called, String caller) {
        List<Place> places = new ArrayList<>();
        places.add(EVERYWHERE);
        if (carrier != null) {
            places.add(new Place(Scope.CARRIER, carrier));
        }
        if (service != null) {
            places.add(new Place(Scope.SERVICE, service));
        }
        return findings(places, called, caller);
    }

    /// May a call be sent to a supplier's interconnect.
    public List<Finding> ofSupplier(long interconnect, E164 called, String caller) {
        return findings(List.of(new Place(Scope.SUPPLIER, interconnect)), called, caller);
    }

    private List<Finding> findings(List<Place> places, E164 called, String caller) {
        if (places.stream().noneMatch(uses::containsKey)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(find(Number.CALLED, places, called));
        E164.find(caller).ifPresent(number -> findings.add(find(Number.CALLER, places, number)));
        return findings;
    }

    private Finding find(Number which, List<Place> places, E164 number) {
        List<Match> matches = new ArrayList<>();
        for (Place place : places) {
            for (Used used : uses.getOrDefault(place, List.of())) {
                long match = used.use.number() == which ? used.codes.codes.match(number.digits(), number.digits().length()) : PrefixIndex.NONE;
                if (match != PrefixIndex.NONE) {
                    matches.add(new Match(used.use, used.codes.name, number.digits().substring(0, PrefixIndex.lengthOf(match))));
                }
            }
        }
        int excepted = matches.stream().filter(m -> m.use.effect() == Effect.EXCEPT).mapToInt(m -> m.use.scope().ordinal()).max().orElse(-1);
        Match decides = matches.stream()
                .filter(m -> m.use.effect() == Effect.REFUSE && m.use.scope().ordinal() > excepted)
                .reduce((wide, narrow) -> narrow.use.scope() == wide.use.scope() ? wide : narrow)
                .orElse(null);
        return new Finding(which, List.copyOf(matches), decides);
    }

    private static Place place(ListUse use) {
        return switch (use.scope()) {
            case ALL -> EVERYWHERE;
            case CARRIER -> new Place(use.scope(), use.carrier());
            case SERVICE -> new Place(use.scope(), use.service());
            case SUPPLIER -> new Place(use.scope(), use.interconnect());
        };
    }

    private static String where(ListUse use) {
        return switch (use.scope()) {
            case ALL -> "for all calls";
            case CARRIER -> "for this carrier";
            case SERVICE -> "for this service";
            case SUPPLIER -> "for this supplier";
        };
    }
}
