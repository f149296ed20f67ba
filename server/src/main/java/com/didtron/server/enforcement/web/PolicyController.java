package com.didtron.server.enforcement.web;

import com.didtron.server.carriers.CallerValidity;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.PolicyUses;
import com.didtron.server.carriers.Service;
import com.didtron.server.enforcement.AskedCall;
import com.didtron.server.enforcement.Attest;
import com.didtron.server.enforcement.Attestation;
import com.didtron.server.enforcement.Enforcement;
import com.didtron.server.enforcement.EnforcementOperations.DeletePolicy;
import com.didtron.server.enforcement.EnforcementOperations.SavePolicy;
import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.CallerType;
import com.didtron.server.enforcement.Certificates;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Policy.Judgement;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.internal.PolicyStore;
import com.didtron.server.enforcement.web.PolicyJson.RuleJson;
import com.didtron.server.kernel.E164;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Pages;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/// Enforcement policies, for staff.
@RestController
class PolicyController {

    private final Database database;
    private final PolicyStore store;
    private final PolicyUses uses;
    private final Enforcement enforcement;
    private final Certificates certificates;
    private final Carriers carriers;
    private final Operations operations;
    private final Clock clock;

    PolicyController(
            Database database, PolicyStore store, PolicyUses uses, Enforcement enforcement, Certificates certificates, Carriers carriers, Operations operations, Clock clock) {
        this.database = database;
        this.store = store;
        this.uses = uses;
        this.enforcement = enforcement;
        this.certificates = certificates;
        this.carriers = carriers;
        this.operations = operations;
        this.clock = clock;
    }

    record Policies(List<PolicyJson> items) {}

    record NewPolicy(@NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note, @NotNull @Size(max = Policy.MOST_RULES) List<@Valid RuleJson> rules) {}

    record ChangedPolicy(
            @NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note, @NotNull @Size(max = Policy.MOST_RULES) List<@Valid RuleJson> rules, @NotNull Integer version) {}

    record PolicyService(String id, String name, Named carrier, Named interconnect, boolean enabled) {}

    /// @param rule    position of the rule that decides, from 1; 0: none fits, and the call goes on
    /// @param says    the conditions of that rule; empty when none fits
    /// @param blocks  why the call is refused; null: it goes on
    /// @param attests how and with what it is attested; empty: it is not
    /// @param skipped why each rule before it does not fit, in their order
    record TriedCall(int rule, String says, @OneOf(BlockReason.class) @Nullable String blocks, String attests, List<String> skipped) {}

    /// All of them, by name.
    ///
    /// @param search part of a name
    @Needs("enforcement.policy.view")
    @GetMapping("/api/admin/enforcement-policies")
    Policies list(OperationRequest request, @RequestParam(defaultValue = "") String search) {
        var tx = database.reads(request.tenant());
        Map<Long, Integer> counts = uses.counts(tx, request.tenant());
        String part = search.strip().toLowerCase(java.util.Locale.ROOT);
        return new Policies(store.list(tx, request.tenant()).stream()
                .filter(p -> p.name().toLowerCase(java.util.Locale.ROOT).contains(part))
                .map(p -> PolicyJson.of(p, counts.getOrDefault(p.id(), 0)))
                .toList());
    }

    @Needs("enforcement.policy.view")
    @GetMapping("/api/admin/enforcement-policies/{id}")
    PolicyJson get(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        return PolicyJson.of(store.get(tx, request.tenant(), id), uses.counts(tx, request.tenant()).getOrDefault(id, 0));
    }

    @Needs("enforcement.policy.change")
    @PostMapping("/api/admin/enforcement-policies")
    ResponseEntity<PolicyJson> create(OperationRequest request, @Valid @RequestBody NewPolicy form) {
        long id = operations.run(request, new SavePolicy(new Policy(0, form.name.strip(), form.note.strip(), rules(form.rules), 1)));
        return ResponseEntity.created(URI.create("/api/admin/enforcement-policies/" + id)).body(get(request, id));
    }

