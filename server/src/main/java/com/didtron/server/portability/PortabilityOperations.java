package com.didtron.server.portability;

import com.didtron.server.operations.Operation;
import com.didtron.server.portability.PortabilityPlan.FromCalls;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Every change of number portability plans. Each counts at the next call, as soon as it is committed. All are refused with not-found for what belongs to
/// another tenant.
public final class PortabilityOperations {

    private PortabilityOperations() {}

    /// Makes a plan (id null) or changes one. Refused with name-taken, changed-meanwhile, too-many-plans.
    public record SavePlan(@Nullable Long id, int version, String name, String note, FromCalls fromCalls) implements Operation<Long> {}

    /// Puts a plan with its numbers into the trash. Refused with plan-in-use, which says by what, and changed-meanwhile.
    public record DeletePlan(long id, int version) implements Operation<Long> {}

    /// How numbers are changed.
    public enum Mode {
        /// those that are there already get the routing number that is given
        ADD,
        /// only the first column is read
        REMOVE,
        /// afterwards there are these and no others
        REPLACE
    }

    /// Keeps a file and puts its import into the queue; answers the job. Refused with file-too-large.
    ///
    /// @param text        the file; the journal keeps the rest of this record in its place
    /// @param characters  how long it is
    /// @param fingerprint SHA-256 of it, so that the same request is known again
    public record ImportFile(long plan, Mode mode, @JsonIgnore String text, int characters, String fingerprint) implements Operation<Long> {

        /// A million lines of the longest that can be used, and a little.
        public static final int LONGEST = 60_000_000;

        public ImportFile(long plan, Mode mode, String text) {
            this(plan, mode, text, text.length(), fingerprint(text));
        }

        private static String fingerprint(String text) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is in every JDK", e);
            }
        }
    }

    /// Brings the numbers of a kept file into its plan, all of them or none. Refused with invalid-numbers, which names the lines, no-numbers, too-many-numbers.
    public record ImportNumbers(long plan, long file, Mode mode) implements Operation<NumbersChanged> {}

    /// What became of numbers.
    ///
    /// @param given   how many the file has
    /// @param added   how many are new
    /// @param changed how many were there and have another routing number or network now
    /// @param removed how many are gone
    /// @param numbers how many there are now
    public record NumbersChanged(int given, int added, int changed, int removed, int numbers) {}
}
