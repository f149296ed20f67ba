package com.didtron.server.operations.internal;

import com.didtron.server.operations.Computed;
import com.didtron.server.operations.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

/// Operations as JSON: as they are while they wait in the queue, and with secrets masked in the journal.
@Component
public class JournalJson {

    private static final String MASK = "•••";

    private final ObjectMapper plain;
    private final ObjectMapper masking;
    private final ObjectMapper asking;

    JournalJson(JsonMapper json) {
        this.plain = json;
        this.masking = json.rebuild().annotationIntrospector(new Masks()).build();
        this.asking = json.rebuild().annotationIntrospector(new AskedFor()).build();
    }

    /// As it is; NUL, which PostgreSQL does not take, is replaced.
    public String text(@Nullable Object value) {
        return withoutNul(plain.writeValueAsString(value));
    }

    /// With the components marked [Secret] masked; null for null.
    public @Nullable String masked(@Nullable Object value) {
        return value == null ? null : withoutNul(masking.writeValueAsString(value));
    }

    /// SHA-256 of the masked form without what the server worked out: tells whether two requests ask for the same.
    public byte[] digest(Object operation) {
        try {
            String text = operation.getClass().getName() + withoutNul(asking.writeValueAsString(operation));
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    @SuppressWarnings("NullAway")
    public <T> T read(String text, Class<T> type) {
        return type == Void.class ? null : plain.readValue(text, type);
    }

    private static String withoutNul(String text) {
        return text.replace("\\u0000", "\\ufffd");
    }

    private static class Masks extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            return annotated.hasAnnotation(Secret.class) ? new Dots() : super.findSerializer(config, annotated);
        }
    }

    private static final class AskedFor extends Masks {
        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.hasAnnotation(Computed.class) || super.hasIgnoreMarker(config, member);
        }
    }

    private static final class Dots extends StdSerializer<Object> {
        Dots() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator to, SerializationContext context) {
            to.writeString(MASK);
        }
    }
}
