package com.didtron.server.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.Business;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Every list that is declared anywhere, once to each portal that has it: the file holds as many rows as the endpoint answers, and in each cell what
/// stands in the answer under the column's key. A class 4 renter's files hold what is its own, and nothing of another tenant's. A list that is declared
/// tomorrow is covered without a word here, as long as [Business] or [#filled] has a row for it.
class EveryListAsFileTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    /// What moves while one looks: read at one moment for the file and at another for the comparison.
    private static final Set<String> MOVING = Set.of(
            "heartbeatAt", "lastSeenAt", "running", "processing", "completed", "failed", "waiting", "lastRunAt", "nextRunAt", "lastJobId", "callsNow", "lastUsedAt",
            "lastSignInAt", "expiresAt", "state");

    /// What a call that goes on makes more of, slice by slice: the file was made before the answer that it is compared with.
    private static final String GROWING = "held";

    /// Lists in which one row of the answer is several of the file, or the other way round.
    private static final Set<String> SPLIT = Set.of("/api/admin/ledger/journal", "/api/admin/signalling-addresses");

    /// What a file says in words of its own: the answer has a code there, and the words beside it.
    private static final Set<String> IN_WORDS = Set.of("/api/admin/customers/{id}/access rule", "/api/admin/jobs actor");

    /// Of what only staff has in this test's world other people's files are empty, and nobody of the operator looked at the customer's portal.
    private static final Set<String> EMPTY = Set.of("/api/customer/visits", "/api/me/api-keys", "/api/me/alerts");

    /// What is told to the operator alone, which neither of these is.
    private static final Set<String> THE_OPERATORS = Set.of("/api/admin/job-queue#workers");

    /// Whose staff are the operator's: a partner with customers and carriers that sign in.
    private static Tenant ours;
    private static Tenant renter;
    private static List<Asked> all;

    /// A business with a row in every list.
    ///
    /// @param places  what stands in the braces of a list's address, by its beginning
    /// @param jobType of jobs that the making of files adds none to
    private record Tenant(Business business, Map<String, String> places, String jobType) {

        Browser staff() {
            return business.staff();
        }
    }

    @BeforeAll
    static void fill() {
        ours = filled("white-label");
        renter = filled("class4");
        Business business = ours.business;
        Stream<Asked> files = Stream.of(business.staff(), business.person(), business.carrierPayer(), business.carrierPerson())
                .flatMap(person -> listsOf(person)
                        // a supplier is sent no invoice
                        .filter(list -> person != business.carrierPerson() || !list.path("path").asString().contains("{id}"))
                        .map(list -> ask(ours, person, list)));
        // all are asked for before the first is looked at: each is made by a job, and waiting for one after another takes minutes
        all = Stream.concat(files, listsOf(renter.staff()).map(list -> ask(renter, renter.staff(), list))).toList();
    }

    private static Stream<JsonNode> listsOf(Browser person) {
        return person.get("/api/me/exportable-lists").json().path("items").valueStream();
    }

    private static Tenant filled(String kind) {
        Business business = new Business(platform, World.ofAnotherTenant(platform, kind));
        Browser staff = business.staff();
        String carrier = "/api/admin/carriers/" + business.traffic().customer().id();
        made(staff.post(carrier + "/contacts", contact()));
        made(staff.post(carrier + "/alerts", alert()));
        String list = "/api/admin/number-lists/" + first(staff, "/api/admin/number-lists");
        staff.post(list + "/entries", Map.of("mode", "add", "text", "44900\n33900"));
        Map<String, Object> use = new LinkedHashMap<>(Map.of("scope", "all", "number", "called", "effect", "refuse"));
        use.put("targetId", null);
        staff.post(list + "/uses", use);
        staff.post("/api/admin/origination-lists/" + first(staff, "/api/admin/origination-lists") + "/numbers", Map.of("mode", "add", "text", "442079460100"));
        made(staff.post("/api/admin/exchange-rates", rate()));
        made(staff.post("/api/admin/customer-groups", group(first(staff, "/api/admin/customer-categories"))));
        String plan = "/api/admin/portability-plans/" + first(staff, "/api/admin/portability-plans");
        Answer started = staff.sendFile(plan + "/imports?mode=add", "text/csv", "442079460200,441234567,Net\n");
        await().until(() -> staff.get("/api/me/jobs/" + started.json().path("jobId").asString()).json().at("/job/state").asString().equals("completed"));
        String jobType = staff.get("/api/me/jobs/" + started.json().path("jobId").asString()).json().at("/job/type").asString();
        String issued = staff.get("/api/admin/invoices?status=issued").json().at("/items/0/id").asString();
        Map<String, String> places = Map.ofEntries(
                Map.entry("/api/admin/carriers/{id}", Long.toString(business.traffic().customer().id())),
                Map.entry("/api/admin/interconnects/{id}", Long.toString(business.traffic().egress().id())),
                Map.entry("/api/admin/invoices/{id}", issued),
                Map.entry("/api/customer/invoices/{id}", issued),
                Map.entry("/api/carrier/invoices/{id}", issued),
                Map.entry("/api/admin/people/{id}", staff.get("/api/session").json().at("/person/id").asString()),
                Map.entry("/api/admin/customers/{id}", first(staff, "/api/admin/customers")),
                Map.entry("/api/admin/number-lists/{id}", list.substring(list.lastIndexOf('/') + 1)),
                Map.entry("/api/admin/portability-plans/{id}", plan.substring(plan.lastIndexOf('/') + 1)));
        return new Tenant(business, places, jobType);
    }

    @AfterAll
    static void close() {
        ours.business.close();
        renter.business.close();
    }

    private static String first(Browser who, String list) {
        return who.get(list).json().at("/items/0/id").asString();
    }

    private static void made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        Stream.of("jobTitle", "telephone", "mobile", "fax", "email", "note").forEach(name -> contact.put(name, ""));
        contact.put("name", "Ada");
        contact.put("version", null);
        return contact;
    }

    private static Map<String, Object> alert() {
        Map<String, Object> recipient = new LinkedHashMap<>(Map.of("kind", "address", "address", "noc@example.test", "sendAs", "to"));
        recipient.put("id", null);
        Map<String, Object> words = new LinkedHashMap<>(Map.of("subject", "", "text", ""));
        words.put("templateId", null);
        Map<String, Object> alert = new LinkedHashMap<>(Map.of(
                "kind", "low-balance", "currency", "USD", "threshold", "-10", "measure", "amount", "recipients", List.of(recipient), "mostLetters", 3, "minutesApart", 60,
                "words", Map.of("triggered", words, "last", words, "cleared", words)));
        alert.put("version", null);
        return alert;
    }

    private static Map<String, Object> rate() {
        Map<String, Object> rate = new LinkedHashMap<>(Map.of("base", "EUR", "quote", "USD", "rate", "1.08"));
        rate.put("from", null);
        return rate;
    }

    private static Map<String, Object> group(String category) {
        Map<String, Object> group = new LinkedHashMap<>(Map.of(
                "categoryId", Long.valueOf(category), "code", "north", "name", "North", "description", "", "position", 1, "active", true));
        group.put("version", null);
        return group;
    }

    /// A file that somebody has asked for, and the job that makes it.
    private record Asked(Tenant tenant, Browser person, JsonNode list, Map<String, String> filters, String job) {

        boolean byStaff() {
            return person == tenant.staff();
        }

        String name() {
            return list.path("path").asString();
        }
    }

    @TestFactory
    Stream<DynamicTest> theFileHoldsWhatTheEndpointAnswers() {
        return all.stream().map(one -> DynamicTest.dynamicTest(one.tenant() == renter ? "class 4: " + one.name() : one.name(), () -> compare(one)));
    }

    /// Each mark of ours stands in a file of ours, and none in any of the renter's.
    @Test
    void aRentersFilesHoldNothingOfAnotherTenant() {
        Set<String> marks = new HashSet<>(ours.business.marks());
        marks.addAll(ours.business.names());
        Set<String> found = new HashSet<>();
        for (Asked file : all) {
            String text = text(file.person(), file.job());
            if (file.tenant() == renter) {
                assertThat(marks).as(file.name()).noneMatch(mark -> holds(text, mark));
            } else {
                marks.stream().filter(mark -> holds(text, mark)).forEach(found::add);
            }
        }
        assertThat(found).as("marks of ours that our own files hold").isEqualTo(marks);
    }

    /// The mark as a whole: "Supplier 1" does not stand in "Supplier 17".
    private static boolean holds(String text, String mark) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(mark) + "(?!\\w)").matcher(text).find();
    }

    private static Asked ask(Tenant tenant, Browser person, JsonNode list) {
        String name = list.path("path").asString();
        Map<String, String> filters = filters(tenant, name);
        List<String> columns = list.path("columns").valueStream().map(c -> c.path("key").asString()).toList();
        Answer asked = person.post("/api/me/exports", Map.of(
                "list", name, "filters", filters, "columns", columns, "format", "csv", "timeZone", "Asia/Tokyo", "mark", false));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return new Asked(tenant, person, list, filters, asked.json().path("jobId").asString());
    }

    private static void compare(Asked asked) {
        Browser person = asked.person();
        JsonNode list = asked.list();
        String name = asked.name();
        List<NamedCsvRecord> file = csv(person, asked.job());
        List<JsonNode> answered = rows(person, name, asked.filters());
        if (THE_OPERATORS.contains(name)) {
            assertThat(answered).isEmpty();
        }
        if (THE_OPERATORS.contains(name) || !asked.byStaff() && EMPTY.contains(name) || person == ours.business.carrierPerson()) {
            assertThat(file).hasSameSizeAs(answered);
            return;
        }
        assertThat(answered).as("rows of " + name + ": fill() must make one").isNotEmpty();
        if (SPLIT.contains(name)) {
            assertThat(file).hasSizeGreaterThanOrEqualTo(answered.size());
            return;
        }
        assertThat(file).hasSameSizeAs(answered);
        int compared = 0;
        for (int i = 0; i < file.size(); i++) {
            for (JsonNode column : list.path("columns")) {
                String key = column.path("key").asString();
                JsonNode node = answered.get(i).at("/" + key.replace('.', '/'));
                String title = column.at("/title/0").asString();
                String heading = file.get(i).getHeader().contains(title) ? title : title + " (Asia/Tokyo)";
                if (!MOVING.contains(key) && !IN_WORDS.contains(name + " " + key) && !node.isMissingNode()) {
                    String cell = file.get(i).getField(heading);
                    boolean fits = key.equals(GROWING) && node.has("amount") ? grewTo(cell, node) : says(cell, node);
                    assertThat(fits).as("%s, row %d, %s: the file has \"%s\", the answer %s", name, i, heading, cell, node).isTrue();
                    compared++;
                }
            }
        }
        assertThat(compared).as("cells of " + name + " that stand in the answer by their keys").isPositive();
    }

    private static boolean grewTo(String cell, JsonNode node) {
        BigDecimal before = new BigDecimal(cell);
        BigDecimal after = new BigDecimal(node.path("amount").asString());
        return before.signum() == after.signum() && before.compareTo(after) <= 0;
    }

    /// Whether a cell tells what stands in the answer.
    private static boolean says(String cell, JsonNode node) {
        if (node.isNull()) {
            return cell.isEmpty();
        }
        if (node.isBoolean()) {
            return !Set.of("yes", "no").contains(cell) || cell.equals(node.asBoolean() ? "yes" : "no");
        }
        if (node.isArray()) {
            return node.valueStream().allMatch(each -> each.isString() ? cell.matches("[0-9]+") || cell.contains(each.asString()) : true);
        }
        if (node.has("name")) {
            return cell.equals(node.path("name").asString());
        }
        if (node.has("amount")) {
            return node.path("amount").isNull() ? cell.isEmpty() : node.path("amount").isObject() || new BigDecimal(cell).compareTo(new BigDecimal(node.path("amount").asString())) == 0;
        }
        if (node.isNumber()) {
            // seconds in the file, milliseconds in the answer
            BigDecimal said = new BigDecimal(cell);
            return said.compareTo(node.decimalValue()) == 0 || said.movePointRight(3).compareTo(node.decimalValue()) == 0;
        }
        if (node.isObject()) {
            return true;
        }
        String text = node.asString();
        return cell.equals(text) || isSameInstant(cell, text) || isSameNumber(cell, text) || !cell.isEmpty() && text.isEmpty();
    }

    private static boolean isSameInstant(String cell, String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") && !cell.isEmpty()
                && OffsetDateTime.parse(cell).toInstant().equals(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean isSameNumber(String cell, String text) {
        String number = "-?\\d+(\\.\\d+)?";
        return cell.matches(number) && text.matches(number) && new BigDecimal(cell).compareTo(new BigDecimal(text)) == 0;
    }

    private static Map<String, String> filters(Tenant tenant, String name) {
        Map<String, String> filters = new LinkedHashMap<>();
        tenant.places.forEach((beginning, id) -> {
            if (name.startsWith(beginning)) {
                filters.put("id", id);
            }
        });
        if (name.contains("{position}")) {
            filters.put("position", "1");
        }
        if (name.equals("/api/admin/audit")) {
            filters.put("to", Instant.now().toString());
        }
        if (name.equals("/api/admin/jobs")) {
            filters.put("type", tenant.jobType);
        }
        return filters;
    }

    /// All rows that the endpoint answers.
    private static List<JsonNode> rows(Browser person, String name, Map<String, String> filters) {
        String part = name.contains("#") ? name.substring(name.indexOf('#') + 1) : null;
        String path = part == null ? name : name.substring(0, name.indexOf('#'));
        for (Map.Entry<String, String> place : filters.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            StringBuilder query = new StringBuilder(path + "?limit=100&cursor=" + cursor);
            filters.forEach((key, value) -> query.append('&').append(key).append('=').append(value));
            Answer answer = person.get(query.toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode whole = answer.json();
            JsonNode page = whole.path("rows").has("items") ? whole.path("rows") : whole;
            JsonNode rows = part != null
                    ? page.path(part.equals("refusals") ? "lastRefusals" : part)
                    : Stream.of("items", "rows", "calls", "addresses").map(page::path).filter(JsonNode::isArray).findFirst().orElseThrow();
            rows.forEach(all::add);
            cursor = page.path("nextCursor").isString() ? page.path("nextCursor").asString() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<NamedCsvRecord> csv(Browser person, String job) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(person, job)).stream()) {
            return rows.toList();
        }
    }

    private static String text(Browser person, String job) {
        await().until(() -> Set.of("completed", "failed", "dead").contains(person.get("/api/me/jobs/" + job).json().at("/job/state").asString()));
        JsonNode done = person.get("/api/me/jobs/" + job).json().path("job");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("completed");
        String id = person.get("/api/me/exports").json().path("items").valueStream()
                .filter(e -> e.path("jobId").asString().equals(job)).findFirst().orElseThrow().path("id").asString();
        Answer file = person.get("/api/me/exports/" + id + "/file");
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        return file.body();
    }
}
