package com.didtron.server.currencies.web;

import com.didtron.server.currencies.ExchangeRates;
import com.didtron.server.currencies.SetExchangeRate;
import com.didtron.server.currencies.internal.RateQuery;
import com.didtron.server.currencies.internal.RateQuery.SetRate;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The accounting rates that people have set. None is ever fetched from outside.
@RestController
class ExchangeRateController {

    /// Where a rate comes from that a person enters here.
    private static final String BY_HAND = "manual";
    private static final int LONGEST_NUMBER = 40;

    private final RateQuery query;
    private final ExchangeRates rates;
    private final Operations operations;
    private final Clock clock;

    ExchangeRateController(RateQuery query, ExchangeRates rates, Operations operations, Clock clock) {
        this.query = query;
        this.rates = rates;
        this.operations = operations;
        this.clock = clock;
    }

    /// Where a rate stands.
    enum Standing {
        IN_FORCE,
        PAST,
        LATER
    }

    /// @param rate   one unit of `base` is worth so many of `quote`
    /// @param from   when it begins
    /// @param source `manual`: a person entered it
    /// @param setBy  empty when it was set before that was kept
    record RateJson(
            String base, String quote, String rate, Instant from, String source, String setBy, @Nullable Instant setAt,
            @OneOf(Standing.class) String standing) {}

    record RatesInForce(List<RateJson> items) {}

    /// @param rate one unit of `base` is worth so many of `quote`: a decimal number, at most ten digits before and ten after the point
    /// @param from when it begins; null: now
    record NewRate(@NotBlank String base, @NotBlank String quote, @Schema(format = "decimal") @NotBlank String rate, @Nullable Instant from) {}

    /// @param result  in `to`, rounded half to even to its decimals
    /// @param factor  one unit of `from` in `to`
    /// @param used    the rate it was worked out with; null for a currency and itself
    /// @param inverse that rate was used the other way round
    record Conversion(String amount, String from, String result, String to, String factor, @Nullable RateJson used, boolean inverse, Instant at) {}

    /// All that were ever set.
    ///
    /// @param sort from, or base for the pair, with `-` in front for the other way round; without it what begins latest first
    @Needs("currencies.exchange-rate.view")
    @GetMapping("/api/admin/exchange-rates")
    Page<RateJson> list(
            OperationRequest request,
            @RequestParam(required = false) @Nullable String base,
            @RequestParam(required = false) @Nullable String quote,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Instant now = clock.instant();
        return query.list(request.tenant(), given(base), given(quote), given(sort), cursor, Cursor.limit(limit)).map(r -> json(request.tenant(), r, now));
    }

    /// Of each pair the one that is in force.
    @Needs("currencies.exchange-rate.view")
    @GetMapping("/api/admin/exchange-rates/in-force")
    RatesInForce inForce(OperationRequest request) {
        Instant now = clock.instant();
        return new RatesInForce(query.inForce(request.tenant(), now).stream().map(r -> json(request.tenant(), r, now)).toList());
    }

    /// Sets a rate from now or a later instant on, or for a time that was; nothing that was charged changes.
    @Needs("currencies.exchange-rate.change")
    @PostMapping("/api/admin/exchange-rates")
    ResponseEntity<RateJson> set(OperationRequest request, @Valid @RequestBody NewRate wanted) {
        BigDecimal rate = number(wanted.rate, "rate");
        Instant from = operations.run(request, new SetExchangeRate(wanted.base.strip(), wanted.quote.strip(), rate, wanted.from, BY_HAND));
        Instant now = clock.instant();
        var set = new SetRate(wanted.base.strip(), wanted.quote.strip(), rate, from, BY_HAND, request.actor().name(), now);
        return ResponseEntity.created(URI.create("/api/admin/exchange-rates")).body(json(request.tenant(), set, now));
    }

    /// What an amount is worth in another currency. Refused with invalid, no-rate.
    @Needs("currencies.exchange-rate.view")
    @GetMapping("/api/admin/exchange-rates/conversion")
    Conversion convert(
            OperationRequest request,
            @RequestParam(defaultValue = "1") String amount,
            @Parameter(schema = @Schema(type = "string", format = "currency")) @RequestParam String from,
            @Parameter(schema = @Schema(type = "string", format = "currency")) @RequestParam String to,
            @RequestParam(required = false) @Nullable Instant at) {
        BigDecimal much = number(amount, "amount");
        Currency target = currency(to, "to");
        Currency source = currency(from, "from");
        Instant when = at == null ? clock.instant() : at;
        BigDecimal factor = rates.factor(request.tenant(), source.code(), target.code(), when).orElseThrow(() -> Refusal.conflict(
                "no-rate", "No rate between " + source.code() + " and " + target.code() + " is in force at that time. Set one first."));
        var counting = rates.counting(request.tenant(), source.code(), target.code(), when);
        return new Conversion(
                much.toPlainString(), source.code(), much.multiply(factor).setScale(target.decimals(), RoundingMode.HALF_EVEN).toPlainString(), target.code(),
                plain(factor),
                counting.map(c -> new RateJson(c.base(), c.quote(), plain(c.rate()), c.from(), "", "", null, word(Standing.IN_FORCE))).orElse(null),
                counting.map(ExchangeRates.Counting::inverse).orElse(false), when);
    }

    private RateJson json(TenantId tenant, SetRate rate, Instant now) {
        Standing standing = rate.from().isAfter(now)
                ? Standing.LATER
                : rates.inForceSince(tenant, rate.base(), rate.quote(), now).filter(since -> since.isAfter(rate.from())).isPresent()
                        ? Standing.PAST
                        : Standing.IN_FORCE;
        return new RateJson(
                rate.base(), rate.quote(), plain(rate.rate()), rate.from(), rate.source(), rate.setBy(), rate.setAt(), word(standing));
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(BigDecimal rate) {
        BigDecimal trimmed = rate.stripTrailingZeros();
        return (trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed).toPlainString();
    }

    private static BigDecimal number(String text, String field) {
        String typed = text.strip();
        if (typed.length() <= LONGEST_NUMBER && typed.matches("[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(typed);
        }
        throw Refusal.invalid("invalid", "This number cannot be read.", new Refusal.Field(field, "a decimal number with a point, for example 1.0870"));
    }

    private static Currency currency(String code, String field) {
        try {
            return Currency.of(code.strip());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("invalid", String.valueOf(unknown.getMessage()), new Refusal.Field(field, "a code of ISO 4217, for example EUR"));
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
