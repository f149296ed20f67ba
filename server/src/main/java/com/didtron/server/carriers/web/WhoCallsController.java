package com.didtron.server.carriers.web;

import com.didtron.server.carriers.CallOrigin;
import com.didtron.server.carriers.Caller;
import com.didtron.server.carriers.CallerHeaders;
import com.didtron.server.carriers.CallerIdentity;
import com.didtron.server.carriers.CallerIdentity.Unidentified;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.KnowsLists;
import com.didtron.server.carriers.KnowsPortability;
import com.didtron.server.carriers.OriginationLists;
import com.didtron.server.carriers.PresentedCaller;
import com.didtron.server.identity.Sees;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.InetAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Says whose a call would be, without one.
@RestController
class WhoCallsController {

    private static final int MOST_CONSIDERED = 50;

    private final Carriers carriers;
    private final Tenants tenants;
    private final KnowsLists lists;
    private final OriginationLists origination;
    private final KnowsPortability portability;
    private final Clock clock;

    WhoCallsController(Carriers carriers, Tenants tenants, KnowsLists lists, OriginationLists origination, KnowsPortability portability, Clock clock) {
        this.portability = portability;
        this.origination = origination;
        this.carriers = carriers;
        this.tenants = tenants;
        this.lists = lists;
        this.clock = clock;
    }

    /// Whose a call would be.
    ///
    /// @param outcome    `known`, or the code of the refusal; `another-tenant` when the address is another tenant's, which the operator's own people are told and
    ///                   nobody else: to them it is unknown
    /// @param tenant     whose the address is then; nothing is said of its carriers
    /// @param called     the called number as E.164, as far as it could be read
    /// @param caller     the caller's number after translation, as it is recorded; null when nobody was found
    /// @param validity   what was found of it; null when nobody was found
    /// @param sent       what the supplier asked about would be told; null when none was asked about, or the call is refused
    /// @param said       what the call says of where it comes from, as far as it is looked at
    /// @param considered the interconnects that know the address, in the order of matching; at most 50
    /// @param services   the services of the one that is taken, as the call asks them, up to the one that it is for; at most 50
    /// @param at         when the call would come
    record WhoCalls(
            String outcome, @Nullable Named tenant, @Nullable Named carrier, @Nullable Named interconnect, @Nullable Named service, @Nullable String called, @Nullable String caller,
            @OneOf(CallerValidity.class) @Nullable String validity, List<String> said, List<ConsideredJson> considered, @Nullable SentJson sent,
            List<AskedJson> services, Instant at) {}

    /// What a supplier would be told of who is calling.
    ///
    /// @param notTaken it is no route for the call: its caller's number is `invalid` or `missing`; null: it may be
    /// @param from     user part of From; empty: anonymous
    /// @param display  whether the caller's display name stands there
    /// @param identity user part of the identity beside From; null: none
    /// @param style    in which header
    /// @param hidden   Remote-Party-ID: whether it asks not to show it
    /// @param privacy  value of Privacy; null: none is sent
    /// @param contact  user part of Contact; empty: none
    record SentJson(
            Named interconnect, @OneOf(CallerValidity.class) @Nullable String notTaken, String from, boolean display, @Nullable String identity,
            @OneOf(CallerRules.Style.class) String style, boolean hidden, @Nullable String privacy, String contact) {}

    /// @param why what keeps the call from being its; none: it is taken
    record ConsideredJson(Named carrier, Named interconnect, boolean enabled, List<String> why) {}

    /// @param why what keeps the call from being its; null: the call is its
    record AskedJson(Named service, @Nullable String why) {}

