package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.value;

import com.didtron.server.carriers.CarrierOperations.ChangeInterconnect;
import com.didtron.server.carriers.CarrierOperations.CopyInterconnect;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.carriers.CarrierOperations.DeleteInterconnect;
import com.didtron.server.carriers.CarrierOperations.EnableInterconnects;
import com.didtron.server.carriers.CarrierOperations.Group;
import com.didtron.server.carriers.CarrierOperations.OrderInterconnects;
import com.didtron.server.carriers.CarrierOperations.Pick;
import com.didtron.server.carriers.CarrierUse;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.carriers.IngressAddress;
import com.didtron.server.carriers.IngressChecks;
import com.didtron.server.carriers.Media;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.carriers.Signalling;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.internal.InterconnectStore;
import com.didtron.server.carriers.internal.Picked;
import com.didtron.server.carriers.internal.Uses;
import com.didtron.server.carriers.web.CallTermsForm.MediaForm;
import com.didtron.server.carriers.web.CallTermsForm.SignallingForm;
import com.didtron.server.carriers.web.CarrierChangeController.ChangedVersion;
import com.didtron.server.carriers.web.CarrierChangeController.CountJson;
import com.didtron.server.carriers.web.CarrierChangeController.MadeJson;
import com.didtron.server.carriers.web.CarrierChangeController.PickJson;
import com.didtron.server.carriers.web.CarrierChangeController.UsageJson;
import com.didtron.server.identity.Sees;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Changes of interconnects.
@RestController
class InterconnectChangeController {

    private final Database database;
    private final InterconnectStore store;
    private final Uses uses;
    private final Operations operations;

    InterconnectChangeController(Database database, InterconnectStore store, Uses uses, Operations operations) {
        this.database = database;
        this.store = store;
        this.uses = uses;
        this.operations = operations;
    }

    /// @param minLength   fewest characters of the number, a plus sign among them; null: any
    /// @param maxLength   most characters; null: any
    /// @param replacement what takes the place of the whole number; null or empty: it is stripped and prepended
    record RuleForm(
            @NotNull @Size(max = Bounds.MOST_COMPARED) String startsWith, @Min(1) @Max(Bounds.LONGEST_NUMBER) @Nullable Integer minLength,
            @Min(1) @Max(Bounds.LONGEST_NUMBER) @Nullable Integer maxLength, @Min(0) @Max(Bounds.MOST_COMPARED) int strip, @NotNull @Size(max = Bounds.MOST_DIGITS + 1) String prepend,
            @Size(max = Bounds.MOST_DIGITS + 1) @Nullable String replacement) {}

    /// What a customer's calls must say of where they come from; empty: not looked at. What is not validated is recorded with the call.
    ///
    /// @param tlsOnly whether they must come over TLS
    /// @param validatePrefix whether called numbers must begin with the tech prefix; otherwise it is taken off where it is there, and recorded
    /// @param addressType where the address is read that source addresses are matched with: of the socket, or from Via of trusted proxies; null: of the socket
    /// @param lastVia     by Via: whether the last one is matched as well; null: no
    /// @param proxies     by Via: addresses or ranges of the proxies that are believed; null: none
    record ChecksForm(
            @NotNull @Size(max = Bounds.LONGEST_DOMAIN) String fromDomain, boolean validateFrom, @NotNull @Size(max = Bounds.LONGEST_DOMAIN) String contactDomain, boolean validateContact, @NotNull @Size(max = Bounds.LONGEST_GROUP) String trunkGroup,
            @NotNull @Size(max = Bounds.LONGEST_CONTEXT) String trunkContext, boolean validateTrunk, boolean tlsOnly, boolean validatePrefix, @OneOf(IngressAddress.Type.class) @Nullable String addressType,
            @Nullable Boolean lastVia, @Size(max = Bounds.MOST_PROXIES) @Nullable List<String> proxies) {

        IngressChecks read(List<String> hosts) {
            return new IngressChecks(
                    new IngressChecks.Domain(fromDomain.strip(), validateFrom),
                    new IngressChecks.Domain(contactDomain.strip(), validateContact),
                    new IngressChecks.Trunk(trunkGroup.strip(), trunkContext.strip(), validateTrunk),
                    tlsOnly,
                    validatePrefix,
                    new IngressAddress(
                            addressType == null ? IngressAddress.Type.TRANSPORT : value(IngressAddress.Type.class, addressType, "checks.addressType"),
                            Boolean.TRUE.equals(lastVia),
                            proxies == null ? List.of() : Words.ranges(proxies, "checks.proxies"),
                            hosts));
        }
    }

