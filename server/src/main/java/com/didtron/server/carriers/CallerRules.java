package com.didtron.server.carriers;

import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.NumberRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done with the caller's number (3.5, 3.7).
///
/// @param rules    of calls that come in: how it is rewritten, in order; only numbers are, not `anonymous`
/// @param customer of calls that come in
/// @param supplier of calls that go out
public record CallerRules(List<NumberRule> rules, Customer customer, Supplier supplier) {

    /// P-Asserted-Identity, or From when there is none; not rewritten, not checked; an asserted identity is passed on; nobody is trusted.
    public static final CallerRules USUAL = new CallerRules(List.of(), Customer.USUAL, Supplier.USUAL);

    public CallerRules {
        rules = List.copyOf(rules);
    }

    /// One that checks nothing.
    public CallerRules(CallerSource source, List<NumberRule> rules, Asserted asserted) {
        this(rules, Customer.USUAL.from(source), Supplier.USUAL.asserting(asserted));
    }

    /// A caller's number after the rules.
    public String rewrite(String number) {
        return rewrite(rules, number);
    }

    static String rewrite(List<NumberRule> rules, String number) {
        return Caller.isNumber(number) ? NumberRule.apply(rules, number) : number;
    }

    /// Of a customer's calls.
    ///
    /// @param source     which header the number is taken from
    /// @param check      how it is checked
    /// @param refuses    which calls are refused for it
    /// @param sets       when the asserted identity is set; otherwise it stays as the caller sent it
    /// @param with       to what
    /// @param numbers    the list of the customer's own numbers that may be asserted instead of the caller's
    /// @param shows      what From shows
    public record Customer(CallerSource source, CallerCheck check, Refuses refuses, Sets sets, With with, Origination numbers, Shows shows) {

        static final Customer USUAL =
                new Customer(CallerSource.ASSERTED_THEN_FROM, CallerCheck.NONE, Refuses.NOTHING, Sets.NEVER, With.CALLER, Origination.NONE, Shows.AS_RECEIVED);

        Customer from(CallerSource other) {
            return new Customer(other, check, refuses, sets, with, numbers, shows);
        }

        /// Who calls.
        ///
        /// @param rules      how numbers are rewritten before anything else
        /// @param fromDomain host of From
        /// @param pick       this call's number of the list; asked only when one is needed
        Caller read(CallerHeaders said, String fromDomain, List<NumberRule> rules, java.util.function.Supplier<String> pick) {
            boolean withheld = said.from().equalsIgnoreCase("anonymous") || fromDomain.equalsIgnoreCase("anonymous.invalid");
            String from = rewrite(rules, said.from());
            String asserted = said.asserted() == null ? "" : rewrite(rules, said.asserted());
            boolean ofFrom = takesFrom(from, asserted);
            String number = ofFrom ? from : asserted;
            CallerValidity validity = check.of(number);
            boolean setting = sets == Sets.ALWAYS || sets == Sets.IF_INVALID && validity.isBad();
            boolean listed = setting && (with == With.LISTED || with == With.CALLER_IF_VALID && validity != CallerValidity.VALID);
            String received = asserted.isEmpty() ? null : asserted;
            String identity = listed ? pick.get() : setting && Caller.isNumber(number) ? number : received;
            boolean shownIdentity = shows == Shows.ASSERTED_IDENTITY && identity != null;
            String shown = shows == Shows.ANONYMOUS || withheld && !(shownIdentity && listed) ? null : shownIdentity ? identity : number;
            boolean own = ofFrom && shown != null && !shownIdentity;
            boolean fromIsIdentity = shownIdentity ? !listed : !ofFrom;
            return new Caller(number, validity, identity, listed, shown, own, fromIsIdentity, Privacy.of(said.privacy(), withheld));
        }

        /// Whether the number is From's. When numbers are checked, the other header is taken only if it is the better one.
        private boolean takesFrom(String from, String asserted) {
            boolean fromFirst = source == CallerSource.FROM || source == CallerSource.FROM_THEN_ASSERTED;
            if (source == CallerSource.FROM || source == CallerSource.ASSERTED) {
                return fromFirst;
            }
            if (check.kind() == CallerCheck.Kind.NONE) {
                return fromFirst ? !from.isEmpty() || asserted.isEmpty() : asserted.isEmpty();
            }
            int better = Integer.compare(rank(check.of(from)), rank(check.of(asserted)));
            return better == 0 ? fromFirst : better > 0;
        }

