package com.didtron.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.ApiDocument.Endpoint;
import com.didtron.server.Browser.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Who is kept out of each endpoint, taken from the OpenAPI document: a new endpoint is covered without a word here, as long as [Business] has
/// one of what its address names.
class EveryEndpointTest {

    /// Doors that are open on purpose; one more is noticed.
    private static final Set<String> OPEN = Set.of(
            "GET /api/health", "GET /api/brand", "GET /api/brand/logo", "GET /api/session", "POST /api/session", "DELETE /api/session", "GET /api/one-time-link/{token}",
            "POST /api/one-time-link/{token}", "GET /api/trace/{callId}", "POST /api/password-reset",
            "POST /api/session/passkey-question", "POST /api/session/passkey", "GET /api/sign-up", "POST /api/sign-up", "GET /certs/{publicId}.pem");
    /// Parts of an address that no list tells.
    private static final Map<String, String> PARTS = Map.of("position", "1", "extension", "csv");

    /// Where examples of an address are listed, when it is not where the address begins.
    private static final Map<String, String> LISTS = Map.of("/api/admin/audit/entries", "/api/admin/audit");
    /// What belongs to no tenant: addresses by their beginning, with the list that names examples and the member of its rows that does.
    private static final Map<String, String> PLATFORM_WIDE = Map.of(
            "/api/admin/job-types/", "/api/admin/job-queue#types", "/api/admin/job-workers/", "/api/admin/job-queue#workers",
            "/api/admin/job-schedules/", "/api/admin/job-queue#schedules");
    /// What names a thing of the platform, a setting or a subject of assignments, and tells or does something for the tenant that asks.
    private static final Set<String> FOR_WHO_ASKS = Set.of(
            "POST /api/admin/job-schedules/{name}/run", "PUT /api/admin/settings/{name}", "PUT /api/admin/settings/{name}/secret",
            "PUT /api/admin/settings/{name}/security",
            "GET /api/admin/settings/{name}/history", "GET /api/admin/assignments/{type}/{id}", "PUT /api/admin/assignments/{type}/{id}");
    /// Words that may stand in no property's name that a customer is told.
    private static final Set<String> NOT_FOR_CUSTOMERS = Set.of(
            "buy", "bought", "cost", "margin", "profit", "supplier", "vendor", "egress", "route", "routing", "verdict", "attempt", "ladder",
            "journal", "accountmanager", "carrier");
    /// The same for a carrier, which may be a supplier itself.
    private static final Set<String> NOT_FOR_CARRIERS = Set.of(
            "buy", "sell", "cost", "margin", "profit", "customer", "supplier", "vendor", "routing", "verdict", "attempt", "ladder", "journal", "accountmanager");
    /// Shapes that say nothing by themselves.
    private static final Set<String> SHARED = Set.of("MoneyJson", "Named", "Problem", "Field", "RowCount");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final Map<String, Integer> counts = new HashMap<>();
    private static ApiDocument document;
    private static Business ours;
    private static Business theirs;

    @BeforeAll
    static void makeTwoTenants() {
        document = ApiDocument.of(platform);
        ours = new Business(platform, World.ofAnotherTenant(platform));
        theirs = new Business(platform, World.ofAnotherTenant(platform));
    }

    @AfterAll
    static void tellCounts() {
        ours.close();
        theirs.close();
        LoggerFactory.getLogger(EveryEndpointTest.class).info("{} endpoints; asked for: {}", document.endpoints().size(), new TreeMap<>(counts));
    }

    private static Stream<DynamicTest> each(String question, Predicate<Endpoint> which, Consumer<Endpoint> test) {
        Stream<Endpoint> asked = document.endpoints().stream().filter(e -> !e.isOpen()).filter(which);
        return asked.map(e -> DynamicTest.dynamicTest(e.toString(), () -> {
            counts.merge(question, 1, Integer::sum);
            test.accept(e);
        }));
    }

    private static Answer ask(Browser who, Endpoint endpoint, String path, @Nullable Object body) {
        return endpoint.takesCsv() ? who.sendFile(path, "text/csv", "1") : who.send(endpoint.method(), path, body == null ? null : JSON.writeValueAsString(body));
    }

    /// An address in which every parameter is well-formed, and names nothing.
    private static String nowhere(Endpoint endpoint) {
        return endpoint.filled(name -> name.equals("callId") ? "01970000-0000-7000-8000-000000000000" : PARTS.getOrDefault(name, "9007199254740991"));
    }

