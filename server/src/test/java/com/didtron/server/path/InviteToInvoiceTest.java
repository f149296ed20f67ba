package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.RunningPlatform;
import com.didtron.server.Sipp;
import com.didtron.server.World;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlan;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// One call between two SIPp programs, followed from its INVITE to its line on an invoice, in the words of
/// docs/walkthroughs/invite-to-invoice.md.
class InviteToInvoiceTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);

    @Test
    void aCallIsAuthorisedRoutedConnectedChargedAndInvoiced() {
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        Carrier supplier = world.supplier("Supplier");
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.05", "60/60", "4420");
        RatingPlan buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44");
        try (Sipp callee = Sipp.callee("callee-answers")) {
            var ingress = world.ingress(customer, null);
            world.service(ingress, sell.id(), world.routing(world.egress(supplier, callee.address(), buy.id())).id());
            try (Sipp caller = Sipp.caller("caller-talks", platform.sip(), world.techPrefix() + "442079460000", "-d", "1500")) {
                caller.succeeds();
            }
            callee.succeeds();
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(platform.bean(Database.class)
                        .reads()
                        .fetchCount(org.jooq.impl.DSL.table("rating.rated_call"), org.jooq.impl.DSL.condition("customer_carrier_id = " + customer.id())))
                .isEqualTo(1));
        System.out.println(platform.bean(Database.class).reads().fetch("select * from cdr.call").formatJSON());
        System.out.println(platform.bean(Database.class).reads().fetch("select * from rating.rated_call").formatJSON());
        System.out.println(platform.bean(Database.class).reads().fetch("select * from ledger.transfer"));
        System.out.println(platform.bean(Database.class).reads().fetch("select * from ledger.credit_line"));
        System.out.println(platform.bean(Database.class).reads().fetch("select * from cdr.attempt"));
    }
}