    /// Everything that can be set. Egress, timers, rating plan and asserted are of calls that go out; addresses, checks, prefix, rules and the caller's
    /// source of calls that come in.
    ///
    /// @param addresses      addresses, ranges, and full host names, which are looked up again and again
    /// @param maxTalkSeconds longest call; null: as long as its credit lasts, and of a supplier, which sends none
    /// @param acknowledgesWideRanges whether ranges wider than /24 (IPv6: /64) that it did not have before are meant; null: no
    record InterconnectForm(
            @NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name,
            boolean enabled,
            @Min(value = 0, message = Bounds.NO_CAPACITY) @Max(value = Bounds.MOST_CALLS, message = Bounds.NO_CAPACITY) @Nullable Integer capacityLimit,
            @Min(value = 1, message = Bounds.NO_CPS) @Max(value = Bounds.MOST_CPS, message = Bounds.NO_CPS) @Nullable Integer cpsLimit,
            @NotNull @Size(max = Bounds.LONGEST_PREFIX) String techPrefix,
            @NotNull @Size(max = Bounds.MOST_ADDRESSES + Bounds.MOST_HOSTS) List<String> addresses,
            @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid RuleForm> numberRules,
            @NotNull @Size(max = Bounds.MOST_RULES) List<@Valid RuleForm> callerRules,
            @OneOf(CallerSource.class) @NotBlank String callerSource,
            @OneOf(Asserted.class) @NotBlank String asserted,
            @NotNull @Valid CallerForm caller,
            @NotNull @Valid ChecksForm checks,
            @NotNull @Valid MediaForm media,
            @NotNull @Valid SignallingForm signalling,
            @Valid @Nullable EgressForm egress,
            @Min(Bounds.LEAST_PROGRESS_MS) @Max(Bounds.MOST_PROGRESS_MS) @Nullable Long progressTimeoutMs,
            @Min(Bounds.LEAST_RING_MS) @Max(Bounds.MOST_RING_MS) @Nullable Long ringTimeoutMs,
            @Nullable Long ratingPlanId,
            @Min(1) @Max(Bounds.LONGEST_CALL) @Nullable Integer maxTalkSeconds,
            @Nullable Boolean acknowledgesWideRanges,
            int version) {}

    /// The few things that must be known; it is made switched off, and its record has the rest.
    ///
    /// @param host first address that calls go to, or its name; null for a customer
    /// @param port of it; null: 5060, but for a name whatever its SRV record says
    record NewInterconnect(
            long carrierId, @NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @OneOf(Direction.class) @NotBlank String direction, @NotBlank String currency, @Size(max = Bounds.LONGEST_HOST) @Nullable String host,
            @Min(1) @Max(Bounds.MOST_PORT) @Nullable Integer port) {}

    record EnabledForm(@NotNull @Size(min = 1, max = Bounds.MOST_AT_ONCE) List<@Valid PickJson> interconnects, boolean enabled) {}

    /// @param before the order that was looked at: another one now is a refusal; null: whatever it is
    record OrderForm(@NotNull List<Long> interconnects, @Nullable List<Long> before) {}

    /// @param carrierId whose the copy will be
    /// @param groups    what is taken over
    record CopyForm(long carrierId, @NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @NotBlank String currency, @OneOf(Group.class) @NotNull List<String> groups) {}

    @Needs("carriers.interconnect.change")
    @PostMapping("/api/admin/interconnects")
    ResponseEntity<MadeJson> create(OperationRequest request, Sees sees, @Valid @RequestBody NewInterconnect wanted) {
        sees.refuseOthers(wanted.carrierId, "carrier " + wanted.carrierId);
        Direction direction = value(Direction.class, wanted.direction, "direction");
        var draft = new Interconnect(
                request.tenant(), 0, wanted.carrierId, wanted.name.strip(), direction, wanted.currency, 0, false, null, null, "", List.of(), List.of(),
                direction.takesCalls()
                        ? new Interconnect.Target(
                                List.of(new SendTo(wanted.host == null ? "" : wanted.host.strip(), wanted.port, SendTo.Transport.UDP, false, true)), USUAL_PROGRESS, USUAL_RING, null,
                                Monitoring.NONE)
                        : null,
                null, direction.sendsCalls() ? USUAL_TALK_SECONDS : null).with(Media.NEW, Signalling.USUAL);
        return made(Words.asked(
                field -> field.startsWith("egress") ? field.endsWith(".port") ? "port" : "host" : field, () -> operations.run(request, new CreateInterconnect(draft))));
    }

