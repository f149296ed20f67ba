package com.didtron.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.ApiDocument;
import com.didtron.server.Browser;
import com.didtron.server.RunningPlatform;
import com.didtron.server.World;
import com.didtron.server.platform.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The forms of the web application refuse what `docs/api/openapi.json` says is wrong. Here every bound that it says of what requests take is tried: one beyond is
/// refused by name, the bound itself is not. Nothing is asked of the platform but its reader and its validator, so nothing is changed.
class OpenApiBoundsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "#/components/schemas/";

    private static JsonNode schemas;
    private static ObjectMapper mapper;
    private static Validator validator;

    /// Class of every request body, by the name of its schema.
    private static final TreeMap<String, Class<?>> BODIES = new TreeMap<>();

    private final List<String> wrong = new ArrayList<>();
    private int tried;

    @BeforeAll
    static void read() {
        RunningPlatform platform = RunningPlatform.shared();
        schemas = ApiDocument.said(platform).path("components").path("schemas");
        mapper = platform.bean(ObjectMapper.class);
        validator = platform.bean(Validator.class);
        bodies(platform).forEach(body -> BODIES.put(body.getParameterType().getSimpleName(), body.getParameterType()));
    }

    private static Stream<MethodParameter> bodies(RunningPlatform platform) {
        return platform.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .flatMap(method -> Arrays.stream(method.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class) && parameter.getParameterType().isRecord());
    }

    @Test
    void everyBodyIsValidated() {
        assertThat(bodies(RunningPlatform.shared()).filter(body -> !body.hasParameterAnnotation(Valid.class)).map(MethodParameter::toString)).isEmpty();
    }

    /// What things and people are called is shown to others, in lists, letters and on paper.
    @Test
    void namesAreOfCharactersThatCanBeSeen() {
        assertThat(BODIES.values().stream()
                        .flatMap(body -> Arrays.stream(body.getDeclaredFields()))
                        .filter(field -> Set.of("name", "displayName").contains(field.getName()) && field.getType() == String.class && !field.isAnnotationPresent(PlainName.class)))
                .isEmpty();
    }

    @Test
    void whatTheDocumentSaysIsRefusedIsRefusedAndNoMore() {
        BODIES.forEach((name, type) -> {
            JsonNode schema = schemas.path(name);
            assertThat(schema.isObject()).as(name).isTrue();
            eachProperty(type, schema, sample(schema), "");
        });
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(400);
    }

    /// Tries the properties of an object somewhere in a body.
    ///
    /// @param type of the whole body
    /// @param body the whole body, of which `here` is a part
    private void eachProperty(Class<?> type, JsonNode schema, JsonNode body, String path) {
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String at = path.isEmpty() ? name : path + "." + name;
            JsonNode said = property.getValue();
            bounds(type, body, at, said);
            JsonNode inner = resolved(said);
            JsonNode element = inner.has("items") ? resolved(inner.path("items")) : inner;
            if (inner.has("items") && inner.path("items").path("minLength").asInt(0) > 0) {
                expect(type, with(body, at, JSON.arrayNode().add("")), at, true, "an empty element");
                expect(type, with(body, at, JSON.arrayNode().add("x")), at, false, "an element");
            }
            if (element.has("properties")) {
                eachProperty(type, element, with(body, at, inner.has("items") ? JSON.arrayNode().add(sample(element)) : sample(element)), at);
            }
        });
    }

    private void bounds(Class<?> type, JsonNode body, String at, JsonNode said) {
        JsonNode rule = resolved(said);
        if (!nullable(said)) {
            expect(type, with(body, at, JSON.nullNode()), at, true, "nothing");
        }
        bound(rule, "minLength", least -> {
            if (least > 0) {
                expect(type, with(body, at, text(least - 1)), at, true, "shorter than " + least);
            }
        });
        bound(rule, "maxLength", most -> {
            expect(type, with(body, at, text(most + 1)), at, true, "longer than " + most);
            if (!rule.has("pattern") && !rule.path("format").asString("").equals("email")) {
                expect(type, with(body, at, text(most)), at, false, most + " characters");
            }
        });
        bound(rule, "minimum", least -> {
            expect(type, with(body, at, JSON.numberNode(least - 1)), at, true, "less than " + least);
            expect(type, with(body, at, JSON.numberNode(least)), at, false, "" + least);
        });
        bound(rule, "maximum", most -> {
            expect(type, with(body, at, JSON.numberNode(most + 1)), at, true, "more than " + most);
            expect(type, with(body, at, JSON.numberNode(most)), at, false, "" + most);
        });
        bound(rule, "minItems", least -> {
            if (least > 0) {
                expect(type, with(body, at, list(rule, least - 1)), at, true, "fewer than " + least);
            }
        });
        bound(rule, "maxItems", most -> {
            expect(type, with(body, at, list(rule, most + 1)), at, true, "more than " + most);
            expect(type, with(body, at, list(rule, most)), at, false, most + " of them");
        });
        bound(rule, "pattern", _ -> expect(type, with(body, at, JSON.stringNode("\u0001 no pattern takes this")), at, true, "against the pattern"));
    }

    private static void bound(JsonNode rule, String name, Consumer<Integer> check) {
        if (rule.has(name)) {
            check.accept(rule.path(name).asInt(0));
        }
    }

    private void expect(Class<?> type, JsonNode body, String at, boolean refused, String what) {
        tried++;
        boolean was = refusedAt(type, body).contains(at);
        if (was != refused) {
            wrong.add(type.getSimpleName() + "." + at + ", " + what + ": " + (was ? "refused, which the document does not say" : "not refused, as the document says"));
        }
    }

    /// Which properties are refused by reader or validator; without the positions in lists.
    private static Set<String> refusedAt(Class<?> type, JsonNode body) {
        try {
            return validator.validate(mapper.treeToValue(body, type)).stream()
                    .map(violation -> violation.getPropertyPath().toString().replaceAll("\\[[^]]*]|\\.<[^>]*>", ""))
                    .collect(Collectors.toSet());
        } catch (JacksonException unreadable) {
            return Set.of(unreadable.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(name -> name != null).collect(Collectors.joining(".")));
        }
    }

    /// The same body with another value at a path; lists on the way have one element.
    private static JsonNode with(JsonNode body, String path, JsonNode value) {
        JsonNode copy = body.deepCopy();
        JsonNode here = copy;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode inner = here.path(names[i]);
            here = inner.isArray() ? inner.path(0) : inner;
        }
        ((ObjectNode) here).set(names[names.length - 1], value);
        return copy;
    }

    /// Something of the right kind: as little as there may be.
    private static JsonNode sample(JsonNode said) {
        JsonNode rule = resolved(said);
        if (rule.has("enum")) {
            return rule.path("enum").path(0);
        }
        return switch (kind(rule)) {
            case "object" -> {
                ObjectNode made = JSON.objectNode();
                rule.path("properties").properties().forEach(p -> made.set(p.getKey(), nullable(p.getValue()) ? JSON.nullNode() : sample(p.getValue())));
                yield made;
            }
            case "array" -> list(rule, rule.path("minItems").asInt(0));
            case "boolean" -> JSON.booleanNode(false);
            case "integer", "number" -> JSON.numberNode(rule.path("minimum").asInt(1));
            case "string" -> switch (rule.path("format").asString("")) {
                case "date" -> JSON.stringNode("2026-03-31");
                case "date-time" -> JSON.stringNode("2026-03-31T12:00:00Z");
                case "email" -> JSON.stringNode("noc@example.net");
                case "decimal", "amount" -> JSON.stringNode("1");
                default -> text(Math.max(1, rule.path("minLength").asInt(0)));
            };
            default -> JSON.nullNode();
        };
    }

    private static ArrayNode list(JsonNode rule, int many) {
        ArrayNode made = JSON.arrayNode();
        JsonNode items = resolved(rule.path("items"));
        for (int i = 0; i < many; i++) {
            // of a set each has to be another
            switch (rule.path("uniqueItems").asBoolean(false) ? kind(items) : "any") {
                case "integer" -> made.add(i + 1);
                case "string" -> made.add("x" + i);
                default -> made.add(sample(items));
            }
        }
        return made;
    }

    private static JsonNode text(int length) {
        return JSON.stringNode("x".repeat(length));
    }

    private static JsonNode resolved(JsonNode said) {
        if (said.has("$ref")) {
            return schemas.path(said.path("$ref").asString().substring(REFERENCE.length()));
        }
        return said.has("anyOf") ? resolved(said.path("anyOf").path(0)) : said;
    }

    private static String kind(JsonNode rule) {
        JsonNode type = rule.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("");
    }

    private static boolean nullable(JsonNode said) {
        return said.has("anyOf") || !said.has("type") && !said.has("$ref") || said.path("type").isArray();
    }

    /// As a person reads it.
    @Test
    void aRefusalSaysWhatWouldBeRight() {
        assertThat(words("{\"name\":\"" + "x".repeat(81) + "\",\"timeZone\":\"UTC\",\"spans\":[]}")).containsExactlyInAnyOrder(
                "name: at most 80 characters", "spans: 1 to 50");
        assertThat(words("{\"name\":\" \",\"timeZone\":\"UTC\",\"spans\":[{\"days\":[],\"start\":\"09:00\",\"end\":\"10:00\"}]}")).containsExactlyInAnyOrder(
                "name: must not be blank", "spans.0.days: a day of the week");
    }

    private static List<String> words(String timeClass) {
        Browser.Answer refused = World.ofAnotherTenant(RunningPlatform.shared()).staff().send("POST", "/api/admin/time-classes", timeClass);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        return refused.json().path("fields").valueStream().map(field -> field.path("field").asString() + ": " + field.path("message").asString()).toList();
    }
}
