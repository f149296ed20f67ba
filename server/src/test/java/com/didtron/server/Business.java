package com.didtron.server;

import static org.awaitility.Awaitility.await;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.tenancy.Tenants;
import com.didtron.sip.port.Transport;
import com.didtron.sip.ua.Behaviour;
import com.didtron.sip.ua.CallPlan;
import com.didtron.sip.ua.UserAgent;
import com.didtron.sip.ua.UserAgentSettings;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// One tenant with at least one of everything that an address can name: staff, a customer with its person, a supplier, rated calls, an issued
/// invoice and a draft, a call in progress, a role, a host name, a logo, a saved view,
/// a job and its journal.
///
/// A class 4 renter has all of it but for a partner: below it is nobody.
///
/// Whoever adds a thing with an address of its own adds one here: `EveryEndpointTest` asks for it.
public final class Business implements AutoCloseable {

    /// The smallest PNG there is: one dot.
    private static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgqo8BAAF8AOaZoE/oAAAAAElFTkSuQmCC";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final Traffic traffic;
    private final Browser staff;
    private final Browser person;
    private final Browser carrierPerson;
    private final Browser carrierPayer;
    private final UserAgent agent;
    private final List<CallFacts> calls;
    private final Set<String> names = new HashSet<>();

    public Business(RunningPlatform platform, World world) {
        Portal portal = platform.bean(Tenants.class).kind(world.tenant()).staffPortal();
        this.traffic = new Traffic(platform, world);
        this.staff = world.staff();
        this.person = world.person(traffic.customer());
        this.carrierPerson = world.carrierPerson(traffic.supplier());
        this.carrierPayer = traffic.world().carrierPerson(traffic.customer());
        Instant noon = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        this.calls = List.of(
                traffic.answered(noon, "442079460001", 61_000),
                traffic.answered(noon.plus(Duration.ofDays(1)), "442079460002", 61_000),
                traffic.refused(noon.plusSeconds(5), "442079460009"));
        traffic.record(calls.toArray(CallFacts[]::new));
        JsonNode first = invoice(DAY);
        Browser.Answer issued = staff.post(
                "/api/admin/invoices/" + first.path("id").asString() + "/issue", Map.of("version", first.path("version").asInt()));
        if (issued.status() != 200) {
            throw new AssertionError(issued.toString());
        }
        invoice(DAY.plusDays(1));
        made(staff.post("/api/admin/roles", Map.of(
                "name", named("Desk"), "description", "", "portal", portal.word(), "permissions", List.of("carriers.carrier.view"), "scope",
                "all", "limits", nothing("refundUpTo", "adjustUpTo", "fourEyesAbove"))));
        Map<String, Object> invitation = nothing("carrierId");
        invitation.putAll(Map.of(
                "email", "invited" + System.nanoTime() + "@example.test", "displayName", named("Invited"), "portal", portal.word(), "roles", List.of("viewer")));
        made(staff.post("/api/admin/people", invitation));
        Map<String, Object> key = nothing("expiresAt");
        key.putAll(Map.of(
                "name", named("Key"), "environment", "live", "permissions", List.of("reporting.call.view"), "addresses", List.of(), "readsPerMinute", 600,
                "writesPerMinute", 60));
        made(staff.post("/api/me/api-keys", key));
        Browser.Answer job = staff.post("/api/admin/audit/verify");
        if (job.status() != 202) {
            throw new AssertionError(job.toString());
        }
        export();
        platform.bean(Database.class).perform(world.tenant(), tx -> platform.bean(RaisesAlerts.class).raise(tx, world.tenant(), new RaisesAlerts.Alert(
                RaisesAlerts.Severity.WARNING, "credit-alert", "carriers.carrier.view", "carrier", Long.toString(traffic.customer().id()), "Low")));
        made(staff.post("/api/admin/brand/hosts", Map.of("host", "portal" + System.nanoTime() + ".example")));
        Browser.Answer logo = staff.put("/api/admin/brand/logo", Map.of("png", DOT));
        if (logo.status() != 200) {
            throw new AssertionError(logo.toString());
        }
        if (portal == Portal.ADMIN) {
            made(staff.post("/api/admin/tenants", Map.of(
                    "kind", "white-label", "name", named("Partner"), "legalName", "Partner Ltd", "contactEmail", "", "baseCurrency", "EUR", "timeZone", "UTC")));
        }
        made(staff.post("/api/admin/time-classes", Map.of(
                "name", named("Office hours"), "timeZone", "UTC", "spans", List.of(Map.of("days", List.of("monday"), "start", "09:00", "end", "17:00")))));
        made(staff.post("/api/admin/alert-templates", Map.of("name", named("Words"), "subject", "{carrier}", "text", "")));
        made(staff.post("/api/admin/enforcement-policies", Map.of("name", named("Policy"), "note", "", "rules", List.of())));
        made(staff.post("/api/admin/attestation-certificates/requests", Map.of(
                "name", named("Certificate"), "url", "https://cert.example/" + System.nanoTime() + ".pem", "commonName", "SHAKEN", "organisation", "", "country", "",
                "providerCode", "")));
        made(staff.post("/api/admin/origination-lists", Map.of("name", named("Numbers"), "note", "")));
        made(staff.post("/api/admin/portability-plans", Map.of("name", named("Ported"), "note", "", "fromCalls", "ignore")));
        made(staff.post("/api/admin/number-lists", Map.of("name", named("List"), "note", "")));
        throwAway();
        keepPasskey(platform);
        askForApproval(platform);
        for (Browser one : List.of(staff, person)) {
            made(one.post("/api/me/views", Map.of("page", "sample", "name", "Mine", "shared", false, "state", Map.of())));
        }
        this.agent = UserAgent.start(
                UserAgentSettings.listening(new InetSocketAddress("127.0.0.1", 0), "Test"), _ -> Behaviour.answerAtOnce(), Clock.systemUTC());
        talk(platform, world.another());
    }

