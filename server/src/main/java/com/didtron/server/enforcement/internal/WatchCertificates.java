package com.didtron.server.enforcement.internal;

import com.didtron.server.enforcement.Certificate;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.TenantTree;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.RaisesAlerts.Severity;
import com.didtron.server.platform.Watch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Rings the bell before a certificate ends, once for each that is reached of 30, 7, 3 and 0 days: that people are told, and that it is noted, is one transaction.
@Component
public class WatchCertificates implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int[] DAYS = {0, 3, 7, 30};

    private final Database database;
    private final CertificateStore store;
    private final RaisesAlerts alerts;
    private final TenantTree tenants;
    private final Clock clock;
    private final Watch watch = new Watch("certificate-watch", PAUSE, this::lookAtAll);

    WatchCertificates(Database database, CertificateStore store, RaisesAlerts alerts, TenantTree tenants, Clock clock) {
        this.database = database;
        this.store = store;
        this.alerts = alerts;
        this.tenants = tenants;
        this.clock = clock;
    }

    private void lookAtAll() {
        tenants.all().forEach(this::look);
    }

    /// Looks once at all certificates of a tenant.
    ///
    /// @return of how many people were told
    public int look(TenantId tenant) {
        Instant now = clock.instant();
        return (int) store.list(database.reads(tenant), tenant).stream().filter(each -> tell(tenant, each, now)).count();
    }

    private boolean tell(TenantId tenant, Certificate of, Instant now) {
        Optional<Instant> ends = Optional.ofNullable(of.expires());
        var reached = ends.map(end -> Duration.between(now, end)).flatMap(left -> IntStream.of(DAYS).filter(days -> left.compareTo(Duration.ofDays(days)) <= 0).boxed().findFirst());
        return reached.isPresent() && database.transaction(tenant, tx -> {
            boolean first = store.warned(tx, tenant, of, reached.get());
            if (first) {
                boolean over = reached.get() == 0;
                String what = of.signs() ? over ? " Rules that attest with it sign nothing any more." : " Rules that attest with it sign nothing from then on."
                        : over ? " Calls that were signed with it are not attested any more." : " Calls that are signed with it are not attested from then on.";
                alerts.raise(tx, tenant, new RaisesAlerts.Alert(
                        over ? Severity.CRITICAL : Severity.WARNING, "attestation-certificate-expires", "enforcement.certificate.view", CertificateChanges.KIND, Long.toString(of.id()),
                        "The attestation certificate " + of.name() + (over ? " has expired on " : " expires on ") + ends.get().toString().substring(0, 10) + "." + what));
            }
            return first;
        });
    }

    @Override
    public void start() {
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
