package com.didtron.server.carriers;

import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A SIP trunk with a carrier.
///
/// @param tenant          whose
/// @param id              permanent number for people to quote
/// @param carrierId       its carrier
/// @param name            unique within the carrier
/// @param direction       which way calls go
/// @param currency        ISO 4217; its rating plans are in this currency
/// @param position        order of matching within the carrier, from 1
/// @param enabled         whether it is used
/// @param capacityLimit   simultaneous calls, those that come in and those that go out together; null: unrestricted
/// @param cpsLimit        new calls per second, both ways together; null: unrestricted
/// @param techPrefix      of calls that come in: taken off the called number, which must start with it when that is validated ([IngressChecks#prefix]). May be empty
/// @param addresses       where calls may come from; none when they only go out
/// @param numberRules     of calls that come in: how dialled numbers become E.164, in order
/// @param target          where calls go, and how numbers are written on their way out; null when calls only come in
/// @param ratingPlanId    plan with the buy rates of calls that go out; null: unrated, no call goes out
/// @param maxTalkSeconds  longest call that comes in (R19); null: as long as its credit lasts, and of a supplier, which sends none
/// @param caller          what is done with the caller's number; its rules are those of calls that come in
/// @param checks          customer: what its calls must say of where they come from
/// @param media           what its calls may carry
/// @param signalling      what it is told and asked besides
/// @param version         for changes
public record Interconnect(
        TenantId tenant,
        long id,
        long carrierId,
        String name,
        Direction direction,
        String currency,
        int position,
        boolean enabled,
        @Nullable Integer capacityLimit,
        @Nullable Integer cpsLimit,
        String techPrefix,
        List<AddressRange> addresses,
        List<NumberRule> numberRules,
        @Nullable Target target,
        @Nullable Long ratingPlanId,
        @Nullable Integer maxTalkSeconds,
        CallerRules caller,
        IngressChecks checks,
        Media media,
        Signalling signalling,
        int version) {

    /// One whose calls may carry anything.
    public Interconnect(
            TenantId tenant, long id, long carrierId, String name, Direction direction, String currency, int position, boolean enabled,
            @Nullable Integer capacityLimit, @Nullable Integer cpsLimit, String techPrefix, List<AddressRange> addresses, List<NumberRule> numberRules,
            @Nullable Target target, @Nullable Long ratingPlanId, @Nullable Integer maxTalkSeconds, CallerRules caller, IngressChecks checks, int version) {
        this(
                tenant, id, carrierId, name, direction, currency, position, enabled, capacityLimit, cpsLimit, techPrefix, addresses, numberRules, target,
                ratingPlanId, maxTalkSeconds, caller, checks, Media.ALL, Signalling.USUAL, version);
    }

    /// One whose calls need not say where they come from.
    public Interconnect(
            TenantId tenant, long id, long carrierId, String name, Direction direction, String currency, int position, boolean enabled,
            @Nullable Integer capacityLimit, @Nullable Integer cpsLimit, String techPrefix, List<AddressRange> addresses, List<NumberRule> numberRules,
            @Nullable Target target, @Nullable Long ratingPlanId, @Nullable Integer maxTalkSeconds, CallerRules caller, int version) {
        this(
                tenant, id, carrierId, name, direction, currency, position, enabled, capacityLimit, cpsLimit, techPrefix, addresses, numberRules, target,
                ratingPlanId, maxTalkSeconds, caller, IngressChecks.NONE, version);
    }

    /// One that leaves callers' numbers as they are.
    public Interconnect(
            TenantId tenant, long id, long carrierId, String name, Direction direction, String currency, int position, boolean enabled,
            @Nullable Integer capacityLimit, @Nullable Integer cpsLimit, String techPrefix, List<AddressRange> addresses, List<NumberRule> numberRules,
            @Nullable Target target, @Nullable Long ratingPlanId, @Nullable Integer maxTalkSeconds) {
        this(
                tenant, id, carrierId, name, direction, currency, position, enabled, capacityLimit, cpsLimit, techPrefix, addresses, numberRules, target,
                ratingPlanId, maxTalkSeconds, CallerRules.USUAL, 1);
    }

    /// Which way calls go.
    public enum Direction {
        /// they come in
        CUSTOMER,
        /// they go out
        SUPPLIER,
        /// one trunk for both
        BILATERAL;

        /// Whether the carrier sends us calls here.
        public boolean sendsCalls() {
            return this != SUPPLIER;
        }

        /// Whether the carrier takes calls from us here.
        public boolean takesCalls() {
            return this != CUSTOMER;
        }
    }

    /// How numbers are written on their way out.
    ///
    /// @param techPrefix put before the called number; may be empty
    /// @param called     how E.164 becomes what the supplier wants, before the tech prefix, in order
    /// @param caller     how the caller's number is rewritten, in order; only numbers are, not `anonymous`
    /// @param portability whether the supplier is told that a number was looked up, and its routing number (`npdi`, `rn`, RFC 4694)
    public record Numbers(String techPrefix, List<NumberRule> called, List<NumberRule> caller, boolean portability) {

        /// A supplier that is told nothing of number portability.
        public Numbers(String techPrefix, List<NumberRule> called, List<NumberRule> caller) {
            this(techPrefix, called, caller, false);
        }

        /// No prefix, no rules.
        public static final Numbers AS_THEY_ARE = new Numbers("", List.of(), List.of());

        public Numbers {
            called = List.copyOf(called);
            caller = List.copyOf(caller);
        }

        /// A called number without the tech prefix.
        ///
        /// @param number digits of E.164
        public String writeCalled(String number) {
            return NumberRule.apply(called, number);
        }

        /// A caller's number.
        public String writeCaller(String number) {
            return CallerRules.rewrite(caller, number);
        }
    }

    /// Where the calls of an interconnect go that takes them.
    ///
    /// @param sendTo          its addresses in their order
    /// @param progressTimeout without any 18x or final answer for so long, the next address or route is tried
    /// @param ringTimeout     longest ringing
    /// @param trunkGroup      what it is told of trunk groups; null: nothing
    /// @param monitoring      how its addresses are watched
    /// @param numbers         how numbers are written
    /// @param certificates    which certificate it must show over TLS
    /// @param defaultRouting  what it is to routing plans that do not name it
    /// @param redirections    what is done when it answers with other addresses
    public record Target(
            List<SendTo> sendTo, Duration progressTimeout, Duration ringTimeout, @Nullable TrunkGroup trunkGroup, Monitoring monitoring, Numbers numbers,
            CertificateCheck certificates, DefaultRouting defaultRouting, Redirections redirections) {

        public Target {
            sendTo = List.copyOf(sendTo);
        }

        /// One whose redirections are failures.
        public Target(
                List<SendTo> sendTo, Duration progressTimeout, Duration ringTimeout, @Nullable TrunkGroup trunkGroup, Monitoring monitoring, Numbers numbers,
                CertificateCheck certificates, DefaultRouting defaultRouting) {
            this(sendTo, progressTimeout, ringTimeout, trunkGroup, monitoring, numbers, certificates, defaultRouting, Redirections.REFUSED);
        }

        /// One that only routing plans use that name it.
        public Target(
                List<SendTo> sendTo, Duration progressTimeout, Duration ringTimeout, @Nullable TrunkGroup trunkGroup, Monitoring monitoring, Numbers numbers,
                CertificateCheck certificates) {
            this(sendTo, progressTimeout, ringTimeout, trunkGroup, monitoring, numbers, certificates, DefaultRouting.EXCLUDE);
        }

        /// One that shows a certificate as is usual.
        public Target(
                List<SendTo> sendTo, Duration progressTimeout, Duration ringTimeout, @Nullable TrunkGroup trunkGroup, Monitoring monitoring, Numbers numbers) {
            this(sendTo, progressTimeout, ringTimeout, trunkGroup, monitoring, numbers, CertificateCheck.USUAL);
        }

        /// One that is sent numbers as they are.
        public Target(List<SendTo> sendTo, Duration progressTimeout, Duration ringTimeout, @Nullable TrunkGroup trunkGroup, Monitoring monitoring) {
            this(sendTo, progressTimeout, ringTimeout, trunkGroup, monitoring, Numbers.AS_THEY_ARE);
        }

        /// One address that nobody watches.
        public Target(String host, int port, boolean tcp, Duration progressTimeout, Duration ringTimeout) {
            this(List.of(new SendTo(host, port, tcp ? SendTo.Transport.TCP : SendTo.Transport.UDP, false, true)), progressTimeout, ringTimeout, null, Monitoring.NONE);
        }
    }

    /// Rewrites a number that starts with `startsWith` and is as long as asked: `strip` characters are taken off its front and `prepend` is put there, or
    /// another number takes its place.
    ///
    /// @param minLength   fewest characters of the number, a plus sign among them; null: any
    /// @param maxLength   most characters; null: any
    /// @param replacement what takes the place of the whole number; null: nothing, it is rewritten
    public record NumberRule(
            String startsWith, @Nullable Integer minLength, @Nullable Integer maxLength, int strip, String prepend, @Nullable String replacement) {

        /// One for numbers of any length.
        public NumberRule(String startsWith, int strip, String prepend) {
            this(startsWith, null, null, strip, prepend, null);
        }

        private boolean fits(String number) {
            return number.startsWith(startsWith)
                    && (minLength == null || number.length() >= minLength)
                    && (maxLength == null || number.length() <= maxLength)
                    && number.length() >= strip;
        }

        /// The number after the first rule that fits, or as it was.
        public static String apply(List<NumberRule> rules, String number) {
            for (NumberRule rule : rules) {
                if (rule.fits(number)) {
                    return rule.replacement != null ? rule.replacement : rule.prepend + number.substring(rule.strip);
                }
            }
            return number;
        }
    }

    /// Where a caller's number is taken from.
    public enum CallerSource {
        FROM_THEN_ASSERTED,
        ASSERTED_THEN_FROM,
        FROM,
        ASSERTED
    }

    /// Whether a supplier is told an asserted identity (RFC 3325).
    public enum Asserted {
        /// when the caller sent one
        PASS,
        NEVER,
        /// the caller's number when there was none
        ALWAYS,
        /// the same, but only when the caller's number was found valid
        IF_VALID
    }

    /// The same as a change of one that is stored: what cannot be changed is as it was.
    public Interconnect changing(Interconnect stored) {
        return new Interconnect(
                stored.tenant, stored.id, stored.carrierId, name, stored.direction, stored.currency, stored.position, enabled, capacityLimit, cpsLimit, techPrefix,
                addresses, numberRules, target, ratingPlanId, maxTalkSeconds, caller, checks, media, signalling, version);
    }

    /// The same with other media and signalling.
    public Interconnect with(Media carried, Signalling told) {
        return new Interconnect(
                tenant, id, carrierId, name, direction, currency, position, enabled, capacityLimit, cpsLimit, techPrefix, addresses, numberRules, target,
                ratingPlanId, maxTalkSeconds, caller, checks, carried, told, version);
    }

    /// What the called number of a call that comes in must begin with; empty: nothing.
    public String demandedPrefix() {
        return checks.prefix() ? techPrefix : "";
    }

    /// Where its calls go.
    ///
    /// @throws NullPointerException when calls only come in: callers ask for one that takes them
    public Target outward() {
        return Objects.requireNonNull(target, () -> name + " takes no calls");
    }

    /// The same at other addresses, watched in another way.
    public Interconnect sendingTo(List<SendTo> addresses, Monitoring monitoring) {
        Target now = outward();
        return new Interconnect(
                tenant, id, carrierId, name, direction, currency, position, enabled, capacityLimit, cpsLimit, techPrefix, this.addresses, numberRules,
                new Target(addresses, now.progressTimeout, now.ringTimeout, now.trunkGroup, monitoring, now.numbers, now.certificates, now.defaultRouting,
                        now.redirections),
                ratingPlanId, maxTalkSeconds, caller, checks,
                media, signalling, version);
    }

    /// The same with another answer to a supplier that points elsewhere.
    public Interconnect redirected(Redirections redirections) {
        Target now = outward();
        return new Interconnect(
                tenant, id, carrierId, name, direction, currency, position, enabled, capacityLimit, cpsLimit, techPrefix, addresses, numberRules,
                new Target(now.sendTo, now.progressTimeout, now.ringTimeout, now.trunkGroup, now.monitoring, now.numbers, now.certificates, now.defaultRouting,
                        redirections),
                ratingPlanId, maxTalkSeconds, caller, checks, media, signalling, version);
    }

    public Interconnect {
        addresses = List.copyOf(addresses);
        numberRules = List.copyOf(numberRules);
    }
}
