package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.PlatformProcess;
import com.didtron.server.World;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// A carrier whose making is under way when the process is killed: nothing of it is left; sent again with the same key it is made once, and its
/// answer is given again for as long as the key is known.
final class HalfMadeCarrier {

    private static final String CARRIER = """
            {"name": "Halfway Telecom", "code": "halfway", "kind": "customer", "currency": "USD", "timeZone": "UTC", "creditType": "postpaid",
             "customerLimit": "100", "customerOpeningBalance": "25"}""";

    private final String key = UUID.randomUUID().toString();
    private final String email;
    private CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();

    /// @param email of somebody of the staff, with the usual password
    HalfMadeCarrier(String email) {
        this.email = email;
    }

    /// Asks for the carrier and waits until half of it is written.
    ///
    /// @param database where somebody else has locked `ledger.account`: the carrier's row is written before its accounts
    void begin(PlatformProcess process, DSLContext database) {
        answer = new Person(process).makes();
        await().until(() -> !database.fetch(
                        "select 1 from pg_locks where not granted and relation = 'ledger.account'::regclass")
                .isEmpty());
        assertThat(answer).isNotDone();
    }

    /// After the kill.
    void failed() {
        assertThat(answer).failsWithin(Duration.ofMinutes(3));
    }

    /// In the next process.
    void isMadeOnce(PlatformProcess process, DSLContext database) {
        assertThat(left(database)).as("left by the killed process").isEqualTo("0 carriers, 0 customers, 0 entries, 0 keys");
        var person = new Person(process);
        HttpResponse<String> made = person.makes().join();
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(person.makes().join().body()).as("sent once more").isEqualTo(made.body());
        assertThat(left(database)).isEqualTo("1 carriers, 1 customers, 1 entries, 1 keys");
        assertThat(database.fetchSingle("""
                        select sum(amount) from ledger.transfer t join ledger.journal_entry e on e.id = t.journal_id
                        where e.event = 'opening-balance' and t.amount = 25""")
                .get(0, BigDecimal.class)).isEqualByComparingTo("25");
    }

    private String left(DSLContext database) {
        return database.fetchSingle("""
                select (select count(*) from carriers.carrier where code = 'halfway') || ' carriers, '
                    || (select count(*) from customers.account where company_name = 'Halfway Telecom') || ' customers, '
                    || (select count(*) from operations.entry where type = 'carriers.create-carrier' and subject_label = 'Halfway Telecom') || ' entries, '
                    || (select count(*) from operations.answered_request where key = {0}) || ' keys'""", DSL.val(key)).get(0, String.class);
    }

    /// Somebody of the staff who has signed in to a process.
    private final class Person {

        private final HttpClient client = HttpClient.newHttpClient();
        private final URI at;
        private final String cookie;

        Person(PlatformProcess process) {
            at = process.http();
            HttpRequest signIn = request("/api/session", "{\"email\": \"" + email + "\", \"password\": \"" + World.PASSWORD + "\"}").build();
            HttpResponse<String> signedIn = await()
                    .ignoreException(ConnectException.class)
                    .until(() -> client.send(signIn, BodyHandlers.ofString()), Objects::nonNull);
            assertThat(signedIn.statusCode()).as(signedIn.body()).isLessThan(300);
            cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        }

        CompletableFuture<HttpResponse<String>> makes() {
            return client.sendAsync(
                    request("/api/admin/carriers", CARRIER).header("Cookie", cookie).header("Idempotency-Key", key).build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path, String json) {
            return HttpRequest.newBuilder(at.resolve(path))
                    .header("X-Requested-By", "didtron")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json));
        }
    }
}
