package com.didtron.server.oracle;

import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Money;
import com.didtron.server.kernel.PerMinutePrice;
import com.didtron.server.kernel.Rounding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case of the oracle. Amounts are texts in the file and stay exact here.
record OracleCase(String id, String model, String title, JsonNode inputs, JsonNode expected, BigDecimal tolerance) {

    static final Currency USD = Currency.of("USD");

    static List<OracleCase> all() {
        try (InputStream file = Objects.requireNonNull(OracleCase.class.getResourceAsStream("/oracle-cases.json"))) {
            List<OracleCase> cases = new ArrayList<>();
            for (JsonNode node : JsonMapper.builder().build().readTree(file).get("cases")) {
                cases.add(new OracleCase(
                        node.get("id").asString(), node.get("model").asString(), node.get("title").asString(),
                        node.get("inputs"), node.get("expected"),
                        node.has("tolerance") ? new BigDecimal(node.get("tolerance").asString()) : BigDecimal.ZERO));
            }
            return cases;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String input) {
        return inputs.has(input) && !inputs.get(input).isNull();
    }

    boolean expects(String name) {
        return expected.has(name);
    }

    static BigDecimal decimal(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asString());
    }

    static BigDecimal decimal(JsonNode node, String name, String otherwise) {
        return node.has(name) && !node.get(name).isNull() ? decimal(node, name) : new BigDecimal(otherwise);
    }

    BigDecimal decimal(String input) {
        return decimal(inputs, input);
    }

    BigDecimal decimal(String input, String otherwise) {
        return decimal(inputs, input, otherwise);
    }

    int whole(String input) {
        return decimal(inputs, input).intValueExact();
    }

    int whole(String input, int otherwise) {
        return has(input) ? whole(input) : otherwise;
    }

    boolean yes(String input) {
        return has(input) && inputs.get(input).asBoolean();
    }

    static Money usd(BigDecimal amount) {
        return new Money(amount, USD);
    }

    static PerMinutePrice perMinute(BigDecimal amount) {
        return new PerMinutePrice(amount, USD);
    }

    /// The rounding that a case asks for, or the usual one.
    static Rounding rounding(JsonNode of) {
        RoundingMode mode = switch (of.get("mode").asString()) {
            case "up" -> RoundingMode.UP;
            case "down" -> RoundingMode.DOWN;
            case "half_up" -> RoundingMode.HALF_UP;
            default -> throw new Unbound("rounding " + of.get("mode"));
        };
        return new Rounding(of.get("digits").asInt(), mode);
    }

    @Override
    public String toString() {
        return "%s %s: %s".formatted(id, model, title);
    }

    /// Nothing here answers such a case.
    static final class Unbound extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unbound(String what) {
            super("not bound: " + what);
        }
    }
}
