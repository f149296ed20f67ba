package com.didtron.server.numbering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds the longest code that a number begins with. Immutable; looking up allocates nothing and may be done by any thread.
///
/// Each code carries a value ≥ 0 of the owner's choosing, usually a position in an array of its own.
///
/// **How it is built.** A trie of decimal digits, one 64-bit word per node: which of the ten children exist (10 bits), whether
/// a code ends here (1 bit) and where the block of children starts (32 bits). The nodes of one subtree lie together, so
/// that a walk stays within a few cache lines. The first five digits are not walked but read from a table of 100,000 entries.
/// A million codes take about 20 MB.
public final class PrefixIndex {

    /// Answer of [#lookup] and [#match] when no code matches.
    public static final int NONE = -1;

    private static final int MOST_DIGITS = 15;
    private static final int TABLE_DIGITS = 5;
    private static final int TABLE_SIZE = 100_000;

    private static final int CHILD_BITS = 10;
    private static final long CODE_ENDS = 1L << CHILD_BITS;
    private static final int FIRST_CHILD_SHIFT = 32;

    private static final int NODE_BITS = 29;
    private static final long NODE_MASK = (1L << NODE_BITS) - 1;
    private static final int LENGTH_SHIFT = 2 * NODE_BITS;

    /// One word per node, the root at 0: children present, code ends, index of the first child.
    private final long[] nodes;

    /// By node: the value of the code that ends there, meaningless where none does.
    private final int[] values;

    /// By the first five digits: the node reached + 1 (29 bits), the node of the longest code so far + 1 (29 bits), that code's length.
    private final long[] table;

    private final int size;

    private PrefixIndex(long[] nodes, int[] values, int size) {
        this.nodes = nodes;
        this.values = values;
        this.size = size;
        this.table = new long[TABLE_SIZE];
        fillTable(0, 0, 0, 0, 0);
    }

    public static Builder builder() {
        return new Builder();
    }

    /// The value of the longest code that these digits begin with, or [#NONE].
    ///
    /// @throws IllegalArgumentException when a character is not a decimal digit
    public int lookup(CharSequence digits) {
        return (int) match(digits, MOST_DIGITS);
    }

    /// The longest code of at most `atMost` digits that these digits begin with, packed for [#valueOf] and [#lengthOf], or [#NONE].
    /// All matching codes, from long to short:
    ///
    /// ```
    /// for (long m = index.match(digits, 15); m != NONE; m = index.match(digits, lengthOf(m) - 1)) { … valueOf(m) … }
    /// ```
    ///
    /// @throws IllegalArgumentException when a character is not a decimal digit
    public long match(CharSequence digits, int atMost) {
        int end = Math.min(digits.length(), atMost);
        int node = 0;
        int depth = 0;
        int found = NONE;
        int foundLength = 0;
        if (end >= TABLE_DIGITS) {
            long entry = table[
                    (((digit(digits, 0) * 10 + digit(digits, 1)) * 10 + digit(digits, 2)) * 10 + digit(digits, 3)) * 10
                            + digit(digits, 4)];
            node = (int) (entry & NODE_MASK) - 1;
            found = (int) (entry >>> NODE_BITS & NODE_MASK) - 1;
            foundLength = (int) (entry >>> LENGTH_SHIFT);
            depth = TABLE_DIGITS;
        }
        while (node >= 0 && depth < end) {
            node = child(node, digit(digits, depth));
            depth++;
            if (node >= 0 && (nodes[node] & CODE_ENDS) != 0) {
                found = node;
                foundLength = depth;
            }
        }
        return found < 0 ? NONE : (long) foundLength << 32 | values[found];
    }

    /// The value of a match.
    public static int valueOf(long match) {
        return (int) match;
    }

    /// The number of digits of a match's code.
    public static int lengthOf(long match) {
        return (int) (match >>> 32);
    }

    /// How many codes there are.
    public int size() {
        return size;
    }

    /// Memory held, in bytes, without object headers.
    public long bytes() {
        return 8L * nodes.length + 4L * values.length + 8L * table.length;
    }

    private int child(int node, int digit) {
        long word = nodes[node];
        if ((word >>> digit & 1) == 0) {
            return NONE;
        }
        int smaller = Long.bitCount(word & (1L << digit) - 1);
        return (int) (word >>> FIRST_CHILD_SHIFT) + smaller;
    }

