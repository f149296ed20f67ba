package com.didtron.server.carriers;

import com.didtron.server.carriers.CarrierOperations.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells people when what it watches of a carrier has reached a threshold, reminds them while it lasts, and tells them when it is over (2.5). Several of
/// one kind are a staircase.
///
/// @param triggered    the threshold is reached
/// @param changedAt    when that changed last, or the alert was set
/// @param letters      how many were sent since it was triggered
/// @param lastLetterAt when the last of them was; null: none was yet
/// @param version      for changes by people
public record CreditAlert(
        long id, Terms terms, boolean triggered, Instant changedAt, int letters, @Nullable Instant lastLetterAt, int version) {

    private static final BigDecimal MARGIN = new BigDecimal("0.02");

    /// What is watched. Balances are signed from the carrier's point of view: below zero a customer owes us, and we owe a supplier (2.2.5).
    public enum Kind {
        /// balance of the customer side, at the threshold or below: prepaid money that runs out, or debt that grows
        LOW_BALANCE("customer balance"),
        /// balance of the supplier side, at the threshold or below: what we owe grows
        SUPPLIER_BALANCE("supplier balance"),
        /// customer balance less supplier balance, at the threshold or below: all in all they owe us
        CUSTOMER_NET_EXPOSURE("net balance"),
        /// the same, at the threshold or above: all in all we owe them
        SUPPLIER_NET_EXPOSURE("net balance"),
        /// what its calls to us came to in 24 hours, as [Spend] counts it, at the threshold or above
        CUSTOMER_SPEND("24-hour spend as a customer"),
        /// the same of our calls to it
        SUPPLIER_SPEND("24-hour spend as a supplier");

        private final String watched;

        Kind(String watched) {
            this.watched = watched;
        }

        /// In a letter: `customer balance`.
        public String watched() {
            return watched;
        }

        /// Whose spend it watches; null: it watches a balance.
        public @Nullable Side spendOf() {
            return switch (this) {
                case CUSTOMER_SPEND -> Side.CUSTOMER;
                case SUPPLIER_SPEND -> Side.SUPPLIER;
                case LOW_BALANCE, SUPPLIER_BALANCE, CUSTOMER_NET_EXPOSURE, SUPPLIER_NET_EXPOSURE -> null;
            };
        }

        /// Whether it is triggered by much; else by little.
        public boolean isAbove() {
            return this == SUPPLIER_NET_EXPOSURE || spendOf() != null;
        }

        /// Whether a carrier has what is watched.
        public boolean fits(Carrier carrier) {
            return switch (this) {
                case LOW_BALANCE, CUSTOMER_SPEND -> carrier.isCustomer();
                case SUPPLIER_BALANCE, SUPPLIER_SPEND -> carrier.isSupplier();
                case CUSTOMER_NET_EXPOSURE, SUPPLIER_NET_EXPOSURE -> carrier.kind() == Carrier.Kind.BILATERAL;
            };
        }
    }

    /// What the threshold is.
    public enum Measure {
        /// an amount of the currency
        AMOUNT,
        /// of spend: a share of the 24-hour limit; while there is no limit, it is not reached
        PERCENT
    }

    /// How a person is told.
    public enum SendAs {
        TO,
        CC,
        /// the others do not see that they are told
        BCC
    }

    /// Somebody who is told.
    ///
    /// @param id      of a contact of the carrier, or of a person of the staff; null: an address
    /// @param name    of a contact or a person when the alert was set; empty: an address
    /// @param address e-mail; empty: what the contact or the person has when a letter is written
    public record Recipient(Of of, @Nullable Long id, String name, String address, SendAs sendAs) {

        /// What is named.
        public enum Of {
            CONTACT,
            PERSON,
            ADDRESS
        }
    }

    /// Words of one letter.
    ///
    /// @param subject  empty: the usual one
    /// @param text     each line a paragraph; empty: the usual one
    /// @param template whose words these are, as they are now; null: they are the alert's own, or the usual ones
    public record Words(String subject, String text, @Nullable Long template) {
        /// The usual ones.
        public static final Words USUAL = new Words("", "");

        /// Of the alert's own.
        public Words(String subject, String text) {
            this(subject, text, null);
        }
    }

    /// Words of all letters.
    ///
    /// @param triggered of the first letter and of reminders
    /// @param last      of the last one before the letters end; the usual: those of the others, and that no more follow
    public record OwnWords(Words triggered, Words last, Words cleared) {
        /// The usual ones.
        public static final OwnWords USUAL = new OwnWords(Words.USUAL, Words.USUAL, Words.USUAL);
    }

    /// What a person sets.
    ///
    /// @param threshold    signed as what is watched, or per cent
    /// @param mostLetters  while it is triggered; when it is cleared, one more
    /// @param minutesApart between two of them
    public record Terms(
            Kind kind, String currency, BigDecimal threshold, Measure measure, List<Recipient> recipients, int mostLetters, int minutesApart, OwnWords words) {

        public Terms {
            recipients = List.copyOf(recipients);
        }

        /// At how much it is reached.
        ///
        /// @param limit of the 24-hour spend, when that is watched; null: there is none
        /// @return null: at nothing
        public @Nullable BigDecimal mark(@Nullable BigDecimal limit) {
            return switch (measure) {
                case AMOUNT -> threshold;
                case PERCENT -> limit == null ? null : limit.multiply(threshold).movePointLeft(2);
            };
        }

        /// Whether an alert of these would be triggered by the same as one of others.
        public boolean watchesSame(Terms other) {
            return kind == other.kind && currency.equals(other.currency) && threshold.compareTo(other.threshold) == 0 && measure == other.measure;
        }
    }

    /// What was seen.
    ///
    /// @param value of what is watched
    /// @param mark  at how much the threshold is reached; null: at nothing
    public record Look(BigDecimal value, @Nullable BigDecimal mark) {}

    /// How it stands.
    public enum State {
        ARMED,
        TRIGGERED,
        /// triggered, and all letters are sent: no more follow until it is cleared
        RESTRICTED
    }

    /// What has to be done after a look.
    public enum Next {
        NOTHING,
        TRIGGER,
        REMIND,
        CLEAR
    }

    public State state() {
        return !triggered ? State.ARMED : letters < terms.mostLetters ? State.TRIGGERED : State.RESTRICTED;
    }

    /// What a look asks for. Of several reminders that were missed one is made up for.
    public Next next(Look look, Instant now) {
        boolean reached = reachedBy(look);
        if (reached != triggered) {
            return reached ? Next.TRIGGER : Next.CLEAR;
        }
        boolean due = lastLetterAt == null || !now.isBefore(lastLetterAt.plus(Duration.ofMinutes(terms.minutesApart)));
        return state() == State.TRIGGERED && due ? Next.REMIND : Next.NOTHING;
    }

    /// Once it is triggered, a fiftieth of the threshold must lie between before it is armed again, so that it does not flap.
    private boolean reachedBy(Look look) {
        if (look.mark == null) {
            return false;
        }
        BigDecimal margin = triggered ? look.mark.abs().multiply(MARGIN).setScale(2, RoundingMode.UP) : BigDecimal.ZERO;
        return terms.kind.isAbove()
                ? look.value.compareTo(look.mark.subtract(margin)) >= 0
                : look.value.compareTo(look.mark.add(margin)) <= 0;
    }

    /// Whether nobody did anything to it between two looks.
    public boolean isAsIn(CreditAlert other) {
        return version == other.version && triggered == other.triggered && letters == other.letters;
    }
}
