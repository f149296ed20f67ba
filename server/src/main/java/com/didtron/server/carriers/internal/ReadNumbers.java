package com.didtron.server.carriers.internal;

import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Reads numbers from a text: one a line, or a CSV of one column without heading. Empty lines are passed over; quotation marks around a number may stand.
public final class ReadNumbers {

    private static final Pattern NUMBER = Pattern.compile("[+]?[0-9]{1,15}");
    /// Wrong lines that are told.
    private static final int MOST_TOLD = 20;

    private ReadNumbers() {}

    /// What a text holds.
    ///
    /// @param numbers    each once, in their order
    /// @param duplicates how many lines repeat a number that stands before
    public record Read(List<String> numbers, int duplicates) {}

    /// @throws Refusal invalid-numbers, with the number of each wrong line, at most 20 of them; no-numbers
    public static Read read(String text) {
        LinkedHashSet<String> numbers = new LinkedHashSet<>();
        List<Refusal.Field> wrong = new ArrayList<>();
        int wrongLines = 0;
        int duplicates = 0;
        int line = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            line++;
            String number = bare(raw);
            if (number.isEmpty()) {
                continue;
            }
            if (NUMBER.matcher(number).matches()) {
                duplicates += numbers.add(number) ? 0 : 1;
            } else if (++wrongLines <= MOST_TOLD) {
                String shown = raw.strip().length() > 30 ? raw.strip().substring(0, 30) + "…" : raw.strip();
                wrong.add(new Refusal.Field("text", "line " + line + ": \"" + shown + "\" is no number of 1 to 15 digits, with or without + before them"));
            }
        }
        if (wrongLines > MOST_TOLD) {
            int more = wrongLines - MOST_TOLD;
            wrong.add(new Refusal.Field("text", "and " + (more == 1 ? "1 more line" : "%,d more lines".formatted(more))));
        }
        if (wrongLines > 0) {
            throw Refusal.invalid(
                    "invalid-numbers", (wrongLines == 1 ? "1 line is" : wrongLines + " lines are") + " not right; nothing was changed. " + wrong.getFirst().message()
                            + (wrongLines > 1 ? "; …" : "."),
                    wrong.toArray(Refusal.Field[]::new));
        }
        if (numbers.isEmpty()) {
            throw Refusal.invalid("no-numbers", "There is no number in this.", new Refusal.Field("text", "numbers, one a line, for example 442079460000"));
        }
        return new Read(List.copyOf(numbers), duplicates);
    }

    private static String bare(String raw) {
        String text = (raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1).strip() : text;
    }
}
