package com.didtron.server.screening;

import com.didtron.server.operations.Operation;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Every change of number lists. Each counts at the next call, as soon as it is committed. All are refused with not-found for what belongs to another
/// tenant.
public final class ScreeningOperations {

    private ScreeningOperations() {}

    /// Makes a list (id null) or changes name and note of one. Refused with name-taken, changed-meanwhile, too-many-lists.
    public record SaveList(@Nullable Long id, int version, String name, String note) implements Operation<Long> {}

    /// Puts a list with its entries into the trash. Refused with list-in-use, which says by what, and changed-meanwhile.
    public record DeleteList(long id, int version) implements Operation<Long> {}

    /// How entries are changed.
    public enum Mode {
        /// refused with already-on-list when one of them is there already
        INSERT,
        /// those that are there already stay
        ADD,
        REMOVE,
        /// afterwards there are these and no others
        REPLACE
    }

    /// Changes the entries of a list, all of them or none. Refused with too-many-entries, which says how many more there may be, and already-on-list.
    ///
    /// @param codes       those that are given, each once; the journal keeps the rest of this record in their place
    /// @param given       how many they are
    /// @param first       the first of them, in their order
    /// @param fingerprint SHA-256 of all, so that the same request is known again
    public record ChangeEntries(long list, Mode mode, @JsonIgnore TreeSet<String> codes, int given, List<String> first, String fingerprint)
            implements Operation<EntriesChanged> {

        private static final int FIRST = 20;

        public ChangeEntries(long list, Mode mode, TreeSet<String> codes) {
            this(list, mode, codes, codes.size(), codes.stream().limit(FIRST).toList(), fingerprint(codes));
        }

        private static String fingerprint(TreeSet<String> codes) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", codes).getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is in every JDK", e);
            }
        }
    }

    /// What became of entries.
    ///
    /// @param added   how many are new
    /// @param removed how many are gone
    /// @param entries how many there are now
    public record EntriesChanged(int added, int removed, int entries) {}

    /// Uses a list. Refused with already-used, too-many-uses, and invalid when the interconnect takes no calls.
    ///
    /// @param target id of the carrier, service or supplier's interconnect; null for [Scope#ALL]
    public record AddUse(long list, Scope scope, @Nullable Long target, Number number, Effect effect) implements Operation<Long> {}

    /// Uses a list no longer.
    public record RemoveUse(long list, long use) implements Operation<Long> {}
}
