package com.didtron.server.carriers;

/// How a caller's number is checked. It only flags the call.
///
/// @param shortest digits, without a plus sign
/// @param longest  digits
public record CallerCheck(Kind kind, int shortest, int longest) {

    /// Most digits of a number that can be asked for; longer than E.164, for numbers that are not.
    public static final int MOST_DIGITS = 32;

    /// Nothing is looked at.
    public static final CallerCheck NONE = new CallerCheck(Kind.NONE, 1, MOST_DIGITS);

    /// What is looked at.
    public enum Kind {
        NONE,
        /// how many digits it has
        LENGTH,
        /// that, and whether it can be an E.164 number
        LENGTH_AND_E164
    }

    /// @param number after translation; empty or a word when there is none
    public CallerValidity of(String number) {
        if (kind == Kind.NONE) {
            return CallerValidity.NOT_CHECKED;
        }
        if (isMissing(number)) {
            return CallerValidity.MISSING;
        }
        String digits = number.startsWith("+") ? number.substring(1) : number;
        boolean fits = isDigits(digits) && digits.length() >= shortest && digits.length() <= longest;
        return fits && (kind == Kind.LENGTH || CountryCodes.fits(digits)) ? CallerValidity.VALID : CallerValidity.INVALID;
    }

    /// Whether it is no number at all: nothing, or the word that RFC 3323 writes instead.
    static boolean isMissing(String number) {
        return number.isEmpty() || number.equalsIgnoreCase("anonymous");
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
