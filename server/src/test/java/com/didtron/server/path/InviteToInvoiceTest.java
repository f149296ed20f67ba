package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.didtron.server.MovableClock;
import com.didtron.server.Clerk;
import com.didtron.server.RunningPlatform;
import com.didtron.server.Sipp;
import com.didtron.server.World;
import com.didtron.server.billing.Invoice;
import com.didtron.server.billing.InvoicedCalls;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierBooks;
import com.didtron.server.ledger.CreditLine;
import com.didtron.server.ledger.Ledger;
import com.didtron.server.platform.Database;
import com.didtron.server.rates.RatingPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One call between two SIPp programs, followed from its INVITE to its line on an invoice, in the steps of
/// docs/walkthroughs/invite-to-invoice.md. The clock is moved to the next day to bill the day of the call.
class InviteToInvoiceTest {

    private static final MovableClock clock = MovableClock.atNoon();
    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.start(RunningPlatform.scratchFolder(), clock);
    }

    @AfterAll
    static void stop() {
        platform.stop();
    }

    @Test
    void aCallIsAuthorisedRoutedConnectedChargedAndInvoiced() {
        World world = new World(platform);
        Carrier customer = world.customer(Carrier.CreditType.POSTPAID, "100", "0");
        Carrier supplier = world.supplier("Supplier");
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.0512", "30/6", "4420");
        RatingPlan buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44");
        LocalDate dayOfCall = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        // INVITE received … Ended
        try (Sipp callee = Sipp.callee("callee-answers")) {
            var ingress = world.ingress(customer, null);
            world.service(ingress, sell.id(), world.routing(world.egress(supplier, callee.address(), buy.id())).id());
            try (Sipp caller = Sipp.caller("caller-talks", platform.sip(), world.techPrefix() + "442079460000", "-d", "1200")) {
                caller.succeeds();
            }
            callee.succeeds();
        }

        // Recorded
        Record call = awaitOne("select * from cdr.call where customer_carrier_id = " + customer.id());
        assertThat(call.get("called", String.class)).isEqualTo("442079460000");
        assertThat(call.get("end_code", String.class)).isEqualTo("normal");
        assertThat(call.get("verdict", String.class)).isEqualTo("success");
        assertThat(call.get("released_by", String.class)).isEqualTo("caller");
        assertThat(call.get("talk_ms", Long.class)).isBetween(1_200L, 29_999L);
        UUID callId = call.get("id", UUID.class);
        assertThat(list("select outcome from cdr.attempt where call_id = '" + callId + "'")).hasSize(1);

        // Rated: 30 s at 0.0512 a minute sold, every second begun (2 on a quick machine) at 0.02 a minute bought
        Record rated = awaitOne("select * from rating.rated_call where call_id = '" + callId + "'");
        BigDecimal seconds = BigDecimal.valueOf((call.get("talk_ms", Long.class) + 999) / 1_000);
        BigDecimal bought = seconds.multiply(new BigDecimal("0.02")).divide(new BigDecimal(60), 6, RoundingMode.HALF_UP);
        assertThat(rated.get("sell_charge", BigDecimal.class)).isEqualByComparingTo("0.025600");
        assertThat(rated.get("buy_charge", BigDecimal.class)).isEqualByComparingTo(bought);

        // Posted to the ledger, the hold settled
        assertThat(line(CarrierBooks.customerOwner(customer.id())))
                .satisfies(l -> assertThat(l.balance()).isEqualByComparingTo("-0.0256"))
                .satisfies(l -> assertThat(l.held()).isEqualByComparingTo("0"));
        assertThat(line(CarrierBooks.supplierOwner(supplier.id())).balance()).isEqualByComparingTo(bought.negate());
        assertThat(list("select * from ledger.hold")).isEmpty();
        assertThat(list("select * from admission.admitted_call")).isEmpty();

        // Invoiced, the next day
        clock.move(Duration.ofDays(1));
        var clerk = new Clerk(platform, world.tenant());
        Invoice draft = clerk.draft(customer.id(), dayOfCall, dayOfCall);
        Invoice issued = clerk.issue(draft.id(), draft.version());
        assertThat(issued.number()).isEqualTo("INV-" + dayOfCall.plusDays(1).getYear() + "-000001");
        assertThat(issued.total()).isEqualByComparingTo("0.03");
        assertThat(issued.lines()).singleElement().satisfies(l -> {
            assertThat(l.zone()).isEqualTo("Zone 4420");
            assertThat(l.calls()).isEqualTo(1);
            assertThat(l.ratedSeconds()).isEqualTo(30);
            assertThat(l.exactCharge()).isEqualByComparingTo("0.0256");
            assertThat(l.charge()).isEqualByComparingTo("0.03");
        });
        assertThat(platform.bean(InvoicedCalls.class).find(world.tenant(), List.of(callId)).get(callId).number())
                .isEqualTo(issued.number());

        // total = ledger movement: receivable 0.03, unbilled 0, rounding 0.0044
        assertThat(balance("receivable:carrier:" + customer.id())).isEqualByComparingTo("0.03");
        assertThat(balance("unbilled:carrier:" + customer.id())).isEqualByComparingTo("0");
        assertThat(balance("rounding")).isEqualByComparingTo("-0.0044");
    }

    private static BigDecimal balance(String account) {
        return list("select debits - credits from ledger.account where code = '" + account + "'").getFirst().get(0, BigDecimal.class);
    }

    private static CreditLine line(String owner) {
        var database = platform.bean(Database.class);
        return platform.bean(Ledger.class)
                .findLine(database.acrossTenants(), new World(platform).tenant(), owner, "USD")
                .orElseThrow();
    }

    private static List<? extends Record> list(String sql) {
        return platform.bean(Database.class).acrossTenants().fetch(sql);
    }

    private static Record awaitOne(String sql) {
        await().until(() -> list(sql).size() == 1);
        return list(sql).getFirst();
    }
}
