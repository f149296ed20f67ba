package com.didtron.server.platform.web;

import com.didtron.server.platform.OneOf;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Lets the OpenAPI document say what the records say: every component is always there, and may be null only where it is marked so.
@Component
@ConditionalOnProperty("springdoc.api-docs.enabled")
class RecordShapes implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    /// Java types by the reference to their schema.
    private final Map<String, String> types = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        Class<?> shape = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && schema.get$ref() != null) {
            refuseNamesake(schema.get$ref(), Json.mapper().constructType(type.getType()).toCanonical());
        }
        if (schema != null && shape.isRecord()) {
            Schema model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
            if (model != null) {
                mark(model, shape);
            }
        }
        return schema;
    }

    /// Schemas are called by the simple names of their types: of two with the same name one would silently take the other's place.
    private void refuseNamesake(String reference, String type) {
        String first = types.putIfAbsent(reference, type);
        if (first != null && !first.equals(type)) {
            throw new IllegalStateException("Two shapes are called " + reference + ": " + first + " and " + type + ". Rename one of them.");
        }
    }

    /// May come by more than once: a shape is met wherever it is used.
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void mark(Schema model, Class<?> shape) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null) {
            return;
        }
        components(shape).forEach((name, component) -> {
            Schema property = properties.get(name);
            if (property != null) {
                OneOf words = component.getAnnotation(OneOf.class);
                if (words != null) {
                    Schema text = property.getItems() == null ? property : property.getItems();
                    text.setEnum(Stream.of(words.value().getEnumConstants()).map(RecordShapes::word).toList());
                }
                sayTextRules(property, component);
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                properties.put(name, nullable ? orNull(property) : property);
                if (model.getRequired() == null || !model.getRequired().contains(name)) {
                    model.addRequiredItem(name);
                }
            }
        });
    }

    /// `@NotBlank` asks for a character beside `@Size`, which says 0 where it gives no least length; a pattern is of the whole text, which JSON Schema does not take
    /// for granted.
    @SuppressWarnings("rawtypes")
    private static void sayTextRules(Schema property, RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(NotBlank.class) && (property.getMinLength() == null || property.getMinLength() < 1)) {
            property.setMinLength(1);
        }
        Pattern pattern = component.getAccessor().getAnnotation(Pattern.class);
        if (pattern != null) {
            property.setPattern("^(?:" + pattern.regexp() + ")$");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A record's components by the names under which they travel; those of an unwrapped one in its place.
    private static Map<String, RecordComponent> components(Class<?> shape) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                components.putAll(components(component.getType()));
            } else {
                components.put(component.getName(), component);
            }
        }
        return components;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema orNull(Schema property) {
        Schema none = new Schema<>();
        none.addType("null");
        if (property.get$ref() != null) {
            Schema either = new Schema<>();
            either.setAnyOf(List.of(property, none));
            return either;
        }
        if (property.getTypes() == null && property.getType() != null) {
            property.addType(property.getType());
        }
        if (property.getTypes() != null && !property.getTypes().contains("null")) {
            property.addType("null");
            if (property.getEnum() != null) {
                List<Object> words = new ArrayList<>(property.getEnum());
                words.add(null);
                property.setEnum(words);
            }
        }
        return property;
    }
}
