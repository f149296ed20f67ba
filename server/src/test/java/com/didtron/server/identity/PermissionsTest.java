package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.ApiDocument;
import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.platform.DeclaresPermissions;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.PermissionDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Who may do what: every endpoint says which permission it needs, and nobody passes without.
class PermissionsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();
    private static final World world = new World(platform);

    @Test
    void everyEndpointSaysWhoMayReachIt() {
        Set<String> silent = new TreeSet<>();
        Set<String> undeclared = new TreeSet<>();
        Set<String> declared = platform.beans(DeclaresPermissions.class).stream()
                .flatMap(m -> m.permissions().stream())
                .map(PermissionDeclaration::name)
                .collect(Collectors.toSet());
        platform.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("com.didtron.")) {
                return;
            }
            Needs needs = method.getMethodAnnotation(Needs.class);
            if ((needs == null) == (method.getMethodAnnotation(Open.class) == null)) {
                silent.add(mapping.toString());
            }
            if (needs != null && !needs.value().equals(Needs.SIGNED_IN) && !declared.contains(needs.value())) {
                undeclared.add(needs.value() + " of " + mapping);
            }
        });
        assertThat(silent).as("endpoints that say neither @Needs nor @Open, or both").isEmpty();
        assertThat(undeclared).as("permissions that no module declares").isEmpty();
    }

    @Test
    void theDocumentSaysWhichPermissionAnEndpointNeeds() {
        JsonNode document = ApiDocument.said(platform);
        assertThat(document.at("/paths/~1api~1admin~1invoices~1{id}~1issue/post/x-permission").asString()).isEqualTo("billing.invoice.issue");
        assertThat(document.at("/paths/~1api~1admin~1roles/post/x-step-up").asBoolean()).isTrue();
        List<String> silent = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (operation.getValue().path("x-permission").isMissingNode()) {
                silent.add(operation.getKey() + " " + path.getKey());
            }
        }));
        assertThat(silent).isEmpty();
    }

    @Test
    void theSessionTellsRolesAndPermissions() {
        JsonNode session = world.staffWith("viewer", "finance").get("/api/session").json();
        assertThat(texts(session.path("roles"), "id")).containsExactlyInAnyOrder("viewer", "finance");
        assertThat(texts(session.path("permissions"))).contains("billing.invoice.issue", "ledger.book.view").doesNotContain("identity.role.change");
    }

    @Test
    void aViewerSeesAndChangesNothing() {
        Browser viewer = world.staffWith("viewer");
        assertThat(viewer.get("/api/admin/carriers").status()).isEqualTo(200);
        assertThat(viewer.get("/api/admin/ledger/accounts").status()).isEqualTo(200);
        var refused = viewer.post("/api/admin/invoices/1/issue", Map.of("version", 1));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString()).isEqualTo("permission-missing");
        assertThat(refused.json().path("detail").asString()).contains("Issue invoices").contains("billing.invoice.issue");
    }

    /// What the operator's super admin may besides, a renter's may not, and its list of roles does not count it.
    @Test
    void aRenterIsToldWhatASystemRoleAllowsInItsOwnPortal() {
        Browser renter = World.ofAnotherTenant(platform, "class4").staff();
        JsonNode full = renter.get("/api/admin/roles?portal=class4").json().path("items").valueStream()
                .filter(role -> role.path("id").asString().equals("super-admin"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(full.path("permissions"))).containsExactlyInAnyOrderElementsOf(
                texts(renter.get("/api/admin/permissions?portal=class4").json().path("items"), "name"));
        assertThat(renter.get("/api/admin/roles/super-admin").json().path("permissions")).isEqualTo(full.path("permissions"));
        assertThat(texts(world.staff().get("/api/admin/roles/super-admin").json().path("permissions"))).contains("tenancy.tenant.view").containsAll(texts(full.path("permissions")));
    }

    @Test
    void marketingSeesNoBooks() {
        Browser marketing = world.staffWith("marketing");
        assertThat(marketing.get("/api/admin/dashboard").status()).isEqualTo(200);
        assertThat(marketing.get("/api/admin/ledger/accounts").status()).isEqualTo(403);
    }

    /// The matrix D2 of the specification, as far as there are pages.
    @Test
    void aCustomersPeopleSeeWhatTheirRoleAllows() {
        Carrier customer = new World(platform).customer(Carrier.CreditType.POSTPAID, "100", "0");
        Map<String, List<Integer>> matrix = Map.of(
                "customer-owner", List.of(200, 200, 200),
                "customer-admin", List.of(200, 200, 200),
                "customer-billing", List.of(200, 200, 200),
                "customer-technical", List.of(200, 403, 403),
                "customer-viewer", List.of(200, 403, 403));
        matrix.forEach((role, expected) -> {
            Browser person = world.personWith(customer, role);
            assertThat(List.of(
                            person.get("/api/customer/calls").status(),
                            person.get("/api/customer/account").status(),
                            person.get("/api/customer/invoices").status()))
                    .as(role)
                    .isEqualTo(expected);
        });
    }

    @Test
    void aPersonWithARoleOfAnotherPortalMayDoNothing() {
        Carrier customer = new World(platform).customer(Carrier.CreditType.POSTPAID, "100", "0");
        Browser person = world.personWith(customer, "super-admin");
        assertThat(person.get("/api/session").json().path("permissions")).isEmpty();
        assertThat(person.get("/api/customer/calls").status()).isEqualTo(403);
        assertThat(person.get("/api/admin/carriers").json().path("code").asString()).isEqualTo("wrong-portal");
    }

    @Test
    void aRoleOfTheTenantIsPutTogetherChangedAndRemoved() {
        Browser boss = world.staff();
        var made = boss.post("/api/admin/roles", role("Desk " + System.nanoTime(), "carriers.carrier.view"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.json().path("id").asString();
        Browser desk = world.staffWith(id);
        assertThat(desk.get("/api/admin/carriers").status()).isEqualTo(200);
        assertThat(desk.get("/api/admin/dashboard").status()).isEqualTo(403);
        assertThat(boss.get("/api/admin/roles/" + id).json().path("people").asInt()).isEqualTo(1);

        Map<String, Object> changed = role(made.json().path("name").asString(), "carriers.carrier.view", "reporting.dashboard.view");
        changed.put("version", 1);
        assertThat(boss.put("/api/admin/roles/" + id, changed).json().path("version").asInt()).isEqualTo(2);
        assertThat(desk.get("/api/admin/dashboard").status()).as("at the next request").isEqualTo(200);
        assertThat(boss.put("/api/admin/roles/" + id, changed).json().path("code").asString()).isEqualTo("changed-meanwhile");

        assertThat(boss.delete("/api/admin/roles/" + id).json().path("code").asString()).isEqualTo("role-in-use");
        assertThat(boss.delete("/api/admin/roles/viewer").json().path("code").asString()).isEqualTo("role-fixed");
        assertThat(world.staffOfAnotherTenant().get("/api/admin/roles/" + id).status()).isEqualTo(404);
    }

    @Test
    void aDeletedRoleComesBackOutOfTheTrashUnlessItsNameIsTaken() {
        Browser boss = world.staff();
        Map<String, Object> draft = role("Desk " + System.nanoTime(), "carriers.carrier.view");
        String id = boss.post("/api/admin/roles", draft).json().path("id").asString();
        assertThat(boss.delete("/api/admin/roles/" + id).status()).isEqualTo(204);
        assertThat(boss.get("/api/admin/roles/" + id).status()).isEqualTo(404);
        String item = boss.get("/api/admin/trash?kind=role&search=" + id).json().path("items").valueStream()
                .filter(i -> i.path("subjectId").asString().equals(id)).findFirst().orElseThrow().path("id").asString();
        String other = boss.post("/api/admin/roles", draft).json().path("id").asString();
        assertThat(boss.post("/api/admin/trash/" + item + "/restore").json().path("code").asString()).isEqualTo("restore-clash");
        assertThat(boss.delete("/api/admin/roles/" + other).status()).isEqualTo(204);
        assertThat(boss.post("/api/admin/trash/" + item + "/restore").status()).isEqualTo(200);
        assertThat(boss.get("/api/admin/roles/" + id).json().path("permissions").path(0).asString()).isEqualTo("carriers.carrier.view");
    }

    @Test
    void whatIsWrongWithARoleIsSaidByField() {
        Browser boss = world.staff();
        assertThat(boss.post("/api/admin/roles", role("X" + System.nanoTime(), "no.such.thing")).json().path("fields").path(0).path("field").asString())
                .isEqualTo("permissions");
        Map<String, Object> odd = role("X" + System.nanoTime(), "carriers.carrier.view");
        odd.put("colour", "red");
        var unknown = boss.post("/api/admin/roles", odd);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("code").asString()).isEqualTo("unknown-field");
        assertThat(unknown.json().path("fields").path(0).path("field").asString()).isEqualTo("colour");
        Map<String, Object> wrongKind = role("X" + System.nanoTime(), "carriers.carrier.view");
        wrongKind.put("permissions", "all");
        assertThat(boss.post("/api/admin/roles", wrongKind).json().path("fields").path(0).path("field").asString()).isEqualTo("permissions");
        Map<String, Object> blank = role(" ", "carriers.carrier.view");
        assertThat(boss.post("/api/admin/roles", blank).json().path("fields").path(0).path("field").asString()).isEqualTo("name");
        Map<String, Object> euros = role("X" + System.nanoTime(), "carriers.carrier.view");
        euros.put("limits", limits(Map.of("amount", "5", "currency", "EUR")));
        assertThat(boss.post("/api/admin/roles", euros).json().path("fields").path(0).path("field").asString()).isEqualTo("limits.refundUpTo.currency");
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        Browser boss = world.staff();
        String large = "{\"name\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
        var answer = boss.send("POST", "/api/admin/roles", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("code").asString()).isEqualTo("body-too-large");
    }

    /// The dashboard sums up all accounts, so a role about some of them would allow more than it says; a customer's people see one account anyway.
    @Test
    void aScopeThatAPageDoesNotKeepToIsRefused() {
        Map<String, Object> narrow = role("Narrow " + System.nanoTime(), "carriers.carrier.view", "reporting.dashboard.view");
        narrow.put("scope", "assigned");
        Map<String, Object> customers = role("Narrow " + System.nanoTime(), "reporting.call.view");
        customers.putAll(Map.of("scope", "own", "portal", "customer"));
        for (Map<String, Object> role : List.of(narrow, customers)) {
            var refused = new World(RunningPlatform.shared()).staff().post("/api/admin/roles", role);
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.json().path("code").asString()).isEqualTo("scope-not-kept");
        }
    }

    static Map<String, Object> role(String name, String... permissions) {
        Map<String, Object> role = new HashMap<>();
        role.put("name", name);
        role.put("description", "");
        role.put("portal", "admin");
        role.put("permissions", List.of(permissions));
        role.put("scope", "all");
        role.put("limits", limits(null));
        return role;
    }

    private static Map<String, Object> limits(Map<String, String> refund) {
        Map<String, Object> limits = new HashMap<>();
        limits.put("refundUpTo", refund);
        limits.put("adjustUpTo", null);
        limits.put("fourEyesAbove", null);
        return limits;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asString()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.path(member).asString()));
        return texts;
    }
}
