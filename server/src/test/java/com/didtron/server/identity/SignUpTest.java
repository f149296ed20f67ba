package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.identity.internal.people.SignUps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A company opens an account by itself: the link in the letter proves the address, and nothing tells whether somebody uses one.
class SignUpTest {

    private static final Pattern LINK = Pattern.compile("/set-password/([A-Za-z0-9_-]+)");
    private static final RunningPlatform platform = OnMovedTime.platform();

    private final Browser visitor = Browser.anonymous(platform);
    private final String email = OnMovedTime.address();
    private Browser boss = OnMovedTime.boss();

    /// The limits are per hour, and the tests share an address.
    @BeforeEach
    void anHourLater() {
        OnMovedTime.CLOCK.move(Duration.ofMinutes(61));
        boss = OnMovedTime.boss();
    }

    @Test
    void aCompanyGetsAnAccountThatWaitsForApproval() {
        assertThat(visitor.get("/api/sign-up").json().path("open").asBoolean()).isTrue();
        assertThat(signUp("Northwind Voice", email).status()).isEqualTo(202);
        JsonNode letter = letters(1).getFirst();
        assertThat(letter.path("subject").asString()).contains("Confirm your e-mail address");
        assertThat(boss.get("/api/admin/people?search=" + email).json().at("/items/0/state").asString()).isEqualTo("pending");
        assertThat(customer("Northwind Voice")).as("nothing is opened before").isEmpty();
        assertThat(visitor.post("/api/session", Map.of("email", email, "password", OnMovedTime.PASSWORD)).status()).isEqualTo(401);

        String token = token(letter);
        assertThat(visitor.get("/api/one-time-link/" + token).json().path("email").asString()).isEqualTo(email);
        for (String weak : List.of("Password2026!", "short", "aaaaaaaaaaaaaaa")) {
            assertThat(choose(token, weak).json().path("code").asString()).as(weak).isEqualTo("password-too-weak");
        }
        assertThat(choose(token, OnMovedTime.PASSWORD).status()).isEqualTo(204);
        assertThat(choose(token, OnMovedTime.PASSWORD).status()).as("replayed").isEqualTo(410);

        Browser owner = OnMovedTime.signIn(email);
        JsonNode session = owner.get("/api/session").json();
        assertThat(session.at("/person/portal").asString()).isEqualTo("customer");
        assertThat(session.at("/carrier/name").asString()).isEqualTo("Northwind Voice");
        assertThat(session.at("/roles/0/id").asString()).isEqualTo("customer-owner");
        assertThat(owner.get("/api/customer/account").json().path("status").asString()).as("its owner is told").isEqualTo("pending-approval");
        JsonNode account = customer("Northwind Voice").getFirst();
        assertThat(account.path("status").asString()).isEqualTo("pending-approval");
        assertThat(account.at("/category/name").asString()).isEqualTo("SIP Trunk");
        assertThat(boss.get("/api/admin/carriers/" + session.at("/carrier/id").asString()).json().path("status").asString()).isEqualTo("prospect");
        assertThat(boss.get("/api/admin/audit?type=identity.sign-up").json().path("items")).isNotEmpty();
    }

    @Test
    void twoCompaniesOfOneNameAreTwo() {
        String other = OnMovedTime.address();
        for (String address : List.of(email, other)) {
            signUp("Twin Telecom", address);
            assertThat(choose(token(letters(address, 1).getFirst()), OnMovedTime.PASSWORD).status()).isEqualTo(204);
        }
        assertThat(customer("Twin Telecom")).hasSize(2);
        assertThat(OnMovedTime.signIn(email).get("/api/session").json().at("/carrier/id"))
                .isNotEqualTo(OnMovedTime.signIn(other).get("/api/session").json().at("/carrier/id"));
    }

