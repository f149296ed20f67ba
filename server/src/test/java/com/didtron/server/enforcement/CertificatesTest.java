package com.didtron.server.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.enforcement.internal.WatchCertificates;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import com.didtron.sip.tls.Pem;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Certificates for attesting calls as staff keep them. What is signed and checked with them is in AttestationTest and IdentityCallsTest.
class CertificatesTest {

    private static final String CERTIFICATES = "/api/admin/attestation-certificates";
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Identity AUTHORITY = made(null, 300);
    private static final Identity GOOD = made(AUTHORITY, 90);
    private static final Identity SOON = made(null, 5);
    private static final Identity OVER = made(null, -1);

    private final World world = World.ofAnotherTenant(platform);
    private final Browser staff = world.staff();

    private static Identity made(@Nullable Identity signer, int days) {
        return MakeCertificate.make("SHAKEN " + days, signer == null ? List.of() : List.of("sp.example"), Instant.now().minus(Duration.ofDays(9)), Instant.now().plus(Duration.ofDays(days)), signer);
    }

    private static String chain(Identity of) {
        StringBuilder text = new StringBuilder();
        of.chain().forEach(c -> {
            try {
                text.append(Pem.text("CERTIFICATE", c.getEncoded()));
            } catch (GeneralSecurityException impossible) {
                throw new AssertionError(impossible);
            }
        });
        return text.toString();
    }

    private static String key(Identity of) {
        return Pem.text("PRIVATE KEY", of.key().getEncoded());
    }

    private Answer take(String name, String url, String chain, @Nullable String key) {
        Map<String, Object> form = new HashMap<>(Map.of("name", name, "url", url, "chain", chain));
        form.put("key", key);
        return staff.post(CERTIFICATES, form);
    }

    private static String reversed() {
        String whole = chain(GOOD);
        int second = whole.lastIndexOf("-----BEGIN");
        return whole.substring(second) + whole.substring(0, second);
    }