    /// A name that nothing else has.
    private String named(String what) {
        String name = what + " " + System.nanoTime();
        names.add(name);
        return name;
    }

    /// A list as a file, whole.
    private void export() {
        Browser.Answer asked = staff.post("/api/me/exports", Map.of(
                "list", "/api/admin/carriers", "filters", Map.of(), "columns", List.of("name"), "format", "csv", "timeZone", "UTC", "mark", false));
        if (asked.status() != 202) {
            throw new AssertionError(asked.toString());
        }
        await().until(() -> staff.get("/api/me/exports").json().at("/items/0/readyAt").isString());
    }

    /// One that no authenticator made: nothing is signed with it here.
    private void keepPasskey(RunningPlatform platform) {
        long person = staff.get("/api/session").json().at("/person/id").asLong();
        platform.bean(Database.class).performAcrossTenants(tx -> tx.execute(
                "insert into identity.passkey (tenant_id, person_id, credential_id, rp_id, attested, sign_count, backup_eligible, backed_up, transports, name,"
                        + " created_at) values ({0}, {1}, {2}, 'localhost', '', 0, false, false, '{}', 'Key', now())",
                DSL.val(traffic.world().tenant().value()), DSL.val(person), DSL.val(Long.toString(System.nanoTime()).getBytes(StandardCharsets.UTF_8))));
    }

    /// One whose operation there is not: it is looked at, and decided on by nobody.
    private void askForApproval(RunningPlatform platform) {
        platform.bean(Database.class).performAcrossTenants(tx -> tx.execute(
                "insert into operations.approval (tenant_id, type, payload, request, permission, kind, amount, shown_payload, asked_by, asked_by_name, asked_at,"
                        + " expires_at) values ({0}, 'test.none', '{}', '{}', 'billing.invoice.issue', 'refund', 1, '{}', 0, 'Somebody', now(), now())",
                DSL.val(traffic.world().tenant().value())));
    }

    /// A category of customers, for the trash.
    private void throwAway() {
        Map<String, Object> category = new HashMap<>(Map.of(
                "code", "c" + System.nanoTime(), "name", named("Short-lived"), "description", "", "position", 9, "defaultBilling", "prepaid", "active", true,
                "showOnWebsite", false));
        category.put("version", null);
        Browser.Answer made = staff.post("/api/admin/customer-categories", category);
        made(made);
        Browser.Answer deleted = staff.delete(
                "/api/admin/customer-categories/" + made.json().path("id").asString() + "?version=" + made.json().path("version").asInt());
        if (deleted.status() != 204) {
            throw new AssertionError(deleted.toString());
        }
    }

    /// A call that goes on until this is closed.
    private void talk(RunningPlatform platform, World talking) {
        Carrier caller = talking.customer(Carrier.CreditType.PREPAID, "0", "100");
        RatingPlan buy = talking.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44");
        RatingPlan sell = talking.plan(RatingPlan.Side.SELL, "0.06", "1/1", "44");
        Interconnect egress = talking.egress(talking.supplier("Supplier"), agent.udpAddress(), buy.id());
        talking.service(talking.ingress(caller, null), sell.id(), talking.routing(egress).id());
        agent.place(new CallPlan(
                platform.sip(), Transport.UDP, "442079460003", "442071234567", talking.techPrefix(), Duration.ofMinutes(3), null));
        await().until(() -> liveCalls().anyMatch(call -> call.path("state").asString().equals("talking")));
    }

    private static Map<String, Object> nothing(String... names) {
        Map<String, Object> nothing = new HashMap<>();
        for (String name : names) {
            nothing.put(name, null);
        }
        return nothing;
    }

    private JsonNode invoice(LocalDate day) {
        return made(staff.post(
                "/api/admin/invoices", Map.of("carrierId", traffic.customer().id(), "periodFrom", day.toString(), "periodTo", day.toString())));
    }

    private static JsonNode made(Browser.Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return answer.json();
    }

    /// Somebody of its staff who may do everything.
    public Browser staff() {
        return staff;
    }

    /// Somebody of its customer who may do everything there.
    public Browser person() {
        return person;
    }

    /// Somebody of its customer, in the carriers' portal: one that is sent invoices.
    public Browser carrierPayer() {
        return carrierPayer;
    }

    /// Somebody of its supplier who may do everything there.
    public Browser carrierPerson() {
        return carrierPerson;
    }

    public Traffic traffic() {
        return traffic;
    }

    /// Words that stand in no other tenant's answers: names of its carriers and ids of its calls.
    public Set<String> marks() {
        return Set.of(
                traffic.customer().name(), traffic.supplier().name(), calls.get(0).callId().toString(), calls.get(1).callId().toString(),
                calls.get(2).callId().toString());
    }

    /// Names of what its staff has made: no other tenant has anything of such a name.
    public Set<String> names() {
        return Set.copyOf(names);
    }

    @Override
    public void close() {
        liveCalls().forEach(call -> staff.post("/api/admin/live-calls/" + call.path("callId").asString() + "/hang-up"));
        agent.close();
    }

    private Stream<JsonNode> liveCalls() {
        return staff.get("/api/admin/live-calls").json().path("calls").valueStream();
    }
}