    @Test
    void anAddressInUseIsAnsweredAlikeAndItsOwnerGetsALetter() {
        String known = OnMovedTime.staff("viewer");
        Answer strange = signUp("Acme", email);
        Answer taken = signUp("Acme", known);
        assertThat(taken.status()).isEqualTo(strange.status()).isEqualTo(202);
        assertThat(taken.body()).isEqualTo(strange.body());
        JsonNode letter = letters(known, 1).getFirst();
        assertThat(letter.path("subject").asString()).contains("You have an account already");
        assertThat(LINK.matcher(letter.toString()).find()).isFalse();
        assertThat(boss.get("/api/admin/people?search=" + known).json().path("items")).hasSize(1);
        assertThat(boss.get("/api/admin/people?search=" + known).json().at("/items/0/portal").asString()).isEqualTo("admin");
    }

    @Test
    void theNewestLinkCountsAndOnlyForADay() {
        signUp("First", email);
        String first = token(letters(1).getFirst());
        signUp("Second", email);
        String second = token(letters(2).stream().filter(l -> !token(l).equals(first)).findFirst().orElseThrow());
        assertThat(choose(first, OnMovedTime.PASSWORD).status()).isEqualTo(410);
        OnMovedTime.CLOCK.move(Duration.ofHours(25));
        assertThat(choose(second, OnMovedTime.PASSWORD).status()).isEqualTo(410);
        boss = OnMovedTime.boss();
        assertThat(customer("Second")).isEmpty();
    }

    @Test
    void thereAreLimitsPerEmailAndPerAddress() {
        for (int i = 0; i < SignUps.MOST_PER_EMAIL + 2; i++) {
            assertThat(signUp("Acme", email).status()).as("the answer does not tell").isEqualTo(202);
        }
        letters(SignUps.MOST_PER_EMAIL);
        int left = SignUps.MOST_PER_ADDRESS - SignUps.MOST_PER_EMAIL - 2;
        for (int i = 0; i < left; i++) {
            assertThat(signUp("Acme", OnMovedTime.address()).status()).isEqualTo(202);
        }
        Answer tooMany = signUp("Acme", OnMovedTime.address());
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.json().path("code").asString()).isEqualTo("too-many-attempts");
        assertThat(letters(SignUps.MOST_PER_EMAIL)).hasSize(SignUps.MOST_PER_EMAIL);
    }

    @Test
    void theOperatorCanCloseTheDoor() {
        signUp("Acme", email);
        String token = token(letters(1).getFirst());
        OnMovedTime.set(boss, "identity.sign-up-open", false);
        try {
            assertThat(visitor.get("/api/sign-up").json().path("open").asBoolean()).isFalse();
            assertThat(signUp("Acme", OnMovedTime.address()).json().path("code").asString()).isEqualTo("sign-up-closed");
            assertThat(choose(token, OnMovedTime.PASSWORD).json().path("code").asString()).isEqualTo("sign-up-closed");
        } finally {
            OnMovedTime.set(boss, "identity.sign-up-open", null);
        }
        assertThat(choose(token, OnMovedTime.PASSWORD).status()).as("the link was not used up").isEqualTo(204);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(visitor.post("/api/sign-up", Map.of("company", " ", "displayName", "Ada", "email", "ada")).json().path("fields"))
                .extracting(f -> f.path("field").asString())
                .containsExactlyInAnyOrder("company", "email");
    }

    private Answer signUp(String company, String address) {
        return visitor.post("/api/sign-up", Map.of("company", company, "displayName", "Ada Lovelace", "email", address));
    }

    private Answer choose(String token, String password) {
        return visitor.post("/api/one-time-link/" + token, Map.of("password", password));
    }

    private List<JsonNode> customer(String name) {
        return boss.get("/api/admin/customers?search=" + name.replace(" ", "%20")).json().path("items").valueStream().toList();
    }

    private List<JsonNode> letters(int count) {
        return letters(email, count);
    }

    /// Those that went to an address, once there are so many.
    private List<JsonNode> letters(String to, int count) {
        return Awaitility.await().until(
                () -> boss.get("/api/admin/outbox?limit=100&to=" + to).json().path("items").valueStream().toList(), found -> found.size() == count);
    }

    private static String token(JsonNode letter) {
        var found = LINK.matcher(letter.toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
