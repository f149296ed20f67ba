package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.database.DatabaseRoles;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.platform.settings.Settings;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import com.didtron.server.routing.RoutingPlans;
import com.didtron.server.tenancy.ChangeHost;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.ReactivateTenant;
import com.didtron.server.tenancy.SuspendTenant;
import com.didtron.server.tenancy.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/// What one process changes, another on the same database knows soon after: whatever it keeps in memory. The other process is here what it keeps, with
/// connections of its own, and with a clock that stands still, so that nothing becomes new by growing old.
class OtherProcessTest {

    private static final RunningPlatform HERE = RunningPlatform.shared();
    private static final Database CONNECTIONS = new Database(DatabaseRoles.prepare(HERE.bean(LocalPostgres.class).address()), 2, 3, 1);
    private static BeanFactory there;

    private final World world = World.ofAnotherTenant(HERE);
    private final TenantId tenant = world.tenant();

    @BeforeAll
    static void open() {
        there = HERE.beside(
                Map.of(Database.class, CONNECTIONS, Clock.class, Clock.fixed(Instant.now(), ZoneOffset.UTC)),
                Pictures.class, Settings.class, Tenants.class, Hosts.class, ExchangeRates.class, CarrierBooks.class, Carriers.class, RoutingPlans.class,
                RatingPlans.class, Entitlements.class);
    }

    @AfterAll
    static void close() {
        CONNECTIONS.close();
    }

    @Test
    void hostNames() {
        Hosts hosts = there.getBean(Hosts.class);
        String host = "t" + tenant.value() + ".portal.example";
        assertThat(hosts.tenantOf(host)).isEmpty();
        run(tenant, new ChangeHost(host, true));
        seen(() -> hosts.tenantOf(host).isPresent());
        run(tenant, new ChangeHost(host, false));
        seen(() -> hosts.tenantOf(host).isEmpty());
    }

    @Test
    void suspension() {
        Tenants tenants = there.getBean(Tenants.class);
        assertThat(tenants.suspension(tenant)).isEmpty();
        TenantId operator = tenants.findOperator().orElseThrow().id();
        run(operator, new SuspendTenant(tenant.value(), "not paid"));
        seen(() -> tenants.suspension(tenant).isPresent());
        run(operator, new ReactivateTenant(tenant.value()));
        seen(() -> tenants.suspension(tenant).isEmpty());
    }

    @Test
    void settingsAndWithThemTheNameOfATenant() {
        Tenants tenants = there.getBean(Tenants.class);
        assertThat(tenants.get(tenant).name()).isEqualTo("Other");
        assertThat(world.staff().put("/api/admin/settings/tenancy.display-name", Map.of("value", "Renamed", "version", 0)).status()).isEqualTo(200);
        seen(() -> tenants.get(tenant).name().equals("Renamed"));
    }

    @Test
    void carriersAndPlansAndTheirRates() {
        Carriers carriers = there.getBean(Carriers.class);
        Carrier carrier = world.supplier("Seen elsewhere");
        seen(() -> carriers.directory().findCarrier(carrier.id()).isPresent());

        RatingPlans plans = there.getBean(RatingPlans.class);
        RatingPlan plan = world.plan(RatingPlan.Side.SELL, "0.02", "60/1", "44");
        seen(() -> plans.find(plan.id()).isPresent());
        assertThat(plans.deck(plan.id()).size()).isEqualTo(1);
        HERE.bean(RatingPlans.class).addRates(tenant, plan.id(), List.of(World.rate("49", "0.03", "60/1")));
        seen(() -> plans.deck(plan.id()).size() == 2);

        long routing = world.routing().id();
        seen(() -> there.getBean(RoutingPlans.class).find(routing).isPresent());
    }

    @Test
    void exchangeRates() {
        ExchangeRates rates = there.getBean(ExchangeRates.class);
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(rates.factor(tenant, "EUR", "USD", from)).isEmpty();
        run(tenant, new SetExchangeRate("EUR", "USD", new BigDecimal("1.1"), from, "test"));
        seen(() -> rates.factor(tenant, "EUR", "USD", from).isPresent());
    }

    @Test
    void whatACustomerMayHave() {
        Entitlements entitlements = there.getBean(Entitlements.class);
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        assertThat(entitlements.allowsFeature(tenant, customer.id(), "billing.invoices")).isTrue();
        Browser staff = world.staff();
        Map<String, Object> nobody = new HashMap<>();
        Arrays.asList("categoryIds", "groupIds", "customerIds", "excludedIds", "keptIds", "limits").forEach(list -> nobody.put(list, List.of()));
        nobody.putAll(Map.of("mode", "specific", "keepExisting", false, "version", 0));
        nobody.put("startsAt", null);
        nobody.put("endsAt", null);
        assertThat(staff.put("/api/admin/assignments/feature/billing.invoices", nobody).status()).isEqualTo(200);
        seen(() -> !entitlements.allowsFeature(tenant, customer.id(), "billing.invoices"));
    }

    /// The connection on which it hears is cut, and the change comes before it is there again.
    @Test
    void whatChangedWhileItCouldNotHear() {
        Hosts hosts = there.getBean(Hosts.class);
        for (int i = 0; i < 2; i++) {
            seen(() -> listening() == 2);
            String host = "deaf" + i + "-" + tenant.value() + ".portal.example";
            assertThat(HERE.bean(Database.class).acrossTenants()
                            .fetch("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen didtron_pictures'"))
                    .as("this process' connection and that of the other").hasSize(2);
            run(tenant, new ChangeHost(host, true));
            seen(() -> hosts.tenantOf(host).isPresent());
        }
    }

    private static int listening() {
        return HERE.bean(Database.class).acrossTenants()
                .fetchSingle("select count(*) from pg_stat_activity where datname = current_database() and query = 'listen didtron_pictures'")
                .get(0, Integer.class);
    }

    private static void run(TenantId of, Operation<?> operation) {
        HERE.bean(Operations.class).run(OperationRequest.system(of, "test"), operation);
    }

    private static void seen(Callable<Boolean> there) {
        await().until(there);
    }
}