    private static String rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1_024);
        return Pem.text("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
    }

    /// What is wrong with chain, key or address is told by its field, and why.
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', textBlock = """
            no certificate      | chain | holds no certificate
            damaged             | chain | is damaged
            in wrong order      | chain | is in no order
            expired             | chain | has expired on
            with a key inside   | chain | a private key stands among them
            another's key       | key   | the key of the first certificate
            an RSA key          | key   | the key of the first certificate
            an old key          | key   | PKCS #8
            no address          | url   | no host name of its own
            http                | url   | https://
            a blank             | url   | without blanks
            """)
    void whatIsWrongIsTold(String what, String field, String why) throws GeneralSecurityException {
        String chain = switch (what) {
            case "no certificate" -> "rubbish";
            case "damaged" -> "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
            case "in wrong order" -> reversed();
            case "expired" -> chain(OVER);
            case "with a key inside" -> chain(GOOD) + key(GOOD);
            default -> chain(GOOD);
        };
        String key = switch (what) {
            case "another's key" -> key(SOON);
            case "an RSA key" -> rsa();
            case "an old key" -> "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n";
            default -> key(GOOD);
        };
        String url = switch (what) {
            case "no address" -> "";
            case "http" -> "http://cert.example/a.pem";
            case "a blank" -> "https://cert.example/a b.pem";
            default -> "https://cert.example/a.pem";
        };
        Answer refused = take("Wrong", url, chain, key);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/fields/0/field").asString()).isEqualTo(field);
        assertThat(refused.json().at("/fields/0/message").asString()).contains(why);
        assertThat(refused.body()).as("a key goes in and never out").doesNotContain(key.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void aKeyGoesInAndNeverOutAndTheCertificateIsHandedOut() {
        Answer answer = take("Main", "https://cert.example/main.pem", "made by hand\n" + chain(GOOD), key(GOOD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode made = answer.json();
        String secret = key(GOOD).lines().skip(1).findFirst().orElseThrow();
        String one = CERTIFICATES + "/" + made.path("id").asString();
        assertThat(List.of(made.path("subject").asString(), made.path("issuer").asString(), made.path("problem").isNull())).containsExactly("CN=SHAKEN 90", "CN=SHAKEN 300", true);
        assertThat(answer.body() + staff.get(one).body() + staff.get(CERTIFICATES).body() + staff.get("/api/admin/audit?limit=50").body()).doesNotContain(secret);
        Answer handedOut = Browser.anonymous(platform).get(made.path("place").asString());
        assertThat(handedOut.body()).as("to whoever asks, with the chain, and nothing that stood beside it").isEqualTo(chain(GOOD));
        assertThat(take("MAIN", "https://cert.example/other.pem", chain(GOOD), null).json().path("code").asString()).isEqualTo("name-taken");
        assertThat(take("Other", "https://cert.example/main.pem", chain(GOOD), null).json().path("code").asString()).isEqualTo("url-taken");
        assertThat(world.staffOfAnotherTenant().get(one).status()).isEqualTo(404);

        // another certificate of the same key takes its place; one of another key does not
        Map<String, Object> change = new HashMap<>(Map.of("name", "Main", "url", "https://cert.example/main.pem", "chain", chain(SOON), "version", 1));
        assertThat(staff.put(one, change).json().at("/fields/0/field").asString()).isEqualTo("chain");
        change.putAll(Map.of("chain", "", "name", "Renamed"));
        assertThat(staff.put(one, change).json().path("name").asString()).isEqualTo("Renamed");
        change.putAll(Map.of("chain", chain(SOON), "key", key(SOON)));
        assertThat(staff.put(one, change).json().path("code").asString()).isEqualTo("changed-meanwhile");
        change.put("version", 2);
        assertThat(staff.put(one, change).json().path("subject").asString()).isEqualTo("CN=SHAKEN 5");

        // it ends within seven days: that is told once
        WatchCertificates watch = platform.bean(WatchCertificates.class);
        watch.look(world.tenant());
        assertThat(watch.look(world.tenant())).isZero();
        assertThat(staff.get("/api/me/alerts").json().path("items").findValuesAsString("kind")).containsExactly("attestation-certificate-expires");
    }

    /// A requested certificate attests from when it is here; it is deleted when no rule names it.
    @Test
    void aCertificateIsRequestedNamedAndDeleted() {
        Answer asked = staff.post(CERTIFICATES + "/requests", Map.of(
                "name", "Asked", "url", "https://cert.example/asked.pem", "commonName", "SHAKEN 709J", "organisation", "Brightline Ltd", "country", "gb", "providerCode", "709J"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(asked.json().path("request").asString()).startsWith("-----BEGIN CERTIFICATE REQUEST-----");
        assertThat(asked.json().path("problem").asString()).isEqualTo("it is requested and not here yet");
        assertThat(Browser.anonymous(platform).get(asked.json().path("place").asString()).status()).isEqualTo(404);
        String id = asked.json().path("id").asString();
        Map<String, Object> answered = Map.of("name", "Asked", "url", "https://cert.example/asked.pem", "chain", chain(GOOD), "version", 1);
        assertThat(staff.put(CERTIFICATES + "/" + id, answered).json().at("/fields/0/message").asString()).contains("made of its request");

        String others = take("Others", "https://other.example/a.pem", chain(GOOD), null).json().path("id").asString();
        assertThat(policy("Wrong", Map.of("attestLevel", "a", "certificateId", others)).json().at("/fields/0/field").asString()).isEqualTo("rules.0.certificateId");
        assertThat(policy("Wrong", Map.of("attestLevel", "a")).json().at("/fields/0/field").asString()).isEqualTo("rules.0.certificateId");
        assertThat(policy("Wrong", Map.of("attestLevel", "a", "certificateId", id, "blocks", "policy-refused")).json().at("/fields/0/field").asString()).isEqualTo("rules.0.attestLevel");
        Answer named = policy("Attests", Map.of("attestLevel", "a", "certificateId", id));
        assertThat(named.status()).as(named.body()).isEqualTo(201);
        String policy = "/api/admin/enforcement-policies/" + named.json().path("id").asString();
        assertThat(staff.get(policy + "/tried-call?called=4989123").json().path("attests").asString()).isEqualTo("not attested with certificate Asked: it is requested and not here yet");
        assertThat(staff.get(CERTIFICATES + "/" + id).json().at("/usedBy/0").asString()).isEqualTo("Attests");
        Answer used = staff.delete(CERTIFICATES + "/" + id + "?version=1");
        assertThat(used.json().path("code").asString()).isEqualTo("certificate-in-use");
        assertThat(used.body()).contains("rules of Attests attest with it");
        assertThat(staff.delete(policy + "?version=1").status()).isEqualTo(204);
        assertThat(staff.delete(CERTIFICATES + "/" + id + "?version=1").body()).contains("Attests (in the trash)");
        assertThat(staff.delete(CERTIFICATES + "/" + others + "?version=1").status()).isEqualTo(204);
    }

    private Answer policy(String name, Map<String, ?> given) {
        Map<String, Object> rule = new HashMap<>();
        List.of("callers", "called", "callerTypes", "callerCountries", "calledCountries").forEach(field -> rule.put(field, List.of()));
        List.of("sameNumber", "callerElsewhere", "calledElsewhere", "whileClosed").forEach(field -> rule.put(field, false));
        List.of("fewerDigits", "moreDigits", "timeClassId", "mostCalls", "withinMinutes", "blocks", "attestLevel", "certificateId").forEach(field -> rule.put(field, null));
        rule.putAll(Map.of("validity", "any", "attested", "any"));
        rule.putAll(given);
        return staff.post("/api/admin/enforcement-policies", Map.of("name", name, "note", "", "rules", List.of(rule)));
    }
}
