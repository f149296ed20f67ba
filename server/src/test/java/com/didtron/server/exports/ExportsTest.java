package com.didtron.server.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Traffic;
import com.didtron.server.World;
import com.didtron.server.switching.CallFacts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Lists taken away as files, as a person does it.
class ExportsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static Traffic traffic;
    private static CallFacts answered;
    private static Browser staff;
    private static Browser customer;

    @BeforeAll
    static void record() {
        traffic = new Traffic(platform, World.ofAnotherTenant(platform));
        answered = traffic.answered(NOON, "442079460001", 61_000);
        traffic.record(answered, traffic.refused(NOON.plusSeconds(5), "442079460009"), traffic.answered(NOON.plusSeconds(10), "442079460002", 5_000));
        staff = traffic.world().staff();
        customer = traffic.world().person(traffic.customer());
    }

    @Test
    void theFileHoldsTheRowsOfTheListInItsOrder() {
        List<NamedCsvRecord> rows = csv(staff, "/api/admin/calls", Map.of("result", "answered"), List.of("startedAt", "called", "charge", "cost", "supplier"));
        assertThat(rows).extracting(r -> r.getField("Called")).containsExactly("442079460002", "442079460001");
        NamedCsvRecord first = rows.getLast();
        assertThat(first.getHeader()).containsExactly(
                "Start (Asia/Tokyo)", "Called", "Charge", "Charge currency", "Supplier", "Cost", "Cost currency");
        assertThat(first.getField("Start (Asia/Tokyo)")).isEqualTo("2026-03-02T21:00:00.000+09:00");
        assertThat(first.getField("Charge") + " " + first.getField("Charge currency")).isEqualTo("0.12 USD");
        assertThat(first.getField("Supplier")).isEqualTo(traffic.supplier().name());
    }

    @Test
    void aCustomersFileCannotHoldWhatWePay() {
        JsonNode lists = customer.get("/api/me/exportable-lists").json().path("items");
        assertThat(lists.findValuesAsString("path")).containsExactly(
                "/api/customer/calls", "/api/customer/prices", "/api/customer/invoices", "/api/customer/invoices/{id}#lines", "/api/customer/team",
                "/api/customer/visits", "/api/me/api-keys", "/api/me/sessions", "/api/me/sign-ins", "/api/me/alerts");
        assertThat(lists.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("cost", "supplier", "margin", "verdict");
        Answer refused = ask(customer, "/api/admin/calls", Map.of(), List.of("called"), "csv");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("detail").asString()).contains("/api/customer/calls, /api/customer/prices, /api/customer/invoices,");
        String text = customer.get("/api/me/exports/" + made(customer, "/api/customer/calls", Map.of(), List.of("called", "charge"), "csv") + "/file").body();
        assertThat(text).contains("442079460001", "0.12,USD").doesNotContain(traffic.supplier().name());
    }

    /// A supplier takes away the calls that it received, at what it is paid for them, and nothing of who sent them.
    @Test
    void aCarriersFileHoldsItsOwnSideOnly() {
        Browser receiver = traffic.world().carrierPerson(traffic.supplier());
        assertThat(receiver.get("/api/me/exportable-lists").json().path("items").findValuesAsString("path"))
                .containsExactly(
                        "/api/carrier/calls", "/api/carrier/interconnects", "/api/carrier/invoices", "/api/carrier/invoices/{id}#lines", "/api/carrier/team",
                        "/api/me/api-keys", "/api/me/sessions", "/api/me/sign-ins", "/api/me/alerts");
        List<NamedCsvRecord> calls = csv(receiver, "/api/carrier/calls", Map.of("way", "received"), List.of("called", "charge", "way"));
        assertThat(calls).isNotEmpty().allSatisfy(call -> assertThat(call.getField("Direction")).isEqualTo("received"));
        assertThat(calls.toString()).contains("442079460001").doesNotContain("0.12", traffic.customer().name());
        assertThat(csv(receiver, "/api/carrier/interconnects", Map.of(), List.of("name", "way")).getFirst().getField("Direction")).isEqualTo("received");
        assertThat(ask(receiver, "/api/customer/calls", Map.of(), List.of("called"), "csv").status()).isEqualTo(404);
    }

    /// Who sees some accounts only takes away those, and nothing of a list that tells of all.
    @Test
    void aRoleOfOwnAccountsKeepsToThem() {
        Map<String, Object> limits = new HashMap<>();
        Stream.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(name -> limits.put(name, null));
        Answer role = staff.post("/api/admin/roles", Map.of(
                "name", "Own " + System.nanoTime(), "description", "", "portal", "admin", "permissions", List.of("carriers.carrier.view"), "scope", "own",
                "limits", limits));
        assertThat(role.status()).as(role.body()).isEqualTo(201);
        Browser manager = traffic.world().staffWith(role.json().path("id").asString());
        assertThat(csv(staff, "/api/admin/carriers", Map.of(), List.of("name"))).hasSize(2);
        assertThat(csv(manager, "/api/admin/carriers", Map.of(), List.of("name"))).isEmpty();
        // what a path names is looked at as it is before a request
        Map<String, String> ofCustomer = Map.of("id", Long.toString(traffic.customer().id()));
        assertThat(csv(staff, "/api/admin/carriers/{id}/contacts", ofCustomer, List.of("name"))).isEmpty();
        assertThat(ask(manager, "/api/admin/carriers/{id}/contacts", ofCustomer, List.of("name"), "csv").status()).isEqualTo(404);
        assertThat(manager.get("/api/admin/carriers/" + traffic.customer().id() + "/contacts").status()).isEqualTo(404);
    }

    /// A class 4 renter's staff works on the operator's pages, and takes away what its permissions are declared for.
    @Test
    void aClass4RenterTakesAwayItsOwnLists() {
        World theirs = World.ofAnotherTenant(platform, "class4");
        Browser renter = theirs.staff();
        String northern = theirs.supplier("Northern").name();
        assertThat(csv(renter, "/api/admin/carriers", Map.of(), List.of("name"))).extracting(r -> r.getField("Carrier")).containsExactly(northern);
        assertThat(renter.get("/api/me/exportable-lists").json().path("items").findValuesAsString("path"))
                .contains("/api/admin/live-calls", "/api/admin/carriers/{id}/contacts", "/api/me/alerts")
                .doesNotContain("/api/admin/tenants", "/api/customer/calls");
    }

    /// A list that is there as a whole is sorted by the browser on the screen; in the file by its cells.
    @Test
    void aWholeListComesInTheOrderOfTheScreen() {
        List<String> up = csv(staff, "/api/admin/roles", Map.of("sort", "name"), List.of("name")).stream().map(r -> r.getField("Name")).toList();
        assertThat(up).hasSizeGreaterThan(3).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(csv(staff, "/api/admin/roles", Map.of("sort", "-name"), List.of("name")).stream().map(r -> r.getField("Name")).toList())
                .isEqualTo(up.reversed());
        assertThat(csv(staff, "/api/admin/roles", Map.of("search", "finance", "sort", "name"), List.of("name"))).isNotEmpty().hasSizeLessThan(up.size());
    }

    @Test
    void nobodyElseFetchesIt() {
        String id = made(staff, "/api/admin/calls", Map.of(), List.of("called"), "csv");
        for (Browser other : List.of(traffic.world().staff(), customer, World.ofAnotherTenant(platform).staff())) {
            assertThat(other.get("/api/me/exports/" + id + "/file").status()).isEqualTo(404);
            assertThat(other.get("/api/me/exports").json().path("items").findValuesAsString("id")).doesNotContain(id);
        }
        assertThat(staff.get("/api/me/exports/" + id + "/file").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeExportedAsAskedIsRefusedAtOnce() {
        assertRefused(ask(staff, "/api/admin/calls", Map.of("colour", "red"), List.of("called"), "csv"), 422, "has no filter \"colour\"");
        assertRefused(ask(staff, "/api/admin/calls", Map.of("code", "9999"), List.of("called"), "csv"), 422, "three digits");
        assertRefused(ask(staff, "/api/admin/calls", Map.of("from", "yesterday"), List.of("called"), "csv"), 422, "cannot be \"yesterday\"");
        assertRefused(ask(staff, "/api/admin/calls", Map.of(), List.of("buyPrice"), "csv"), 422, "no such column");
        assertRefused(ask(staff, "/api/admin/calls", Map.of(), List.of(), "csv"), 422, "at least one column");
        assertRefused(ask(staff, "/api/admin/calls", Map.of(), List.of("called"), "pdf"), 422, "no format");
        assertRefused(ask(staff, "/api/admin/plan-choices", Map.of(), List.of("name"), "csv"), 404, "no list");
        assertRefused(ask(staff, "/api/admin/calls", Map.of("sort", "callId"), List.of("called"), "csv"), 422, "cannot be sorted by \"callId\"");
        assertRefused(ask(staff, "/api/admin/roles", Map.of("sort", "limits"), List.of("name"), "csv"), 422, "cannot be sorted by \"limits\"");
        assertRefused(ask(staff, "/api/admin/carriers/{id}/contacts", Map.of(), List.of("name"), "csv"), 422, "nothing says of which");
        assertRefused(ask(staff, "/api/admin/carriers/{id}/contacts", Map.of("id", "seven"), List.of("name"), "csv"), 422, "cannot be \"seven\"");
        assertRefused(ask(staff, "/api/admin/carriers/{id}/contacts", Map.of("id", "9007199254740991"), List.of("name"), "csv"), 404, "carrier");
        assertRefused(ask(traffic.world().staffWith("marketing"), "/api/admin/audit", Map.of(), List.of("at"), "csv"), 403, "Your roles do not allow");
    }

    private static void assertRefused(Answer answer, int status, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).contains(words);
    }

    /// A request that is sent again is answered again; a second click, with a key of its own, gets the file that is being made for the first. When that is
    /// whole, or was cancelled, the same list is a new file. Another list, and another person's, is another file in any case.
    @Test
    void theSameFileIsMadeOnceAtATime() {
        var traffic = new Traffic(platform, World.ofAnotherTenant(platform));
        Browser clicker = traffic.world().staff();
        Browser colleague = traffic.world().staff();
        Map<String, Object> wanted = wanted("/api/admin/carriers", Map.of("sort", "-name"), List.of("name"), "csv");
        paused("exports.export-list", () -> {
            String job = job(clicker.post("/api/me/exports", wanted, "first"));
            assertThat(job(clicker.post("/api/me/exports", wanted, "first"))).as("the same key").isEqualTo(job);
            assertThat(job(clicker.post("/api/me/exports", wanted, "second"))).as("a second click").isEqualTo(job);
            assertThat(job(ask(clicker, "/api/admin/carriers", Map.of(), List.of("name"), "csv"))).as("another order").isNotEqualTo(job);
            assertThat(job(colleague.post("/api/me/exports", wanted, "first"))).as("somebody else").isNotEqualTo(job);
            assertThat(clicker.post("/api/me/jobs/" + job + "/cancel").status()).isEqualTo(200);
            assertThat(job(clicker.post("/api/me/exports", wanted, "third"))).as("after it was cancelled").isNotEqualTo(job);
            assertThat(clicker.get("/api/me/exports").json().path("items").size()).isEqualTo(3);
        });
    }

    /// The type is held back for this process only as long as the work takes.
    private static void paused(String type, Runnable work) {
        Browser operator = new World(platform).staff();
        operator.put("/api/admin/job-types/" + type, Map.of("paused", true));
        try {
            work.run();
        } finally {
            operator.put("/api/admin/job-types/" + type, Map.of("paused", false));
        }
    }

    private static String job(Answer asked) {
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return asked.json().path("jobId").asString();
    }

    @Test
    void theJournalTellsOfAFile() {
        var traffic = new Traffic(platform, World.ofAnotherTenant(platform));
        Browser alone = traffic.world().staff();
        String id = made(alone, "/api/admin/carriers", Map.of("sort", "-name"), List.of("name"), "xlsx");
        JsonNode entry = alone.get("/api/admin/audit?type=exports.export-list").json().path("items").path(0);
        assertThat(entry.path("subjectId").asString()).isEqualTo(id);
        assertThat(alone.get("/api/admin/audit/entries/" + entry.path("id").asString()).json().path("after").asString())
                .contains("\"rows\":2", "\"sort\":\"-name\"", "/api/admin/carriers");
    }

    /// As many as a busy wholesaler has in an hour.
    @Test
    void fiftyThousandRowsAreOneFile() {
        var many = new Traffic(platform, World.ofAnotherTenant(platform));
        CallFacts one = many.answered(NOON, "442079460001", 61_000);
        many.record(one);
        many.multiply(one, 50_000);
        Browser person = many.world().person(many.customer());
        String id = made(person, "/api/customer/calls", Map.of(), List.of("startedAt", "called"), "csv");
        JsonNode told = person.get("/api/me/exports").json().path("items").path(0);
        assertThat(told.path("rows").asInt()).isEqualTo(50_000);
        String file = person.get("/api/me/exports/" + id + "/file").body();
        assertThat(file.length()).isEqualTo(told.path("bytes").asInt()).as("more than one piece").isGreaterThan(1_000_000);
        assertThat(file.lines().skip(1).distinct().count()).isEqualTo(50_000);
    }

    private static List<NamedCsvRecord> csv(Browser person, String path, Map<String, String> filters, List<String> columns) {
        Answer file = person.get("/api/me/exports/" + made(person, path, filters, columns, "csv") + "/file");
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.body()).stream()) {
            return rows.toList();
        }
    }

    private static Answer ask(Browser person, String path, Map<String, String> filters, List<String> columns, String format) {
        return person.post("/api/me/exports", wanted(path, filters, columns, format));
    }

    private static Map<String, Object> wanted(String path, Map<String, String> filters, List<String> columns, String format) {
        return Map.of("list", path, "filters", filters, "columns", columns, "format", format, "timeZone", "Asia/Tokyo", "mark", false);
    }

    /// @return the number of the file, once it is whole
    private static String made(Browser person, String path, Map<String, String> filters, List<String> columns, String format) {
        Answer asked = ask(person, path, filters, columns, format);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String job = asked.json().path("jobId").asString();
        await().until(() -> person.get("/api/me/jobs/" + job).json().at("/job/state").asString().equals("completed"));
        return person.get("/api/me/exports").json().path("items").valueStream()
                .filter(e -> e.path("jobId").asString().equals(job))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }
}
