package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorAssertionResponse;
import com.webauthn4j.data.AuthenticatorAttestationResponse;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Passkeys with an emulated authenticator, at the host name localhost.
class PasskeysTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningPlatform platform = OnMovedTime.platform();

    private final String host = "localhost:" + platform.httpPort();
    private final NoneAttestationAuthenticator authenticator = new NoneAttestationAuthenticator();
    private final ClientPlatform client = at("http://" + host);
    private final String email = OnMovedTime.staff("viewer");
    private final Browser self = OnMovedTime.signIn(email).at(host);
    private final Browser door = Browser.anonymous(platform).at(host);

    private ClientPlatform at(String origin) {
        return new ClientPlatform(Origin.create(origin), new WebAuthnAuthenticatorAdaptor(authenticator));
    }

    @Test
    void aPasskeyIsMadeNamedUsedAndRemoved() {
        String id = register("Laptop").json().path("id").asString();
        JsonNode row = self.get("/api/me/passkeys").json().at("/items/0");
        assertThat(row.path("name").asString()).isEqualTo("Laptop");
        assertThat(row.path("host").asString()).isEqualTo("localhost");
        assertThat(row.path("lastUsedAt").isNull()).isTrue();

        Answer in = signIn(client, question(door, "/api/session/passkey-question"));
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        assertThat(in.json().at("/person/email").asString()).isEqualTo(email);
        assertThat(self.get("/api/me/passkeys").json().at("/items/0/lastUsedAt").isNull()).isFalse();
        assertThat(self.get("/api/me/sign-ins").json().at("/items/0/method").asString()).isEqualTo("passkey");

        assertThat(self.put("/api/me/passkeys/" + id, Map.of("name", "Old laptop")).status()).isEqualTo(204);
        assertThat(self.get("/api/me/passkeys").json().at("/items/0/name").asString()).isEqualTo("Old laptop");
        assertThat(self.delete("/api/me/passkeys/" + id).status()).isEqualTo(204);
        assertThat(signIn(client, question(door, "/api/session/passkey-question")).json().path("code").asString()).isEqualTo("passkey-refused");
    }

    @Test
    void aChallengeWorksOnceForAShortTimeAndForNothingElse() {
        register("Key");
        JsonNode question = question(door, "/api/session/passkey-question");
        String signed = sign(client, question);
        assertThat(enter(signed).status()).isEqualTo(200);
        assertThat(enter(signed).json().path("code").asString()).as("replayed").isEqualTo("passkey-refused");

        JsonNode late = question(door, "/api/session/passkey-question");
        String tooLate = sign(client, late);
        OnMovedTime.CLOCK.move(Duration.ofMinutes(6));
        assertThat(enter(tooLate).json().path("code").asString()).isEqualTo("passkey-refused");

        Browser again = OnMovedTime.signIn(email).at(host);
        String forProof = sign(client, question(again, "/api/me/passkeys/question"));
        assertThat(enter(forProof).json().path("code").asString()).as("a proof's challenge is no sign-in's").isEqualTo("passkey-refused");
        Map<String, Object> made = Map.of("challenge", "AAAA", "rpId", "localhost");
        assertThat(enter(sign(client, JSON.valueToTree(made))).json().path("code").asString()).as("never asked").isEqualTo("passkey-refused");
    }

    @Test
    void anAuthenticatorThatCountsBackwardsIsACopy() {
        register("Key");
        assertThat(signIn(client, question(door, "/api/session/passkey-question")).status()).isEqualTo(200);
        platform.bean(com.didtron.server.platform.Database.class).performAcrossTenants(tx -> tx.execute(
                "update identity.passkey set sign_count = 1000 where person_id = (select id from identity.person where email = {0})",
                org.jooq.impl.DSL.val(email)));
        assertThat(signIn(client, question(door, "/api/session/passkey-question")).json().path("code").asString()).isEqualTo("passkey-refused");
    }

    @Test
    void anotherOriginIsRefused() {
        register("Key");
        JsonNode question = question(door, "/api/session/passkey-question");
        assertThat(signIn(at("http://localhost:1"), question).json().path("code").asString()).isEqualTo("passkey-refused");
        JsonNode registration = self.post("/api/me/passkeys/registration").json();
        Answer refused = self.post("/api/me/passkeys", Map.of("name", "Other", "credential", create(at("https://evil.example"), registration, "localhost")));
        assertThat(refused.json().path("code").asString()).isEqualTo("passkey-refused");
        for (String nonsense : List.of("{}", "no JSON", "{\"rawId\":\"AA\",\"response\":{\"clientDataJSON\":\"AA\",\"attestationObject\":\"AA\"}}")) {
            Answer wrong = self.post("/api/me/passkeys", Map.of("name", "Other", "credential", nonsense));
            assertThat(wrong.status()).as(nonsense + ": " + wrong.body()).isEqualTo(422);
            assertThat(door.post("/api/session/passkey", Map.of("credential", nonsense)).status()).isEqualTo(422);
        }
    }

    @Test
    void aBareAddressHasNoPasskeysAndSaysSo() {
        Browser bare = OnMovedTime.signIn(email);
        assertThat(bare.get("/api/me/passkeys").json().path("usableHere").asBoolean()).isFalse();
        assertThat(self.get("/api/me/passkeys").json().path("usableHere").asBoolean()).isTrue();
        Answer refused = bare.post("/api/me/passkeys/registration");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("passkeys-need-host-name");
        assertThat(refused.json().path("detail").asString()).contains("127.0.0.1");
        assertThat(Browser.anonymous(platform).at("unknown.example").post("/api/session/passkey-question").json().path("code").asString())
                .isEqualTo("passkeys-need-host-name");
    }

    @Test
    void aPasskeyIsARecentProof() {
        register("Key");
        Browser later = OnMovedTime.signIn(email).at(host);
        OnMovedTime.CLOCK.move(Duration.ofMinutes(11));
        assertThat(later.post("/api/me/passkeys/registration").json().path("code").asString()).isEqualTo("step-up-required");
        JsonNode question = question(later, "/api/me/passkeys/question");
        assertThat(question.path("allow")).hasSize(1);
        Map<String, Object> proof = new HashMap<>();
        proof.put("passkey", sign(client, question));
        assertThat(later.post("/api/me/proof", proof).status()).isEqualTo(204);
        assertThat(later.post("/api/me/passkeys/registration").status()).isEqualTo(200);
        // somebody else's passkey proves nothing
        Browser other = OnMovedTime.signIn(OnMovedTime.staff("viewer")).at(host);
        Map<String, Object> borrowed = new HashMap<>();
        borrowed.put("passkey", sign(client, question(other, "/api/me/passkeys/question")));
        assertThat(other.post("/api/me/proof", borrowed).json().path("code").asString()).isEqualTo("passkey-refused");
    }

    @Test
    void itIsASecondFactorAndWhereOneIsRequiredThePasswordAloneIsNotEnough() {
        Browser boss = OnMovedTime.boss().at(host);
        NoneAttestationAuthenticator bosses = new NoneAttestationAuthenticator();
        ClientPlatform bossClient = new ClientPlatform(Origin.create("http://" + host), new WebAuthnAuthenticatorAdaptor(bosses));
        JsonNode registration = boss.post("/api/me/passkeys/registration").json();
        assertThat(boss.post("/api/me/passkeys", Map.of("name", "Boss", "credential", create(bossClient, registration, "localhost"))).status()).isEqualTo(201);
        OnMovedTime.set(boss, "identity.second-factor-required", true);
        try {
            Browser without = OnMovedTime.signIn(email).at(host);
            assertThat(without.get("/api/admin/carriers").json().path("code").asString()).isEqualTo("second-factor-enrolment-required");
            JsonNode asked = without.post("/api/me/passkeys/registration").json();
            assertThat(without.post("/api/me/passkeys", Map.of("name", "Key", "credential", create(client, asked, "localhost"))).status()).isEqualTo(201);
            assertThat(without.get("/api/admin/carriers").status()).isEqualTo(200);
            Answer password = door.post("/api/session", Map.of("email", email, "password", OnMovedTime.PASSWORD));
            assertThat(password.json().path("code").asString()).isEqualTo("passkey-required");
            assertThat(signIn(client, question(door, "/api/session/passkey-question")).status()).isEqualTo(200);
            String id = without.get("/api/me/passkeys").json().at("/items/0/id").asString();
            assertThat(without.delete("/api/me/passkeys/" + id).json().path("code").asString()).isEqualTo("second-factor-required-here");
        } finally {
            OnMovedTime.set(boss, "identity.second-factor-required", null);
        }
    }

    private Answer register(String name) {
        JsonNode registration = self.post("/api/me/passkeys/registration").json();
        Answer kept = self.post("/api/me/passkeys", Map.of("name", name, "credential", create(client, registration, registration.path("rpId").asString())));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        return kept;
    }

    private static JsonNode question(Browser who, String path) {
        Answer asked = who.post(path);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        return asked.json();
    }

    private Answer signIn(ClientPlatform with, JsonNode question) {
        return enter(sign(with, question));
    }

    private Answer enter(String signed) {
        return door.post("/api/session/passkey", Map.of("credential", signed));
    }

    /// As a browser writes it (RegistrationResponseJSON).
    private static String create(ClientPlatform with, JsonNode options, String rpId) {
        PublicKeyCredential<AuthenticatorAttestationResponse, ?> made = with.create(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(rpId, options.path("rpName").asString()),
                new PublicKeyCredentialUserEntity(bytes(options, "userId"), options.path("userName").asString(), options.path("userDisplayName").asString()),
                new DefaultChallenge(bytes(options, "challenge")),
                List.of(new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256)), 60_000L, List.of(),
                new AuthenticatorSelectionCriteria(null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE, null));
        var response = made.getResponse();
        return json(made, Map.of(
                "clientDataJSON", text(response.getClientDataJSON()), "attestationObject", text(response.getAttestationObject()), "transports", List.of("internal")));
    }

    /// As a browser writes it (AuthenticationResponseJSON).
    private static String sign(ClientPlatform with, JsonNode question) {
        PublicKeyCredential<AuthenticatorAssertionResponse, ?> signed = with.get(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(bytes(question, "challenge")), 60_000L, question.path("rpId").asString(), (List<PublicKeyCredentialDescriptor>) null,
                UserVerificationRequirement.REQUIRED, null));
        var response = signed.getResponse();
        Map<String, Object> parts = new HashMap<>(Map.of(
                "clientDataJSON", text(response.getClientDataJSON()), "authenticatorData", text(response.getAuthenticatorData()), "signature",
                text(response.getSignature())));
        if (response.getUserHandle() != null) {
            parts.put("userHandle", text(response.getUserHandle()));
        }
        return json(signed, parts);
    }

    private static String json(PublicKeyCredential<?, ?> credential, Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id", credential.getId(), "rawId", credential.getId(), "type", "public-key", "response", response, "clientExtensionResults", Map.of()));
    }

    private static byte[] bytes(JsonNode from, String name) {
        return Base64.getUrlDecoder().decode(from.path(name).asString());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
