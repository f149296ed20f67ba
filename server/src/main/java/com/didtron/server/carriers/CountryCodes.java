package com.didtron.server.carriers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Which numbers can be E.164 numbers: the country codes that are assigned (ITU-T E.164 annex D), and how many digits follow each in the numbering
/// plans that countries have published. Where a plan is open, or is being lengthened, every length that is in use counts. Of +1 also the first digits of
/// area code and exchange are known. Nothing tells whether a number is in use.
final class CountryCodes {

    private CountryCodes() {}

    private static final int LONGEST_CODE = 3;
    private static final int MOST_DIGITS = 15;

    /// Code, then the numbers of digits that may follow it.
    private static final String TABLE =
            """
            1 10, 7 10, 20 8-10, 27 9, 30 10, 31 7-11, 32 8-9, 33 9+13, 34 9+13, 36 8-9+12, 39 6-12, 40 9, 41 9+12, 43 4-13, 44 7-10, 45 8+12, 46 6-13,
            47 5+8+12, 48 9, 49 4-13, 51 8-11, 52 10-11, 53 6-8, 54 10-11, 55 10-11, 56 8-9, 57 8-10, 58 10, 60 7-10, 61 6-10, 62 7-13, 63 8-10, 64 7-10,
            65 8-12, 66 8-9, 81 9-13, 82 7-11, 84 7-10, 86 7-12, 90 10, 91 10+13, 92 8-11, 93 9, 94 9, 95 6-10, 98 6-10,
            211 9, 212 9, 213 8-9, 216 8, 218 8-9, 220 7, 221 9, 222 8, 223 8, 224 8-9, 225 10, 226 8, 227 8, 228 8, 229 8-10, 230 7-8, 231 7-9, 232 8,
            233 5-9, 234 7-10, 235 8, 236 8, 237 8-9, 238 7, 239 7, 240 9, 241 6-9, 242 6-9, 243 5-9, 244 9, 245 7-9, 246 7, 247 4-6, 248 6-7, 249 9, 250 8-9,
            251 9, 252 5-9, 253 6-8, 254 6-10, 255 9, 256 9, 257 8, 258 8-9, 260 9, 261 9-10, 262 9, 263 5-10, 264 6-10, 265 7-9, 266 8, 267 7-8, 268 7-8,
            269 7, 290 4-5, 291 7, 297 7, 298 6, 299 6,
            350 8, 351 9-11, 352 4-12, 353 7-11, 354 7-9, 355 3-9, 356 8, 357 8-11, 358 5-12, 359 7-9, 370 8, 371 7-8, 372 7-10, 373 8, 374 8, 375 9-10,
            376 6-9, 377 5-9, 378 6-10, 379 6-11, 380 9, 381 4-12, 382 4-12, 383 8-12, 385 8-12, 386 8, 387 8-9, 389 8, 420 4-12, 421 4-9, 423 7-9,
            500 5, 501 7, 502 8, 503 7-11, 504 8, 505 8, 506 8, 507 7-8, 508 6-9, 509 8, 590 9, 591 8, 592 7, 593 8-9, 594 9, 595 5-9, 596 9, 597 6-7,
            598 4-11, 599 7-8,
            670 7-8, 672 6, 673 7, 674 4-7, 675 4-11, 676 5-7, 677 5-7, 678 5-7, 679 7, 680 7, 681 6, 682 5, 683 4-7, 685 3-7, 686 5-8, 687 6, 688 5-7,
            689 6-8, 690 4-7, 691 7, 692 7,
            850 6-12, 852 4-9, 853 7-8, 855 8-9, 856 8-10, 880 6-10, 886 8-9,
            960 7, 961 7-8, 962 5-9, 963 8-10, 964 8-10, 965 7-8, 966 8-9, 967 6-9, 968 7-8, 970 8-10, 971 8-9, 972 8-9, 973 8, 974 3-8, 975 7-8, 976 7-8,
            977 8-10, 992 9, 993 8, 994 8-9, 995 6-9, 996 9, 998 9,
            800 8, 808 8, 870 9-12, 878 10-12, 881 8-12, 882 5-12, 883 5-12, 979 9
            """;

    private static final Pattern NORTH_AMERICAN = Pattern.compile("1[2-9][0-9]{2}[2-9][0-9]{6}");
    private static final Map<String, Integer> LENGTHS = lengths();

    /// @param digits at most 15 of an E.164 number without plus sign
    static boolean fits(String digits) {
        if (digits.length() > MOST_DIGITS) {
            return false;
        }
        for (int length = 1; length <= LONGEST_CODE && length < digits.length(); length++) {
            Integer may = LENGTHS.get(digits.substring(0, length));
            if (may != null) {
                return (may >> (digits.length() - length) & 1) == 1 && (length > 1 || digits.charAt(0) != '1' || NORTH_AMERICAN.matcher(digits).matches());
            }
        }
        return false;
    }

    /// A bit for each length.
    private static Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : TABLE.strip().split(",\\s+")) {
            String[] parts = entry.split(" ");
            int bits = 0;
            for (String range : parts[1].split("[+]")) {
                String[] ends = range.split("-");
                for (int l = Integer.parseInt(ends[0]); l <= Integer.parseInt(ends[ends.length - 1]); l++) {
                    bits |= 1 << l;
                }
            }
            lengths.put(parts[0], bits);
        }
        return Map.copyOf(lengths);
    }
}
