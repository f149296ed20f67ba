package com.didtron.server.oracle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.didtron.server.oracle.OracleCase.Unbound;
import com.didtron.server.oracle.OracleDeviations.Deviation;
import com.didtron.server.oracle.OracleDeviations.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/// Every case about prices, rounding, rates, limits and routes gives the oracle's figure, or is listed with its reason.
class OracleTest {

    private static final Set<String> OUR_AREAS = Set.of("price", "round", "rate", "limit", "route");

    private static final Map<String, Consumer<OracleCase>> BINDINGS = Map.ofEntries(
            entry("price.interval", PriceCases::interval),
            entry("price.minimum", PriceCases::minimum),
            entry("price.slots", PriceCases::slots),
            entry("price.timeofday", PriceCases::timeOfDay),
            entry("price.package", PriceCases::freeSeconds),
            entry("price.mixed", PriceCases::mixed),
            entry("price.attempt_fee", PriceCases::attemptFee),
            entry("round.amount", PriceCases::roundAmount),
            entry("round.duration", PriceCases::roundDuration),
            entry("rate.lookup", RateAndLimitCases::lookup),
            entry("rate.boundary", RateAndLimitCases::boundary),
            entry("limit.talktime", RateAndLimitCases::talkTime),
            entry("limit.cap", RateAndLimitCases::cap),
            entry("limit.blocker", RateAndLimitCases::blocker),
            entry("limit.maxcost", RateAndLimitCases::maxCost),
            entry("limit.inbound", RateAndLimitCases::inbound),
            entry("limit.reserve", RateAndLimitCases::reserve),
            entry("limit.overdraft_bound", RateAndLimitCases::overdraftBound),
            entry("route.admission", RouteCases::admission),
            entry("route.failover", RouteCases::failover),
            entry("route.margin", RouteCases::margin),
            entry("route.order", RouteCases::order),
            entry("route.weight_probability", RouteCases::weightProbability));

    private final List<OracleCase> cases =
            OracleCase.all().stream().filter(each -> OUR_AREAS.contains(each.model().split("\\.")[0])).toList();

    @TestFactory
    Stream<DynamicTest> everyCaseIsAnsweredOrListed() {
        return cases.stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
    }

    private static void check(OracleCase given) {
        Deviation deviation = OracleDeviations.all().get(given.id());
        if (deviation == null) {
            answer(given);
            return;
        }
        Kind kind;
        try {
            answer(given);
            kind = null;
        } catch (Unbound nothingAnswersIt) {
            kind = Kind.OTHER_PART;
        } catch (AssertionError | RuntimeException anotherAnswer) {
            kind = Kind.OTHER_ANSWER;
        }
        if (kind == null) {
            fail("%s gives the oracle's figure; take it off the list of deviations", given.id());
        }
        assertThat(kind).as("kind of deviation").isEqualTo(deviation.kind());
    }

    private static void answer(OracleCase given) {
        Consumer<OracleCase> binding = BINDINGS.get(given.model());
        if (binding == null) {
            throw new Unbound(given.model());
        }
        binding.accept(given);
    }

    @Test
    void everyListedDeviationIsACase() {
        Set<String> ids = cases.stream().map(OracleCase::id).collect(Collectors.toSet());
        assertThat(ids).containsAll(OracleDeviations.all().keySet());
    }

    @Test
    void theDecisionPageListsTheSameCasesWithTheSameReasons() throws IOException {
        Path page = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("docs/decisions/0005-oracle-deviations.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        List<String> rows = Files.readAllLines(page).stream().filter(line -> line.matches("\\| [A-Z]{2}-\\d{3} \\|.*")).toList();
        assertThat(rows).hasSameSizeAs(OracleDeviations.all().keySet());
        OracleDeviations.all().forEach((id, deviation) ->
                assertThat(rows).anyMatch(row -> row.startsWith("| " + id + " |") && row.endsWith("| " + deviation.reason() + " |")));
    }

    @Test
    void counts(TestReporter reporter) {
        Map<Kind, Long> deviating = OracleDeviations.all().values().stream()
                .collect(Collectors.groupingBy(Deviation::kind, Collectors.counting()));
        int bound = cases.size() - OracleDeviations.all().size();
        reporter.publishEntry(Map.of(
                "cases", Integer.toString(cases.size()),
                "bound", Integer.toString(bound),
                "other answer on purpose", deviating.getOrDefault(Kind.OTHER_ANSWER, 0L).toString(),
                "other part of the product", deviating.getOrDefault(Kind.OTHER_PART, 0L).toString()));
        assertThat(cases).hasSize(145);
        assertThat(bound).isEqualTo(115);
    }
}
