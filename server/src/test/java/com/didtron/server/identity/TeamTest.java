package com.didtron.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A customer's owners and admins look after their own people.
class TeamTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");

    @Test
    void anOwnerInvitesChangesAndSuspendsColleagues() {
        Browser owner = world.person(customer);
        String id = invite(owner, "customer-technical").json().path("id").asString();
        assertThat(member(owner, id).path("state").asString()).isEqualTo("invited");
        assertThat(owner.put("/api/customer/team/" + id + "/roles", Map.of("roles", List.of("customer-billing"))).status()).isEqualTo(204);
        assertThat(member(owner, id).at("/roles/0/id").asString()).isEqualTo("customer-billing");
        assertThat(owner.post("/api/customer/team/" + id + "/suspend", Map.of("reason", "left")).status()).isEqualTo(204);
        assertThat(member(owner, id).path("state").asString()).isEqualTo("suspended");
        assertThat(world.person(world.another().customer(Carrier.CreditType.POSTPAID, "100", "0")).delete("/api/customer/team/" + id).status())
                .as("another customer's owner").isEqualTo(404);
        assertThat(owner.delete("/api/customer/team/" + id).status()).isEqualTo(204);
        assertThat(owner.get("/api/customer/team").body()).doesNotContain("\"id\":\"" + id + "\"");
    }

    @Test
    void anAdminNeitherMakesNorUnmakesOwners() {
        Browser owner = world.person(customer);
        Browser admin = world.personWith(customer, "customer-admin");
        assertThat(invite(admin, "customer-owner").status()).isEqualTo(403);
        String ownersId = owner.get("/api/session").json().at("/person/id").asString();
        assertThat(admin.post("/api/customer/team/" + ownersId + "/suspend", Map.of("reason", "mine now")).status()).isEqualTo(403);
        assertThat(owner.put("/api/customer/team/" + ownersId + "/roles", Map.of("roles", List.of("customer-viewer"))).json().path("code").asString())
                .isEqualTo("last-super-admin");
    }

    @Test
    void othersSeeNoTeam() {
        Browser viewer = world.personWith(customer, "customer-viewer");
        assertThat(viewer.get("/api/customer/team").json().path("code").asString()).isEqualTo("permission-missing");
        Browser owner = world.person(customer);
        assertThat(invite(owner, "super-admin").json().at("/fields/0/field").asString()).isEqualTo("roles");
        assertThat(invite(owner).json().at("/fields/0/field").asString()).isEqualTo("roles");
    }

    /// A carrier's owner does the same in the carrier's portal, and reaches nobody of a customer.
    @Test
    void aCarriersOwnerLooksAfterItsOwnPeople() {
        Carrier supplier = world.supplier("Supplier");
        Browser owner = world.carrierPerson(supplier);
        Browser.Answer invited = owner.post("/api/carrier/team", Map.of(
                "email", "noc" + System.nanoTime() + "@example.test", "displayName", "NOC", "roles", List.of("carrier-technical")));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        String id = invited.json().path("id").asString();
        assertThat(owner.put("/api/carrier/team/" + id + "/roles", Map.of("roles", List.of("carrier-billing"))).status()).isEqualTo(204);
        JsonNode team = owner.get("/api/carrier/team").json().path("items");
        assertThat(team).hasSize(2);
        assertThat(team.valueStream().filter(m -> m.path("id").asString().equals(id)).findFirst().orElseThrow().at("/roles/0/id").asString())
                .isEqualTo("carrier-billing");
        assertThat(owner.get("/api/carrier/team-roles").json().path("items")).extracting(r -> r.path("id").asString())
                .contains("carrier-owner", "carrier-viewer")
                .doesNotContain("customer-owner", "super-admin");
        assertThat(owner.post("/api/carrier/team", Map.of("email", "x@example.test", "displayName", "X", "roles", List.of("customer-owner"))).status())
                .isEqualTo(422);
        String stranger = world.person(customer).get("/api/session").json().at("/person/id").asString();
        assertThat(owner.post("/api/carrier/team/" + stranger + "/suspend", Map.of("reason", "not ours")).status()).isEqualTo(404);
        assertThat(world.carrierPersonWith(supplier, "carrier-viewer").get("/api/carrier/team").json().path("code").asString())
                .isEqualTo("permission-missing");
    }

    private static Browser.Answer invite(Browser who, String... roles) {
        return who.post("/api/customer/team", Map.of(
                "email", "colleague" + System.nanoTime() + "@example.test", "displayName", "Colleague", "roles", List.of(roles)));
    }

    private static JsonNode member(Browser who, String id) {
        return who.get("/api/customer/team").json().path("items").valueStream().filter(m -> m.path("id").asString().equals(id)).findFirst().orElseThrow();
    }
}
