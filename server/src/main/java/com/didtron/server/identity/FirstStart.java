package com.didtron.server.identity;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// On an empty data folder: creates the operator and says how its first super admin gets in. Says it again at every start until somebody has.
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String EMAIL = "admin@operator.invalid";

    private final Database database;
    private final Tenants tenants;
    private final People people;
    private final String address;
    private final boolean demo;

    FirstStart(
            Database database,
            Tenants tenants,
            People people,
            @Value("${server.address:127.0.0.1}") String address,
            @Value("${didtron.demo:false}") boolean demo) {
        this.database = database;
        this.tenants = tenants;
        this.people = people;
        this.address = address;
        this.demo = demo;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (demo) {
            return;
        }
        database.performAcrossTenants(tx -> {
            TenantId operator = tenants.findOperator()
                    .orElseGet(() -> tenants.createOperator(tx, blueprint()))
                    .id();
            if (people.hasAdministrator(tx, operator)) {
                return;
            }
            long person = people.findByEmail(tx, operator, EMAIL)
                    .orElseGet(() -> people.create(tx, operator, EMAIL, "Super admin", Portal.ADMIN, null));
            String token = people.createOneTimeLink(tx, operator, person);
            log.warn("Nobody can sign in yet. Set the password of {} here (works once, for {} hours): http://{}:{}/set-password/{}",
                    EMAIL, People.LINK_LIFE.toHours(), address, started.getWebServer().getPort(), token);
        });
    }

    private static Tenant blueprint() {
        return new Tenant(new TenantId(1), "Operator", "Operator", "", "", "USD", TimeZones.UTC, "", false);
    }
}
