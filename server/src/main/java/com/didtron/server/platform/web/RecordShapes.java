package com.didtron.server.platform.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets the OpenAPI document say what the records say: every component is always there, and may be null only where it is marked so.
@Component
class RecordShapes implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema schema = chain.next().resolve(type, context, chain);
        Class<?> shape = Json.mapper().constructType(type.getType()).getRawClass();
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

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void mark(Schema model, Class<?> shape) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null || model.getRequired() != null && model.getRequired().size() == properties.size()) {
            return;
        }
        components(shape).forEach((name, nullable) -> {
            Schema property = properties.get(name);
            if (property != null) {
                properties.put(name, nullable ? orNull(property) : property);
                model.addRequiredItem(name);
            }
        });
    }

    /// Names of a record's components as they travel, with whether each may be null; those of an unwrapped one in its place.
    private static Map<String, Boolean> components(Class<?> shape) {
        Map<String, Boolean> components = new LinkedHashMap<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                components.putAll(components(component.getType()));
            } else {
                components.put(component.getName(), component.getAnnotatedType().isAnnotationPresent(Nullable.class));
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
        }
        return property;
    }
}
