package com.didtron.server.customers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.CreateCarrier;
import com.didtron.server.carriers.CarrierOperations.SideTerms;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.customers.Customer;
import com.didtron.server.customers.CustomersSettings;
import com.didtron.server.identity.OpensAccounts;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Opens the account of a company that signed up by itself: in the category of a setting, without credit, and with its traffic stopped until
/// somebody approves it.
@Component
class OpenSignedUp implements OpensAccounts {

    private static final int LONGEST_CODE = 24;

    private final Carriers carriers;
    private final Operations operations;
    private final CustomerStore store;
    private final SegmentStore segments;
    private final Settings settings;
    private final Clock clock;

    OpenSignedUp(Carriers carriers, Operations operations, CustomerStore store, SegmentStore segments, Settings settings, Clock clock) {
        this.carriers = carriers;
        this.operations = operations;
        this.store = store;
        this.segments = segments;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public long open(DSLContext tx, TenantId tenant, Company company) {
        segments.seed(tx, tenant);
        String code = settings.get(tx, tenant, CustomersSettings.SIGN_UP_CATEGORY);
        List<SegmentStore.Category> categories = segments.categories(tx, tenant);
        var category = categories.stream()
                .filter(c -> c.code().equalsIgnoreCase(code))
                .findFirst()
                .or(() -> categories.stream().findFirst())
                .orElseThrow(() -> Refusal.conflict("no-category", "There is no customer category. Make one first."));
        long carrier = operations.run(
                tx, OperationRequest.system(tenant, "sign-up"), new CreateCarrier(draft(tenant, company, category), SideTerms.ZERO, SideTerms.ZERO));
        // the account came with the carrier, as every carrier's does; this one waits in the category of those who come by themselves
        Customer opened = store.findByCarrier(tx, tenant, carrier).orElseThrow();
        store.update(
                tx,
                new Customer(
                        tenant, opened.id(), company.name(), category.id(), null, Customer.Status.PENDING_APPROVAL, "", carrier, opened.version()),
                clock.instant());
        return carrier;
    }

    /// A carrier's name and code are its tenant's alone: of two companies of one name the second gets the number of its first person.
    private Carrier draft(TenantId tenant, Company company, SegmentStore.Category category) {
        String word = company.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String code = word.isEmpty() ? "company-" + company.person() : word.substring(0, Math.min(word.length(), LONGEST_CODE));
        boolean taken = carriers.directory().carriers().stream()
                .anyMatch(c -> c.tenant().equals(tenant) && (c.name().equals(company.name()) || c.code().equals(code)));
        String more = Long.toString(company.person());
        var credit = category.defaultBilling().equals("postpaid") ? Carrier.CreditType.POSTPAID : Carrier.CreditType.PREPAID;
        return new Carrier(
                tenant, 0, taken ? company.name() + " " + more : company.name(), taken ? code + "-" + more : code, Carrier.Kind.CUSTOMER,
                Carrier.Status.PROSPECT, company.currency(), company.timeZone(), null, null, null, false, credit, Carrier.NetLimit.NONE, 7,
                new Carrier.Party(company.name(), "", "", "", company.email(), ""), false);
    }
}
