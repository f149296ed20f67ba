package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.platform.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Whom and where documents name.
class CarrierPartyTest {

    private static final List<String> FORM = List.of(
            "billingEmail", "billingMode", "capacityLimit", "circularRouting", "code", "cpsLimit", "customerAccountNumber", "fax", "kind", "name", "supplierAccountNumber",
            "taxCode", "technicalEmail", "telephone", "termsDays", "timeZone", "version", "website");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Browser staff = world.staff();

    /// Invoices go to the company until they go elsewhere, and name who is billed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            billing                                                          | billTo    | refused          | invoiced    | printed
            -                                                                | ''        | -                | Works Ltd   | 1 Mill Lane/M1 1AA
            -                                                                | Group plc | -                | Group plc   | 1 Mill Lane/M1 1AA
            {"address":"2 City Road","postcode":"EC1 2BB","country":"GB"}    | Group plc | -                | Group plc   | 2 City Road/EC1 2BB
            {"address":"2 City Road","postcode":"","country":""}             | ''        | -                | Works Ltd   | 2 City Road
            {"address":" ","postcode":"EC1 2BB","country":"GB"}              | ''        | billing.address  | -           | -
            {"address":"2 City Road","postcode":"","country":"Britain"}      | ''        | billing.country  | -           | -
            {"address":"2 City Road","postcode":"","country":"UK"}           | ''        | billing.country  | -           | -
            """, useHeadersInDisplayName = true)
    void invoicesGoWhereTheyAreWanted(String billing, String billTo, String refused, String invoiced, String printed) {
        long id = world.customer(Carrier.CreditType.PREPAID, "0", "0").id();
        JsonNode carrier = staff.get("/api/admin/carriers/" + id).json();
        Map<String, Object> wanted = new HashMap<>();
        FORM.forEach(field -> wanted.put(field, carrier.path(field)));
        wanted.putAll(Map.of(
                "legalName", "Works Ltd", "address", "1 Mill Lane", "postcode", "M1 1AA", "country", "GB", "billTo", billTo, "shipTo", "Works North"));
        wanted.put("billing", billing == null ? null : platform.bean(ObjectMapper.class).readTree(billing));
        Browser.Answer saved = staff.put("/api/admin/carriers/" + id, wanted);
        if (refused != null) {
            assertThat(saved.json().at("/fields/0/field").asString()).isEqualTo(refused);
            return;
        }
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        Carrier.Party party = platform.bean(Carriers.class).directory().carrier(id).party();
        assertThat(party.invoiced()).isEqualTo(invoiced);
        assertThat(party.invoicedAt().printed().replace('\n', '/')).isEqualTo(printed);
        JsonNode now = staff.get("/api/admin/carriers/" + id).json();
        assertThat(now.path("billing").isNull()).isEqualTo(billing == null);
        assertThat(now.path("shipTo").asString()).isEqualTo("Works North");
    }

    /// One address each, or none; what was kept before addresses were looked at stays until it is changed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accounts@works.example             | yes
            ''                                 | yes
            a.b+c@works.co.uk                  | yes
            accounts                           | no
            accounts@                          | no
            @works.example                     | no
            a@works.example, b@works.example   | no
            a@works.example;b@works.example    | no
            Works <a@works.example>            | no
            a b@works.example                  | no
            """)
    void mailGoesToAnAddress(String address, String taken) {
        long id = world.customer(Carrier.CreditType.PREPAID, "0", "0").id();
        for (String field : List.of("billingEmail", "technicalEmail")) {
            JsonNode carrier = staff.get("/api/admin/carriers/" + id).json();
            Map<String, Object> wanted = new HashMap<>();
            FORM.forEach(name -> wanted.put(name, carrier.path(name)));
            List.of("legalName", "address", "postcode", "country", "billTo", "shipTo").forEach(name -> wanted.put(name, carrier.path(name)));
            wanted.put(field, address);
            Browser.Answer saved = staff.put("/api/admin/carriers/" + id, wanted);
            assertThat(saved.status()).as(saved.body()).isEqualTo(taken.equals("yes") ? 200 : 422);
            assertThat(saved.json().at("/fields/0/field").asString("")).isEqualTo(taken.equals("yes") ? "" : field);
            platform.bean(Database.class).acrossTenants().execute("update carriers.carrier set billing_email = 'Old: a, b', technical_email = 'Old' where id = " + id);
            wanted.putAll(Map.of(
                    "version", staff.get("/api/admin/carriers/" + id).json().path("version"), "billingEmail", "Old: a, b", "technicalEmail", "Old", "name", "Kept " + id));
            assertThat(staff.put("/api/admin/carriers/" + id, wanted).status()).as("what stood there stays").isEqualTo(200);
        }
    }

    /// The supplier's number may be the same as the customer's, where there is one.
    @Test
    void oneAccountNumberForBothSides() {
        for (long id : new long[] {world.bilateral("0", "0", "0").id(), world.supplier("Alone").id()}) {
            JsonNode carrier = staff.get("/api/admin/carriers/" + id).json();
            Map<String, Object> wanted = new HashMap<>();
            FORM.forEach(field -> wanted.put(field, carrier.path(field)));
            for (String field : List.of("legalName", "address", "postcode", "country", "billTo", "shipTo")) {
                wanted.put(field, carrier.path(field));
            }
            wanted.put("customerAccountNumber", "ERP-7");
            wanted.put("supplierAccountNumber", null);
            Browser.Answer saved = staff.put("/api/admin/carriers/" + id, wanted);
            if (carrier.path("kind").asString().equals("supplier")) {
                assertThat(saved.json().at("/fields/0/field").asString()).isEqualTo("supplierAccountNumber");
            } else {
                assertThat(saved.status()).as(saved.body()).isEqualTo(200);
                assertThat(staff.get("/api/admin/carriers/" + id).json().path("supplierAccountNumber").isNull()).isTrue();
            }
        }
    }
}
