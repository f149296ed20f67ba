package com.didtron.server.demo;

import com.didtron.server.carriers.CallerCheck;
import com.didtron.server.carriers.CallerRules;
import com.didtron.server.carriers.CallerRules.Customer;
import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.CallerRules.Refuses;
import com.didtron.server.carriers.CallerRules.Sets;
import com.didtron.server.carriers.CallerRules.Shows;
import com.didtron.server.carriers.CallerRules.With;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.OriginationOperations;
import com.didtron.server.carriers.OriginationOperations.ChangeOriginationNumbers;
import com.didtron.server.carriers.OriginationOperations.SaveOriginationList;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.tenancy.OpenTenant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/// The class 4 renter of the demonstration world: a small business of its own on the same switch, with customers, suppliers, prices, calls and invoices that the operator has
/// no part in. It sells calls to a few parts of the world.
@Component
class DemoRenter {

    /// Where it sells calls to; now and then its customers call elsewhere, and are refused.
    private static final Set<String> REGIONS = Set.of("Africa", "Asia", "Middle East");
    private static final int CALLS_PER_DAY = 70;
    private static final String PREPAID = "Juniper Callshops";
    private static final String POSTPAID = "Kestrel Contact Centres";
    /// Of the call centre, which shows one of them when an agent's telephone says its extension only; kept free for stories (ComReg).
    private static final List<String> OWN_NUMBERS = List.of("353209101230", "353209101231", "353209101232", "353209101233");

    private final Operations operations;
    private final DemoNumberLists numberLists;
    private final DemoPolicies policies;
    private final DemoCarriers carriers;
    private final DemoHistory history;
    private final DemoBooks books;

    DemoRenter(Operations operations, DemoNumberLists numberLists, DemoPolicies policies, DemoCarriers carriers, DemoHistory history, DemoBooks books) {
        this.operations = operations;
        this.numberLists = numberLists;
        this.policies = policies;
        this.carriers = carriers;
        this.history = history;
        this.books = books;
    }

    /// What its customers call.
    static Destinations called(Destinations all) {
        return all.mostlyIn(REGIONS);
    }

    /// Opens it, with lists, a policy, carriers and prices.
    ///
    /// @param operator whose request opens it
    /// @param from     when its first prices came into force
    /// @param raised   when a part of them changed
    /// @param person   makes the person who runs it, and answers the id
    TenantId open(OperationRequest operator, Destinations destinations, Instant from, Instant raised, ToLongFunction<TenantId> person) {
        TenantId renter = new TenantId(operations.run(
                operator, new OpenTenant("class4", "Larkspur Switching", "Larkspur Switching Ltd", "billing@larkspur.example", "USD", "Europe/Dublin")));
        OperationRequest request = OperationRequest.system(renter, "demonstration");
        operations.run(request, new SetExchangeRate("EUR", "USD", new BigDecimal("1.0865"), from, "demonstration"));
        long list = operations.run(request, new SaveOriginationList(null, 0, "Kestrel's switchboard", "Theirs; shown where an agent's telephone says an extension only"));
        operations.run(request, new ChangeOriginationNumbers(list, OriginationOperations.Mode.ADD, OWN_NUMBERS));
        numberLists.create(request);
        policies.createRetail(request);
        carriers.createOfRenter(renter, destinations.in(REGIONS), from, raised, person.applyAsLong(renter), switchboard(list));
        return renter;
    }

    /// A number that is none is replaced by one of the list, in turn.
    private static CallerRules switchboard(long list) {
        return new CallerRules(
                List.of(),
                new Customer(
                        CallerSource.ASSERTED_THEN_FROM, new CallerCheck(CallerCheck.Kind.LENGTH_AND_E164, 7, 15), Refuses.NOTHING, Sets.IF_INVALID, With.LISTED,
                        new Origination(list, Origination.Order.IN_TURN), Shows.ASSERTED_IDENTITY),
                CallerRules.USUAL.supplier());
    }

    /// Thirty days of a few calls.
    void feed(TenantId renter, Destinations destinations) {
        history.feed(renter, DemoCarriers.RENTERS_CUSTOMERS, CALLS_PER_DAY, called(destinations), _ -> {});
    }

    /// What was used is paid but for a remainder, and three weeks are invoiced: the draft of the last waits to be looked at.
    void settle(TenantId renter) {
        books.leave(renter, PREPAID, "264.15");
        books.leave(renter, POSTPAID, "-1380.42");
        for (int back = 3; back >= 1; back--) {
            books.bill(renter, POSTPAID, back, back > 1);
        }
    }
}
