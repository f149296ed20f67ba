package com.didtron.server.carriers;

import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to "who is calling, and for which service".
public sealed interface CallerIdentity {

    /// Known.
    ///
    /// @param called  the number called, normalised to E.164
    /// @param calling who calls, by the interconnect's rules
    /// @param said    what the call says of where it comes from, and what was found of the caller's number, as far as the interconnect looks at them; for
    ///                people
    /// @param porting what was found of the number called; null: the service looks none up
    record Known(
            Carrier carrier, Interconnect interconnect, Service service, E164 called, Caller calling, List<String> said, @Nullable Porting porting)
            implements CallerIdentity {

        /// The number that the customer pays by.
        public E164 soldBy() {
            PortedCall ported = ported();
            return ported != null && ported.sold() ? routedBy() : called;
        }

        /// The number that suppliers are chosen and paid by.
        public E164 routedBy() {
            return porting == null || porting.routingNumber() == null ? called : porting.routingNumber();
        }

        /// What the call's record keeps of it; null when the number was not ported, or not looked up.
        public @Nullable PortedCall ported() {
            return porting == null || porting.routingNumber() == null || service.portability() == null
                    ? null
                    : new PortedCall(
                            porting.routingNumber().digits(), porting.network(),
                            service.portability().ratedBy() == Service.Portability.RatedBy.ROUTING_NUMBER);
        }

        /// The caller's number after the interconnect's translation; empty, or a word, when it was withheld.
        public String caller() {
            return calling.number();
        }
    }

    /// Not let in.
    ///
    /// @param refusal      why; stable
    /// @param carrier      whose traffic it is, when that much is known
    /// @param interconnect the interconnect that matched, when one did
    /// @param called       the number, when it could be read
    /// @param calling      who calls, when it came to that
    /// @param service      the one that refuses; null: none was found, or it did not come to that
    record Refused(
            Unidentified refusal, @Nullable Carrier carrier, @Nullable Interconnect interconnect, @Nullable E164 called, @Nullable Caller calling,
            @Nullable Service service)
            implements CallerIdentity {

        /// One that came to no service.
        Refused(
                Unidentified refusal, @Nullable Carrier carrier, @Nullable Interconnect interconnect, @Nullable E164 called, @Nullable Caller calling) {
            this(refusal, carrier, interconnect, called, calling, null);
        }
    }

    /// Whose call it is; null: no tenant knows its source.
    default @Nullable TenantId tenant() {
        return switch (this) {
            case Known known -> known.carrier.tenant();
            case Refused refused -> refused.carrier == null ? null : refused.carrier.tenant();
        };
    }

    /// What was found of the caller's number.
    default CallerValidity validity() {
        return switch (this) {
            case Known known -> known.calling.validity();
            case Refused refused -> refused.calling == null ? CallerValidity.NOT_CHECKED : refused.calling.validity();
        };
    }

    /// Why a caller is not let in.
    enum Unidentified {
        /// no interconnect knows the source address with this prefix
        UNKNOWN_SOURCE("unknown-source"),
        /// interconnects know the source address with this prefix, but the call does not say what they validate
        NOT_VALIDATED("not-validated"),
        /// the interconnect is switched off
        INTERCONNECT_DISABLED("interconnect-disabled"),
        /// the carrier's state lets none of its calls in
        CARRIER_DISABLED("carrier-disabled"),
        /// the called number is no E.164 number after the interconnect's rules
        NUMBER_INVALID("number-invalid"),
        /// the caller's number is invalid, and the interconnect refuses such calls
        CALLER_INVALID("caller-invalid"),
        /// there is no caller's number, or it is withheld, and the interconnect refuses such calls
        CALLER_MISSING("caller-missing"),
        /// no service of the interconnect is for this number
        NO_SERVICE("no-service"),
        /// the service refuses calls to this number
        DESTINATION_REFUSED("destination-refused"),
        /// the service refuses calls from this caller
        CALLER_REFUSED("caller-refused");

        private final String code;

        Unidentified(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// Whether the caller is known and may call, but not with these numbers.
        public boolean isOfNumbers() {
            return switch (this) {
                case UNKNOWN_SOURCE, NOT_VALIDATED, INTERCONNECT_DISABLED, CARRIER_DISABLED -> false;
                case NUMBER_INVALID, CALLER_INVALID, CALLER_MISSING, NO_SERVICE, DESTINATION_REFUSED, CALLER_REFUSED -> true;
            };
        }

        /// Whether the numbers are good, and no service takes the call.
        public boolean isOfServices() {
            return this == NO_SERVICE || this == DESTINATION_REFUSED || this == CALLER_REFUSED;
        }
    }
}