    @Test
    void onlyTheKnownDoorsAreOpen() {
        assertThat(document.endpoints().stream().filter(Endpoint::isOpen).map(Endpoint::toString)).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @TestFactory
    Stream<DynamicTest> whoHasNotSignedInIsRefused() {
        Browser anonymous = Browser.anonymous(platform);
        return each("anonymous 401", _ -> true, endpoint -> {
            Answer answer = ask(anonymous, endpoint, nowhere(endpoint), document.body(endpoint, _ -> null));
            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(answer.json().path("code").asString()).isEqualTo("not-signed-in");
        });
    }

    @TestFactory
    Stream<DynamicTest> whoBelongsToAnotherPortalIsRefused() {
        Map<String, Browser> people = Map.of("admin", ours.staff(), "customer", ours.person(), "carrier", ours.carrierPerson());
        return each("wrong portal 403", e -> !e.portal().equals("me"), endpoint -> people.forEach((portal, person) -> {
            if (!portal.equals(endpoint.portal())) {
                Answer answer = ask(person, endpoint, nowhere(endpoint), document.body(endpoint, _ -> null));
                assertThat(answer.status()).as(portal + ": " + answer.body()).isEqualTo(403);
                assertThat(answer.json().path("code").asString()).isEqualTo("wrong-portal");
            }
        }));
    }

    /// A class 4 renter's staff has those of the operator's pages whose permission is declared for its portal, and none of the rest.
    @TestFactory
    Stream<DynamicTest> whatIsNotDeclaredForClass4IsRefusedThere() {
        Browser renter = World.ofAnotherTenant(platform, "class4").staff();
        Set<String> declared = ours.staff().get("/api/admin/permissions?portal=class4").json().path("items").valueStream()
                .map(p -> p.path("name").asString())
                .collect(Collectors.toSet());
        assertThat(declared).contains("carriers.carrier.view").noneMatch(name -> name.startsWith("tenancy.tenant."));
        return each("class 4 portal", e -> !e.portal().equals("me"), endpoint -> {
            boolean open = endpoint.portal().equals("admin") && (declared.contains(endpoint.permission()) || endpoint.permission().equals("signed-in"));
            if (open && endpoint.streams()) {
                assertThat(first(renter, endpoint)).isNotEmpty();
                return;
            }
            Answer answer = ask(renter, endpoint, nowhere(endpoint), document.body(endpoint, _ -> null));
            assertThat(answer.json().path("code").asString().equals("wrong-portal")).as(answer.status() + " " + answer.body()).isEqualTo(!open);
        });
    }

    /// All that the portal has, but for this one.
    @TestFactory
    Stream<DynamicTest> whoLacksThePermissionIsRefused() {
        Map<String, Browser> lacking = new HashMap<>();
        return each("permission missing 403", e -> !e.permission().equals("signed-in"), endpoint -> {
            Browser person = lacking.computeIfAbsent(
                    endpoint.portal() + " " + endpoint.permission(),
                    _ -> withoutPermission(endpoint.portal().equals("me") ? "admin" : endpoint.portal(), endpoint.permission()));
            Answer answer = ask(person, endpoint, nowhere(endpoint), document.body(endpoint, _ -> null));
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.json().path("code").asString()).isEqualTo("permission-missing");
        });
    }

    private static Browser withoutPermission(String portal, String permission) {
        List<String> others = ours.staff().get("/api/admin/permissions?portal=" + portal).json().path("items").valueStream()
                .map(p -> p.path("name").asString())
                .filter(name -> !name.equals(permission))
                .toList();
        Map<String, Object> limits = new HashMap<>();
        Stream.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(name -> limits.put(name, null));
        Answer role = ours.staff().post("/api/admin/roles", Map.of(
                "name", "All but " + permission, "description", "", "portal", portal, "permissions", others, "scope", "all", "limits", limits));
        assertThat(role.status()).as(role.body()).isEqualTo(201);
        String id = role.json().path("id").asString();
        World world = ours.traffic().world();
        return switch (portal) {
            case "customer" -> world.personWith(ours.traffic().customer(), id);
            case "carrier" -> world.carrierPersonWith(ours.traffic().supplier(), id);
            default -> world.staffWith(id);
        };
    }

    /// The owner finds it, and to staff of another tenant it is as good as none.
    @TestFactory
    Stream<DynamicTest> whatBelongsToAnotherTenantIsNotThere() {
        Predicate<Endpoint> tenantsOwn = e -> !e.parameters().isEmpty() && platformWide(e) == null && !FOR_WHO_ASKS.contains(e.toString());
        return each("another tenant's 404", tenantsOwn, endpoint -> {
            notThere(endpoint, ours, theirs);
            notThere(endpoint, theirs, ours);
        });
    }

