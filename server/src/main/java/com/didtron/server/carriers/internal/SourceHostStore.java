package com.didtron.server.carriers.internal;

import static com.didtron.server.carriers.internal.sql.Tables.SOURCE_HOST;

import com.didtron.server.carriers.SourceHost;
import com.didtron.server.kernel.TenantId;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What is known of host names in SQL, for the next start.
@Component
public class SourceHostStore {

    /// Of all tenants; one that several have is there several times.
    public List<SourceHost> all(DSLContext tx) {
        return tx.selectFrom(SOURCE_HOST).fetch(r -> new SourceHost(
                r.getHost(), Arrays.stream(r.getAddresses()).map(InetAddress::ofLiteral).toList(), r.getAnsweredAt(), Duration.ofSeconds(r.getTtlSeconds()), r.getAskedAt(),
                r.getProblem(), r.getFailingSince()));
    }

    /// Writes it; when it has an address again, people may be told of its next failure.
    public void put(DSLContext tx, TenantId tenant, SourceHost host) {
        String[] addresses = host.addresses().stream().map(InetAddress::getHostAddress).toArray(String[]::new);
        tx.insertInto(SOURCE_HOST)
                .set(SOURCE_HOST.TENANT_ID, tenant.value())
                .set(SOURCE_HOST.HOST, host.host())
                .set(SOURCE_HOST.ADDRESSES, addresses)
                .set(SOURCE_HOST.ANSWERED_AT, host.answeredAt())
                .set(SOURCE_HOST.TTL_SECONDS, host.ttl().toSeconds())
                .set(SOURCE_HOST.ASKED_AT, host.askedAt())
                .set(SOURCE_HOST.PROBLEM, host.problem())
                .set(SOURCE_HOST.FAILING_SINCE, host.failingSince())
                .onConflict(SOURCE_HOST.TENANT_ID, SOURCE_HOST.HOST)
                .doUpdate()
                .set(SOURCE_HOST.ADDRESSES, addresses)
                .set(SOURCE_HOST.ANSWERED_AT, host.answeredAt())
                .set(SOURCE_HOST.TTL_SECONDS, host.ttl().toSeconds())
                .set(SOURCE_HOST.ASKED_AT, host.askedAt())
                .set(SOURCE_HOST.PROBLEM, host.problem())
                .set(SOURCE_HOST.FAILING_SINCE, host.failingSince())
                .execute();
    }

    /// @param told whether people know now that it has had no address for long
    /// @return false when that was noted already: whoever noted it tells, and nobody is told twice
    public boolean tell(DSLContext tx, TenantId tenant, String host, boolean told) {
        return tx.update(SOURCE_HOST)
                        .set(SOURCE_HOST.TOLD, told)
                        .where(SOURCE_HOST.TENANT_ID.eq(tenant.value()), SOURCE_HOST.HOST.eq(host), SOURCE_HOST.TOLD.ne(told))
                        .execute()
                > 0;
    }

    /// No interconnect of any tenant has it any more.
    public void forget(DSLContext tx, String host) {
        tx.deleteFrom(SOURCE_HOST).where(SOURCE_HOST.HOST.eq(host)).execute();
    }
}
