package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a supplier is sent for a service's calls (4.1). The supplier's own rules are `44 → 0044` for called numbers and `44 → +44` for callers'.
class ServiceTest {

    private static final TenantId TENANT = new TenantId(1);
    private static final Interconnect SUPPLIER = new Interconnect(
            TENANT, 7, 1, "Out", Direction.SUPPLIER, "USD", 1, true, null, null, "", List.of(), List.of(),
            new Interconnect.Target(
                    List.of(), Duration.ofSeconds(6), Duration.ofSeconds(75), null, Monitoring.NONE,
                    new Interconnect.Numbers("1052#", List.of(rule("44 2 0044")), List.of(rule("44 0 +")))),
            1L, 14_400);

    private static NumberRule rule(String words) {
        String[] part = words.split(" ");
        return new NumberRule(part[0], Integer.parseInt(part[1]), part.length > 2 ? part[2] : "");
    }

    @ParameterizedTest
    @CsvSource({
        // route,  service's rules,            supplier's rules too?, number,      called is sent as, caller is sent as
        "plan,     ,                           ,                      442079460000, 00442079460000,   +442079460000",
        "direct,   ,                           yes,                   442079460000, 00442079460000,   +442079460000",
        "direct,   ,                           no,                    442079460000, 442079460000,     442079460000",
        "direct,   44 2 0,                     no,                    442079460000, 02079460000,      02079460000",
        // the supplier's rules see what the service's have made
        "direct,   44 2 0,                     yes,                   442079460000, 02079460000,      02079460000",
        "direct,   44 0 44,                    yes,                   442079460000, 0044442079460000, +44442079460000",
        // the first that fits, and none after it
        "direct,   4420 4 9 | 44 2 0,          no,                    442079460000, 979460000,        979460000",
        "direct,   4420 4 9 | 44 2 0,          no,                    447079460000, 07079460000,      07079460000",
        // none fits
        "direct,   33 2 0,                     no,                    442079460000, 442079460000,     442079460000",
    })
    void aDirectWayRewritesNumbersByItself(String route, String rules, String supplierRules, String number, String called, String caller) {
        List<NumberRule> own = rules == null ? List.of() : List.of(rules.split(" \\| ")).stream().map(ServiceTest::rule).toList();
        boolean direct = route.equals("direct");
        Service service = new Service(
                TENANT, 1, 1, "S", 1, true, 1, direct ? null : 1L, direct ? new Service.Direct(7, supplierRules.equals("yes"), own, own) : null, null, null,
                Service.Matching.ALL, Service.Blocked.NOTHING, 1);
        assertThat(service.calledTowards(SUPPLIER, number)).isEqualTo(called);
        assertThat(service.callerTowards(SUPPLIER, number)).isEqualTo(caller);
        assertThat(service.callerTowards(SUPPLIER, "anonymous")).as("a word is no number").isEqualTo("anonymous");
    }
}
