package com.didtron.server.screening;

import com.didtron.server.kernel.Prefix;
import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Reads codes from a text: one a line, or a CSV of one column without heading. Empty lines are passed over; a plus sign before a code and quotation
/// marks around it may stand.
public final class ReadCodes {

    /// Wrong lines that are told.
    private static final int MOST_TOLD = 20;

    private ReadCodes() {}

    /// What a text holds.
    ///
    /// @param codes      each once
    /// @param duplicates how many lines repeat a code that stands before
    public record Read(TreeSet<String> codes, int duplicates) {}

    /// @throws Refusal invalid-entries, with the number of each wrong line and what is wrong with it, at most 20 of them; no-entries
    public static Read read(String text) {
        TreeSet<String> codes = new TreeSet<>();
        List<Refusal.Field> wrong = new ArrayList<>();
        int wrongLines = 0;
        int duplicates = 0;
        int line = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            line++;
            String code = code(raw);
            if (code.isEmpty()) {
                continue;
            }
            if (Prefix.find(code).isPresent()) {
                duplicates += codes.add(code) ? 0 : 1;
            } else if (++wrongLines <= MOST_TOLD) {
                wrong.add(new Refusal.Field("text", "line " + line + ": \"" + shortened(raw.strip()) + "\" " + objection(code)));
            }
        }
        if (wrongLines > MOST_TOLD) {
            int more = wrongLines - MOST_TOLD;
            wrong.add(new Refusal.Field("text", "and " + (more == 1 ? "1 more line" : "%,d more lines".formatted(more))));
        }
        if (wrongLines > 0) {
            throw Refusal.invalid(
                    "invalid-entries",
                    (wrongLines == 1 ? "1 line is" : wrongLines + " lines are") + " not a code; nothing was changed. "
                            + wrong.stream().limit(3).map(Refusal.Field::message).reduce((a, b) -> a + "; " + b).orElseThrow() + (wrongLines > 3 ? "; …" : "."),
                    wrong.toArray(Refusal.Field[]::new));
        }
        if (codes.isEmpty()) {
            throw Refusal.invalid("no-entries", "There is no code in this.", new Refusal.Field("text", "codes of 1 to 15 digits, one a line, for example 44900"));
        }
        return new Read(codes, duplicates);
    }

    private static String code(String raw) {
        String text = (raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text.startsWith("+") ? text.substring(1) : text;
    }

    private static String objection(String code) {
        if (code.matches("[^,;\t]*[,;\t].*")) {
            return "has more than one column";
        }
        if (!code.matches("[0-9]+")) {
            return "is not only digits";
        }
        return code.startsWith("0") ? "begins with 0: codes are international, for example 44900 for 0900 in the United Kingdom" : "has more than 15 digits";
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