    private static void notThere(Endpoint endpoint, Business owner, Business stranger) {
        Browser own = of(owner, endpoint);
        Browser strange = of(stranger, endpoint);
        String path = addressOf(endpoint, own, strange);
        if (endpoint.reads()) {
            assertThat(own.get(path).status()).as("to the owner: " + path).isEqualTo(200);
        }
        Answer told = ask(own, reading(path), path, null);
        JsonNode there = told.status() == 200 ? told.json() : JSON.missingNode();
        Object body = document.body(endpoint, name -> there.has(name) ? there.get(name) : null);
        Answer answer = ask(strange, endpoint, path, body);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(404);
    }

    private static Endpoint reading(String path) {
        return new Endpoint("GET", path, "", false, JSON.missingNode());
    }

    private static Browser of(Business business, Endpoint endpoint) {
        return switch (endpoint.portal()) {
            case "customer" -> business.person();
            case "carrier" -> endpoint.path().startsWith("/api/carrier/invoices") ? business.carrierPayer() : business.carrierPerson();
            default -> business.staff();
        };
    }

    /// An address that names something of the owner's: taken from the list that the address begins with, and not in the stranger's list.
    private static String addressOf(Endpoint endpoint, Browser owner, Browser stranger) {
        String beginning = endpoint.path().substring(0, endpoint.path().indexOf("/{"));
        String list = LISTS.getOrDefault(beginning, beginning);
        Endpoint listing = document.endpoints().stream()
                .filter(e -> e.reads() && e.path().equals(list))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no list " + list + " to take an example from"));
        String member = endpoint.parameters().getFirst();
        List<String> examples = new ArrayList<>(members(owner.get(listing.filled(_ -> "")), member));
        examples.removeAll(members(stranger.get(listing.filled(_ -> "")), member));
        assertThat(examples).as("examples in " + list + ": Business must make one").isNotEmpty();
        return endpoint.filled(name -> name.equals(member) ? examples.getLast() : PARTS.getOrDefault(name, "1"));
    }