    private static final int USUAL_TALK_SECONDS = 14_400;
    private static final Duration USUAL_PROGRESS = Duration.ofSeconds(6);
    private static final Duration USUAL_RING = Duration.ofSeconds(75);

    private static ResponseEntity<MadeJson> made(long id) {
        return ResponseEntity.created(URI.create("/api/admin/interconnects/" + id)).body(new MadeJson(Long.toString(id)));
    }

    private static Interconnect.@Nullable Target target(Direction direction, InterconnectForm form) {
        return !direction.takesCalls() || form.egress == null ? null : form.egress.target(
                form.progressTimeoutMs == null ? USUAL_PROGRESS : Duration.ofMillis(form.progressTimeoutMs),
                form.ringTimeoutMs == null ? USUAL_RING : Duration.ofMillis(form.ringTimeoutMs));
    }

    @Needs("carriers.interconnect.change")
    @PutMapping("/api/admin/interconnects/{id}")
    ChangedVersion change(OperationRequest request, @PathVariable long id, @Valid @RequestBody InterconnectForm form) {
        Interconnect stored = store.get(database.reads(request.tenant()), request.tenant(), id);
        Words.Sources sources = Words.sources(form.addresses, "addresses");
        return new ChangedVersion(operations.run(request, new ChangeInterconnect(new Interconnect(
                request.tenant(), id, stored.carrierId(), form.name.strip(), stored.direction(), stored.currency(), stored.position(), form.enabled,
                form.capacityLimit, form.cpsLimit, form.techPrefix.strip(), sources.ranges(), rules(form.numberRules),
                target(stored.direction(), form), form.ratingPlanId, form.maxTalkSeconds,
                form.caller.read(form.callerSource, rules(form.callerRules), form.asserted),
                form.checks.read(sources.hosts()), form.media.read(), form.signalling.read(), form.version), Boolean.TRUE.equals(form.acknowledgesWideRanges))));
    }

    static List<NumberRule> rules(List<RuleForm> rules) {
        return rules.stream().map(r -> new NumberRule(
                        r.startsWith.strip(), r.minLength, r.maxLength, r.strip, r.prepend.strip(), r.replacement == null || r.replacement.isBlank() ? null : r.replacement.strip())).toList();
    }

    /// One interconnect or several, all or none.
    @Needs("carriers.interconnect.change")
    @PostMapping("/api/admin/interconnects/enabled")
    CountJson enable(OperationRequest request, Sees sees, @Valid @RequestBody EnabledForm form) {
        List<Pick> interconnects = form.interconnects.stream().map(p -> new Pick(p.id(), p.version())).toList();
        var tx = database.reads(request.tenant());
        Picked.each(interconnects, "interconnect", "interconnects", p -> {
            sees.refuseOthers(store.get(tx, request.tenant(), p.id()).carrierId(), "interconnect " + p.id());
            return p;
        });
        return new CountJson(Words.asked(
                field -> field.startsWith("interconnects[") ? field : "interconnects",
                () -> operations.run(request, new EnableInterconnects(interconnects, form.enabled))));
    }

    /// Of two interconnects that fit a call equally well, the first is taken.
    @Needs("carriers.interconnect.change")
    @PutMapping("/api/admin/carriers/{id}/interconnect-order")
    CountJson order(OperationRequest request, @PathVariable long id, @Valid @RequestBody OrderForm form) {
        return new CountJson(operations.run(request, new OrderInterconnects(id, form.interconnects, form.before)));
    }

    /// Into the trash, with its services.
    @Needs("carriers.interconnect.delete")
    @DeleteMapping("/api/admin/interconnects/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteInterconnect(id, version));
        return ResponseEntity.noContent().build();
    }

    @Needs("carriers.interconnect.change")
    @PostMapping("/api/admin/interconnects/{id}/copy")
    ResponseEntity<MadeJson> copy(OperationRequest request, Sees sees, @PathVariable long id, @Valid @RequestBody CopyForm form) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        sees.refuseOthers(form.carrierId, "carrier " + form.carrierId);
        return made(operations.run(request, new CopyInterconnect(
                id, form.carrierId, form.name.strip(), form.currency, form.groups.stream().map(g -> value(Group.class, g, "groups")).collect(Collectors.toSet()))));
    }

    /// What stands in the way of deleting it, and what would go along.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/interconnects/{id}/usage")
    UsageJson usage(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        store.get(tx, request.tenant(), id);
        return CarrierChangeController.usage(uses.of(tx, request.tenant(), CarrierUse.Kind.INTERCONNECT, id));
    }
}
