package com.didtron.server.identity.internal.passkeys;

import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.passkeys.Challenges.Purpose;
import com.didtron.server.identity.internal.passkeys.PasskeyStore.Passkey;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Verifies what authenticators sign. A passkey counts as both factors, so the person must have been verified by the authenticator (fingerprint,
/// face, its own code) each time. What a maker says of its authenticators is not asked for: any model will do.
@Component
public class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    /// Kinds of keys, best first, as authenticators are asked for them.
    public static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(a)))
            .toList();

    private final PasskeyStore store;
    private final Challenges challenges;
    private final ObjectMapper json;
    private final Clock clock;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);

    Passkeys(PasskeyStore store, Challenges challenges, ObjectMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.challenges = challenges;
        this.clock = clock;
    }

    static Refusal refused() {
        return Refusal.notSignedIn("passkey-refused", "This passkey was not accepted. Try again.");
    }

    /// What the person's authenticator made, verified, and still to be kept.
    ///
    /// @param answer the credential as JSON (WebAuthn 5.1: RegistrationResponseJSON)
    /// @throws Refusal passkey-refused
    public Passkey verifyNew(Person person, Place place, String name, String answer) {
        refuseIncomplete(answer, "attestationObject");
        RegistrationData data = understood(() -> manager.parseRegistrationResponseJSON(answer));
        CollectedClientData client = present(data.getCollectedClientData());
        challenges.use(person.tenant(), Purpose.REGISTER, person.id(), client.getChallenge().getValue());
        verified(() -> manager.verify(data, new RegistrationParameters(property(place, client), PARAMETERS, true, true)));
        AuthenticatorData<?> made = present(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = present(made.getAttestedCredentialData());
        Set<AuthenticatorTransport> transports = data.getTransports() == null ? Set.of() : data.getTransports();
        return new Passkey(
                person.tenant(), 0, person.id(), key.getCredentialId(), place.rpId(), attested.convert(key), made.getSignCount(), made.isFlagBE(),
                made.isFlagBS(), transports.stream().map(AuthenticatorTransport::getValue).sorted().toList(), name, clock.instant(), null);
    }

    /// The passkey with which somebody proves who they are; its use is noted.
    ///
    /// @param tenant  whose challenge it was
    /// @param person  who was asked; null: whoever it is, at the door
    /// @param answer  the credential as JSON (WebAuthn 5.1: AuthenticationResponseJSON)
    /// @throws Refusal passkey-refused
    public Passkey verify(TenantId tenant, @Nullable Long person, Place place, String answer) {
        refuseIncomplete(answer, "authenticatorData", "signature");
        AuthenticationData data = understood(() -> manager.parseAuthenticationResponseJSON(answer));
        CollectedClientData client = present(data.getCollectedClientData());
        challenges.use(tenant, Purpose.PROVE, person, client.getChallenge().getValue());
        Passkey passkey = store.find(present(data.getCredentialId()))
                .filter(p -> p.rpId().equals(place.rpId()))
                .filter(p -> person == null || p.tenant().equals(tenant) && p.person() == person)
                .orElseThrow(Passkeys::refused);
        byte[] handle = data.getUserHandle();
        if (handle != null && !Arrays.equals(handle, handle(passkey.tenant(), passkey.person()))) {
            throw refused();
        }
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(), true, passkey.backupEligible(), passkey.backedUp(), passkey.signCount(), attested.convert(passkey.attested()),
                null, null, null, passkey.transports().stream().map(AuthenticatorTransport::create).collect(Collectors.toSet()));
        verified(() -> manager.verify(data, new AuthenticationParameters(property(place, client), record, null, true, true)));
        AuthenticatorData<?> told = present(data.getAuthenticatorData());
        if (!store.used(passkey, told.getSignCount(), told.isFlagBS(), clock.instant())) {
            throw refused();
        }
        return passkey;
    }

    /// What an authenticator keeps instead of a name: tells nothing to who finds it.
    public static byte[] handle(TenantId tenant, long person) {
        return Tokens.hash("passkey user " + tenant.value() + "/" + person);
    }

    private static ServerProperty property(Place place, CollectedClientData client) {
        return ServerProperty.builder().origins(place.origins()).rpId(place.rpId()).challenge(client.getChallenge()).build();
    }

    /// What comes from outside and is no credential makes the library fail in many ways; all of them mean that it cannot be read.
    private static <T> T understood(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (RuntimeException e) {
            log.info("a credential could not be read: {}", e.toString());
            throw unreadable();
        }
    }

    /// The library takes it for granted that all parts are there.
    private void refuseIncomplete(String answer, String... parts) {
        JsonNode told;
        try {
            told = json.readTree(answer);
        } catch (JacksonException e) {
            throw unreadable();
        }
        boolean whole = told.path("rawId").isString()
                && told.path("response").path("clientDataJSON").isString()
                && Stream.of(parts).allMatch(part -> told.path("response").path(part).isString());
        if (!whole) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return Refusal.invalid("invalid", "This is not what an authenticator answers.", new Refusal.Field("credential", "the credential as JSON"));
    }

    private static void verified(Supplier<?> verify) {
        try {
            verify.get();
        } catch (VerificationException e) {
            log.info("a passkey was refused: {}", e.toString());
            throw refused();
        } catch (DataConversionException e) {
            throw refused();
        }
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw refused();
        }
        return part;
    }
}