    private static int digit(CharSequence digits, int position) {
        int digit = digits.charAt(position) - '0';
        if (digit < 0 || digit > 9) {
            throw new IllegalArgumentException("character %d is not a digit".formatted(position + 1));
        }
        return digit;
    }

    private void fillTable(int node, int depth, int prefix, int found, int foundLength) {
        if (depth == TABLE_DIGITS) {
            table[prefix] = (long) foundLength << LENGTH_SHIFT | (long) found << NODE_BITS | node + 1;
            return;
        }
        for (int digit = 0; digit <= 9; digit++) {
            int child = node < 0 ? NONE : child(node, digit);
            boolean ends = child >= 0 && (nodes[child] & CODE_ENDS) != 0;
            fillTable(child, depth + 1, prefix * 10 + digit, ends ? child + 1 : found, ends ? depth + 1 : foundLength);
        }
    }

    /// Collects codes in any order and compiles them. Not for several threads.
    public static final class Builder {

        private record Entry(long packedCode, int value) {}

        private final List<Entry> entries = new ArrayList<>();
        private long[] nodes = new long[1_024];
        private int[] values = new int[1_024];
        private int used = 1;

        private Builder() {}

        /// @param code  1 to 15 decimal digits
        /// @param value ≥ 0
        /// @throws IllegalArgumentException when either is not so
        public Builder add(CharSequence code, int value) {
            if (code.isEmpty() || code.length() > MOST_DIGITS) {
                throw new IllegalArgumentException("a code has 1 to %d digits: '%s'".formatted(MOST_DIGITS, code));
            }
            if (value < 0) {
                throw new IllegalArgumentException("code %s has the value %d; values are ≥ 0".formatted(code, value));
            }
            entries.add(new Entry(packed(code), value));
            return this;
        }

        /// @throws IllegalArgumentException when a code was added twice; the message names it
        public PrefixIndex build() {
            entries.sort(Comparator.comparingLong(Entry::packedCode));
            for (int i = 1; i < entries.size(); i++) {
                if (entries.get(i).packedCode == entries.get(i - 1).packedCode) {
                    throw new IllegalArgumentException("code %s is given twice".formatted(unpacked(entries.get(i).packedCode)));
                }
            }
            used = 1;
            compile(0, 0, entries.size(), 0);
            return new PrefixIndex(
                    Arrays.copyOf(nodes, used), Arrays.copyOf(values, used), entries.size());
        }

        /// Fills the node for the entries from..to, which share their first `depth` digits and are in order: the children get one
        /// block, then each child its own subtree, so that a subtree lies together.
        private void compile(int node, int from, int to, int depth) {
            long word = 0;
            if (from < to && digitAt(entries.get(from).packedCode, depth) < 0) {
                word = CODE_ENDS;
                values[node] = entries.get(from).value;
                from++;
            }
            for (int i = from; i < to; i++) {
                word |= 1L << digitAt(entries.get(i).packedCode, depth);
            }
            int children = Long.bitCount(word & CODE_ENDS - 1);
            int firstChild = used;
            nodes[node] = word | (long) firstChild << FIRST_CHILD_SHIFT;
            reserve(children);
            int child = firstChild;
            while (from < to) {
                int digit = digitAt(entries.get(from).packedCode, depth);
                int end = from;
                while (end < to && digitAt(entries.get(end).packedCode, depth) == digit) {
                    end++;
                }
                compile(child, from, end, depth + 1);
                child++;
                from = end;
            }
        }

        private void reserve(int count) {
            used += count;
            if (used >= NODE_MASK) {
                throw new IllegalStateException("too many codes for one index");
            }
            if (used > nodes.length) {
                int larger = Math.max(used, nodes.length * 2);
                nodes = Arrays.copyOf(nodes, larger);
                values = Arrays.copyOf(values, larger);
            }
        }

        /// Four bits a digit from the left, digit + 1, so that numeric order is dictionary order and 44 sorts before 440.
        private static long packed(CharSequence code) {
            long packed = 0;
            for (int i = 0; i < code.length(); i++) {
                packed |= (digit(code, i) + 1L) << 56 - 4 * i;
            }
            return packed;
        }

        /// The digit at this position, −1 past the end.
        private static int digitAt(long packed, int position) {
            return position >= MOST_DIGITS ? NONE : (int) (packed >>> 56 - 4 * position & 0xF) - 1;
        }

        private static String unpacked(long packed) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; digitAt(packed, i) >= 0; i++) {
                code.append((char) ('0' + digitAt(packed, i)));
            }
            return code.toString();
        }
    }
}
