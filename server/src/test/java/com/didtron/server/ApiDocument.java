package com.didtron.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the platform says of its endpoints, as tests that go through all of them read it.
public final class ApiDocument {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    public static ApiDocument of(RunningPlatform platform) {
        return new ApiDocument(said(platform));
    }

    /// The document as the code says it.
    public static JsonNode said(RunningPlatform platform) {
        return Browser.anonymous(platform).get("/openapi-from-code").json();
    }

    /// @param permission that it needs: a declared one, `signed-in` or `open`
    /// @param streams    whether it answers with events without end
    public record Endpoint(String method, String path, String permission, boolean streams, JsonNode operation) {

        /// The portal that it belongs to: `admin`, `customer`; `me` for all who are signed in.
        public String portal() {
            return path.split("/")[2];
        }

        public boolean isOpen() {
            return permission.equals("open");
        }

        /// Whether its body is a file of comma-separated values.
        public boolean takesCsv() {
            return operation.at("/requestBody/content").has("text/csv");
        }

        public boolean reads() {
            return method.equals("GET");
        }

        /// Names of what stands in braces.
        public List<String> parameters() {
            return PARAMETER.matcher(path).results().map(r -> r.group(1)).toList();
        }

        /// Names of the texts and numbers that may stand in its query.
        public List<String> asked() {
            return operation.path("parameters").valueStream()
                    .filter(p -> p.path("in").asString().equals("query"))
                    .map(p -> p.path("name").asString())
                    .toList();
        }

        /// The path with something in place of each parameter, and with samples of the query parameters that it must have.
        public String filled(Function<String, String> value) {
            String filled = PARAMETER.matcher(path).replaceAll(r -> Matcher.quoteReplacement(value.apply(r.group(1))));
            List<String> query = new ArrayList<>();
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asString().equals("query") && parameter.path("required").asBoolean()) {
                    query.add(parameter.path("name").asString() + "=" + (parameter.at("/schema/type").asString().equals("integer") ? "1" : text(parameter.at("/schema/format").asString())));
                }
            }
            return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> endpoints.add(new Endpoint(
                operation.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                operation.getValue().path("x-permission").asString(),
                operation.getValue().at("/responses/200/content").has("text/event-stream"),
                operation.getValue()))));
        return endpoints;
    }

    /// Schemas that may be found in the answers of an endpoint, by name, with the names of their properties.
    public Map<String, Set<String>> answers(Endpoint endpoint) {
        Map<String, Set<String>> found = new TreeMap<>();
        gather(endpoint.operation.path("responses"), null, found);
        return found;
    }

    private void gather(JsonNode node, @Nullable String within, Map<String, Set<String>> found) {
        node.properties().forEach(member -> {
            if (member.getKey().equals("$ref")) {
                String name = member.getValue().asString().substring("#/components/schemas/".length());
                if (found.putIfAbsent(name, new TreeSet<>()) == null) {
                    gather(document.at(member.getValue().asString().substring(1)), name, found);
                }
            } else {
                if (member.getKey().equals("properties")) {
                    found.computeIfAbsent(within == null ? "unnamed" : within, _ -> new TreeSet<>()).addAll(member.getValue().propertyNames());
                }
                gather(member.getValue(), within, found);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> gather(element, within, found));
        }
    }

    /// A body that an endpoint would take as far as its shape goes, or null when it takes none.
    ///
    /// @param known values by the names of properties; samples in place of what is not known
    public @Nullable Object body(Endpoint endpoint, Function<String, @Nullable Object> known) {
        JsonNode schema = endpoint.operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : sample(schema, known);
    }

    private @Nullable Object sample(JsonNode schema, Function<String, @Nullable Object> known) {
        if (schema.has("$ref")) {
            return sample(document.at(schema.path("$ref").asString().substring(1)), known);
        }
        if (schema.has("anyOf")) {
            return sample(schema.path("anyOf").path(0), known);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asString();
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asString() : type.asString()) {
            case "object" -> object(schema, known);
            case "array" -> Collections.nCopies(schema.path("minItems").asInt(0), sample(schema.path("items"), known));
            case "integer" -> schema.path("minimum").asInt(1);
            case "number" -> 1.5;
            case "boolean" -> false;
            default -> fitted(text(schema.path("format").asString()), schema);
        };
    }

    private Map<String, @Nullable Object> object(JsonNode schema, Function<String, @Nullable Object> known) {
        Map<String, @Nullable Object> object = new HashMap<>();
        schema.path("properties").properties().forEach(property -> {
            Object value = known.apply(property.getKey());
            object.put(property.getKey(), value == null ? sample(property.getValue(), known) : value);
        });
        return object;
    }

    /// Of a length that there may be.
    private static String fitted(String text, JsonNode schema) {
        int most = schema.path("maxLength").asInt(text.length());
        return text.substring(0, Math.min(most, text.length()));
    }

    private static String text(String format) {
        return switch (format) {
            case "currency" -> "EUR";
            case "decimal", "amount" -> "1";
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T12:00:00Z";
            case "uuid" -> "01970000-0000-7000-8000-000000000000";
            case "ip" -> "203.0.113.10";
            case "e164" -> "442071234567";
            case "email" -> "somebody@example.test";
            default -> "sample";
        };
    }
}
