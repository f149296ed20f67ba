package com.didtron.server.tenancy;

import static com.didtron.server.tenancy.internal.sql.Tables.BRAND_LOGO;

import com.didtron.server.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Tenants' logos.
@Component
public class Logos {

    private static final int WIDEST_RATIO = 8;
    private static final int LOWEST_GOOD = 24;
    private static final int HIGHEST_GOOD = 96;

    /// What is told of a logo; shown 32 pixels high.
    ///
    /// @param width  in pixels, height likewise
    /// @param bytes  size of the PNG
    /// @param digest SHA-256 in hexadecimal digits
    public record Facts(int width, int height, int bytes, String digest) {

        /// What could be better about it, for people; it is taken all the same.
        public List<String> advice() {
            List<String> advice = new ArrayList<>();
            if (width > WIDEST_RATIO * height) {
                advice.add("It is wider than " + WIDEST_RATIO + " to 1 and will be small. 200 × 32 is ideal.");
            }
            if (height < LOWEST_GOOD || height > HIGHEST_GOOD) {
                advice.add("It is " + height + " pixels high; between " + LOWEST_GOOD + " and " + HIGHEST_GOOD + " it looks best.");
            }
            return advice;
        }
    }

    /// A logo itself.
    public record Logo(Facts facts, byte[] png) {}

    public Optional<Facts> facts(DSLContext tx, TenantId tenant) {
        return tx.select(BRAND_LOGO.WIDTH, BRAND_LOGO.HEIGHT, DSL.field("octet_length({0})", Integer.class, BRAND_LOGO.PNG), BRAND_LOGO.DIGEST)
                .from(BRAND_LOGO)
                .where(BRAND_LOGO.TENANT_ID.eq(tenant.value()))
                .fetchOptional(r -> new Facts(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    public Optional<Logo> find(DSLContext tx, TenantId tenant) {
        return tx.selectFrom(BRAND_LOGO)
                .where(BRAND_LOGO.TENANT_ID.eq(tenant.value()))
                .fetchOptional(r -> new Logo(new Facts(r.getWidth(), r.getHeight(), r.getPng().length, r.getDigest()), r.getPng()));
    }

    void put(DSLContext tx, TenantId tenant, Logo logo, Instant now) {
        tx.insertInto(BRAND_LOGO)
                .set(BRAND_LOGO.TENANT_ID, tenant.value())
                .set(BRAND_LOGO.PNG, logo.png)
                .set(BRAND_LOGO.WIDTH, logo.facts.width)
                .set(BRAND_LOGO.HEIGHT, logo.facts.height)
                .set(BRAND_LOGO.DIGEST, logo.facts.digest)
                .set(BRAND_LOGO.CHANGED_AT, now)
                .onConflict(BRAND_LOGO.TENANT_ID)
                .doUpdate()
                .set(BRAND_LOGO.PNG, logo.png)
                .set(BRAND_LOGO.WIDTH, logo.facts.width)
                .set(BRAND_LOGO.HEIGHT, logo.facts.height)
                .set(BRAND_LOGO.DIGEST, logo.facts.digest)
                .set(BRAND_LOGO.CHANGED_AT, now)
                .execute();
    }

    void remove(DSLContext tx, TenantId tenant) {
        tx.deleteFrom(BRAND_LOGO).where(BRAND_LOGO.TENANT_ID.eq(tenant.value())).execute();
    }
}
