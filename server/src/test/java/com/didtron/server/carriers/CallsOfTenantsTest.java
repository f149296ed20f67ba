package com.didtron.server.carriers;

import static com.didtron.server.carriers.CarrierForms.interconnect;
import static com.didtron.server.carriers.CarrierForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CallerIdentity.Refused;
import com.didtron.server.carriers.Carrier.CreditType;
import com.didtron.server.carriers.CarrierOperations.CreateInterconnect;
import com.didtron.server.tenancy.Tenants;
import java.net.InetAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A tenant's calls are its own (decision 0023): over HTTP, between the operator and a class 4 renter.
class CallsOfTenantsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    private final World world = new World(platform);
    private final Browser staff = world.staff();
    private final Carrier customer = world.customer(CreditType.POSTPAID, null, "0");
    private final World theirs = World.ofAnotherTenant(platform, "class4");
    private final Browser renter = theirs.staff();
    private final Carrier caller = theirs.customer(CreditType.POSTPAID, null, "0");
    /// Where the operator's customer calls from, and where the renter's does.
    private final String source = "198.18." + customer.id() / 250 % 250 + "." + customer.id() % 250;
    private final String mine = source.replace("198.18.", "198.19.");

    /// A renter who names the address of an operator's customer would take its calls: refused by a word that names nobody.
    @Test
    void aRenterDoesNotNameTheAddressOfAnOperatorsCustomer() {
        world.run(new CreateInterconnect(new Interconnect(
                customer.tenant(), 0, customer.id(), "In", Interconnect.Direction.CUSTOMER, "USD", 1, true, null, null, "", List.of(AddressRange.parse(source)), List.of(), null, null,
                14_400)));
        String id = made(renter, caller);
        record Row(boolean enabled, String prefix, String source, int status) {}
        for (Row row : List.of(
                new Row(true, "", source, 422), new Row(true, "9999999", source, 422), new Row(true, "44", source, 422),
                new Row(true, "", source + "/32", 422), new Row(true, "9999999", "198.18.0.0/15", 422), new Row(false, "9999999", source, 200))) {
            Browser.Answer answer = save(renter, id, row.enabled, row.prefix, row.source);
            assertThat(answer.status()).as(row + " " + answer.body()).isEqualTo(row.status);
            if (row.status == 422) {
                assertThat(code(answer)).isEqualTo("address-of-another-tenant");
                assertThat(answer.body()).contains("somebody else").doesNotContain(customer.name());
            }
        }
        Browser.Answer on = renter.post("/api/admin/interconnects/enabled", Map.of(
                "interconnects", List.of(Map.of("id", id, "version", record(renter, id).path("version").asLong())), "enabled", true));
        assertThat(code(on)).as(on.body()).isEqualTo("address-of-another-tenant");
        assertThat(platform.bean(Carriers.class).directory().identify(InetAddress.ofLiteral(source), "9999999442079460000", "442071234567", null, Instant.now()))
                .as("the operator's customer as before").isInstanceOfSatisfying(Refused.class, r -> assertThat(r.carrier().id()).isEqualTo(customer.id()));
    }

    /// Who runs the platform settles it, and so is told whose it is.
    @Test
    void theOperatorIsToldWhoseAnAddressIs() {
        assertThat(save(renter, made(renter, caller), true, "", mine).status()).isEqualTo(200);
        Browser.Answer told = save(staff, made(staff, customer), true, "77", mine);
        assertThat(code(told)).isEqualTo("address-of-another-tenant");
        assertThat(told.body()).contains(caller.name());
    }

    /// An address that is another tenant's is nobody's to a renter; the operator's own people are told the tenant, and nothing of its carriers.
    @Test
    void whoAsksWhoseAnAddressIsIsToldByWhoTheyAre() {
        assertThat(save(renter, made(renter, caller), true, "", mine).status()).isEqualTo(200);
        assertThat(save(staff, made(staff, customer), true, "", source).status()).isEqualTo(200);
        String tenant = platform.bean(Tenants.class).get(caller.tenant()).name();
        record Row(Browser asker, String address, String outcome, String tenant, String carrier) {}
        for (Row row : List.of(
                new Row(staff, mine, "another-tenant", tenant, ""), new Row(staff, source, "no-service", "", customer.name()),
                new Row(staff, "198.51.100.250", "unknown-source", "", ""), new Row(renter, mine, "no-service", "", caller.name()),
                new Row(renter, source, "unknown-source", "", ""))) {
            Browser.Answer told = row.asker.get("/api/admin/who-calls?called=442079460000&address=" + row.address);
            JsonNode answer = told.json();
            assertThat(answer.path("outcome").asString()).as(told.body()).isEqualTo(row.outcome);
            assertThat(answer.at("/tenant/name").asString("")).isEqualTo(row.tenant);
            assertThat(answer.at("/carrier/name").asString("")).isEqualTo(row.carrier);
            assertThat(row.carrier.isEmpty() && (told.body().contains(customer.name()) || told.body().contains(caller.name()))).as(told.body()).isFalse();
        }
    }

    /// What was thrown away while somebody else began to use its address stays in the trash until it is free.
    @Test
    void whatIsRestoredTakesNoCallsOfAnother() {
        String id = made(renter, caller);
        assertThat(save(renter, id, true, "", mine).status()).isEqualTo(200);
        assertThat(renter.delete("/api/admin/interconnects/" + id + "?version=" + record(renter, id).path("version").asLong()).status()).isEqualTo(204);
        String ours = made(staff, customer);
        assertThat(save(staff, ours, true, "", mine).status()).isEqualTo(200);
        String thrown = renter.get("/api/admin/trash?kind=interconnect").json().path("items").valueStream()
                .filter(i -> i.path("subjectId").asString().equals(id)).findFirst().orElseThrow().path("id").asString();
        Browser.Answer clash = renter.post("/api/admin/trash/" + thrown + "/restore");
        assertThat(clash.status() + " " + code(clash)).as("as whatever else stands in the way of a restoration").isEqualTo("409 restore-clash");
        assertThat(clash.body()).contains("somebody else", "when the address is free").doesNotContain(customer.name());
        assertThat(renter.get("/api/admin/interconnects/" + id).status()).isEqualTo(404);
        assertThat(save(staff, ours, false, "", mine).status()).isEqualTo(200);
        assertThat(renter.post("/api/admin/trash/" + thrown + "/restore").status()).as("when it is free again").isEqualTo(200);
    }

    private static String made(Browser who, Carrier carrier) {
        return who.post("/api/admin/interconnects", interconnect(carrier, "customer", "USD")).json().path("id").asString();
    }

    private static JsonNode record(Browser who, String id) {
        return who.get("/api/admin/interconnects/" + id).json();
    }

    private static Browser.Answer save(Browser who, String id, boolean enabled, String prefix, String source) {
        Map<String, Object> changes = new HashMap<>(Map.of("enabled", enabled, "techPrefix", prefix, "addresses", List.of(source), "acknowledgesWideRanges", true));
        return who.put("/api/admin/interconnects/" + id, with(InterconnectChangesTest.INTERCONNECT, record(who, id), changes));
    }

    private static String code(Browser.Answer answer) {
        return answer.json().path("code").asString("");
    }
}
