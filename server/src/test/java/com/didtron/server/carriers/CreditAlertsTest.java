package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.CarrierOperations.AdjustBalance;
import com.didtron.server.carriers.CarrierOperations.Side;
import com.didtron.server.carriers.internal.WatchCredit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Alerts are triggered at their threshold, tell once, and are cleared well above it (2.5).
class CreditAlertsTest {

    private static final RunningPlatform platform = RunningPlatform.shared();

    @ParameterizedTest
    @CsvSource({
        // threshold, was triggered, balance, is triggered
        "-4000, false, -3999.99, false",
        "-4000, false, -4000,    true",
        "-4000, true,  -3999.99, true",
        "-4000, true,  -3920,    true",
        "-4000, true,  -3919.99, false",
        "10,    false, 9.99,     true",
        "0,     true,  0.01,     false",
    })
    void aTriggeredAlertIsClearedWellAboveItsThreshold(BigDecimal threshold, boolean triggered, BigDecimal balance, boolean expected) {
        var alert = new CreditAlert(1, CreditAlert.Account.CUSTOMER, "USD", threshold, List.of("a@example.test"), triggered, Instant.EPOCH);
        assertThat(alert.triggeredAt(balance)).isEqualTo(expected);
    }

    @Test
    void whoeverIsNamedIsToldOnceAndAgainWhenItIsOver() {
        World world = World.ofAnotherTenant(platform);
        Browser staff = world.staff();
        Carrier carrier = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        String path = "/api/admin/carriers/" + carrier.id() + "/alerts";
        Browser.Answer made = staff.post(
                path, Map.of("account", "customer", "currency", "USD", "threshold", "-50", "recipients", List.of("noc@example.test")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(staff.post(path, Map.of("account", "net", "currency", "EUR", "threshold", "-50", "recipients", List.of("nobody"))).json().path("fields"))
                .hasSize(3);
        WatchCredit watch = platform.bean(WatchCredit.class);
        watch.look(world.tenant());
        assertThat(triggered(staff, path)).isFalse();

        adjust(world, carrier, false, "60");
        watch.look(world.tenant());
        watch.look(world.tenant());
        assertThat(triggered(staff, path)).isTrue();
        adjust(world, carrier, true, "30");
        watch.look(world.tenant());
        assertThat(triggered(staff, path)).isFalse();
        String letters = staff.get("/api/admin/outbox").body();
        assertThat(letters.split("customer balance at -50.00 USD", -1)).as("told once").hasSize(2);
        assertThat(letters.split("customer balance above -50.00 USD again", -1)).hasSize(2);
        assertThat(staff.get("/api/me/alerts").json().path("items").findValuesAsString("text")).containsExactly(
                carrier.name() + ": customer balance above -50.00 USD again. It is -30.00 USD.", carrier.name() + ": customer balance at -50.00 USD. It is -60.00 USD.");
        assertThat(staff.get("/api/admin/audit?subjectKind=carrier&subjectId=" + carrier.id()).body())
                .contains("carriers.alert-triggered")
                .contains("carriers.alert-cleared");

        assertThat(staff.delete(path + "/" + made.json().path("id").asString()).status()).isEqualTo(204);
        assertThat(staff.get(path).json().path("items")).isEmpty();
    }

    private static boolean triggered(Browser staff, String path) {
        return staff.get(path).json().path("items").path(0).path("triggered").asBoolean();
    }

    private static void adjust(World world, Carrier carrier, boolean credit, String amount) {
        world.run(new AdjustBalance(carrier.id(), Side.CUSTOMER, "USD", credit, new BigDecimal(amount), "Correction", "", "", new BigDecimal(amount)));
    }
}
