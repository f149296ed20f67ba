package com.didtron.server.identity.internal.keys;

import com.didtron.server.identity.IdentityFeatures;
import com.didtron.server.identity.internal.CompanyLimits;
import com.didtron.server.identity.internal.Doing;
import com.didtron.server.identity.internal.keys.KeyStore.ApiKey;
import com.didtron.server.identity.internal.keys.KeyStore.Company;
import com.didtron.server.identity.internal.keys.KeyStore.Draft;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.Secret;
import com.didtron.server.platform.Refusal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Making, rotating and revoking API keys. The key itself is made before and shown once; only its hash comes here.
@Configuration
public class KeyChanges {

    private final KeyStore store;
    private final CompanyLimits limits;

    KeyChanges(KeyStore store, CompanyLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    public record CreateApiKey(
            Company company,
            String name,
            boolean test,
            String prefix,
            @Secret String hash,
            Set<String> permissions,
            List<String> addresses,
            int readsPerMinute,
            int writesPerMinute,
            int heavyPerMinute,
            @Nullable Instant expiresAt)
            implements Operation<Long> {}

    public record RotateApiKey(Company company, long key, String prefix, @Secret String hash) implements Operation<Long> {}

    public record RevokeApiKey(Company company, long key) implements Operation<Void> {}

    @Bean
    OperationHandler<CreateApiKey, Long> createApiKey() {
        return Doing.of("create-api-key", "Make an API key", CreateApiKey.class, Long.class, (change, operation) -> {
            Company company = operation.company;
            limits.refuseBeyond(
                    change.tx(), company.tenant(), company.portal(), company.carrierId(), IdentityFeatures.API_KEYS, "API keys", "Revoke one first",
                    _ -> store.count(change.tx(), company, change.now()));
            Draft draft = new Draft(
                    operation.name, operation.test, operation.prefix, HexFormat.of().parseHex(operation.hash), operation.permissions, operation.addresses,
                    operation.readsPerMinute, operation.writesPerMinute, operation.heavyPerMinute, operation.expiresAt);
            long id = store.insert(change.tx(), operation.company, Long.parseLong(change.actor().id()), draft, change.now());
            change.subject("api-key", Long.toString(id), operation.name);
            change.after(store.get(change.tx(), operation.company, id));
            return id;
        });
    }

    @Bean
    OperationHandler<RotateApiKey, Long> rotateApiKey() {
        return Doing.of("rotate-api-key", "Rotate an API key", RotateApiKey.class, Long.class, (change, operation) -> {
            ApiKey old = inUse(store.get(change.tx(), operation.company, operation.key));
            Draft draft = new Draft(
                    old.name(), old.environment().equals("test"), operation.prefix, HexFormat.of().parseHex(operation.hash), Set.copyOf(old.permissions()),
                    old.addresses(), old.readsPerMinute(), old.writesPerMinute(), old.heavyPerMinute(), old.expiresAt());
            long id = store.insert(change.tx(), operation.company, Long.parseLong(change.actor().id()), draft, change.now());
            store.replaced(change.tx(), change.tenant(), old, id, change.now());
            change.subject("api-key", Long.toString(old.id()), old.name());
            change.before(old);
            change.after(store.get(change.tx(), operation.company, old.id()));
            return id;
        });
    }

    @Bean
    OperationHandler<RevokeApiKey, Void> revokeApiKey() {
        return Doing.of("revoke-api-key", "Revoke an API key", RevokeApiKey.class, (change, operation) -> {
            ApiKey old = inUse(store.get(change.tx(), operation.company, operation.key));
            store.revoke(change.tx(), change.tenant(), old.id(), change.now());
            change.subject("api-key", Long.toString(old.id()), old.name());
            change.before(old);
            change.after(store.get(change.tx(), operation.company, old.id()));
        });
    }

    private static ApiKey inUse(ApiKey key) {
        if (key.revokedAt() != null) {
            throw Refusal.conflict("key-revoked", "This key was revoked already.");
        }
        return key;
    }
}