        private static int rank(CallerValidity validity) {
            return switch (validity) {
                case VALID -> 2;
                case INVALID -> 1;
                case MISSING, NOT_CHECKED -> 0;
            };
        }

        /// Whether a call with such a number is not let in.
        boolean refuses(CallerValidity validity) {
            return switch (refuses) {
                case NOTHING -> false;
                case INVALID -> validity == CallerValidity.INVALID;
                case INVALID_AND_MISSING -> validity.isBad();
            };
        }
    }

    /// Which calls are refused for their caller's number.
    public enum Refuses {
        NOTHING,
        INVALID,
        INVALID_AND_MISSING
    }

    /// When a customer's asserted identity is set.
    public enum Sets {
        NEVER,
        ALWAYS,
        /// when the caller's number is invalid or missing
        IF_INVALID
    }

    /// To what it is set.
    public enum With {
        CALLER,
        /// one of the listed numbers
        LISTED,
        /// the caller's number when it is valid, one of the listed numbers otherwise
        CALLER_IF_VALID
    }

    /// A list of numbers one of which a call is given ([OriginationList]).
    ///
    /// @param list id; null: none
    public record Origination(@Nullable Long list, Order order) {

        public static final Origination NONE = new Origination(null, Order.RANDOM);

        /// Which of them.
        public enum Order {
            RANDOM,
            /// one after the other, then from the first again
            IN_TURN
        }
    }

    /// What From shows.
    public enum Shows {
        /// the caller's number, unless it was withheld
        AS_RECEIVED,
        ANONYMOUS,
        /// the same as the asserted identity
        ASSERTED_IDENTITY
    }

    /// Of a supplier's calls.
    ///
    /// @param asserted       whether it is told an asserted identity
    /// @param check          how the number that it would be sent is checked: not at all, or its length
    /// @param blocks         whether it is no route for calls whose number is invalid or missing
    /// @param block          it is sent one of these numbers instead of the caller's; null: the caller's, or one of the list
    /// @param sent           it is sent one of this list's numbers instead of the caller's
    /// @param removesDisplay whether From has no display name
    /// @param inContact      whether Contact has From's user part
    /// @param trusted        whether it belongs to our trust domain (RFC 3325 section 2.3): it is told what callers ask to hide, and keeps to it
    /// @param style          in which header
    public record Supplier(
            Asserted asserted, CallerCheck check, boolean blocks, @Nullable NumberBlock block, Origination sent, boolean removesDisplay, boolean inContact, boolean trusted,
            Style style) {

        /// One that is sent no list's numbers.
        public Supplier(
                Asserted asserted, CallerCheck check, boolean blocks, @Nullable NumberBlock block, boolean removesDisplay, boolean inContact, boolean trusted, Style style) {
            this(asserted, check, blocks, block, Origination.NONE, removesDisplay, inContact, trusted, style);
        }

        /// Whether it is sent a number of ours instead of the caller's.
        public boolean isSentOurs() {
            return block != null || sent.list() != null;
        }

        static final Supplier USUAL = new Supplier(Asserted.PASS, CallerCheck.NONE, false, null, false, false, false, Style.ASSERTED_IDENTITY);

        Supplier asserting(Asserted other) {
            return new Supplier(other, check, blocks, block, sent, removesDisplay, inContact, trusted, style);
        }
    }

    /// How a supplier reads who is calling.
    public enum Style {
        /// P-Asserted-Identity and Privacy (RFC 3325)
        ASSERTED_IDENTITY,
        REMOTE_PARTY_ID,
        /// From and nothing beside it (RFC 3261)
        FROM_ONLY
    }

    /// Numbers that follow each other.
    ///
    /// @param start the first, with or without a plus sign
    /// @param size  how many; the last has as many digits as the first
    public record NumberBlock(String start, int size) {

        /// Most numbers of a block.
        public static final int MOST = 100_000;

        /// One of them: the same for the same seed, all about as often.
        public String number(long seed) {
            int from = start.startsWith("+") ? 1 : 0;
            String last = new java.math.BigInteger(start.substring(from)).add(java.math.BigInteger.valueOf(Math.floorMod(seed, (long) size))).toString();
            return start.substring(0, from) + "0".repeat(Math.max(0, start.length() - from - last.length())) + last;
        }

        /// Whether all of them have as many digits as the first.
        public boolean isWhole() {
            return start.matches("[+]?[0-9]{1,15}") && number(size - 1L).length() == start.length();
        }
    }
}
