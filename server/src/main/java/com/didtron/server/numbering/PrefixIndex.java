package com.didtron.server.numbering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds the longest code that a number begins with. Immutable; looking up allocates nothing and may be done by any thread.
///
/// Each code carries a value ≥ 0 of the owner's choosing, usually a position in an array of its own.
///
/// **How it is built.** A trie of decimal digits, one 64-bit word per node. A branch says which of the ten children exist and
/// where their block begins; a leaf holds the value and up to five last digits of its code, so that long lonely codes cost one node.
/// The nodes of one subtree lie together: memory that is not in the cache is what a lookup waits for. The first digits are
/// read from a table (five for large decks, fewer for small ones). A million codes take about 12 MB.
public final class PrefixIndex {

    /// Answer of [#lookup] and [#match] when no code matches.
    public static final int NONE = -1;

    private static final int MOST_DIGITS = 15;
    private static final int MOST_TABLE_DIGITS = 5;

    /// Branch: bit d is set when digit d goes on. A leaf has none.
    private static final int CHILDREN = (1 << 10) - 1;
    /// Branch: a code ends here; its leaf, without further digits, stands before the first child.
    private static final int CODE_ENDS = 1 << 10;
    /// Branch: index of the first child.
    private static final int FIRST_CHILD_SHIFT = 32;
    /// Leaf: how many digits of the code follow (3 bits), these digits as a number (17 bits), the value (31 bits).
    private static final int TAIL_LENGTH_SHIFT = 10;
    private static final int TAIL_SHIFT = 13;
    private static final int VALUE_SHIFT = 32;
    private static final int MOST_TAIL = 5;

    /// Table: the node reached + 1 (29 bits), the leaf of the longest code so far + 1 (29 bits), that code's length.
    private static final int NODE_BITS = 29;
    private static final long NODE_MASK = (1L << NODE_BITS) - 1;
    private static final int LENGTH_SHIFT = 2 * NODE_BITS;

    private final long[] nodes;
    private final long[] table;
    private final int tableDigits;
    private final int size;

    private PrefixIndex(long[] nodes, int tableDigits, int size) {
        this.nodes = nodes;
        this.tableDigits = tableDigits;
        this.size = size;
        int entries = 1;
        for (int i = 0; i < tableDigits; i++) {
            entries *= 10;
        }
        this.table = new long[entries];
        fillTable(size == 0 ? NONE : 0, 0, 0, 0, 0);
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
        int node = size == 0 ? NONE : 0;
        int depth = 0;
        int leaf = NONE;
        int length = 0;
        if (end >= tableDigits) {
            int prefix = 0;
            while (depth < tableDigits) {
                prefix = prefix * 10 + digit(digits, depth++);
            }
            long entry = table[prefix];
            node = (int) (entry & NODE_MASK) - 1;
            leaf = (int) (entry >>> NODE_BITS & NODE_MASK) - 1;
            length = (int) (entry >>> LENGTH_SHIFT);
        }
        while (node >= 0) {
            long word = nodes[node];
            if ((word & CHILDREN) == 0) {
                int tail = tailLength(word);
                if (depth + tail <= end && tailMatches(word, digits, depth)) {
                    return (long) (depth + tail) << 32 | word >>> VALUE_SHIFT;
                }
                break;
            }
            if ((word & CODE_ENDS) != 0) {
                leaf = firstChild(word) - 1;
                length = depth;
            }
            node = depth < end ? child(word, digit(digits, depth++)) : NONE;
        }
        return leaf < 0 ? NONE : (long) length << 32 | nodes[leaf] >>> VALUE_SHIFT;
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
        return 8L * (nodes.length + table.length);
    }

    private static int firstChild(long branch) {
        return (int) (branch >>> FIRST_CHILD_SHIFT);
    }

    private static int child(long branch, int digit) {
        int smaller = Long.bitCount(branch & (1L << digit) - 1);
        return (branch >>> digit & 1) == 0 ? NONE : firstChild(branch) + smaller;
    }

    private static int tailLength(long leaf) {
        return (int) (leaf >>> TAIL_LENGTH_SHIFT) & 7;
    }

    private static boolean tailMatches(long leaf, CharSequence digits, int depth) {
        int tail = 0;
        for (int i = depth; i < depth + tailLength(leaf); i++) {
            tail = tail * 10 + digit(digits, i);
        }
        return tail == (leaf >>> TAIL_SHIFT & (1 << 17) - 1);
    }

