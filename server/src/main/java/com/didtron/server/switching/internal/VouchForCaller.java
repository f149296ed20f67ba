package com.didtron.server.switching.internal;

import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.PresentedCaller;
import com.didtron.server.carriers.Service;
import com.didtron.server.carriers.Signalling.IdentityHeader;
import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.Certificates;
import com.didtron.server.enforcement.PassedIdentities;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import com.didtron.sip.port.Vouching;
import com.didtron.sip.port.Vouching.Vouched;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a supplier is sent that vouches for the caller's number (RFC 8224).
@Component
class VouchForCaller {

    private final Certificates certificates;

    VouchForCaller(Certificates certificates) {
        this.certificates = certificates;
    }

    /// The caller's own, as far as it passes; when a rule attests the call, ours takes the place of what the caller says of the number.
    ///
    /// @param presented what the supplier is told of the caller, asked when it is sent something
    /// @param attests   null: no rule does
    Vouching towards(Interconnect supplier, CallerIdentity.Known known, List<String> identities, Supplier<PresentedCaller> presented, @Nullable Attest attests) {
        if (supplier.signalling().identityHeader() == IdentityHeader.REMOVE || identities.isEmpty() && attests == null) {
            return Vouching.NONE;
        }
        return now -> vouched(supplier, known, identities, presented.get(), attests, now);
    }

    private Vouched vouched(
            Interconnect supplier, CallerIdentity.Known known, List<String> identities, PresentedCaller presented, @Nullable Attest attests, Instant now) {
        List<String> passed = PassedIdentities.of(identities, number -> isTold(number, supplier, known.service(), presented));
        Optional<E164> number = attests == null ? Optional.empty() : number(supplier, known, presented);
        if (number.isEmpty()) {
            return new Vouched(passed, null);
        }
        TenantId tenant = known.carrier().tenant();
        List<String> others = PassedIdentities.besidesShaken(passed);
        UUID origin = origin(known.interconnect());
        return certificates.sign(tenant, Objects.requireNonNull(attests), number.get(), known.called(), origin, now)
                .map(ours -> new Vouched(Stream.concat(Stream.of(ours), others.stream()).toList(), now))
                .orElseGet(() -> new Vouched(passed, null));
    }

    /// The number that the supplier is told, of which we vouch: what is asserted before what From shows. Written as the supplier wants it, it may be no international
    /// one any more; then it is the caller's own, if that is what it was written of.
    private static Optional<E164> number(Interconnect supplier, CallerIdentity.Known known, PresentedCaller presented) {
        String told = presented.identity() != null ? presented.identity() : presented.from();
        String own = digits(known.caller());
        return isTold(own, supplier, known.service(), presented) ? E164.find(own) : E164.find(digits(told));
    }

    /// The same for all calls of an interconnect, and told by nothing but our own records (RFC 8588 section 5).
    private static UUID origin(Interconnect interconnect) {
        return UUID.nameUUIDFromBytes(("didtron " + interconnect.tenant().value() + " interconnect " + interconnect.id()).getBytes(StandardCharsets.US_ASCII));
    }

    /// Whether a number, as it is or as the supplier wants it written, is what it is told as the caller's.
    private static boolean isTold(String number, Interconnect supplier, Service service, PresentedCaller presented) {
        return !number.isEmpty() && List.of(number, service.callerTowards(supplier, number), service.callerTowards(supplier, "+" + number)).stream()
                .map(VouchForCaller::digits)
                .anyMatch(each -> each.equals(digits(presented.from())) || each.equals(digits(Objects.requireNonNullElse(presented.identity(), ""))));
    }

    private static String digits(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