    /// By the same rules as a call that comes in, now or at another time. Interconnects that the asker does not see are as if they were not there.
    ///
    /// @param called as dialled, with tech prefix
    /// @param from   the caller's number of From
    /// @param tls      whether it comes over TLS
    /// @param network  name of our signalling address that it comes to; any when it is not said
    /// @param via      address that the Via below the topmost names; empty: there is none
    /// @param lastVia  address that the last Via names; empty: that one is the last
    /// @param supplier id of a supplier interconnect: what it would be told
    /// @param at       when it comes; now when it is not said
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/who-calls")
    WhoCalls ask(
            OperationRequest request,
            Sees sees,
            @Parameter(schema = @Schema(type = "string", format = "ip")) @RequestParam String address,
            @RequestParam String called,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String asserted,
            @RequestParam(defaultValue = "") String fromDomain,
            @RequestParam(defaultValue = "") String contactDomain,
            @RequestParam(defaultValue = "") String trunkGroup,
            @RequestParam(defaultValue = "") String trunkContext,
            @RequestParam(defaultValue = "") String privacy,
            @RequestParam(defaultValue = "false") boolean tls,
            @RequestParam(defaultValue = "") String network,
            @Parameter(schema = @Schema(type = "string", format = "ip")) @RequestParam(defaultValue = "") String via,
            @Parameter(schema = @Schema(type = "string", format = "ip")) @RequestParam(defaultValue = "") String lastVia,
            @RequestParam(required = false) @Nullable Long supplier,
            @Parameter(schema = @Schema(type = "string", format = "date-time")) @RequestParam(defaultValue = "") String at) {
        Instant when = at.isBlank() ? clock.instant() : instant(at.strip());
        InetAddress source = address(address.strip(), "address");
        InetAddress nearest = via.isBlank() ? null : address(via.strip(), "via");
        var vias = new CallOrigin.Vias(nearest, lastVia.isBlank() ? nearest : address(lastVia.strip(), "lastVia"));
        Directory directory = carriers.directory();
        var origin = new CallOrigin(fromDomain.strip(), contactDomain.strip(), trunkGroup.strip(), trunkContext.strip(), tls, network.strip(), vias);
        List<ConsideredJson> considered = directory.consider(source, called.strip(), origin).stream()
                .filter(c -> c.interconnect().tenant().equals(request.tenant()) && sees.account(c.interconnect().carrierId()))
                .limit(MOST_CONSIDERED)
                .map(c -> new ConsideredJson(
                        Named.of(c.interconnect().carrierId(), directory.carrierName(c.interconnect().carrierId())),
                        Named.of(c.interconnect().id(), c.interconnect().name()), c.interconnect().enabled(), c.why()))
                .toList();
        Interconnect asked = supplier == null ? null : supplier(request, sees, directory, supplier);
        var caller = new CallerHeaders(from.strip(), asserted.isBlank() ? null : asserted.strip(), privacy.isBlank() ? null : privacy.strip());
        CallerIdentity identity = directory.identify(source, called.strip(), caller, origin, origination.first(), when, lists, portability.forCall(null));
        return switch (identity) {
            case CallerIdentity.Known known when seen(request, sees, known.carrier()) -> new WhoCalls(
                    "known", null, Named.of(known.carrier().id(), known.carrier().name()), named(known.interconnect()), Named.of(known.service().id(), known.service().name()),
                    known.called().digits(), known.caller(), Words.word(known.validity()), known.said(), considered, asked == null ? null : sent(known, asked),
                    asked(directory, known.interconnect(), known.called(), known.calling(), when), when);
            case CallerIdentity.Refused(Unidentified why, Carrier carrier, Interconnect interconnect, E164 number, Caller calling, var _)
                    when carrier != null && interconnect != null && seen(request, sees, carrier) -> new WhoCalls(
                    why.code(), null, Named.of(carrier.id(), carrier.name()), named(interconnect), null, number == null ? null : number.digits(),
                    calling == null ? null : calling.number(), calling == null ? null : Words.word(calling.validity()), interconnect.checks().told(origin), considered, null,
                    number == null || calling == null || why != Unidentified.NO_SERVICE ? List.of() : asked(directory, interconnect, number, calling, when), when);
            case CallerIdentity.Known _, CallerIdentity.Refused _ -> {
                Named other = otherTenant(request, sees, identity);
                yield new WhoCalls(
                        other == null ? Unidentified.UNKNOWN_SOURCE.code() : "another-tenant", other, null, null, null, null, null, null, List.of(), considered, null, List.of(),
                        when);
            }
        };
    }

    private static Interconnect supplier(OperationRequest request, Sees sees, Directory directory, long id) {
        return directory.findInterconnect(id)
                .filter(i -> i.tenant().equals(request.tenant()) && i.target() != null && sees.account(i.carrierId()))
                .orElseThrow(() -> Refusal.notFound("supplier interconnect " + id));
    }

    /// Of a list or block of numbers the first stands for all: a call's number is chosen when it is made.
    private SentJson sent(CallerIdentity.Known known, Interconnect supplier) {
        PresentedCaller told = PresentedCaller.towards(supplier, known.service(), known.calling(), 0, origination.first());
        CallerValidity notTaken = PresentedCaller.notTaken(supplier, known.service(), known.calling());
        String contact = !told.inContact() ? "" : told.from().isEmpty() ? "anonymous" : told.from();
        return new SentJson(
                named(supplier), notTaken == null ? null : Words.word(notTaken), told.from(), told.display(), told.identity(), Words.word(told.style()), told.hidden(),
                told.privacy(), contact);
    }

    private List<AskedJson> asked(
            Directory directory, Interconnect interconnect, E164 called, Caller calling, Instant at) {
        return directory.ask(interconnect, called, calling, at, lists, portability.forCall(null)).stream()
                .limit(MOST_CONSIDERED)
                .map(a -> new AskedJson(Named.of(a.service().id(), a.service().name()), a.why()))
                .toList();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            throw Refusal.invalid("invalid", "\"" + text + "\" is no moment.", new Refusal.Field("at", "a moment in UTC, for example 2026-03-29T01:30:00Z"));
        }
    }

    /// Who runs the platform settles whose an address is (decision 0023), and so is told; but only somebody who sees all of the operator's accounts.
    private @Nullable Named otherTenant(OperationRequest request, Sees sees, CallerIdentity identity) {
        TenantId whose = identity.tenant();
        return whose == null || whose.equals(request.tenant()) || !tenants.isOperator(request.tenant()) || !sees.all()
                ? null
                : Named.of(whose.value(), tenants.get(whose).name());
    }

    private static boolean seen(OperationRequest request, Sees sees, Carrier carrier) {
        return carrier.tenant().equals(request.tenant()) && sees.account(carrier.id());
    }

    private static Named named(Interconnect interconnect) {
        return Named.of(interconnect.id(), interconnect.name());
    }

    private static InetAddress address(String text, String field) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("invalid", "\"" + text + "\" is no address.", new Refusal.Field(field, "an IP address, for example 203.0.113.10"));
        }
    }
}
