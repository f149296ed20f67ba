package com.didtron.server.carriers;

import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The linkage of an interconnect that sends us calls to a rating plan and a route: the sole place where price and route meet. Its calls go the way of a routing
/// plan, or to one supplier interconnect, never both.
///
/// @param position       order of matching within the interconnect, from 1
/// @param ratingPlanId   sell rates; mandatory: unrated traffic is forbidden (R17)
/// @param routingPlanId  suppliers; null when they go to one interconnect
/// @param direct         the one supplier interconnect that all its calls go to; null when a routing plan says where
/// @param capacityLimit  simultaneous calls; null: unrestricted
/// @param cpsLimit       new calls per second; null: unrestricted
/// @param matching       which calls are its
/// @param blocked        which of those are refused
/// @param transcoding    whether codecs of its calls are converted when their media goes through us and customer and supplier have none in common
/// @param portability    how ported numbers are told and rated; null: nothing is looked up, every number is taken as it was dialled
/// @param version        for changes
public record Service(
        TenantId tenant,
        long id,
        long interconnectId,
        String name,
        int position,
        boolean enabled,
        long ratingPlanId,
        @Nullable Long routingPlanId,
        @Nullable Direct direct,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        Matching matching,
        Blocked blocked,
        boolean transcoding,
        @Nullable Portability portability,
        int version) {

    public Service {
        if ((routingPlanId == null) == (direct == null)) {
            throw new IllegalArgumentException(name + " has a routing plan or one supplier interconnect");
        }
    }

    /// One that looks no number up, and whose codecs are not converted.
    public Service(
            TenantId tenant, long id, long interconnectId, String name, int position, boolean enabled, long ratingPlanId, @Nullable Long routingPlanId,
            @Nullable Direct direct, @Nullable Integer capacityLimit, @Nullable Integer cpsLimit, Matching matching, Blocked blocked, int version) {
        this(
                tenant, id, interconnectId, name, position, enabled, ratingPlanId, routingPlanId, direct, capacityLimit, cpsLimit, matching, blocked, false, null,
                version);
    }

    /// One with a routing plan, for called numbers by prefix; empty: any.
    public Service(
            TenantId tenant, long id, long interconnectId, String name, int position, boolean enabled, long ratingPlanId, long routingPlanId,
            @Nullable Integer capacityLimit, @Nullable Integer cpsLimit, List<String> destinations) {
        this(
                tenant, id, interconnectId, name, position, enabled, ratingPlanId, routingPlanId, null, capacityLimit, cpsLimit,
                new Matching(destinations, List.of(), List.of(), List.of(), null, null), Blocked.NOTHING, 1);
    }

    /// Which calls a service is for (4.1). All conditions must hold; prefixes are compared with the numbers after the interconnect's translation.
    ///
    /// @param destinations         prefixes of called numbers; empty: any
    /// @param excludedDestinations called numbers that it is not for
    /// @param origins              prefixes of callers; empty: any
    /// @param excludedOrigins      callers that it is not for
    /// @param minDigits            shortest called number; null: any
    /// @param maxDigits            longest called number; null: any
    /// @param timeClass            id of the class that must be open; [TimeClass#ANY_DAY]: at any time
    /// @param destinationList      called numbers by a list instead of prefixes; null: none
    /// @param originList           the same of callers
    /// @param originMinDigits      shortest caller's number; null: any. A call without one has no digits
    /// @param originMaxDigits      longest caller's number; null: any
    public record Matching(
            List<String> destinations, List<String> excludedDestinations, List<String> origins, List<String> excludedOrigins, @Nullable Integer minDigits,
            @Nullable Integer maxDigits, long timeClass, @Nullable Listed destinationList, @Nullable Listed originList, @Nullable Integer originMinDigits,
            @Nullable Integer originMaxDigits) {

        /// By prefixes.
        public Matching(
                List<String> destinations, List<String> excludedDestinations, List<String> origins, List<String> excludedOrigins, @Nullable Integer minDigits,
                @Nullable Integer maxDigits, long timeClass) {
            this(destinations, excludedDestinations, origins, excludedOrigins, minDigits, maxDigits, timeClass, null, null, null, null);
        }

        /// At any time.
        public Matching(
                List<String> destinations, List<String> excludedDestinations, List<String> origins, List<String> excludedOrigins, @Nullable Integer minDigits,
                @Nullable Integer maxDigits) {
            this(destinations, excludedDestinations, origins, excludedOrigins, minDigits, maxDigits, TimeClass.ANY_DAY);
        }

        /// Any call.
        public static final Matching ALL = new Matching(List.of(), List.of(), List.of(), List.of(), null, null);

        public Matching {
            destinations = List.copyOf(destinations);
            excludedDestinations = List.copyOf(excludedDestinations);
            origins = List.copyOf(origins);
            excludedOrigins = List.copyOf(excludedOrigins);
        }

        /// What can be told by the matching alone is asked first, lists last.
        boolean fits(TenantId tenant, String caller, E164 called, ListedNumbers listed) {
            int digits = called.digits().length();
            int callers = isDigits(caller) ? caller.length() : 0;
            return (minDigits == null || digits >= minDigits)
                    && (maxDigits == null || digits <= maxDigits)
                    && (originMinDigits == null || callers >= originMinDigits)
                    && (originMaxDigits == null || callers <= originMaxDigits)
                    && (destinations.isEmpty() || startsWithOneOf(called.digits(), destinations))
                    && !startsWithOneOf(called.digits(), excludedDestinations)
                    && (origins.isEmpty() || startsWithOneOf(caller, origins))
                    && !startsWithOneOf(caller, excludedOrigins)
                    && (destinationList == null || destinationList.fits(tenant, called.digits(), listed))
                    && (originList == null || originList.fits(tenant, isDigits(caller) ? caller : "", listed));
        }

        private static boolean isDigits(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    /// A number list that a service matches by.
    ///
    /// @param excluding the service is for numbers that are not on it; a call without a caller's number is on none
    public record Listed(long list, boolean excluding) {

        private boolean fits(TenantId tenant, String digits, ListedNumbers listed) {
            return listed.has(tenant, list, digits) != excluding;
        }
    }

    /// The way of a service whose calls all go to one supplier interconnect (4.1). Its rules rewrite numbers on this way only: prices are found by the
    /// number before them.
    ///
    /// @param interconnectId   supplier interconnect
    /// @param supplierRules    whether the supplier's own rules are applied after these
    /// @param calledRules      how the called number (E.164) is rewritten, in order
    /// @param callerRules      how the caller's is, in order; only numbers are, not `anonymous`
    public record Direct(long interconnectId, boolean supplierRules, List<NumberRule> calledRules, List<NumberRule> callerRules) {

        public Direct {
            calledRules = List.copyOf(calledRules);
            callerRules = List.copyOf(callerRules);
        }
    }

    /// What a supplier is sent for a called number, without its tech prefix.
    ///
    /// @param called digits of the number as E.164
    public String calledTowards(Interconnect supplier, String called) {
        String ours = direct == null ? called : NumberRule.apply(direct.calledRules, called);
        return direct != null && !direct.supplierRules ? ours : supplier.outward().numbers().writeCalled(ours);
    }

    /// What a supplier is sent for a caller's number.
    public String callerTowards(Interconnect supplier, String caller) {
        String ours = direct == null ? caller : CallerRules.rewrite(direct.callerRules, caller);
        return direct != null && !direct.supplierRules ? ours : supplier.outward().numbers().writeCaller(ours);
    }

    /// What is refused of the calls that a service is for; the next service is not tried.
    ///
    /// @param destinations prefixes of called numbers
    /// @param origins      prefixes of callers
    /// @param policy       id of the enforcement policy that the rest is asked; null: none
    public record Blocked(List<String> destinations, List<String> origins, @Nullable Long policy) {

        /// Nothing is.
        public static final Blocked NOTHING = new Blocked(List.of(), List.of());

        /// Asks no policy.
        public Blocked(List<String> destinations, List<String> origins) {
            this(destinations, origins, null);
        }

        public Blocked {
            destinations = List.copyOf(destinations);
            origins = List.copyOf(origins);
        }
    }

    /// How ported numbers are told and rated (4.1). Suppliers are chosen and paid by the routing number of a ported number: that is where the call goes.
    /// Lists, policies and prefixes are about the number that was dialled.
    ///
    /// @param plan    id of the number portability plan that called numbers are looked up in
    /// @param status  which numbers the service is for
    /// @param ratedBy what the customer pays by
    public record Portability(long plan, Status status, RatedBy ratedBy) {

        /// Which numbers a service is for.
        public enum Status {
            ANY,
            PORTED,
            NOT_PORTED
        }

        /// What a customer pays by.
        public enum RatedBy {
            /// the number that was dialled
            DIALLED,
            /// the routing number of a ported one
            ROUTING_NUMBER
        }
    }

    /// The same as a change of one that is stored: what cannot be changed is as it was.
    public Service changing(Service stored) {
        return new Service(
                stored.tenant, stored.id, stored.interconnectId, name, stored.position, enabled, ratingPlanId, routingPlanId, direct, capacityLimit, cpsLimit,
                matching, blocked, transcoding, portability, version);
    }

    /// The same, switched off.
    public Service switchedOff() {
        return new Service(
                tenant, id, interconnectId, name, position, false, ratingPlanId, routingPlanId, direct, capacityLimit, cpsLimit, matching, blocked, transcoding,
                portability, version);
    }

    /// The same, with or without transcoding.
    public Service withTranscoding(boolean allowed) {
        return new Service(
                tenant, id, interconnectId, name, position, enabled, ratingPlanId, routingPlanId, direct, capacityLimit, cpsLimit, matching, blocked,
                allowed, portability, version);
    }

    /// The same for another interconnect.
    public Service under(long interconnect) {
        return new Service(
                tenant, id, interconnect, name, position, enabled, ratingPlanId, routingPlanId, direct, capacityLimit, cpsLimit, matching, blocked,
                transcoding, portability, version);
    }

    /// Whether the service is for such a call while its time class is open.
    ///
    /// @param caller digits of the caller's number, or whatever it says instead
    public boolean serves(String caller, E164 called, ListedNumbers listed) {
        return matching.fits(tenant, caller, called, listed);
    }

    /// Whether the service is for numbers of this kind; asked last, it may mean a look into a large table.
    public boolean servesPorting(E164 called, PortedNumbers ported) {
        Porting found = portability == null || portability.status == Portability.Status.ANY ? null : porting(called, ported);
        return found == null || found.isPorted() == (portability.status == Portability.Status.PORTED);
    }

    /// What is found of a number; null when the service looks none up.
    @Nullable Porting porting(E164 called, PortedNumbers ported) {
        return portability == null ? null : ported.find(tenant, portability.plan, called);
    }

    boolean blocksDestination(E164 called) {
        return startsWithOneOf(called.digits(), blocked.destinations);
    }

    boolean blocksCaller(String caller) {
        return startsWithOneOf(caller, blocked.origins);
    }

    private static boolean startsWithOneOf(String number, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (number.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