    private static int digit(CharSequence digits, int position) {
        int digit = digits.charAt(position) - '0';
        if (digit < 0 || digit > 9) {
            throw new IllegalArgumentException("character %d is not a digit".formatted(position + 1));
        }
        return digit;
    }

    /// Walks the trie to the depth of the table. Above it there are no leaves but those of codes that end there (see [Builder#compile]).
    private void fillTable(int node, int depth, int prefix, int leaf, int length) {
        if (depth == tableDigits) {
            table[prefix] = (long) length << LENGTH_SHIFT | (long) leaf << NODE_BITS | node + 1;
            return;
        }
        long word = node < 0 ? 0 : nodes[node];
        boolean branch = (word & CHILDREN) != 0;
        if (branch && (word & CODE_ENDS) != 0) {
            leaf = firstChild(word);
            length = depth;
        } else if (node >= 0 && !branch) {
            leaf = node + 1;
            length = depth;
        }
        for (int digit = 0; digit <= 9; digit++) {
            fillTable(branch ? child(word, digit) : NONE, depth + 1, prefix * 10 + digit, leaf, length);
        }
    }

    /// Collects codes in any order and compiles them. Not for several threads.
    public static final class Builder {

        private record Entry(long packedCode, int value) {}

        private final List<Entry> entries = new ArrayList<>();
        private long[] nodes = new long[1_024];
        private int used = 1;
        private int tableDigits = 1;

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
            tableDigits = 1;
            for (int entriesOfTable = 10; tableDigits < MOST_TABLE_DIGITS && entriesOfTable < entries.size(); entriesOfTable *= 10) {
                tableDigits++;
            }
            used = 1;
            if (!entries.isEmpty()) {
                compile(0, 0, entries.size(), 0);
            }
            return new PrefixIndex(Arrays.copyOf(nodes, used), tableDigits, entries.size());
        }

        /// Fills the node for the entries from..to, which share their first `depth` digits and are in order. The children of a branch get
        /// one block, then each child its own subtree, so that a subtree lies together. Digits are kept in a leaf only beyond the
        /// table, which is filled by walking branches.
        private void compile(int node, int from, int to, int depth) {
            Entry first = entries.get(from);
            int tail = length(first.packedCode) - depth;
            if (to - from == 1 && tail <= MOST_TAIL && (tail == 0 || depth >= tableDigits)) {
                nodes[node] = leaf(first, depth, tail);
                return;
            }
            long word = 0;
            if (tail == 0) {
                word = CODE_ENDS;
                from++;
            }
            for (int i = from; i < to; i++) {
                word |= 1L << digitAt(entries.get(i).packedCode, depth);
            }
            int child = reserve(Long.bitCount(word & CHILDREN) + (tail == 0 ? 1 : 0));
            if (tail == 0) {
                nodes[child++] = leaf(first, depth, 0);
            }
            nodes[node] = word | (long) child << FIRST_CHILD_SHIFT;
            while (from < to) {
                int digit = digitAt(entries.get(from).packedCode, depth);
                int end = from;
                while (end < to && digitAt(entries.get(end).packedCode, depth) == digit) {
                    end++;
                }
                compile(child++, from, end, depth + 1);
                from = end;
            }
        }

        private static long leaf(Entry entry, int depth, int tail) {
            long digits = 0;
            for (int i = depth; i < depth + tail; i++) {
                digits = digits * 10 + digitAt(entry.packedCode, i);
            }
            return (long) entry.value << VALUE_SHIFT | digits << TAIL_SHIFT | (long) tail << TAIL_LENGTH_SHIFT;
        }

        private int reserve(int count) {
            int first = used;
            used += count;
            if (used >= NODE_MASK) {
                throw new IllegalStateException("too many codes for one index");
            }
            if (used > nodes.length) {
                nodes = Arrays.copyOf(nodes, Math.max(used, nodes.length * 2));
            }
            return first;
        }

        /// Four bits a digit from the left, digit + 1, so that numeric order is dictionary order and 44 sorts before 440.
        private static long packed(CharSequence code) {
            long packed = 0;
            for (int i = 0; i < code.length(); i++) {
                packed |= (digit(code, i) + 1L) << 56 - 4 * i;
            }
            return packed;
        }

        /// The digit at this position.
        private static int digitAt(long packed, int position) {
            return (int) (packed >>> 56 - 4 * position & 0xF) - 1;
        }

        private static int length(long packed) {
            return MOST_DIGITS - Long.numberOfTrailingZeros(packed) / 4;
        }

        private static String unpacked(long packed) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < length(packed); i++) {
                code.append((char) ('0' + digitAt(packed, i)));
            }
            return code.toString();
        }
    }
}
