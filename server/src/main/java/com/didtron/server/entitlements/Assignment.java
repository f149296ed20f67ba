package com.didtron.server.entitlements;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// To whom a subject is assigned. A customer has it when it is listed itself, or its group, or its category, or when it is for all.
///
/// @param mode       how people enter it
/// @param categories of customers; groups, customers likewise
/// @param excluded   customers that do not have it whatever else is said
/// @param kept       customers that keep it although it was taken from the others
/// @param startsAt   nobody has it before; null: at once
/// @param endsAt     nobody but those who keep it has it from then on; null: never
/// @param limits     how much of it; of several that fit a customer the most specific counts
/// @param version    0: nobody has assigned it, so all have it
public record Assignment(
        Mode mode,
        Set<Long> categories,
        Set<Long> groups,
        Set<Long> customers,
        Set<Long> excluded,
        Set<Long> kept,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        List<Limit> limits,
        int version) {

    /// What holds for a subject that nobody has assigned.
    public static final Assignment UNASSIGNED =
            new Assignment(Mode.ALL, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, List.of(), 0);

    public Assignment {
        categories = Set.copyOf(categories);
        groups = Set.copyOf(groups);
        customers = Set.copyOf(customers);
        excluded = Set.copyOf(excluded);
        kept = Set.copyOf(kept);
        limits = List.copyOf(limits);
    }

    /// How it is entered.
    public enum Mode {
        ALL,
        CATEGORIES,
        GROUPS,
        SPECIFIC;

        /// As stored and sent: `all`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// For whom a limit is; a later one is more specific.
    public enum Level {
        ALL,
        CATEGORY,
        GROUP,
        CUSTOMER
    }

    /// How much somebody may have of it.
    ///
    /// @param level for whom
    /// @param id    of the category, group or customer; null for all
    /// @param most  how much or many
    public record Limit(Level level, @Nullable Long id, long most) {}
}
