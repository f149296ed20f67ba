package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.ApiDocument;
import com.didtron.server.RunningPlatform;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The document that the web application's client is made from.
class OpenApiTest {

    private static final Set<String> NOT_FOR_CUSTOMERS = Set.of("buy", "cost", "margin", "supplier", "verdict");
    private static JsonNode document;

    @BeforeAll
    static void read() {
        document = ApiDocument.said(RunningPlatform.shared());
    }

    @Test
    void allScreensAreListed() {
        assertThat(document.path("paths").propertyNames()).contains(
                "/api/session", "/api/admin/dashboard", "/api/admin/events", "/api/admin/carriers", "/api/admin/carriers/{id}", "/api/admin/live-calls",
                "/api/admin/live-calls/{callId}/hang-up", "/api/admin/calls", "/api/admin/calls/{callId}", "/api/admin/ledger/accounts",
                "/api/admin/ledger/journal", "/api/admin/ledger/proof", "/api/admin/invoices", "/api/admin/invoices/{id}/lines/{position}/calls",
                "/api/customer/account", "/api/customer/events", "/api/customer/calls", "/api/customer/calls/{callId}", "/api/customer/invoices");
    }

    @Test
    void answersHaveNamedTypes() {
        JsonNode schemas = document.path("components").path("schemas");
        assertThat(schemas.path("CallRow").path("properties").propertyNames()).contains("callId", "charge", "cost", "margin", "state");
        assertThat(schemas.path("CallDetail").path("properties").propertyNames()).contains("callId", "attemptList", "journal").doesNotContain("call");
        assertThat(schemas.path("CarrierDetail").path("properties").propertyNames()).contains("id", "interconnectList").doesNotContain("carrier");
        assertThat(schemas.path("CustomerCallDetail").path("properties").propertyNames()).contains("callId", "lines").doesNotContain("call");
        assertThat(schemas.propertyNames()).doesNotContain("SignedIn", "TenantId", "SseEmitter");
    }

    @Test
    void whatIsAlwaysThereIsRequiredAndWhatMayBeNullSaysSo() {
        JsonNode row = document.path("components").path("schemas").path("CustomerCallRow");
        assertThat(row.path("required").size()).isEqualTo(row.path("properties").size());
        assertThat(row.path("properties").path("callId").path("type").asString()).isEqualTo("string");
        assertThat(row.path("properties").path("zone").path("type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(row.path("properties").path("charge").path("anyOf").path(0).path("$ref").asString()).endsWith("/MoneyJson");
        assertThat(row.path("properties").path("charge").path("anyOf").path(1).path("type").asString()).isEqualTo("null");
        JsonNode detail = document.path("components").path("schemas").path("CustomerCallDetail");
        assertThat(detail.path("required").size()).isEqualTo(detail.path("properties").size());
        assertThat(detail.path("properties").path("zone").path("type").toString()).isEqualTo("[\"string\",\"null\"]");
    }

    /// 8: a customer's response type cannot hold a buy price.
    @Test
    void noTypeThatCustomersSeeCanHoldWhatIsNotForThem() {
        Set<String> properties = new TreeSet<>();
        Set<String> visited = new TreeSet<>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/customer/"))
                .forEach(path -> gather(path.getValue(), properties, visited));
        assertThat(properties).contains("charge", "available", "ratedSeconds");
        assertThat(properties).noneMatch(name -> NOT_FOR_CUSTOMERS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
    }

    /// All property names below a node, references followed.
    private static void gather(JsonNode node, Set<String> properties, Set<String> visited) {
        node.properties().forEach(member -> {
            if (member.getKey().equals("$ref") && visited.add(member.getValue().asString())) {
                gather(document.at(member.getValue().asString().substring(1)), properties, visited);
            }
            if (member.getKey().equals("properties")) {
                properties.addAll(member.getValue().propertyNames());
            }
            gather(member.getValue(), properties, visited);
        });
        node.values().forEach(element -> gather(element, properties, visited));
    }
}
