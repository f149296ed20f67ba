package com.didtron.server.billing;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.rating.BillableCall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;

/// Gathers rated calls into invoice lines. Pure.
///
/// Each line is the exact sum of its calls, rounded once to the currency's decimals; the total is the sum of the rounded lines, so that
/// what is printed adds up to the last digit (R9). The difference between exact and rounded is [Composed#residual] and is posted to
/// the rounding account.
public final class ComposeInvoice {

    private record Key(String zone, long interconnect, BigDecimal price) {}

    private static final Comparator<Key> BY_ZONE =
            Comparator.comparing(Key::zone).thenComparing(Key::interconnect).thenComparing(Key::price);

    private static final class Sum {
        private final List<UUID> calls = new ArrayList<>();
        private long seconds;
        private BigDecimal charge = BigDecimal.ZERO;
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        private void add(BillableCall call, LocalDate day) {
            calls.add(call.callId());
            seconds += call.ratedSeconds();
            charge = charge.add(call.charge());
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
    }

    private ComposeInvoice() {}

    /// An invoice in the making.
    ///
    /// @param lines       in order of zone, interconnect, price
    /// @param callsOfLine ids of the calls of each line, in the order of `lines`
    public record Composed(List<InvoiceLine> lines, List<List<UUID>> callsOfLine) {

        public long calls() {
            return lines.stream().mapToLong(InvoiceLine::calls).sum();
        }

        public long ratedSeconds() {
            return lines.stream().mapToLong(InvoiceLine::ratedSeconds).sum();
        }

        /// What the calls cost before rounding: what the ledger holds as unbilled.
        public BigDecimal exactCharge() {
            return lines.stream().map(InvoiceLine::exactCharge).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /// What is owed: the sum of the rounded lines.
        public BigDecimal total() {
            return lines.stream().map(InvoiceLine::charge).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /// total − exact charge.
        public BigDecimal residual() {
            return total().subtract(exactCharge());
        }
    }

    /// @param calls            rated calls of one carrier in one currency
    /// @param currency         of their charges
    /// @param zone             in which days are counted
    /// @param interconnectName name of an interconnect by id
    public static Composed compose(
            List<BillableCall> calls, Currency currency, ZoneId zone, LongFunction<String> interconnectName) {
        var sums = new TreeMap<Key, Sum>(BY_ZONE);
        for (BillableCall call : calls) {
            sums.computeIfAbsent(new Key(call.zone(), call.interconnect(), call.price()), _ -> new Sum())
                    .add(call, LocalDate.ofInstant(call.referenceAt(), zone));
        }
        Rounding rounding = Rounding.documentLine(currency);
        List<InvoiceLine> lines = new ArrayList<>(sums.size());
        List<List<UUID>> callsOfLine = new ArrayList<>(sums.size());
        sums.forEach((key, sum) -> {
            lines.add(new InvoiceLine(
                    lines.size() + 1, key.zone, key.interconnect, interconnectName.apply(key.interconnect), sum.first, sum.last,
                    key.price, sum.calls.size(), sum.seconds, sum.charge, rounding.of(sum.charge)));
            callsOfLine.add(List.copyOf(sum.calls));
        });
        return new Composed(List.copyOf(lines), List.copyOf(callsOfLine));
    }
}
