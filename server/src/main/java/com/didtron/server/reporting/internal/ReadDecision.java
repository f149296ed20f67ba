package com.didtron.server.reporting.internal;

import com.didtron.server.carriers.Directory;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.reporting.internal.CallDetail.CallCheck;
import com.didtron.server.reporting.internal.CallDetail.CallRoute;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads what was decided about a call from the form in which it is kept with it (`Admission.explanation`, `RouteList.asMap`). Names are those of
/// today.
final class ReadDecision {

    private final JsonNode decision;
    private final Directory directory;

    /// @param stored JSON, or null when nothing was decided
    ReadDecision(@Nullable String stored, ObjectMapper json, Directory directory) {
        this.decision = stored == null ? json.createObjectNode() : json.readTree(stored);
        this.directory = directory;
    }

    List<CallCheck> checks() {
        List<CallCheck> checks = new ArrayList<>();
        decision.path("checks").forEach(check -> checks.add(new CallCheck(
                check.path("name").asString(), check.path("passed").asBoolean() ? "passed" : "refused", check.path("detail").asString())));
        return checks;
    }

    /// The chosen in their order, then those left out.
    List<CallRoute> routes() {
        JsonNode routes = decision.path("routes");
        String currency = routes.path("currency").asString("");
        List<CallRoute> read = new ArrayList<>();
        routes.path("chosen").forEach(route -> read.add(route(route, read.size() + 1, currency)));
        routes.path("dropped").forEach(route -> read.add(route(route, null, currency)));
        return read;
    }

    private CallRoute route(JsonNode route, @Nullable Integer rank, String sellingCurrency) {
        return new CallRoute(
                rank,
                Names.carrier(directory, route.path("carrier").asLong()),
                Names.interconnect(directory, route.path("interconnect").asLong()),
                text(route, "code"),
                money(text(route, "price"), text(route, "priceCurrency")),
                money(text(route, "buyingPerMinute"), sellingCurrency),
                rank != null,
                text(route, "reason"),
                said(route));
    }

    private static @Nullable String said(JsonNode route) {
        String detail = text(route, "detail");
        return detail == null || detail.isEmpty() ? null : detail;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable MoneyJson money(@Nullable String amount, @Nullable String currency) {
        return amount == null ? null : MoneyJson.ofNullable(new BigDecimal(amount), currency);
    }
}
