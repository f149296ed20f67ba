package com.didtron.server.reporting.internal;

import com.didtron.server.billing.Invoices;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Service;
import com.didtron.server.cdr.CallRecords;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.rates.RatingPlan;
import com.didtron.server.rates.RatingPlans;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds records by what people quote: a short id (`42` or `C42`, `I7`, `S3`, `P12`), a call's id, an invoice's number, or part of a name.
@Component
public class FindRecords {

    private static final int MOST = 20;
    private static final Pattern SHORT_ID = Pattern.compile("(?i)([CISP]?)(\\d{1,18})");
    private static final Pattern CALLED = Pattern.compile("\\+?(\\d{5,15})");

    /// A record that was found.
    ///
    /// @param kind    carrier, interconnect, service, rating-plan, call, invoice, or calls-to for a called number
    /// @param id      of the record; for calls-to the digits
    /// @param shortId what people quote; null when there is none
    /// @param detail  what tells it from others of the same name
    /// @param of      the carrier it belongs to, where a page shows it within; null: none
    public record Found(String kind, String id, @Nullable String shortId, String label, String detail, @Nullable String of) {}

    private final Carriers carriers;
    private final RatingPlans ratingPlans;
    private final CallRecords calls;
    private final Invoices invoices;

    FindRecords(Carriers carriers, RatingPlans ratingPlans, CallRecords calls, Invoices invoices) {
        this.carriers = carriers;
        this.ratingPlans = ratingPlans;
        this.calls = calls;
        this.invoices = invoices;
    }

    /// What the person may see and the text may mean, the surest first.
    ///
    /// @param seen which accounts a permission lets them see
    public List<Found> find(SignedIn person, Function<String, Sees> seen, String text) {
        List<Found> found = new ArrayList<>();
        TenantId tenant = person.tenant();
        boolean seesCarriers = person.access().may("carriers.carrier.view");
        Sees carriersSeen = seen.apply("carriers.carrier.view");
        if (seesCarriers) {
            byShortId(tenant, carriersSeen, text, found);
        }
        if (person.access().may("reporting.call.view")) {
            call(tenant, text).ifPresent(found::add);
            Matcher called = CALLED.matcher(text.replaceAll("[\\s()-]", ""));
            if (called.matches()) {
                found.add(new Found("calls-to", called.group(1), null, "+" + called.group(1), "calls to numbers that begin so", null));
            }
        }
        if (person.access().may("billing.invoice.view")) {
            Sees invoicesSeen = seen.apply("billing.invoice.view");
            invoices.findByNumber(tenant, text)
                    .filter(i -> invoicesSeen.account(i.carrierId()))
                    .ifPresent(i -> found.add(new Found(
                            "invoice", Long.toString(i.id()), i.number(), String.valueOf(i.number()), i.parties().buyerName(), Long.toString(i.carrierId()))));
        }
        if (seesCarriers) {
            byName(tenant, carriersSeen, text.toLowerCase(Locale.ROOT), found);
        }
        return found.stream().distinct().limit(MOST).toList();
    }

    private void byShortId(TenantId tenant, Sees sees, String text, List<Found> found) {
        Matcher shortId = SHORT_ID.matcher(text);
        if (!shortId.matches()) {
            return;
        }
        Directory directory = carriers.directory();
        long id = Long.parseLong(shortId.group(2));
        String letter = shortId.group(1).toUpperCase(Locale.ROOT);
        if (letter.isEmpty() || letter.equals("C")) {
            directory.findCarrier(id).filter(c -> c.tenant().equals(tenant) && sees.account(c.id())).map(FindRecords::carrier).ifPresent(found::add);
        }
        if (letter.isEmpty() || letter.equals("I")) {
            directory.findInterconnect(id).filter(i -> i.tenant().equals(tenant) && sees.account(i.carrierId())).map(i -> interconnect(directory, i)).ifPresent(found::add);
        }
        if (letter.isEmpty() || letter.equals("S")) {
            directory.findService(id).filter(s -> s.tenant().equals(tenant) && sees.account(directory.interconnect(s.interconnectId()).carrierId())).map(s -> service(directory, s)).ifPresent(found::add);
        }
        if (letter.isEmpty() || letter.equals("P")) {
            ratingPlans.find(id).filter(p -> p.tenant().equals(tenant)).map(FindRecords::plan).ifPresent(found::add);
        }
    }

    private void byName(TenantId tenant, Sees sees, String part, List<Found> found) {
        Directory directory = carriers.directory();
        named(directory.carriers().stream().filter(c -> c.tenant().equals(tenant) && sees.account(c.id())).toList(), Carrier::name, part).stream()
                .map(FindRecords::carrier)
                .forEach(found::add);
        named(directory.interconnects().stream().filter(i -> i.tenant().equals(tenant) && sees.account(i.carrierId())).toList(), Interconnect::name, part).stream()
                .map(i -> interconnect(directory, i))
                .forEach(found::add);
        named(ratingPlans.list(tenant), RatingPlan::name, part).stream().map(FindRecords::plan).forEach(found::add);
    }

    /// Names that begin with the text come before those that contain it.
    private static <T> List<T> named(Collection<T> all, Function<T, String> name, String part) {
        return all.stream()
                .filter(t -> name.apply(t).toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparing((T t) -> !name.apply(t).toLowerCase(Locale.ROOT).startsWith(part)).thenComparing(name))
                .limit(MOST)
                .toList();
    }

    private Optional<Found> call(TenantId tenant, String text) {
        try {
            return calls.find(tenant, UUID.fromString(text.strip()))
                    .map(c -> new Found("call", text.strip(), null, c.called() == null ? "call" : c.called(), c.startedAt().toString(), null));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Found carrier(Carrier c) {
        return new Found("carrier", Long.toString(c.id()), "C" + c.id(), c.name(), c.kind().name().toLowerCase(Locale.ROOT), null);
    }

    private static Found interconnect(Directory directory, Interconnect i) {
        return new Found("interconnect", Long.toString(i.id()), "I" + i.id(), i.name(), directory.carrier(i.carrierId()).name(), Long.toString(i.carrierId()));
    }

    private static Found service(Directory directory, Service s) {
        Interconnect of = directory.interconnect(s.interconnectId());
        return new Found("service", Long.toString(s.id()), "S" + s.id(), s.name(), of.name(), Long.toString(of.carrierId()));
    }

    private static Found plan(RatingPlan p) {
        return new Found("rating-plan", Long.toString(p.id()), "P" + p.id(), p.name(), p.side().name().toLowerCase(Locale.ROOT), null);
    }
}
