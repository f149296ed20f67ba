package com.didtron.server.identity.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.passkeys.Challenges;
import com.didtron.server.identity.internal.passkeys.Challenges.Purpose;
import com.didtron.server.identity.internal.passkeys.PasskeyStore;
import com.didtron.server.identity.internal.passkeys.PasskeyStore.Passkey;
import com.didtron.server.identity.internal.passkeys.Passkeys;
import com.didtron.server.identity.internal.passkeys.Place;
import com.didtron.server.identity.internal.people.PasskeyChanges.KeepPasskey;
import com.didtron.server.identity.internal.people.PasskeyChanges.RemovePasskey;
import com.didtron.server.identity.internal.people.PasskeyChanges.RenamePasskey;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.PlainName;
import com.didtron.server.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// One's own passkeys. Binary values travel as base64url without padding, as WebAuthn's JSON has them.
@RestController
class PasskeyController {

    private final Database database;
    private final Operations operations;
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final Challenges challenges;
    private final PersonStore people;
    private final PasskeyPlaces places;
    private final Tenants tenants;

    PasskeyController(
            Database database,
            Operations operations,
            Passkeys passkeys,
            PasskeyStore store,
            Challenges challenges,
            PersonStore people,
            PasskeyPlaces places,
            Tenants tenants) {
        this.database = database;
        this.operations = operations;
        this.passkeys = passkeys;
        this.store = store;
        this.challenges = challenges;
        this.people = people;
        this.places = places;
        this.tenants = tenants;
    }

    /// @param host       name of the host that it works at
    /// @param backedUp   whether its maker keeps a copy, so that it works on several devices
    record PasskeyRow(String id, String name, String host, boolean backedUp, Instant createdAt, @Nullable Instant lastUsedAt) {}

    /// @param usableHere whether the page was opened at a host name of ours; passkeys work at no bare address
    record PasskeyList(List<PasskeyRow> items, boolean usableHere) {}

    /// A passkey that an authenticator knows, so that it is not made twice or can be chosen.
    record KnownPasskey(String id, List<String> transports) {}

    /// For `navigator.credentials.create`.
    ///
    /// @param algorithms COSE numbers, best first
    /// @param exclude    what the person has already
    record PasskeyRegistration(
            String challenge, String rpId, String rpName, String userId, String userName, String userDisplayName, List<Long> algorithms,
            List<KnownPasskey> exclude, long timeoutMs) {}

    /// For `navigator.credentials.get`.
    ///
    /// @param allow those of the person; none at the door, where the authenticator knows
    record PasskeyQuestion(String challenge, String rpId, List<KnownPasskey> allow, long timeoutMs) {}

    /// @param credential what the browser gave, as JSON text (RegistrationResponseJSON)
    record NewPasskey(@NotBlank @Size(max = 80) @PlainName String name, @NotBlank @Size(max = 20_000) String credential) {}

    record PasskeyName(@NotBlank @Size(max = 80) @PlainName String name) {}

    record KeptPasskey(String id) {}

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/passkeys")
    PasskeyList list(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        return new PasskeyList(own(person).stream().map(PasskeyController::json).toList(), places.find(request).isPresent());
    }

    /// What an authenticator is asked, to make a new one.
    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @PostMapping("/api/me/passkeys/registration")
    PasskeyRegistration registration(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        Place place = places.of(request);
        List<KnownPasskey> has = own(person).stream().filter(p -> p.rpId().equals(place.rpId())).map(PasskeyController::known).toList();
        return new PasskeyRegistration(
                challenges.create(person.tenant(), Purpose.REGISTER, person.personId()), place.rpId(), tenants.get(person.tenant()).name(),
                text(Passkeys.handle(person.tenant(), person.personId())), person.email(), person.displayName(), Passkeys.ALGORITHMS, has,
                Challenges.LIFE.toMillis());
    }

    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @PostMapping("/api/me/passkeys")
    ResponseEntity<KeptPasskey> keep(
            @AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody NewPasskey made, HttpServletRequest http) {
        Person own = people.get(database.reads(person.tenant()), person.tenant(), person.personId());
        Passkey verified = passkeys.verifyNew(own, places.of(http), made.name.strip(), made.credential);
        long id = operations.run(request, KeepPasskey.of(verified));
        return ResponseEntity.created(URI.create("/api/me/passkeys/" + id)).body(new KeptPasskey(Long.toString(id)));
    }

    /// What one's own authenticator is asked, for a recent proof.
    @Needs(Needs.SIGNED_IN)
    @WhileVisiting
    @PostMapping("/api/me/passkeys/question")
    PasskeyQuestion question(@AuthenticationPrincipal SignedIn person, HttpServletRequest request) {
        Place place = places.of(request);
        return new PasskeyQuestion(
                challenges.create(person.tenant(), Purpose.PROVE, person.personId()), place.rpId(),
                own(person).stream().filter(p -> p.rpId().equals(place.rpId())).map(PasskeyController::known).toList(), Challenges.LIFE.toMillis());
    }

    @Needs(Needs.SIGNED_IN)
    @PutMapping("/api/me/passkeys/{id}")
    ResponseEntity<Void> rename(OperationRequest request, @PathVariable long id, @Valid @RequestBody PasskeyName wanted) {
        operations.run(request, new RenamePasskey(id, wanted.name.strip()));
        return ResponseEntity.noContent().build();
    }

    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @DeleteMapping("/api/me/passkeys/{id}")
    ResponseEntity<Void> remove(OperationRequest request, @PathVariable long id) {
        operations.run(request, new RemovePasskey(id));
        return ResponseEntity.noContent().build();
    }

    private List<Passkey> own(SignedIn person) {
        return store.of(database.reads(person.tenant()), person.tenant(), person.personId());
    }

    private static PasskeyRow json(Passkey passkey) {
        return new PasskeyRow(
                Long.toString(passkey.id()), passkey.name(), passkey.rpId(), passkey.backedUp(), passkey.createdAt(), passkey.lastUsedAt());
    }

    private static KnownPasskey known(Passkey passkey) {
        return new KnownPasskey(text(passkey.credentialId()), passkey.transports());
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
