package com.didtron.server.screening.web;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.kernel.E164;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.Screening;
import com.didtron.server.screening.ScreeningPicture.Finding;
import com.didtron.server.screening.ScreeningPicture.Match;
import com.didtron.server.screening.internal.ListsThatCount;
import com.didtron.server.screening.web.ListUseJson.ListUsesJson;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What number lists mean for a number, a carrier, a service or a supplier.
@RestController
class ScreeningController {

    private final Screening screening;
    private final ListsThatCount listsThatCount;
    private final TellUses uses;
    private final Carriers carriers;

    ScreeningController(Screening screening, ListsThatCount listsThatCount, TellUses uses, Carriers carriers) {
        this.screening = screening;
        this.listsThatCount = listsThatCount;
        this.uses = uses;
        this.carriers = carriers;
    }

    /// @param entry   the longest code of the list that the number begins with
    /// @param decides whether this is what refuses the number
    record MatchJson(ListUseJson use, String entry, boolean decides) {}

    /// @param number  as what it is looked at
    /// @param refused whether such a call is refused, or not sent to the supplier
    /// @param matches every use whose list has the number, those for all calls first
    record FindingJson(@OneOf(Number.class) String number, boolean refused, List<MatchJson> matches) {}

    /// @param findings one for the number as called, one as the caller's
    record ScreenedNumber(String number, List<FindingJson> findings) {}

    /// By the same rules as a call that comes in now, with the number as the called and as the caller's. Without a carrier and a service only the lists
    /// for all calls are asked; with an interconnect that takes calls, those for its routes and no others.
    ///
    /// @param number         of E.164, as it is after the interconnect's translation
    /// @param interconnectId of a supplier
    @Needs("screening.list.view")
    @GetMapping("/api/admin/screened-number")
    ScreenedNumber ask(
            OperationRequest request,
            @Parameter(schema = @Schema(type = "string", format = "e164")) @RequestParam String number,
            @RequestParam(required = false) @Nullable Long carrierId,
            @RequestParam(required = false) @Nullable Long serviceId,
            @RequestParam(required = false) @Nullable Long interconnectId) {
        E164 asked = E164.find(number.replaceAll("[\\s()./-]", "")).orElseThrow(() -> Refusal.invalid(
                "invalid", "This is not an international number.", new Refusal.Field("number", "1 to 15 digits, the first not 0, for example 442071234567")));
        Places places = places(request, carrierId, serviceId, interconnectId);
        var picture = screening.of(request.tenant());
        List<Finding> findings = places.supplier != null
                ? picture.ofSupplier(places.supplier, asked, asked.digits())
                : picture.ofCall(places.carrier, places.service, asked, asked.digits());
        return new ScreenedNumber(asked.digits(), findings.stream().map(this::json).toList());
    }

    /// The uses that count for calls of a carrier or a service, or for what is sent to a supplier's interconnect: those for all calls first.
    ///
    /// @param interconnectId one that sends calls: what counts for all of its services; one that takes calls: what counts for its routes
    @Needs("screening.list.view")
    @GetMapping("/api/admin/number-lists-that-count")
    ListUsesJson counting(
            OperationRequest request,
            @RequestParam(required = false) @Nullable Long carrierId,
            @RequestParam(required = false) @Nullable Long serviceId,
            @RequestParam(required = false) @Nullable Long interconnectId) {
        Directory directory = carriers.directory();
        Places places = places(request, carrierId, serviceId, interconnectId);
        boolean sends = interconnectId == null || directory.interconnect(interconnectId).direction().sendsCalls();
        boolean takes = interconnectId != null && directory.interconnect(interconnectId).direction().takesCalls();
        return uses.of(request.tenant(), listsThatCount.of(
                request.tenant(), sends, sends ? places.carrier : null, places.service, takes ? interconnectId : null));
    }

    private record Places(@Nullable Long carrier, @Nullable Long service, @Nullable Long supplier) {}

    /// @throws Refusal not-found for what the tenant has not
    private Places places(OperationRequest request, @Nullable Long carrier, @Nullable Long service, @Nullable Long interconnect) {
        Directory directory = carriers.directory();
        Long of = carrier;
        if (interconnect != null) {
            of = directory.findInterconnect(interconnect)
                    .filter(i -> i.tenant().equals(request.tenant()))
                    .orElseThrow(() -> Refusal.notFound("interconnect " + interconnect))
                    .carrierId();
        }
        if (service != null) {
            of = directory.interconnect(directory.findService(service)
                            .filter(s -> s.tenant().equals(request.tenant()))
                            .orElseThrow(() -> Refusal.notFound("service " + service))
                            .interconnectId())
                    .carrierId();
        }
        if (carrier != null && directory.findCarrier(carrier).filter(c -> c.tenant().equals(request.tenant())).isEmpty()) {
            throw Refusal.notFound("carrier " + carrier);
        }
        return new Places(of, service, service == null ? interconnect : null);
    }

    private FindingJson json(Finding finding) {
        return new FindingJson(
                Words.word(finding.number()), finding.decides() != null,
                finding.matches().stream().map(match -> json(match, match.equals(finding.decides()))).toList());
    }

    private MatchJson json(Match match, boolean decides) {
        return new MatchJson(uses.json(match.use(), match.list()), match.entry(), decides);
    }
}
