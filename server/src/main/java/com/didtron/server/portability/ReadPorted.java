package com.didtron.server.portability;

import com.didtron.server.kernel.E164;
import com.didtron.server.platform.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads ported numbers from a CSV: number, routing number, and the network's code or nothing. Columns are parted by comma, semicolon or tab; a heading, empty
/// lines, a plus sign before a number and quotation marks around a field may stand. Pure.
///
/// ```
/// number,routing_number,network
/// 12125550123,12025550100,310260
/// ```
public final class ReadPorted {

    /// Wrong lines that are told.
    public static final int MOST_TOLD = 20;
    /// Characters of a network's code.
    private static final int LONGEST_NETWORK = 20;

    private ReadPorted() {}

    /// What a text holds, in the order of its lines.
    ///
    /// @param routing  0 for every one when only numbers were asked for
    /// @param networks codes; null: none
    public record Read(long[] numbers, long[] routing, @Nullable String[] networks) {
        public int size() {
            return numbers.length;
        }
    }

    /// @param whole whether routing numbers are wanted; otherwise the first column is enough
    /// @throws Refusal invalid-numbers, with each wrong line and what is wrong with it, at most 20 of them; no-numbers; too-many-numbers
    public static Read read(String text, boolean whole) {
        var numbers = new long[1024];
        var routing = new long[1024];
        @Nullable String[] networks = new String[1024];
        var lines = new int[1024];
        var wrong = new Wrong();
        int size = 0;
        int line = 0;
        boolean first = true;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            line++;
            String row = (line == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
            if (row.isEmpty()) {
                continue;
            }
            String[] fields = fields(row);
            if (first && fields[0].chars().noneMatch(c -> c >= '0' && c <= '9')) {
                first = false;
                continue;
            }
            first = false;
            String objection = objection(fields, whole);
            if (objection != null) {
                wrong.add(line, row, objection);
                continue;
            }
            if (size == PortabilityPlan.MOST_NUMBERS) {
                throw Refusal.invalid("too-many-numbers", "These are more than %,d numbers, which is all that a plan can have; nothing was changed.".formatted(PortabilityPlan.MOST_NUMBERS),
                        new Refusal.Field("text", "at most %,d numbers".formatted(PortabilityPlan.MOST_NUMBERS)));
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                routing = Arrays.copyOf(routing, size * 2);
                networks = Arrays.copyOf(networks, size * 2);
                lines = Arrays.copyOf(lines, size * 2);
            }
            numbers[size] = digits(fields[0]);
            routing[size] = whole ? digits(fields[1]) : 0;
            networks[size] = whole && fields.length > 2 && !fields[2].isEmpty() ? fields[2].intern() : null;
            lines[size] = line;
            size++;
        }
        numbers = Arrays.copyOf(numbers, size);
        if (whole) {
            refuseRepeated(numbers, lines, wrong);
        }
        wrong.refuse();
        if (size == 0) {
            throw Refusal.invalid("no-numbers", "There is no number in this.",
                    new Refusal.Field("text", whole ? "a number and its routing number on each line, for example 12125550123,12025550100,310260" : "a number on each line"));
        }
        return new Read(numbers, Arrays.copyOf(routing, size), Arrays.copyOf(networks, size));
    }

    private static String[] fields(String row) {
        String[] fields = row.split("[,;\t]", -1);
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i].strip();
            if (field.length() > 1 && field.startsWith("\"") && field.endsWith("\"")) {
                field = field.substring(1, field.length() - 1).strip();
            }
            fields[i] = field;
        }
        return fields;
    }

    private static @Nullable String objection(String[] fields, boolean whole) {
        if (fields.length > 3) {
            return "has more than three columns";
        }
        if (E164.find(fields[0]).isEmpty()) {
            return "has no international number in its first column: 1 to 15 digits, the country code first";
        }
        if (!whole) {
            return null;
        }
        if (fields.length < 2 || E164.find(fields[1]).isEmpty()) {
            return "has no international routing number in its second column: 1 to 15 digits, the country code first";
        }
        return fields.length > 2 && !fields[2].matches("[A-Za-z0-9._-]{0," + LONGEST_NETWORK + "}")
                ? "has a network code that is not 1 to " + LONGEST_NETWORK + " letters, digits or . _ -"
                : null;
    }

    private static long digits(String field) {
        return Long.parseLong(field.startsWith("+") ? field.substring(1) : field);
    }

    /// A number that stands there twice may have two networks: nobody can tell which is meant.
    private static void refuseRepeated(long[] numbers, int[] lines, Wrong wrong) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        Set<Long> twice = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                twice.add(sorted[i]);
            }
        }
        if (twice.isEmpty()) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < numbers.length; i++) {
            if (twice.contains(numbers[i]) && !seen.add(numbers[i])) {
                wrong.add(lines[i], Long.toString(numbers[i]), "stands on a line before");
            }
        }
    }

    /// Lines that cannot be used.
    private static final class Wrong {

        private final List<String> told = new ArrayList<>();
        private int lines;

        private void add(int line, String row, String objection) {
            if (++lines <= MOST_TOLD) {
                told.add("line " + line + ": \"" + (row.length() > 40 ? row.substring(0, 40) + "…" : row) + "\" " + objection);
            }
        }

        private void refuse() {
            if (lines > 0) {
                throw Refusal.invalid(
                        "invalid-numbers",
                        (lines == 1 ? "1 line" : "%,d lines".formatted(lines)) + " cannot be used; nothing was changed. " + String.join("; ", told)
                                + (lines > MOST_TOLD ? "; …" : "."),
                        told.stream().map(t -> new Refusal.Field("text", t)).toArray(Refusal.Field[]::new));
            }
        }
    }
}