    /// Writes all of it: the rules that are given, in their order, are its rules from the next call on.
    @Needs("enforcement.policy.change")
    @PutMapping("/api/admin/enforcement-policies/{id}")
    PolicyJson change(OperationRequest request, @PathVariable long id, @Valid @RequestBody ChangedPolicy form) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        operations.run(request, new SavePolicy(new Policy(id, form.name.strip(), form.note.strip(), rules(form.rules), form.version)));
        return get(request, id);
    }

    private static List<Rule> rules(List<RuleJson> forms) {
        return IntStream.range(0, forms.size()).mapToObj(i -> forms.get(i).rule("rules." + i + ".")).toList();
    }

    /// Into the trash. Refused while a service names it.
    @Needs("enforcement.policy.change")
    @DeleteMapping("/api/admin/enforcement-policies/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeletePolicy(id, version));
        return ResponseEntity.noContent().build();
    }

    /// Services that name it, those first that were made first.
    @Needs("enforcement.policy.view")
    @GetMapping("/api/admin/enforcement-policies/{id}/services")
    Page<PolicyService> services(
            OperationRequest request, @PathVariable long id, @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        long after = after(cursor);
        Directory directory = carriers.directory();
        List<Service> named = directory.services().stream()
                .filter(s -> s.tenant().equals(request.tenant()) && Long.valueOf(id).equals(s.blocked().policy()))
                .sorted(Comparator.comparing(Service::id))
                .toList();
        List<Service> rest = named.stream().filter(s -> s.id() > after).toList();
        return Pages.of(rest, Cursor.limit(limit), s -> Long.toString(s.id()), named.size()).map(s -> json(directory, s));
    }

    private static PolicyService json(Directory directory, Service s) {
        long carrier = directory.interconnect(s.interconnectId()).carrierId();
        return new PolicyService(
                Long.toString(s.id()), s.name(), Named.of(carrier, directory.carrierName(carrier)),
                Named.of(s.interconnectId(), directory.interconnectName(s.interconnectId())), s.enabled());
    }

    private static long after(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Cursor.notOurs();
        }
    }

    /// Which rule decides about such a call, and why those before it do not. By the policy as it is saved; nothing is counted, and calls that were counted stand.
    ///
    /// @param caller   its number after the interconnect's translation; empty: there is none
    /// @param called   of E.164, after the interconnect's translation
    /// @param callerType what kind of caller the call says it is of
    /// @param validity what was found of the caller's number
    /// @param attested what its Identity is found to be: `no`, `yes` when it is as it should be and its signature not checked, or `verified`
    /// @param at       when it comes; without it now
    @Needs("enforcement.policy.view")
    @GetMapping("/api/admin/enforcement-policies/{id}/tried-call")
    TriedCall tryOut(
            OperationRequest request,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String caller,
            @Parameter(schema = @Schema(type = "string", format = "e164")) @RequestParam String called,
            @RequestParam(defaultValue = "not-said") String callerType,
            @RequestParam(defaultValue = "not-checked") String validity,
            @RequestParam(defaultValue = "no") String attested,
            @RequestParam(required = false) @Nullable Instant at) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        E164 number = E164.find(bare(called)).orElseThrow(() -> Refusal.invalid(
                "invalid", "This is not an international number.", new Refusal.Field("called", "1 to 15 digits, the first not 0, for example 442071234567")));
        var timeClasses = enforcement.timeClasses(request.tenant());
        Attestation found = switch (attested) {
            case "no" -> Attestation.NONE;
            case "yes" -> Attestation.CLAIMED;
            case "verified" -> Attestation.PROVED;
            default -> throw Refusal.invalid("invalid", "One field is not right.", new Refusal.Field("attested", "no, yes or verified"));
        };
        Judgement judged = enforcement.tryOut(request.tenant(), id, new AskedCall(
                bare(caller), PolicyJson.value(CallerType.class, callerType, "callerType"), number, PolicyJson.value(CallerValidity.class, validity, "validity"), () -> found,
                at == null ? clock.instant() : at, timeClasses));
        return new TriedCall(
                judged.position(), judged.rule() == null ? "" : judged.rule().said(timeClasses), judged.blocks() == null ? null : PolicyJson.word(judged.blocks()),
                attests(request, judged), judged.passedOver());
    }

    private String attests(OperationRequest request, Judgement judged) {
        Attest attest = judged.rule() == null ? null : judged.rule().attests();
        return attest == null ? "" : certificates.said(request.tenant(), attest, clock.instant());
    }

    private static String bare(String number) {
        return number.replaceAll("[\\s()./-]", "");
    }
}
