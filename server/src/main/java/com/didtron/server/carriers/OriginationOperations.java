package com.didtron.server.carriers;

import com.didtron.server.operations.Operation;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every change of origination lists. Each counts at the next call, as soon as it is committed. All are refused with not-found for what belongs to another
/// tenant.
public final class OriginationOperations {

    private OriginationOperations() {}

    /// Makes a list (id null) or changes name and note of one. Refused with name-taken, changed-meanwhile, too-many-lists.
    public record SaveOriginationList(@Nullable Long id, int version, String name, String note) implements Operation<Long> {}

    /// Puts a list with its numbers into the trash. Refused with list-in-use, which says by what, and changed-meanwhile.
    public record DeleteOriginationList(long id, int version) implements Operation<Long> {}

    /// How numbers are changed.
    public enum Mode {
        /// refused with already-on-list when one of them is there already
        INSERT,
        /// those that are there already stay where they are
        ADD,
        REMOVE,
        /// afterwards there are these and no others, in their order
        REPLACE
    }

    /// Changes the numbers of a list, all of them or none. Refused with too-many-numbers, already-on-list, and list-in-use when an interconnect would be left
    /// without any.
    ///
    /// @param numbers     those that are given, each once, in their order; the journal keeps the rest of this record in their place
    /// @param given       how many they are
    /// @param first       the first of them
    /// @param fingerprint SHA-256 of all, so that the same request is known again
    public record ChangeOriginationNumbers(long list, Mode mode, @JsonIgnore List<String> numbers, int given, List<String> first, String fingerprint)
            implements Operation<NumbersChanged> {

        private static final int FIRST = 20;

        public ChangeOriginationNumbers(long list, Mode mode, List<String> numbers) {
            this(list, mode, List.copyOf(numbers), numbers.size(), numbers.stream().limit(FIRST).toList(), fingerprint(numbers));
        }

        private static String fingerprint(List<String> numbers) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", numbers).getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is in every JDK", e);
            }
        }
    }

    /// What became of numbers.
    ///
    /// @param added   how many are new
    /// @param removed how many are gone
    /// @param numbers how many there are now
    public record NumbersChanged(int added, int removed, int numbers) {}
}
