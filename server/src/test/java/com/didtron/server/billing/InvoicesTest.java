package com.didtron.server.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.didtron.server.Browser;
import com.didtron.server.Clerk;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.billing.internal.InvoiceFiles.Format;
import com.didtron.server.billing.internal.InvoiceReading;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.cdr.Ingest;
import com.didtron.server.kernel.CallId;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Refusal;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.switching.CallFacts;
import com.didtron.server.switching.CallFacts.CustomerSide;
import com.didtron.server.switching.CallFacts.SupplierSide;
import com.didtron.server.switching.CallFacts.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Invoices on the real database: T15 and what a second click, a second clerk or a mistake must not do.
class InvoicesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final World world = new World(platform);
    private final Clerk clerk = new Clerk(platform, world.tenant());
    private Carrier customer;

    @BeforeEach
    void callsOfTwoDays() {
        customer = world.customer(Carrier.CreditType.POSTPAID, null, "0");
        Carrier supplier = world.supplier("Supplier");
        RatingPlan sell = world.plan(RatingPlan.Side.SELL, "0.0512", "1/1", "4420", "337");
        RatingPlan buy = world.plan(RatingPlan.Side.BUY, "0.02", "1/1", "44", "33");
        Interconnect ingress = world.ingress(customer, null);
        Interconnect egress = world.egress(supplier, new InetSocketAddress("127.0.0.1", 9), buy.id());
        Service service = world.service(ingress, sell.id(), world.routing(egress).id());
        List<CallFacts> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Instant at = DAY.plusDays(i % 2).atTime(10, i).toInstant(ZoneOffset.UTC);
            calls.add(call(at, 7_000 + i * 1_111, i % 3 == 0 ? "337011122" + i : "44207946" + i, service, ingress, egress, sell, buy));
        }
        platform.bean(Ingest.class).ingest(calls);
        await().until(() -> count("rating.rated_call where customer_carrier_id = " + customer.id()) == 40);
    }

    @Test
    void totalIsSumOfLinesIsLedgerMovementAndASecondRunFindsNothing() {
        Invoice draft = clerk.draft(customer.id(), DAY, DAY.plusDays(1));
        BigDecimal unbilledBefore = balance("unbilled:carrier:" + customer.id());
        assertThat(draft.exactCharge()).isEqualByComparingTo(unbilledBefore);

        Invoice issued = clerk.issue(draft.id(), draft.version());
        BigDecimal sumOfLines = issued.lines().stream().map(InvoiceLine::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(issued.total()).isEqualByComparingTo(sumOfLines);
        assertThat(balance("receivable:carrier:" + customer.id())).isEqualByComparingTo(issued.total());
        assertThat(balance("unbilled:carrier:" + customer.id())).isEqualByComparingTo("0");
        assertThat(issued.calls()).isEqualTo(40);

        assertRefused("nothing-to-invoice", () -> clerk.draft(customer.id(), DAY, DAY.plusDays(1)));
        assertRefused("already-issued", () -> clerk.issue(issued.id(), issued.version()));
        assertRefused("already-issued", () -> clerk.discard(issued.id()));
    }

    @Test
    void theListIsSortedByTheServerPageAfterPage() {
        clerk.draft(customer.id(), DAY.plusDays(1), DAY.plusDays(1));
        Invoice issued = issue(DAY, DAY);
        Browser staff = world.staff();
        String list = "/api/admin/invoices?limit=1&carrier=" + customer.id();
        for (String sort : List.of("createdAt", "number", "periodFrom", "invoiceDate", "dueDate", "total")) {
            List<String> up = ids(staff, list + "&sort=" + sort);
            assertThat(up).as(sort).hasSize(2).doesNotHaveDuplicates();
            assertThat(ids(staff, list + "&sort=-" + sort)).as(sort).isEqualTo(up.reversed());
        }
        assertThat(ids(staff, list + "&search=" + String.valueOf(issued.number()).toLowerCase(Locale.ROOT))).containsExactly(Long.toString(issued.id()));
    }

    private static List<String> ids(Browser staff, String list) {
        JsonNode first = staff.get(list).json();
        JsonNode second = first.path("nextCursor").isString() ? staff.get(list + "&cursor=" + first.path("nextCursor").asString()).json() : first;
        return Stream.of(first, second).flatMap(page -> page.path("items").valueStream()).map(item -> item.path("id").asString()).distinct().toList();
    }

    @Test
    void anIssuedInvoiceCannotBeChangedEvenInSql() {
        Invoice issued = issue(DAY, DAY.plusDays(1));
        assertThatThrownBy(() -> platform.bean(Database.class)
                        .performAcrossTenants(tx -> tx.execute("update billing.invoice set total = 1 where id = " + issued.id())))
                .hasMessageContaining("an issued invoice is never changed");
        assertThatThrownBy(() -> platform.bean(Database.class)
                        .performAcrossTenants(tx -> tx.execute("delete from billing.invoice_line where invoice_id = " + issued.id())))
                .hasMessageContaining("an issued invoice is never changed");
    }

    @Test
    void twoClerksWhoIssueAtOnceIssueOnce() throws Exception {
        Invoice draft = clerk.draft(customer.id(), DAY, DAY);
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Invoice>> both = List.of(
                    clerks.submit(() -> clerk.issue(draft.id(), draft.version())),
                    clerks.submit(() -> clerk.issue(draft.id(), draft.version())));
            long issued = both.stream().filter(f -> {
                try {
                    return f.get() != null;
                } catch (Exception refused) {
                    assertThat(refused.getCause()).isInstanceOf(Refusal.class);
                    return false;
                }
            }).count();
            assertThat(issued).isEqualTo(1);
        }
        assertThat(count("ledger.journal_entry where reference = 'invoice:" + draft.id() + "'")).isEqualTo(1);
    }

    @Test
    void aDiscardedDraftFreesItsCalls() {
        Invoice draft = clerk.draft(customer.id(), DAY, DAY);
        assertRefused("draft-exists", () -> clerk.draft(customer.id(), DAY, DAY));
        clerk.discard(draft.id());
        assertThat(clerk.draft(customer.id(), DAY, DAY).calls()).isEqualTo(draft.calls());
    }

    /// The same number, lines and calls; refused while another draft of the period, or another invoice, has what it would take back.
    @Test
    void aDiscardedDraftComesBackWithItsCallsUnlessTheyAreOnAnotherInvoice() {
        Browser staff = world.staff();
        Invoice draft = clerk.draft(customer.id(), DAY, DAY);
        clerk.discard(draft.id());
        assertThat(staff.get("/api/admin/invoices/" + draft.id()).status()).isEqualTo(404);
        assertThat(restore(staff, draft.id()).status()).isEqualTo(200);
        Invoice back = platform.bean(Invoices.class).get(world.tenant(), draft.id());
        assertThat(back.lines()).isEqualTo(draft.lines());
        assertRefused("nothing-to-invoice", () -> clerk.draft(customer.id(), DAY.minusDays(1), DAY));

        clerk.discard(draft.id());
        Invoice again = clerk.draft(customer.id(), DAY, DAY);
        assertThat(restore(staff, draft.id()).json().path("detail").asString()).contains("another draft");
        Invoice issued = clerk.issue(again.id(), again.version());
        assertThat(restore(staff, draft.id()).json().path("detail").asString()).contains("on another invoice");
        assertThat(count("billing.invoiced_call where invoice_id = " + issued.id())).isEqualTo((int) issued.calls());

        assertThat(staff.delete("/api/admin/trash/" + inTrash(staff, draft.id())).status()).isEqualTo(204);
        assertThat(count("billing.invoice where id = " + draft.id())).isZero();
        assertThat(staff.delete("/api/admin/invoices/" + issued.id()).json().path("code").asString()).isEqualTo("already-issued");
    }

    private static Browser.Answer restore(Browser staff, long invoice) {
        return staff.post("/api/admin/trash/" + inTrash(staff, invoice) + "/restore");
    }

    private static String inTrash(Browser staff, long invoice) {
        return staff.get("/api/admin/trash?kind=invoice&search=" + invoice).json().path("items").path(0).path("id").asString();
    }

    @Test
    void numbersFollowEachOtherWithoutAGap() {
        String first = issue(DAY, DAY).number();
        String second = issue(DAY.plusDays(1), DAY.plusDays(1)).number();
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
    }

    @Test
    void periodsThatCannotBeBilledAreRefusedByName() {
        LocalDate today = LocalDate.ofInstant(platform.bean(Clock.class).instant(), ZoneOffset.UTC);
        assertRefused("period-not-over", () -> clerk.draft(customer.id(), DAY, today));
        assertRefused("period-backwards", () -> clerk.draft(customer.id(), DAY, DAY.minusDays(1)));
        assertRefused("not-found", () -> clerk.draft(999_999, DAY, DAY));
        Carrier prepaid = new World(platform).customer(Carrier.CreditType.PREPAID, "0", "10");
        assertRefused("not-postpaid", () -> clerk.draft(prepaid.id(), DAY, DAY));
    }

    @Test
    void theFilesSayWhatTheInvoiceSays() throws IOException {
        Invoice issued = issue(DAY, DAY.plusDays(1));
        InvoiceReading reading = platform.bean(InvoiceReading.class);
        String pdf;
        try (var document = Loader.loadPDF(reading.file(issued, Format.PDF))) {
            pdf = new PDFTextStripper().getText(document);
        }
        String total = issued.total().setScale(2).toPlainString();
        assertThat(pdf).contains(issued.number(), "Wholesale Invoice", "Zone 4420", "Zone 337", total, "10/02/2026 to 11/02/2026", "7 days after Invoice date");
        assertThat(pdf).doesNotContain("DRAFT");

        String csv = new String(reading.file(issued, Format.CSV), StandardCharsets.UTF_8);
        BigDecimal sum = csv.lines().skip(1).map(l -> new BigDecimal(l.split(",")[8])).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(issued.total());

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(reading.file(issued, Format.XLSX)))) {
            var rows = workbook.findSheet("Lines").orElseThrow().read();
            assertThat(rows.getLast().getCellAsNumber(7)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(issued.total()));
            assertThat(rows).hasSize(issued.lines().size() + 2);
        }
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        Invoice draft = clerk.draft(customer.id(), DAY, DAY);
        try (var document = Loader.loadPDF(platform.bean(InvoiceReading.class).file(draft, Format.PDF))) {
            assertThat(new PDFTextStripper().getText(document)).contains("DRAFT – not an invoice");
        }
    }

    private Invoice issue(LocalDate from, LocalDate to) {
        Invoice draft = clerk.draft(customer.id(), from, to);
        return clerk.issue(draft.id(), draft.version());
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private void assertRefused(String code, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private int count(String from) {
        return platform.bean(Database.class).acrossTenants().fetchSingle("select count(*) from " + from).get(0, Integer.class);
    }

    private BigDecimal balance(String account) {
        return platform.bean(Database.class)
                .acrossTenants()
                .fetchSingle("select debits - credits from ledger.account where code = '" + account + "'")
                .get(0, BigDecimal.class);
    }

    private CallFacts call(
            Instant at, long talkMs, String called, Service service, Interconnect ingress, Interconnect egress, RatingPlan sell, RatingPlan buy) {
        return new CallFacts(
                world.tenant(), CallId.create(Clock.fixed(at, ZoneOffset.UTC), new Random()), CallFacts.Source.INGEST, false, at, at, at,
                at.plusMillis(talkMs), talkMs, 0, "442070000000", called, called, "127.0.0.1:5060", "test", 
                new CustomerSide(customer.id(), ingress.id(), service.id(), sell.id()),
                new SupplierSide(egress.carrierId(), egress.id(), buy.id()), "Zone", "caller", 200, 16, "normal", null, Verdict.SUCCESS, false,
                List.of(), null, List.of(), 0);
    }
}
