package com.didtron.server.reporting.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Named;
import com.didtron.server.reporting.internal.CallList;
import com.didtron.server.reporting.internal.CallRow;
import com.didtron.server.reporting.internal.CarrierBalances;
import com.didtron.server.reporting.internal.CarrierCallRow;
import com.didtron.server.reporting.internal.CarrierBalances.BalanceRow;
import com.didtron.server.reporting.internal.CarrierRow;
import com.didtron.server.reporting.internal.CarrierRow.CarrierSide;
import com.didtron.server.reporting.internal.CustomerCallRow;
import com.didtron.server.reporting.internal.Dashboard;
import com.didtron.server.reporting.internal.Dashboard.RefusedCall;
import com.didtron.server.reporting.internal.InterconnectStatus;
import com.didtron.server.reporting.internal.InterconnectStatus.AddressStatus;
import com.didtron.server.reporting.internal.LiveCallList;
import com.didtron.server.reporting.internal.LiveCallList.LiveCallRow;
import com.didtron.server.reporting.internal.PriceListRow;
import com.didtron.server.reporting.internal.InterconnectRow;
import com.didtron.server.reporting.internal.OwnInterconnect;
import com.didtron.server.reporting.internal.ServiceRow;
import com.didtron.server.reporting.web.OwnCarrierController.OwnInterconnects;
import com.didtron.server.reporting.web.SignallingController.SignallingAddressJson;
import com.didtron.server.reporting.web.SignallingController.SignallingAddressesJson;
import com.didtron.server.reporting.web.SignallingController.SocketJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Calls and those in progress, carriers, interconnects, services, balances and signalling as files.
@Component
@Order(1)
class ReportingExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(
                calls("/api/admin/calls", "Calls"), carriers(), interconnects(), services(), balances(), customersCalls(), carriersCalls(), ownInterconnects(),
                prices(), calls("/api/admin/invoices/{id}/lines/{position}/calls", "Calls of an invoice line"), liveCalls(), refusals(), signalling(),
                addresses());
    }

    private static ExportedList<CallList, CallRow> calls(String path, String title) {
        return ExportedList.of(path, title, CallRow.class, CallList::toPage)
                .time("startedAt", "Start", CallRow::startedAt)
                .text("caller", "Caller", CallRow::caller)
                .text("called", "Called", CallRow::called)
                .text("routingNumber", "Routing number", CallRow::routingNumber)
                .text("network", "Network", CallRow::network)
                .text("result", "Result", CallRow::result)
                .number("result", "SIP status", CallRow::sipCode)
                .number("talkMs", "Talk time (s)", call -> seconds(call.talkMs()))
                .text("zone", "Zone", CallRow::zone)
                .named("customer", "Customer", CallRow::customer)
                .money("charge", "Charge", CallRow::charge)
                .named("supplier", "Supplier", CallRow::supplier)
                .money("cost", "Cost", CallRow::cost)
                .money("margin", "Margin", CallRow::margin)
                .number("pddMs", "PDD (ms)", CallRow::pddMs)
                .text("state", "Rating", CallRow::state)
                .text("endCode", "End code", CallRow::endCode)
                .text("refusal", "Refusal", CallRow::refusal)
                .text("verdict", "Verdict", CallRow::verdict)
                .flag("simulated", "Simulated", CallRow::simulated)
                .flag("test", "Test call", CallRow::test)
                .text("callId", "Call", CallRow::callId);
    }

    /// A call in progress as of a moment.
    private record Live(LiveCallRow call, Instant at) {

        BigDecimal lasted() {
            Instant since = call.answeredAt() == null ? call.startedAt() : call.answeredAt();
            return BigDecimal.valueOf(Math.max(0, Duration.between(since, at).toSeconds()));
        }
    }

    /// Those in progress while the file is made.
    private static ExportedList<LiveCallList, Live> liveCalls() {
        return ExportedList.<LiveCallList, Live>ofAll(
                        "/api/admin/live-calls", "Live calls", LiveCallList.class, now -> now.calls().stream().map(call -> new Live(call, now.at())).toList())
                .time("startedAt", "Started", live -> live.call.startedAt())
                .text("state", "State", live -> live.call.state())
                .number("lasted", "Duration (s)", Live::lasted)
                .text("caller", "Caller", live -> live.call.caller())
                .text("called", "Called", live -> live.call.called())
                .text("zone", "Zone", live -> live.call.zone())
                .named("customer", "Customer", live -> live.call.customer())
                .named("supplier", "Supplier", live -> live.call.supplier())
                .money("held", "Held", live -> live.call.held())
                .text("callId", "Call", live -> live.call.callId());
    }

    private static ExportedList<Dashboard, RefusedCall> refusals() {
        return ExportedList.ofAll("/api/admin/dashboard#refusals", "Last refusals", Dashboard.class, Dashboard::lastRefusals)
                .time("at", "Time", RefusedCall::at)
                .text("carrier", "Carrier", RefusedCall::carrier)
                .text("caller", "Caller", RefusedCall::caller)
                .text("called", "Called", RefusedCall::called)
                .text("refusal", "Reason", RefusedCall::refusal)
                .number("sipCode", "SIP status", RefusedCall::sipCode)
                .text("callId", "Call", RefusedCall::callId);
    }

    /// One socket of a signalling address; without any, the address alone.
    private record Listening(SignallingAddressJson at, @Nullable SocketJson socket) {

        static Stream<Listening> of(SignallingAddressJson at) {
            return at.sockets().isEmpty() ? Stream.of(new Listening(at, null)) : at.sockets().stream().map(s -> new Listening(at, s));
        }

        @Nullable Number count(Function<SocketJson, @Nullable Number> counted) {
            return socket == null ? null : counted.apply(socket);
        }
    }

    private static ExportedList<SignallingAddressesJson, Listening> signalling() {
        return ExportedList.<SignallingAddressesJson, Listening>ofAll(
                        "/api/admin/signalling-addresses", "Signalling", SignallingAddressesJson.class,
                        all -> all.addresses().stream().flatMap(Listening::of).toList())
                .text("name", "Network", row -> row.at.name())
                .text("address", "Listens at", row -> row.at.address())
                .number("address", "Port", row -> row.socket == null ? null : row.socket.port())
                .text("address", "Transport", row -> row.socket == null ? null : row.socket.transport())
                .text("advertised", "Neighbours are told", row -> row.at.advertised())
                .number("received", "Messages in", row -> row.count(SocketJson::received))
                .number("sent", "Messages out", row -> row.count(SocketJson::sent))
                .number("connections", "Connections", row -> row.count(SocketJson::connections))
                .number("callsNow", "Calls in now", row -> row.at.callsNow());
    }

    private static ExportedList<InterconnectStatus, AddressStatus> addresses() {
        return ExportedList.ofAll("/api/admin/interconnects/{id}/status", "Addresses of a supplier", InterconnectStatus.class, InterconnectStatus::addresses)
                .text("address", "Address", AddressStatus::address)
                .flag("address", "Fallback", AddressStatus::fallback)
                .text("state", "Status", row -> row.enabled() ? row.state() : "off")
                .time("since", "Since", AddressStatus::since)
                .text("why", "Why", AddressStatus::reason)
                .text("why", "What was seen", AddressStatus::detail)
                .time("checkedAt", "Last OPTIONS", AddressStatus::checkedAt)
                .text("checkedAt", "What came of it", AddressStatus::checked);
    }

    private static ExportedList<Page<PriceListRow>, PriceListRow> prices() {
        return ExportedList.of("/api/customer/prices", "Price list", PriceListRow.class)
                .text("zone", "Destination", PriceListRow::zone)
                .text("code", "Code", PriceListRow::code)
                .decimal("price", "Price per minute", PriceListRow::price)
                .decimal("price", "Price per minute in the first interval", PriceListRow::firstPrice)
                .text("price", "Currency", PriceListRow::currency)
                .number("intervals", "First interval (s)", PriceListRow::firstSeconds)
                .number("intervals", "Interval (s)", PriceListRow::seconds)
                .decimal("charge", "Charge per call", PriceListRow::charge)
                .decimal("least", "Minimum charge", PriceListRow::least)
                .number("freeSeconds", "Free up to (s)", PriceListRow::freeSeconds)
                .flag("blocked", "Blocked", PriceListRow::blocked)
                .time("from", "From", PriceListRow::from)
                .time("to", "To", PriceListRow::to)
                .text("standing", "Standing", PriceListRow::standing);
    }

    private static ExportedList<Page<CustomerCallRow>, CustomerCallRow> customersCalls() {
        return ownCalls("/api/customer/calls", CustomerCallRow.class, call -> call);
    }

    private static ExportedList<Page<CarrierCallRow>, CarrierCallRow> carriersCalls() {
        return ownCalls("/api/carrier/calls", CarrierCallRow.class, CarrierCallRow::call).text("way", "Direction", CarrierCallRow::way);
    }

    /// What a company is told of its own calls.
    private static <R> ExportedList<Page<R>, R> ownCalls(String path, Class<R> row, Function<R, CustomerCallRow> call) {
        return ExportedList.of(path, "Calls", row)
                .time("startedAt", "Start", r -> call.apply(r).startedAt())
                .text("caller", "Caller", r -> call.apply(r).caller())
                .text("called", "Called", r -> call.apply(r).called())
                .text("zone", "Zone", r -> call.apply(r).zone())
                .text("result", "Result", r -> call.apply(r).result())
                .number("result", "SIP status", r -> call.apply(r).sipCode())
                .number("talkMs", "Talk time (s)", r -> seconds(call.apply(r).talkMs()))
                .number("ratedSeconds", "Rated time (s)", r -> call.apply(r).ratedSeconds())
                .money("charge", "Charge", r -> call.apply(r).charge())
                .text("state", "Rating", r -> call.apply(r).state())
                .text("callId", "Call", r -> call.apply(r).callId());
    }

    private static ExportedList<OwnInterconnects, OwnInterconnect> ownInterconnects() {
        return ExportedList.of("/api/carrier/interconnects", "Interconnects", OwnInterconnect.class, (OwnInterconnects all) -> Page.whole(all.items()))
                .text("name", "Interconnect", OwnInterconnect::name)
                .text("way", "Direction", OwnInterconnect::way)
                .flag("enabled", "Enabled", OwnInterconnect::enabled)
                .text("address", "Calls come from", row -> String.join(", ", row.addresses()))
                .text("address", "Calls go to", row -> String.join(", ", row.sendTo()))
                .text("techPrefix", "Ingress prefix", OwnInterconnect::techPrefix)
                .text("techPrefix", "Egress prefix", OwnInterconnect::egressPrefix)
                .text("currency", "Currency", OwnInterconnect::currency)
                .number("capacityLimit", "Simultaneous calls", OwnInterconnect::capacityLimit)
                .number("cpsLimit", "Calls per second", OwnInterconnect::cpsLimit)
                .number("callsNow", "Calls now", OwnInterconnect::callsNow);
    }

    private static BigDecimal seconds(long milliseconds) {
        return BigDecimal.valueOf(milliseconds, 3);
    }

    private static ExportedList<Page<CarrierRow>, CarrierRow> carriers() {
        return ExportedList.of("/api/admin/carriers", "Carriers", CarrierRow.class)
                .text("name", "Carrier", CarrierRow::name)
                .text("name", "Code", CarrierRow::code)
                .text("kind", "Type", CarrierRow::kind)
                .text("status", "Status", CarrierRow::status)
                .text("currency", "Currency", CarrierRow::shownIn)
                .text("customer-credit", "Customer credit type", c -> credit(c.customer()))
                .money("customer-balance", "Customer balance", c -> of(c.customer(), CarrierSide::balance))
                .money("customer-remaining", "Customer remaining", c -> of(c.customer(), CarrierSide::remaining))
                .text("supplier-credit", "Supplier credit type", c -> credit(c.supplier()))
                .money("supplier-balance", "Supplier balance", c -> of(c.supplier(), CarrierSide::balance))
                .money("supplier-remaining", "Supplier remaining", c -> of(c.supplier(), CarrierSide::remaining))
                .money("net-balance", "Bilateral balance", c -> of(c.net(), CarrierSide::balance))
                .money("net-remaining", "Bilateral remaining", c -> of(c.net(), CarrierSide::remaining))
                .number("interconnects", "Interconnects", CarrierRow::interconnects)
                .named("accountManager", "Account manager", CarrierRow::accountManager);
    }

    private static @Nullable MoneyJson of(@Nullable CarrierSide side, Function<CarrierSide, @Nullable MoneyJson> amount) {
        return side == null ? null : amount.apply(side);
    }

    private static @Nullable String credit(@Nullable CarrierSide side) {
        return side == null ? null : side.creditType();
    }

    private static ExportedList<Page<InterconnectRow>, InterconnectRow> interconnects() {
        return ExportedList.of("/api/admin/interconnects", "Interconnects", InterconnectRow.class)
                .text("name", "Interconnect", InterconnectRow::name)
                .named("carrier", "Carrier", InterconnectRow::carrier)
                .text("direction", "Direction", InterconnectRow::direction)
                .text("currency", "Currency", InterconnectRow::currency)
                .flag("enabled", "Enabled", InterconnectRow::enabled)
                .number("callsNow", "Calls now", InterconnectRow::callsNow)
                .text("techPrefix", "Ingress prefix", InterconnectRow::techPrefix)
                .text("egressPrefix", "Egress prefix", InterconnectRow::egressPrefix)
                .text("addresses", "Addresses", row -> String.join(", ", row.addresses()))
                .text("sendTo", "Sends to", row -> String.join(", ", row.sendTo()))
                .text("status", "Status", row -> row.status() == null ? null : row.status().state())
                .named("ratingPlan", "Rating plan", InterconnectRow::ratingPlan)
                .number("serviceCount", "Services", InterconnectRow::serviceCount)
                .text("mediaRelay", "Media relay", InterconnectRow::mediaRelay)
                .number("capacityLimit", "Capacity", InterconnectRow::capacityLimit)
                .number("cpsLimit", "Calls per second", InterconnectRow::cpsLimit);
    }

    private static ExportedList<Page<ServiceRow>, ServiceRow> services() {
        return ExportedList.of("/api/admin/services", "Services", ServiceRow.class)
                .text("name", "Service", ServiceRow::name)
                .named("carrier", "Carrier", ServiceRow::carrier)
                .named("interconnect", "Interconnect", ServiceRow::interconnect)
                .number("position", "Order", ServiceRow::position)
                .flag("enabled", "Enabled", ServiceRow::enabled)
                .number("callsNow", "Calls now", ServiceRow::callsNow)
                .named("ratingPlan", "Rating plan", ServiceRow::ratingPlan)
                .named("routingPlan", "Routing plan", ServiceRow::routingPlan)
                .text("routingPlan", "Direct to", row -> row.direct() == null ? "" : row.direct().carrier().name() + ", " + row.direct().interconnect().name())
                .text("destinations", "Destinations", row -> String.join(", ", row.destinations()))
                .text("excludedDestinations", "Excluded destinations", row -> String.join(", ", row.excludedDestinations()))
                .text("origins", "Origins", row -> String.join(", ", row.origins()))
                .text("excludedOrigins", "Excluded origins", row -> String.join(", ", row.excludedOrigins()))
                .text("originBlacklist", "Origination blacklist", row -> blacklist(row.originBlacklist(), row.blockedOrigins()))
                .text("destinationBlacklist", "Destination blacklist", row -> blacklist(row.destinationBlacklist(), row.blockedDestinations()))
                .flag("allowTranscoding", "Allow transcoding", ServiceRow::allowTranscoding)
                .text("destinations", "Destination list", row -> listed(row.destinationList(), row.destinationListExcluding()))
                .text("origins", "Origination list", row -> listed(row.originList(), row.originListExcluding()))
                .named("timeClass", "Time class", ServiceRow::timeClass)
                .text("currency", "Currency", ServiceRow::currency)
                .number("capacityLimit", "Capacity", ServiceRow::capacityLimit)
                .number("cpsLimit", "Calls per second", ServiceRow::cpsLimit);
    }

    /// As the column shows it: lists that refuse, then the service's own prefixes.
    private static String blacklist(List<Named> lists, List<String> prefixes) {
        return Stream.concat(lists.stream().map(Named::name), prefixes.stream()).collect(Collectors.joining(", "));
    }

    private static String listed(@Nullable Named list, boolean excluding) {
        return list == null ? "" : excluding ? "not on " + list.name() : list.name();
    }

    private static ExportedList<CarrierBalances, BalanceRow> balances() {
        return ExportedList.<CarrierBalances, BalanceRow>of("/api/admin/carrier-balances", "Balances and spend", BalanceRow.class, CarrierBalances::rows)
                .named("carrier", "Carrier", BalanceRow::carrier)
                .text("account", "Account", BalanceRow::account)
                .text("currency", "Currency", BalanceRow::currency)
                .text("side.creditType", "Credit type", row -> row.side().creditType())
                .money("balance", "Balance", row -> row.side().balance())
                .money("held", "Held", row -> row.side().held())
                .money("limit", "Limit", row -> row.side().limit())
                .money("remaining", "Remaining", row -> row.side().remaining())
                .decimal("usedPercent", "Used (%)", BalanceRow::usedPercent)
                .money("spendDay", "Spend in 24 hours", BalanceRow::spendDay)
                .money("spendToday", "Spend today", BalanceRow::spendToday)
                .time("lastCall", "Last call", BalanceRow::lastCall)
                .money("spendLimit", "24-hour limit", row -> row.spendLimit() == null ? null : row.spendLimit().amount())
                .text("spendLimit", "Limit counts", row -> row.spendLimit() == null ? null : row.spendLimit().mode())
                .money("spendLimit", "Left of 24-hour limit", row -> row.spendLimit() == null ? null : row.spendLimit().remaining())
                .decimal("spendUsed", "24-hour limit used (%)", row -> row.spendLimit() == null ? null : row.spendLimit().usedPercent())
                .text("status", "Status", BalanceRow::status);
    }
}
