package com.didtron.sip.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `;name=value` list behind a URI or a header value, in its order.
///
/// @param list the parameters as they stood there; quotes kept
public record Parameters(List<Parameter> list) {

    /// No parameters at all.
    public static final Parameters NONE = new Parameters(List.of());

    /// One parameter.
    ///
    /// @param name  its name as written
    /// @param value its value as written, null when there is no `=`
    public record Parameter(String name, @Nullable String value) {}

    /// Parses `text` from `from` to its end; blanks around `;` and `=` are allowed.
    static Parameters parse(String text, int from) throws Malformed {
        int at = Grammar.skipBlank(text, from);
        if (at == text.length()) {
            return NONE;
        }
        var list = new ArrayList<Parameter>(4);
        while (at < text.length()) {
            if (text.charAt(at) != ';') {
                throw new Malformed("Bad Parameter");
            }
            int nameStart = Grammar.skipBlank(text, at + 1);
            int nameEnd = Grammar.tokenEnd(text, nameStart);
            if (nameEnd == nameStart) {
                throw new Malformed("Empty Parameter");
            }
            String name = text.substring(nameStart, nameEnd);
            at = Grammar.skipBlank(text, nameEnd);
            String value = null;
            if (at < text.length() && text.charAt(at) == '=') {
                int valueStart = Grammar.skipBlank(text, at + 1);
                int valueEnd = valueEnd(text, valueStart);
                value = text.substring(valueStart, valueEnd);
                at = Grammar.skipBlank(text, valueEnd);
            }
            if (list.size() == Limits.PARAMETERS) {
                throw new Malformed("Too Many Parameters");
            }
            list.add(new Parameter(name, value));
        }
        return new Parameters(list);
    }

    /// Tokens, host names, IPv6 references and quoted strings; generous about other visible characters, as the field is.
    private static int valueEnd(String text, int start) throws Malformed {
        if (start < text.length() && text.charAt(start) == '"') {
            return Grammar.quotedEnd(text, start);
        }
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == ';' || Grammar.isBlank(c)) {
                break;
            }
            if (c == ',' || c == '"' || c == '<' || c == '>') {
                throw new Malformed("Bad Parameter Value");
            }
            end++;
        }
        if (end == start) {
            throw new Malformed("Empty Parameter Value");
        }
        return end;
    }

    /// Whether there is a parameter of this name, with or without value.
    public boolean has(String name) {
        return find(name) != null;
    }

    /// The value of the first parameter of this name without quotes, or null when it is absent or has none.
    public @Nullable String value(String name) {
        Parameter parameter = find(name);
        return parameter == null || parameter.value == null ? null : Grammar.unquote(parameter.value);
    }

    private @Nullable Parameter find(String name) {
        for (Parameter parameter : list) {
            if (parameter.name.equalsIgnoreCase(name)) {
                return parameter;
            }
        }
        return null;
    }
}
