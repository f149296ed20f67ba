package com.didtron.server.platform.web;

import com.didtron.server.kernel.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// No text of a request holds NUL: the database keeps none that does, and would fail in the middle of a change. [ProblemDetails] says which field it was.
@Component
class TextWithoutNul extends SimpleModule {

    TextWithoutNul() {
        super("text-without-nul");
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<String> {

        Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf(Names.NUL) >= 0) {
                throw context.weirdStringException(text, String.class, "NUL is in it");
            }
            return text;
        }
    }
}
