package com.didtron.server.carriers;

import com.didtron.server.operations.Computed;
import com.didtron.server.operations.MovesMoney;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every change of carriers, interconnects and services. Each counts at the next call, as soon as it is committed. All are refused with not-found
/// for what belongs to another tenant, and those that name a version with changed-meanwhile.
public final class CarrierOperations {

    private CarrierOperations() {}

    /// One of several records with the version that was looked at.
    public record Pick(long id, int version) {}

    /// Balance and limit of one side of a carrier when it is created.
    ///
    /// @param limit          stored positive; 0: nothing may be owed; null: none
    /// @param openingBalance signed; posted as an opening entry unless zero
    public record SideTerms(@Nullable BigDecimal limit, BigDecimal openingBalance) {
        /// Nothing owed, nothing allowed.
        public static final SideTerms ZERO = new SideTerms(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /// Makes a carrier with its books; opening balances become ledger entries. Refused with name-taken, code-taken, invalid.
    ///
    /// @param draft    its id, tenant and version are ignored
    /// @param customer terms of the customer side, ignored for a pure supplier
    /// @param supplier terms of the supplier side, ignored for a pure customer
    /// @param inBase   what it is lent and given with it, in the tenant's base currency (see `LentMoney`)
    public record CreateCarrier(Carrier draft, SideTerms customer, SideTerms supplier, @Computed BigDecimal inBase) implements MovesMoney<Long> {

        /// What asking needs, and approving.
        public static final String PERMISSION = "carriers.carrier.create";

        /// One that nobody lends anything, or that the platform itself makes.
        public CreateCarrier(Carrier draft, SideTerms customer, SideTerms supplier) {
            this(draft, customer, supplier, BigDecimal.ZERO);
        }

        @Override
        public Moved moved() {
            return new Moved(Kind.ADJUSTMENT, inBase);
        }

        @Override
        public String permission() {
            return PERMISSION;
        }
    }

    /// Changes what describes a carrier. Status, currencies and credit have operations of their own and are left as they are. Refused with
    /// name-taken, code-taken, kind-fixed, invalid.
    ///
    /// @param wanted its version is the one that was looked at
    public record ChangeCarrier(Carrier wanted) implements Operation<Integer> {}

    /// Takes carriers to another state, all or none; see [Carrier.Status#next()]. Refused with status-not-reachable, reason-missing, invalid, and to close one
    /// with carrier-not-settled, which tells what is open.
    ///
    /// @param cause of a suspension; else null
    public record SetCarrierStatus(List<Pick> carriers, Carrier.Status status, Carrier.@Nullable SuspensionCause cause, String reason) implements Operation<Integer> {}

    /// Puts a carrier with its interconnects and services into the trash. Refused with carrier-in-use, which tells by what.
    public record DeleteCarrier(long id, int version) implements Operation<Long> {}

    /// Gives a carrier another currency to be traded in, with balances of its own; never taken away again. Refused with currency-assigned, invalid.
    public record AssignCurrency(long carrier, String currency) implements Operation<String> {}

    /// Makes a contact of a carrier, or changes one.
    ///
    /// @param id      null: a new one
    /// @param version null for a new one
    public record SaveContact(
            long carrier, @Nullable Long id, @Nullable Integer version, String name, String jobTitle, String telephone, String mobile, String fax, String email,
            String note)
            implements Operation<Long> {}

    /// Removes a contact for good.
    public record RemoveContact(long carrier, long id) implements Operation<Long> {}

    /// Makes an interconnect, the last in its carrier's order. Refused with direction-does-not-fit, currency-not-assigned, plan-does-not-fit, name-taken,
    /// address-taken, address-of-another-tenant, invalid.
    ///
    /// @param draft its id, tenant, position and version are ignored
    public record CreateInterconnect(Interconnect draft) implements Operation<Long> {}

    /// Changes an interconnect; carrier, direction, currency and position are left as they are. Refused as its making is, and with wide-range.
    ///
    /// @param acknowledgesWideRanges whether wide ranges of addresses ([AddressRange#isWide]) that it did not have before are meant
    public record ChangeInterconnect(Interconnect wanted, boolean acknowledgesWideRanges) implements Operation<Integer> {

        /// One that adds no wide range.
        public ChangeInterconnect(Interconnect wanted) {
            this(wanted, false);
        }
    }

    /// Switches interconnects on or off, all or none.
    public record EnableInterconnects(List<Pick> interconnects, boolean enabled) implements Operation<Integer> {}

    /// Puts a carrier's interconnects that send us calls in an order: of two that fit a call equally well the first is taken. Refused with order-incomplete,
    /// changed-meanwhile.
    ///
    /// @param before the order that was looked at; null: whatever it is
    public record OrderInterconnects(long carrier, List<Long> interconnects, @Nullable List<Long> before) implements Operation<Integer> {

        /// Whatever the order is now.
        public OrderInterconnects(long carrier, List<Long> interconnects) {
            this(carrier, interconnects, null);
        }
    }

    /// Lets calls of the operator's own test system in over an interconnect, which show a secret and which nobody pays for. It ends by itself. Refused with
    /// direction-does-not-fit, reason-missing, test-calls-allowed (end that first), invalid. Answered with the instant at which it ends.
    ///
    /// @param until     at most 24 hours from now
    /// @param tokenHash of the secret, see [TestCalls#hash]
    public record OpenTestCalls(long interconnect, Instant until, String reason, @Secret String tokenHash) implements Operation<Instant> {

        /// What this needs, and ending it.
        public static final String PERMISSION = "carriers.test-calls.set";
    }

    /// Lets no more test calls in over an interconnect. Refused with reason-missing, test-calls-not-allowed. Answered with the instant.
    public record CloseTestCalls(long interconnect, String reason) implements Operation<Instant> {}

    /// Puts an interconnect with its services into the trash. Refused with interconnect-in-use.
    public record DeleteInterconnect(long id, int version) implements Operation<Long> {}

    /// What can be taken over from another interconnect.
    public enum Group {
        /// addresses and tech prefix of calls that come in, and what they must say of where they come from
        INGRESS_VALIDATION,
        /// number and caller rules of calls that come in
        INGRESS_TRANSLATION,
        /// services, when both have the same currency
        SERVICES,
        /// tech prefix, trunk group, redirections and default routing of a supplier; its addresses and how their certificates are checked are taken over in any case
        EGRESS_ROUTING,
        /// number and caller rules of calls that go out
        EGRESS_TRANSLATION,
        /// rating plan of a supplier, when both have the same currency
        RATING_PLAN,
        /// a customer's longest call, a supplier's timers and failover, session timers, what a customer is told
        SIGNALLING,
        /// what calls may carry
        MEDIA,
        /// how a supplier's addresses are watched
        MONITORING,
        /// simultaneous calls and calls per second
        LIMITS
    }

    /// Makes an interconnect that takes over groups of another's settings; it is switched off. Refused as its making is, and with
    /// direction-does-not-fit when the other goes the other way.
    ///
    /// @param source   the one that is copied
    /// @param carrier  whose the copy will be
    /// @param currency of the copy
    public record CopyInterconnect(long source, long carrier, String name, String currency, Set<Group> groups) implements Operation<Long> {}

    /// Makes services of an interconnect out of another's, behind its own, switched off; all or none. Refused as their making is, and with same-interconnect,
    /// currency-differs, and names-taken, which says which.
    ///
    /// @param source   interconnect whose they are
    /// @param target   interconnect that gets them
    /// @param services ids
    public record CopyServices(long source, long target, List<Long> services) implements Operation<Integer> {}

    /// Asks the addresses of a supplier by OPTIONS now, watched or not. Answers how many are asked; what they say is seen in their state. Refused with
    /// direction-does-not-fit.
    public record CheckAddresses(long interconnect) implements Operation<Integer> {}

    /// Puts the addresses of a supplier that are out of service back. Answers how many were. Refused with direction-does-not-fit, nothing-out.
    public record PutAddressesBack(long interconnect) implements Operation<Integer> {}

    /// Makes a service, the last in its interconnect's order. Refused with direction-does-not-fit, plan-does-not-fit, plan-not-assigned, name-taken, invalid; of one whose
    /// calls go to one supplier interconnect also with same-interconnect, own-carrier, supplier-unrated, no-exchange-rate.
    ///
    /// @param draft its id, tenant, position and version are ignored
    public record CreateService(Service draft) implements Operation<Long> {}

    /// Changes a service; interconnect and position are left as they are. Refused as its making is.
    public record ChangeService(Service wanted) implements Operation<Integer> {}

    /// Switches services on or off, all or none.
    public record EnableServices(List<Pick> services, boolean enabled) implements Operation<Integer> {}

    /// Puts an interconnect's services in their order of matching. Refused with order-incomplete, changed-meanwhile.
    ///
    /// @param before the order that was looked at; null: whatever it is
    public record OrderServices(long interconnect, List<Long> services, @Nullable List<Long> before) implements Operation<Integer> {}

    /// Puts a service into the trash. Refused with service-in-use.
    public record DeleteService(long id, int version) implements Operation<Long> {}

    /// Makes a time class, or changes one; it counts at the next call. Refused with name-taken, changed-meanwhile, invalid.
    ///
    /// @param wanted its id is 0 for a new one; its tenant is ignored
    public record SaveTimeClass(TimeClass wanted) implements Operation<Long> {}

    /// Puts a time class into the trash. Refused with time-class-in-use.
    public record DeleteTimeClass(long id, int version) implements Operation<Long> {}

    /// A side of a carrier's account.
    public enum Side {
        CUSTOMER,
        SUPPLIER
    }

    /// A limit in a currency.
    ///
    /// @param limit stored positive; 0: nothing; null: no limit
    public record CurrencyLimit(String currency, @Nullable BigDecimal limit) {}

    /// Sets how a carrier's customer side pays, how much each side may owe in a currency, and what may stand open between us in all. A side pays the same
    /// way in all its currencies: when that changes, its limits in the others are said as well, unless it pays before from now on, which leaves nothing to
    /// owe in any. Refused with currency-not-assigned, credit-type-fixed, limits-missing, invalid.
    ///
    /// @param creditType    null for a pure supplier
    /// @param supplierType  whether we pay it before or after; null: as it is
    /// @param customerLimit stored positive; 0: nothing; null: no limit
    /// @param supplierLimit the same for what we may owe; it alerts and never stops calls
    /// @param netLimit      of a bilateral carrier
    /// @param otherCustomerLimits of the customer side in its other currencies; null or empty while it pays as it did
    /// @param otherSupplierLimits the same of the supplier side
    public record SetCredit(
            long carrier, int version, String currency, Carrier.@Nullable CreditType creditType, @Nullable BigDecimal customerLimit,
            Carrier.@Nullable CreditType supplierType, @Nullable BigDecimal supplierLimit, @Nullable BigDecimal netLimit, Carrier.BilateralBreach netBreach,
            @Nullable List<CurrencyLimit> otherCustomerLimits, @Nullable List<CurrencyLimit> otherSupplierLimits, @Computed BigDecimal inBase)
            implements MovesMoney<Integer> {

        /// What asking needs, and approving.
        public static final String PERMISSION = "carriers.credit.change";

        @Override
        public Moved moved() {
            return new Moved(Kind.ADJUSTMENT, inBase);
        }

        @Override
        public String permission() {
            return PERMISSION;
        }
    }

    /// Moves a balance with a reason, outside of invoices and payments: a journal entry against the account `adjustments`. Refused with side-missing,
    /// currency-not-assigned, note-missing, day-to-come, period-issued, invalid.
    ///
    /// @param credit    true: the signed balance rises by the amount; false: it falls (2.2.5)
    /// @param amount    more than zero
    /// @param reference of a paper or a ticket; may be empty
    /// @param appliedOn the day that it counts for, in the carrier's zone: not to come, and of a customer side after the last issued invoice; null: today
    /// @param note      needed when the reason is another, and for what we owe a supplier (2.4)
    /// @param inBase    the amount in the tenant's base currency, against which the limits of roles are held
    public record AdjustBalance(
            long carrier, Side side, String currency, boolean credit, BigDecimal amount, AdjustmentReason reason, String reference, @Nullable LocalDate appliedOn, String note,
            @Computed BigDecimal inBase)
            implements MovesMoney<Adjustment> {

        /// What asking needs, and approving.
        public static final String PERMISSION = "carriers.balance.adjust";

        @Override
        public Moved moved() {
            return new Moved(Kind.ADJUSTMENT, inBase.abs());
        }

        @Override
        public String permission() {
            return PERMISSION;
        }
    }

    /// Takes an adjustment back, once: its journal entry the other way round, which names it, counted for today. Refused with not-found, note-missing,
    /// not-reversible, is-reversal, already-reversed.
    ///
    /// @param entry  journal entry of the adjustment
    /// @param note   why
    /// @param inBase what it moves in the tenant's base currency, against which the limits of roles are held
    public record ReverseAdjustment(long carrier, long entry, String note, @Computed BigDecimal inBase) implements MovesMoney<Adjustment> {

        @Override
        public Moved moved() {
            return new Moved(Kind.ADJUSTMENT, inBase.abs());
        }

        @Override
        public String permission() {
            return AdjustBalance.PERMISSION;
        }
    }

    /// What an adjustment did.
    ///
    /// @param entry  id of the journal entry
    /// @param before balance of the side before it
    /// @param after  balance of the side after it
    public record Adjustment(long entry, BigDecimal before, BigDecimal after) {}

    /// Sets how much the calls of a side may come to in 24 hours or in a day. It counts at the next call. Refused with currency-not-assigned, side-missing,
    /// changed-meanwhile, invalid.
    ///
    /// @param amount  null: no limit
    /// @param version of the limit that was looked at; 0: there was none
    public record SetSpendLimit(long carrier, Side side, String currency, @Nullable BigDecimal amount, SpendLimit.Breach breach, SpendLimit.Mode mode, int version)
            implements Operation<Integer> {}

    /// Counts a side's spend against its limit from now on only. It wears off by itself: 24 hours later, or at the next
    /// midnight of its zone, all of it counts again. Refused with
    /// currency-not-assigned, side-missing, reason-missing, no-spend-limit, invalid. Answered with the instant that it is counted from.
    public record ResetSpend(long carrier, Side side, String currency, String reason) implements Operation<Instant> {}

    /// Makes a template of alerts' letters, or changes one: from the next letter on, for every alert that sends it. Refused with name-taken, changed-meanwhile,
    /// invalid.
    ///
    /// @param wanted its id is 0 for a new one; its tenant is ignored
    public record SaveAlertTemplate(AlertTemplate wanted) implements Operation<Long> {}

    /// Removes a template for good. Refused with template-in-use, which tells by how many alerts.
    public record DeleteAlertTemplate(long id, int version) implements Operation<Long> {}

    /// Sets an alert. Refused with invalid, too-many-alerts.
    public record AddAlert(long carrier, CreditAlert.Terms terms) implements Operation<Long> {}

    /// Gives an alert other terms. When what it is triggered by changes, it is armed and looked at anew; else it stands as it stood. Refused as its making is.
    public record ChangeAlert(long carrier, long id, int version, CreditAlert.Terms terms) implements Operation<Integer> {}

    /// Removes an alert for good.
    public record RemoveAlert(long carrier, long id) implements Operation<Long> {}
}