    /// The ids in the one list that an answer holds.
    private static List<String> members(Answer answer, String member) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().valueStream().filter(JsonNode::isArray).flatMap(JsonNode::valueStream).map(row -> row.path(member).asString()).toList();
    }

    /// Somebody whose role is about assigned accounts, and to whom none is assigned, finds nothing of any through all that such a role can open.
    @TestFactory
    Stream<DynamicTest> whatIsNotAssignedIsNotThere() {
        List<String> kept = ours.staff().get("/api/admin/permissions?portal=admin").json().path("items").valueStream()
                .filter(p -> p.path("keepsToScope").asBoolean())
                .map(p -> p.path("name").asString())
                .toList();
        assertThat(kept).isNotEmpty();
        Map<String, Object> limits = new HashMap<>();
        Stream.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(name -> limits.put(name, null));
        String role = ours.staff().post("/api/admin/roles", Map.of(
                "name", "Assigned only", "description", "", "portal", "admin", "permissions", kept, "scope", "assigned", "limits", limits)).json().path("id").asString();
        Browser scoped = ours.traffic().world().staffWith(role);
        Predicate<Endpoint> told = e -> e.portal().equals("admin") && e.reads() && (kept.contains(e.permission()) || e.permission().equals("signed-in"));
        return each("not assigned", told, endpoint -> {
            if (endpoint.parameters().isEmpty()) {
                String said = first(scoped, endpoint);
                assertThat(ours.marks()).as(said).noneMatch(said::contains);
            } else {
                String path = addressOf(endpoint, ours.staff(), theirs.staff());
                assertThat(ours.staff().get(path).status()).as("to who sees all: " + path).isEqualTo(200);
                Answer answer = scoped.get(path);
                assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(404);
            }
        });
    }

    /// And changes nothing of any: not there, or beyond what the role is about.
    @TestFactory
    Stream<DynamicTest> whatIsNotAssignedCannotBeChanged() {
        List<String> kept = ours.staff().get("/api/admin/permissions?portal=admin").json().path("items").valueStream()
                .filter(p -> p.path("keepsToScope").asBoolean())
                .map(p -> p.path("name").asString())
                .toList();
        Map<String, Object> limits = new HashMap<>();
        Stream.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(name -> limits.put(name, null));
        String role = ours.staff().post("/api/admin/roles", Map.of(
                "name", "Assigned only, changing", "description", "", "portal", "admin", "permissions", kept, "scope", "assigned", "limits", limits)).json().path("id").asString();
        Browser scoped = ours.traffic().world().staffWith(role);
        Predicate<Endpoint> changes = e -> e.portal().equals("admin") && !e.reads() && kept.contains(e.permission()) && !e.parameters().isEmpty();
        return each("not assigned, changing", changes, endpoint -> {
            String path = addressOf(endpoint, ours.staff(), theirs.staff());
            Answer answer = ask(scoped, endpoint, path, document.body(endpoint, _ -> null));
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(404);
        });
    }

    /// What holds for all tenants is the operator's alone.
    @TestFactory
    Stream<DynamicTest> whatHoldsForThePlatformIsNotForATenant() {
        Browser operators = new World(platform).staff();
        return each("platform-wide 403", e -> platformWide(e) != null, endpoint -> {
            String[] list = Objects.requireNonNull(platformWide(endpoint)).split("#");
            String member = endpoint.parameters().getFirst();
            JsonNode examples = operators.get(list[0]).json().path(list[1]);
            assertThat(examples).as("examples in " + platformWide(endpoint)).isNotEmpty();
            String path = endpoint.filled(_ -> examples.path(0).path(member).asString());
            Answer answer = ask(ours.staff(), endpoint, path, document.body(endpoint, _ -> null));
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(403);
        });
    }

    private static @Nullable String platformWide(Endpoint endpoint) {
        return PLATFORM_WIDE.entrySet().stream()
                .filter(e -> !FOR_WHO_ASKS.contains(endpoint.toString()) && endpoint.path().startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// Another customer or carrier of the same tenant is as much a stranger.
    @TestFactory
    Stream<DynamicTest> whatBelongsToAnotherCustomerIsNotThere() {
        Traffic neighbours = new Traffic(platform, ours.traffic().world().another());
        Map<String, Browser> strangers = Map.of(
                "customer", neighbours.world().person(neighbours.customer()), "carrier", neighbours.world().carrierPerson(neighbours.supplier()));
        return each("another customer's 404", e -> strangers.containsKey(e.portal()) && !e.parameters().isEmpty(), endpoint -> {
            Browser neighbour = strangers.get(endpoint.portal());
            String path = addressOf(endpoint, of(ours, endpoint), neighbour);
            Answer answer = ask(neighbour, endpoint, path, document.body(endpoint, _ -> null));
            assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(404);
        });
    }

    /// Somebody else's carrier in a body is none either.
    @TestFactory
    Stream<DynamicTest> whatABodyNamesOfAnotherTenantIsNotThere() {
        long carrier = theirs.traffic().customer().id();
        Predicate<Endpoint> namesACarrier = e -> document.body(e, _ -> null) instanceof Map<?, ?> body && body.containsKey("carrierId");
        return each("another tenant's in a body 404", namesACarrier, endpoint -> {
            Object body = document.body(endpoint, name -> name.equals("carrierId") ? carrier : null);
            Answer answer = ask(ours.staff(), endpoint, nowhere(endpoint), body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        });
    }

    /// Lists, sums and streams hold nothing of another tenant.
    @TestFactory
    Stream<DynamicTest> noAnswerHoldsAnothersNames() {
        return each("no names of others", e -> e.reads() && e.parameters().isEmpty(), endpoint -> {
            String said = first(of(ours, endpoint), endpoint);
            assertThat(theirs.marks()).noneMatch(said::contains);
        });
    }

    /// Nor does a class 4 renter learn which processes, folders and database the platform runs on, with a job of its own among its answers.
    @TestFactory
    Stream<DynamicTest> noAnswerTellsARenterOfTheMachinery() {
        Browser renter = World.ofAnotherTenant(platform, "class4").staff();
        String job = renter.post("/api/admin/job-queue/check").json().path("jobId").asString();
        Awaitility.await().until(() -> renter.get("/api/admin/jobs/" + job).json().at("/job/state").asString().equals("completed"));
        List<String> machinery = Stream.concat(
                        new World(platform).staff().get("/api/admin/job-queue").json().path("workers").findValuesAsString("name").stream(),
                        Stream.of("jdbc:", platform.data().toString()))
                .toList();
        assertThat(machinery).anyMatch(name -> name.startsWith("worker-"));
        Predicate<Endpoint> told = e ->
                e.reads() && !e.streams() && (e.portal().equals("admin") || e.portal().equals("me")) && (e.parameters().isEmpty() || e.path().endsWith("/jobs/{id}"));
        return each("machinery", told, endpoint -> {
            String said = renter.get(endpoint.filled(_ -> job)).body();
            assertThat(machinery).as(said).noneMatch(said::contains);
        });
    }

    /// What a customer is told does not even by its words hold what we pay and to whom.
    @TestFactory
    Stream<DynamicTest> noAnswerTellsACustomerTheSupplier() {
        return each("no supplier in an answer", e -> e.portal().equals("customer") && e.reads(), endpoint -> {
            String said = endpoint.parameters().isEmpty()
                    ? first(ours.person(), endpoint)
                    : ours.person().get(addressOf(endpoint, ours.person(), theirs.person())).body();
            assertThat(said).isNotEmpty().doesNotContain(ours.traffic().supplier().name()).doesNotContain(ours.traffic().buy().name());
        });
    }

    /// Whatever stands in an address, the answer is what was found, or says which parameter is not right: nothing that somebody types or pastes is a fault of ours.
    @TestFactory
    Stream<DynamicTest> noCharacterInAnAddressIsAFault() {
        List<String> texts = List.of("%00", "a%00b", "%01", "%1B", "%7F", "%C2%85", "%E2%80%AE", "%FF", "%ED%A0%80", "%C3", "'", "%25", "%5C");
        // a place after NUL, as a cursor has it
        List<String> places = Stream.of("1/\u0000", "1 \u0000", "\u0000").map(key -> Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8))).toList();
        Predicate<Endpoint> filtered = e -> e.reads() && !e.streams() && !e.asked().isEmpty() && (e.parameters().isEmpty() || !FOR_WHO_ASKS.contains(e.toString()));
        return each("strange characters", filtered, endpoint -> {
            Browser who = of(ours, endpoint);
            String path = endpoint.parameters().isEmpty() ? endpoint.filled(_ -> "") : addressOf(endpoint, who, of(theirs, endpoint));
            for (String name : endpoint.asked()) {
                for (String text : name.equals("cursor") ? places : texts) {
                    Answer answer = who.get(path + (path.contains("?") ? "&" : "?") + name + "=" + text);
                    assertThat(answer.status()).as(name + "=" + text + ": " + answer.body()).isIn(200, 400, 404, 422);
                    if (answer.status() != 200) {
                        assertThat(answer.body()).as(name + "=" + text).contains(name);
                    }
                }
            }
        });
    }

    /// The whole answer, or the first event of a stream.
    private static String first(Browser who, Endpoint endpoint) {
        String path = endpoint.filled(_ -> "");
        if (!endpoint.streams()) {
            Answer answer = who.get(path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
        try (var lines = new BufferedReader(new InputStreamReader(who.stream(path), StandardCharsets.UTF_8))) {
            List<String> event = new ArrayList<>();
            for (String line = lines.readLine(); line != null && !(line.isEmpty() && event.size() > 1); line = lines.readLine()) {
                event.add(line);
            }
            return String.join("\n", event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> noShapeCanTellACustomerWhatIsNotForThem() {
        Set<String> operators = document.endpoints().stream()
                .filter(e -> e.portal().equals("admin"))
                .flatMap(e -> document.answers(e).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        operators.removeAll(SHARED);
        Map<String, Set<String>> notFor = Map.of("customer", NOT_FOR_CUSTOMERS, "carrier", NOT_FOR_CARRIERS);
        return each("shapes for customers and carriers", e -> notFor.containsKey(e.portal()), endpoint -> {
            Map<String, Set<String>> shapes = document.answers(endpoint);
            assertThat(shapes.keySet()).as("shapes that the operator's answers use as well").doesNotContainAnyElementsOf(operators);
            shapes.forEach((shape, properties) -> assertThat(properties)
                    .as(shape)
                    .noneMatch(name -> notFor.get(endpoint.portal()).stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains)));
        });
    }

    /// Customers are told in records made for them: no type of a module's own language is in reach of what their endpoints answer with.
    @Test
    void noStoredObjectReachesCustomers() {
        Set<Class<?>> reached = new LinkedHashSet<>();
        platform.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/customer/"))) {
                reach(ResolvableType.forMethodReturnType(method.getMethod()), reached);
            }
        });
        assertThat(reached).hasSizeGreaterThan(8).allMatch(type -> type.getPackageName().matches(".*\\.(web|internal|platform|kernel)"));
    }

    private static void reach(ResolvableType type, Set<Class<?>> reached) {
        Stream.of(type.getGenerics()).forEach(generic -> reach(generic, reached));
        Class<?> raw = type.toClass();
        if (raw.getPackageName().startsWith("com.didtron.") && reached.add(raw) && raw.isRecord()) {
            Stream.of(raw.getRecordComponents()).forEach(component -> reach(ResolvableType.forMethodReturnType(component.getAccessor()), reached));
        }
    }
}
