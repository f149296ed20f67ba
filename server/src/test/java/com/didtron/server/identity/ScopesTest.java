package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.Browser.Answer;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A role about assigned or own accounts: those are there, others are not, and what is about all of them cannot be part of it.
class ScopesTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final List<String> KEPT = List.of(
            "carriers.carrier.view", "carriers.carrier.create", "carriers.carrier.change", "carriers.status.set", "carriers.interconnect.change",
            "customers.account.view", "billing.invoice.view");

    private final World world = World.ofAnotherTenant(platform);
    private final Browser owner = world.staff();

    private Browser staffAbout(String scope) {
        return world.staffWith(role(scope, KEPT).json().path("id").asString());
    }

    private Answer role(String scope, List<String> permissions) {
        Map<String, Object> limits = new HashMap<>();
        Stream.of("refundUpTo", "adjustUpTo", "fourEyesAbove").forEach(name -> limits.put(name, null));
        return owner.post("/api/admin/roles", Map.of(
                "name", "About " + scope + " " + System.nanoTime(), "description", "", "portal", "admin", "permissions", permissions, "scope", scope, "limits",
                limits));
    }

    private static long id(Browser person) {
        return person.get("/api/session").json().at("/person/id").asLong();
    }

    /// Makes somebody the account manager of a carrier.
    private Answer assign(Carrier carrier, Long manager) {
        JsonNode now = owner.get("/api/admin/carriers/" + carrier.id()).json();
        Map<String, Object> form = new HashMap<>();
        for (String field : Set.of("name", "code", "kind", "timeZone", "legalName", "address", "country", "taxCode", "billingEmail", "technicalEmail", "telephone",
                "website", "postcode", "fax", "billTo", "shipTo", "customerAccountNumber", "supplierAccountNumber", "billingMode")) {
            form.put(field, now.path(field).asString());
        }
        form.putAll(Map.of("circularRouting", false, "termsDays", 7, "version", now.path("version").asInt()));
        form.put("capacityLimit", null);
        form.put("cpsLimit", null);
        form.put("accountManagerId", manager);
        return owner.put("/api/admin/carriers/" + carrier.id(), form);
    }

    private static List<String> ids(Browser who, String list) {
        Answer answer = who.get(list);
        assertThat(answer.status()).as(list + " " + answer.body()).isEqualTo(200);
        return answer.json().path("items").valueStream().map(i -> i.path("id").asString()).toList();
    }

    @Test
    void assignedAccountsAreThereAndOthersAreNot() {
        Carrier theirs = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Interconnect trunk = world.ingress(theirs, null);
        World elsewhere = world.another();
        Carrier others = elsewhere.customer(Carrier.CreditType.POSTPAID, null, "0");
        Interconnect othersTrunk = elsewhere.ingress(others, null);
        Browser manager = staffAbout("assigned");
        assertThat(ids(manager, "/api/admin/carriers")).as("before anything is assigned").isEmpty();
        assertThat(assign(theirs, id(manager)).status()).isEqualTo(200);

        assertThat(ids(manager, "/api/admin/carriers")).containsExactly(Long.toString(theirs.id()));
        assertThat(ids(manager, "/api/admin/interconnects")).containsExactly(Long.toString(trunk.id()));
        assertThat(manager.get("/api/admin/carriers/" + theirs.id()).json().at("/accountManager/id").asLong()).isEqualTo(id(manager));
        assertThat(manager.get("/api/admin/carrier-balances").body()).contains(theirs.name()).doesNotContain(others.name());
        assertThat(manager.get("/api/admin/carriers?search=Customer").body()).as("as the search of the console asks").contains(theirs.name()).doesNotContain(others.name());
        assertThat(ids(manager, "/api/admin/carriers?search=C" + others.id())).isEmpty();
        assertThat(manager.get("/api/admin/customers").json().path("items")).hasSize(1);
        for (String path : List.of("/api/admin/carriers/" + others.id(), "/api/admin/carriers/" + others.id() + "/contacts", "/api/admin/interconnects/" + othersTrunk.id())) {
            assertThat(manager.get(path).status()).as(path).isEqualTo(404);
        }

        assertThat(assign(theirs, null).status()).isEqualTo(200);
        assertThat(manager.get("/api/admin/carriers/" + theirs.id()).status()).as("taken away again, at the next request").isEqualTo(404);
    }

    @Test
    void nothingOfAnotherAccountCanBeChanged() {
        Carrier others = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Interconnect trunk = world.ingress(others, null);
        Browser manager = staffAbout("assigned");
        Map<String, Answer> tried = Map.of(
                "status", manager.post("/api/admin/carriers/status", Map.of("carriers", List.of(Map.of("id", others.id(), "version", 1)), "status", "closed", "reason", "x")),
                "switch", manager.post("/api/admin/interconnects/enabled", Map.of("interconnects", List.of(Map.of("id", trunk.id(), "version", 1)), "enabled", false)),
                "currency", manager.post("/api/admin/carriers/" + others.id() + "/currencies", Map.of("currency", "EUR")),
                "order", manager.put("/api/admin/carriers/" + others.id() + "/interconnect-order", Map.of("interconnects", List.of(trunk.id()))),
                "trunk", manager.post("/api/admin/interconnects", trunkFor(others)));
        assertThat(tried).allSatisfy((what, answer) -> assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(404));
        assertThat(owner.get("/api/admin/carriers/" + others.id()).json().path("status").asString()).isEqualTo("active");
    }

    private static Map<String, Object> trunkFor(Carrier carrier) {
        Map<String, Object> trunk = new HashMap<>(Map.of("carrierId", carrier.id(), "name", "Mine", "direction", "customer", "currency", "USD"));
        trunk.put("host", null);
        trunk.put("port", null);
        return trunk;
    }

    @Test
    void ownAccountsAreThoseThatOneMade() {
        world.supplier("Of somebody else");
        Browser maker = staffAbout("own");
        assertThat(ids(maker, "/api/admin/carriers")).isEmpty();
        Map<String, Object> draft = new HashMap<>(Map.of("name", "Mine " + world.techPrefix(), "code", "mine" + System.nanoTime(), "kind", "supplier", "currency", "USD", "timeZone", "UTC"));
        Stream.of("accountManagerId", "capacityLimit", "cpsLimit", "creditType", "customerLimit", "customerOpeningBalance", "supplierLimit", "supplierOpeningBalance")
                .forEach(name -> draft.put(name, null));
        Answer made = maker.post("/api/admin/carriers", draft);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(ids(maker, "/api/admin/carriers")).containsExactly(made.json().path("id").asString());
    }

    /// Two roles: what each allows keeps its own reach.
    @Test
    void aSecondRoleWidensWhatItAllowsAndNothingElse() {
        Carrier carrier = world.supplier("Wide");
        String narrow = role("assigned", List.of("carriers.carrier.view", "customers.account.view")).json().path("id").asString();
        String wide = role("all", List.of("carriers.carrier.view")).json().path("id").asString();
        Browser person = world.staffWith(narrow, wide);
        assertThat(person.get("/api/admin/carriers/" + carrier.id()).status()).isEqualTo(200);
        world.customer(Carrier.CreditType.POSTPAID, null, "0");
        assertThat(ids(person, "/api/admin/customers")).isEmpty();
    }

    @Test
    void whatIsAboutAllCannotBePartOfANarrowerRole() {
        Answer refused = role("assigned", List.of("carriers.carrier.view", "ledger.book.view"));
        assertThat(refused.json().path("code").asString()).isEqualTo("scope-not-kept");
        assertThat(refused.json().path("detail").asString()).contains("ledger.book.view").doesNotContain("carriers.carrier.view");
        Browser manager = staffAbout("assigned");
        assertThat(manager.get("/api/admin/ledger/accounts").status()).isEqualTo(403);
        assertThat(role("assigned", List.of("billing.invoice.create")).status()).isEqualTo(201);
        Browser biller = world.staffWith(role("own", List.of("billing.invoice.create")).json().path("id").asString());
        Answer all = biller.post("/api/admin/invoices/drafts", Map.of("periodFrom", "2026-01-01", "periodTo", "2026-01-02"));
        assertThat(all.json().path("code").asString()).isEqualTo("beyond-scope");
    }
}
