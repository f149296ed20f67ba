package com.didtron.server.identity.web;

import com.didtron.server.identity.IdentityFeatures;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.keys.AddressRanges;
import com.didtron.server.identity.internal.keys.KeyChanges.CreateApiKey;
import com.didtron.server.identity.internal.keys.KeyChanges.RevokeApiKey;
import com.didtron.server.identity.internal.keys.KeyChanges.RotateApiKey;
import com.didtron.server.identity.internal.keys.KeyStore;
import com.didtron.server.identity.internal.keys.KeyStore.ApiKey;
import com.didtron.server.identity.internal.keys.KeyStore.Company;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OfFeature;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// API keys of one's own company: the operator's staff, or one customer. A key is shown in the answer that makes it and never again.
@RestController
class KeyController {

    private static final int USUAL_HEAVY = 10;
    private static final int SHOWN = 8;

    private final Database database;
    private final Operations operations;
    private final KeyStore store;
    private final Clock clock;

    KeyController(Database database, Operations operations, KeyStore store, Clock clock) {
        this.database = database;
        this.operations = operations;
        this.store = store;
        this.clock = clock;
    }

    /// @param environment `live`, or `test`: a test key reads and changes nothing
    /// @param permissions of one's own
    /// @param addresses      CIDR ranges it may be used from; none: from anywhere
    /// @param heavyPerMinute exports, documents and jobs, which count as reads or writes as well; null: 10
    /// @param expiresAt   null: never
    record NewApiKey(
            @NotBlank @Size(max = 80) @PlainName String name,
            @NotBlank @Schema(allowableValues = {"live", "test"}) String environment,
            @NotNull @Size(max = 500) Set<@NotBlank String> permissions,
            @NotNull @Size(max = 50) List<@NotBlank String> addresses,
            @Min(1) @Max(100_000) int readsPerMinute,
            @Min(1) @Max(100_000) int writesPerMinute,
            @Min(1) @Max(10_000) @Nullable Integer heavyPerMinute,
            @Nullable Instant expiresAt) {}

    /// @param state      active, replaced (works until expiresAt), expired, revoked
    /// @param replacedBy id of the key that took its place
    record ApiKeyRow(
            String id,
            String name,
            String environment,
            String prefix,
            String createdBy,
            List<String> permissions,
            List<String> addresses,
            int readsPerMinute,
            int writesPerMinute,
            int heavyPerMinute,
            String state,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastAddress,
            @Nullable String replacedBy) {}

    record ApiKeyList(List<ApiKeyRow> items) {}

    /// @param secret the key, this once
    record MadeApiKey(String id, String secret) {}

    /// @param search part of a name, of how a key begins, or of who made it
    /// @param state  only keys in it
    @Needs("identity.api-key.view")
    @OfFeature(IdentityFeatures.API_KEYS)
    @GetMapping("/api/me/api-keys")
    ApiKeyList list(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String state) {
        return new ApiKeyList(store.list(database.reads(person.tenant()), Company.of(person)).stream()
                .map(this::json)
                .filter(key -> state == null || key.state().equals(state))
                .filter(key -> Searched.fits(search, List.of(key.name(), key.prefix(), key.createdBy())))
                .toList());
    }

    @Needs(value = "identity.api-key.change", stepUp = true)
    @OfFeature(IdentityFeatures.API_KEYS)
    @PostMapping("/api/me/api-keys")
    ResponseEntity<MadeApiKey> create(@AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody NewApiKey wanted) {
        boolean test = switch (wanted.environment) {
            case "live" -> false;
            case "test" -> true;
            default -> throw Refusal.invalid("invalid", "There is no environment " + wanted.environment + ".", new Refusal.Field("environment", "live or test"));
        };
        Set<String> beyond = new TreeSet<>(wanted.permissions);
        beyond.removeAll(person.access().permissions());
        if (!beyond.isEmpty()) {
            throw Refusal.invalid("key-beyond-own", "You may not do yourself: " + String.join(", ", beyond) + ".",
                    new Refusal.Field("permissions", "some of your own permissions"));
        }
        AddressRanges.refuseWrong(wanted.addresses);
        if (wanted.expiresAt != null && !wanted.expiresAt.isAfter(clock.instant())) {
            throw Refusal.invalid("invalid", "The key would be expired at once.", new Refusal.Field("expiresAt", "a time to come, or nothing"));
        }
        String secret = secret(test);
        long id = operations.run(request, new CreateApiKey(
                Company.of(person), wanted.name.strip(), test, shown(secret), hash(secret), wanted.permissions, wanted.addresses, wanted.readsPerMinute,
                wanted.writesPerMinute, Objects.requireNonNullElse(wanted.heavyPerMinute, USUAL_HEAVY), wanted.expiresAt));
        return made(id, secret);
    }

    /// Makes a key like it; the old one works on for a day.
    @Needs(value = "identity.api-key.change", stepUp = true)
    @OfFeature(IdentityFeatures.API_KEYS)
    @PostMapping("/api/me/api-keys/{id}/rotate")
    ResponseEntity<MadeApiKey> rotate(@AuthenticationPrincipal SignedIn person, OperationRequest request, @PathVariable long id) {
        boolean test = store.get(database.reads(person.tenant()), Company.of(person), id).environment().equals("test");
        String secret = secret(test);
        return made(operations.run(request, new RotateApiKey(Company.of(person), id, shown(secret), hash(secret))), secret);
    }

    @Needs(value = "identity.api-key.change", stepUp = true)
    @DeleteMapping("/api/me/api-keys/{id}")
    ResponseEntity<Void> revoke(@AuthenticationPrincipal SignedIn person, OperationRequest request, @PathVariable long id) {
        operations.run(request, new RevokeApiKey(Company.of(person), id));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<MadeApiKey> made(long id, String secret) {
        return ResponseEntity.created(URI.create("/api/me/api-keys/" + id)).body(new MadeApiKey(Long.toString(id), secret));
    }

    private static String secret(boolean test) {
        return (test ? KeyStore.TEST : KeyStore.LIVE) + Tokens.create();
    }

    private static String shown(String secret) {
        return secret.substring(0, KeyStore.LIVE.length() + SHOWN);
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Tokens.hash(secret));
    }

    private ApiKeyRow json(ApiKey key) {
        return new ApiKeyRow(
                Long.toString(key.id()), key.name(), key.environment(), key.prefix(), key.createdBy(), key.permissions(), key.addresses(),
                key.readsPerMinute(), key.writesPerMinute(), key.heavyPerMinute(), state(key), key.createdAt(), key.expiresAt(), key.revokedAt(), key.lastUsedAt(),
                key.lastAddress(), key.replacedBy() == null ? null : key.replacedBy().toString());
    }

    private String state(ApiKey key) {
        if (key.revokedAt() != null) {
            return "revoked";
        }
        if (key.expiresAt() != null && !key.expiresAt().isAfter(clock.instant())) {
            return "expired";
        }
        return key.replacedBy() == null ? "active" : "replaced";
    }
}
