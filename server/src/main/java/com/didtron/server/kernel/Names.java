package com.didtron.server.kernel;

import org.jspecify.annotations.Nullable;

/// What a name that people give to things must be, so that it is seen as it is wherever it is read: one line, without characters that command a screen, turn the order
/// of what stands beside them, or show nothing. A zero-width joiner between letters is part of how some languages are written and stays.
public final class Names {

    /// NUL, which no text of the database can hold.
    public static final char NUL = 0;

    /// Letters by their class that are drawn as nothing: Hangul fillers and the blank of Braille.
    private static final String DRAWN_AS_NOTHING = "\u115f\u1160\u3164\uffa0\u2800";

    private Names() {}

    /// @return what is wrong and what would be right; null for a name that is right, and for one of blanks or nothing, of which is said elsewhere whether it may be empty
    public static @Nullable String wrong(String name) {
        int[] points = name.codePoints().toArray();
        boolean visible = name.trim().isEmpty();
        for (int point : points) {
            if (isControl(point)) {
                return "one line without control characters: " + code(point) + " is one";
            }
            if (isBidiControl(point)) {
                return "a text without characters that turn the direction of writing: " + code(point) + " is one";
            }
            visible |= isVisible(point);
        }
        return visible ? null : "a text with at least one character that can be seen";
    }

    /// Control characters, the separators of lines and paragraphs, and halves of surrogate pairs, which are no characters.
    private static boolean isControl(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /// Bidi_Control of Unicode (UAX 9 section 2): marks, embeddings, overrides, isolates and their ends.
    private static boolean isBidiControl(int point) {
        return point == 0x061c || point == 0x200e || point == 0x200f || point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> DRAWN_AS_NOTHING.indexOf(point) < 0;
        };
    }

    private static String code(int point) {
        return "U+%04X".formatted(point);
    }
}
