package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.CallerRules.Customer;
import com.didtron.server.carriers.CallerRules.NumberBlock;
import com.didtron.server.carriers.CallerRules.Origination;
import com.didtron.server.carriers.CallerRules.Refuses;
import com.didtron.server.carriers.CallerRules.Sets;
import com.didtron.server.carriers.CallerRules.Shows;
import com.didtron.server.carriers.CallerRules.Style;
import com.didtron.server.carriers.CallerRules.Supplier;
import com.didtron.server.carriers.CallerRules.With;
import com.didtron.server.carriers.Interconnect.Asserted;
import com.didtron.server.carriers.Interconnect.CallerSource;
import com.didtron.server.carriers.Interconnect.Direction;
import com.didtron.server.carriers.Interconnect.NumberRule;
import com.didtron.server.kernel.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found of a caller's number, what is recorded, and what a supplier is told of it.
class CallerNumberTest {

    private static final CallerCheck E164 = new CallerCheck(CallerCheck.Kind.LENGTH_AND_E164, 7, 15);

    private static final Origination LIST = new Origination(5L, Origination.Order.RANDOM);
    private static final String LISTED = "442079460000";
    private static final java.util.function.Supplier<String> NONE_IS_NEEDED = () -> {
        throw new AssertionError("no listed number is needed");
    };

    @ParameterizedTest
    @CsvSource(textBlock = """
            # number,            length 7 to 12,  and E.164
            442079460000,         valid,           valid
            +442079460000,        valid,           valid
            33140000000,          valid,           valid
            12125551234,          valid,           valid
            80012345678,          valid,           valid
            # an area code or an exchange of +1 begins with 2 to 9
            11125551234,          valid,           invalid
            12121551234,          valid,           invalid
            # French numbers have nine digits
            3314000000,           valid,           invalid
            # no country has 210, none will have 999
            210123456789,         valid,           invalid
            999123456789,         valid,           invalid
            # national
            02079460000,          valid,           invalid
            4420,                 invalid,         invalid
            # no numbers
            +,                    invalid,         invalid
            alice,                invalid,         invalid
            44207946000O,         invalid,         invalid
            1052#442079460000,    invalid,         invalid
            '',                   missing,         missing
            Anonymous,            missing,         missing
            """)
    void aNumberIsFlagged(String number, String length, String e164) {
        assertThat(new CallerCheck(CallerCheck.Kind.LENGTH, 7, 12).of(number).said()).isEqualTo(length);
        assertThat(new CallerCheck(CallerCheck.Kind.LENGTH_AND_E164, 7, 12).of(number).said()).isEqualTo(e164);
        assertThat(CallerCheck.NONE.of(number).said()).isEqualTo("not checked");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # preference,            check, From,         P-Asserted-Identity, number taken, flag
            from-then-asserted,      no,    02079460000,  442079460001,        442079460000, not checked
            from-then-asserted,      no,    '',           442079460001,        442079460001, not checked
            from-then-asserted,      no,    anonymous,    442079460001,        anonymous,    not checked
            # when numbers are checked the other one is taken if it is the better one, and only then
            from-then-asserted,      yes,   anonymous,    442079460001,        442079460001, valid
            from-then-asserted,      yes,   12,           442079460001,        442079460001, valid
            from-then-asserted,      yes,   12,           34,                  12,           invalid
            asserted-then-from,      yes,   442079460000, 442079460001,        442079460001, valid
            asserted-then-from,      yes,   442079460000, 12,                  442079460000, valid
            asserted-then-from,      yes,   02079460000,  -,                   442079460000, valid
            from,                    yes,   12,           442079460001,        12,           invalid
            asserted,                yes,   442079460000, -,                   '',           missing
            """)
    void theNumberIsTaken(String preference, String checked, String from, @Nullable String asserted, String number, String flag) {
        var customer = new Customer(
                CallerSource.valueOf(preference.toUpperCase(Locale.ROOT).replace('-', '_')), checked.equals("yes") ? E164 : CallerCheck.NONE, Refuses.NOTHING,
                Sets.NEVER, With.CALLER, Origination.NONE, Shows.AS_RECEIVED);
        Caller caller = customer.read(new CallerHeaders(from, asserted, null), "", List.of(new NumberRule("0", 1, "44")), NONE_IS_NEEDED);
        assertThat(caller.number()).isEqualTo(number);
        assertThat(caller.validity().said()).isEqualTo(flag);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # set,     to,              From shows,        From,          P-A-I, From out,      P-A-I out,    looked up by
            never,     caller,          as-received,       33140000000,   -,     33140000000,   -,            33140000000
            never,     caller,          as-received,       33140000000,   331,   33140000000,   331,          33140000000
            always,    caller,          as-received,       33140000000,   331,   33140000000,   33140000000,  33140000000
            always,    listed,          as-received,       33140000000,   331,   33140000000,   442079460000, 442079460000
            always,    caller-if-valid, as-received,       33140000000,   331,   33140000000,   33140000000,  33140000000
            always,    caller-if-valid, as-received,       12,            -,     12,            442079460000, 442079460000
            if-invalid, listed,         as-received,       33140000000,   331,   33140000000,   331,          33140000000
            if-invalid, listed,         as-received,       12,            331,   12,            442079460000, 442079460000
            if-invalid, listed,         as-received,       '',            -,     '',            442079460000, 442079460000
            # whoever withheld his number is not shown by it; the company's listed number is not his
            if-invalid, listed,         as-received,       anonymous,     -,     hidden,        442079460000, 442079460000
            if-invalid, listed,         asserted-identity, anonymous,     -,     442079460000,  442079460000, 442079460000
            never,     caller,          asserted-identity, anonymous,     33140000000, hidden,  33140000000,  33140000000
            never,     caller,          asserted-identity, 33140000000,   -,     33140000000,   -,            33140000000
            never,     caller,          asserted-identity, 33140000000,   33240000000, 33240000000, 33240000000, 33140000000
            always,    caller,          anonymous,         33140000000,   -,     hidden,        33140000000,  33140000000
            # a word cannot be asserted
            always,    caller,          as-received,       anonymous,     -,     hidden,        -,            anonymous
            """)
    void theIdentityIsSet(
            String sets, String with, String shows, String from, @Nullable String asserted, String fromOut, @Nullable String assertedOut, String lookedUp) {
        var customer = new Customer(
                CallerSource.FROM_THEN_ASSERTED, E164, Refuses.NOTHING, Sets.valueOf(constant(sets)), With.valueOf(constant(with)), LIST,
                Shows.valueOf(constant(shows)));
        Caller caller = customer.read(new CallerHeaders(from, asserted, null), "", List.of(), () -> LISTED);
        assertThat(caller.from() == null ? "hidden" : caller.from()).isEqualTo(fromOut);
        assertThat(caller.identity()).isEqualTo(assertedOut);
        assertThat(caller.lookedUp()).isEqualTo(lookedUp);
    }

    @Test
    void aFromAtAnonymousInvalidIsWithheldWhateverItsUser() {
        Caller caller = Customer.USUAL.read(new CallerHeaders("33140000000", null, null), "anonymous.invalid", List.of(), NONE_IS_NEEDED);
        assertThat(caller.from()).isNull();
        assertThat(caller.privacy().withheld()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # supplier,            From,        P-A-I,       Privacy,      what it is told
            # a supplier of our trust domain is told all, and what not to tell (RFC 3325 section 7)
            trusted,               33140000000, 33140000001, -,            '"name" 33140000000, PAI 33140000001'
            trusted,               33140000000, 33140000001, id,           '"name" 33140000000, PAI 33140000001, Privacy id'
            trusted,               33140000000, 33140000001, USER; id,     '"name" 33140000000, PAI 33140000001, Privacy user;id'
            trusted,               anonymous,   33140000001, id,           'anonymous, PAI 33140000001, Privacy id'
            # any other is not told what the caller asks to hide
            untrusted,             33140000000, 33140000001, -,            '"name" 33140000000, PAI 33140000001'
            untrusted,             33140000000, 33140000001, id,           '33140000000'
            untrusted,             33140000000, 33140000001, user,         'anonymous'
            untrusted,             33140000000, 33140000001, header,       'anonymous'
            untrusted,             33140000000, 33140000001, id;critical,  '33140000000'
            untrusted,             33140000000, 33140000001, session;id;critical, '33140000000, Privacy session;critical'
            # none: the caller wants no privacy, and gets none (RFC 3323 section 4.2)
            untrusted,             33140000000, 33140000001, none,         '"name" 33140000000, PAI 33140000001, Privacy none'
            # an anonymous From asks the same, with or without the header
            untrusted,             anonymous,   33140000001, -,            'anonymous'
            untrusted,             anonymous,   33140000001, none,         'anonymous, PAI 33140000001, Privacy none'
            # without a From of its own the identity would be shown there
            untrusted,             '',          33140000001, id,           'anonymous'
            untrusted,             '',          33140000001, -,            '33140000001, PAI 33140000001'
            # Remote-Party-ID tells in itself whether it may be shown
            untrusted remote-party-id, 33140000000, 33140000001, -,        '"name" 33140000000, RPID 33140000001 screened'
            untrusted remote-party-id, 33140000000, 33140000001, id,       '33140000000'
            trusted remote-party-id,   33140000000, 33140000001, user,     '"name" 33140000000, RPID 33140000001 screened hidden'
            trusted remote-party-id,   33140000000, -,           -,        '"name" 33140000000'
            # with From alone nobody can be told what to hide
            untrusted from-only,   33140000000, 33140000001, -,            '"name" 33140000000'
            untrusted from-only,   33140000000, 33140000001, user,         'anonymous'
            # when an identity is told
            trusted never,         33140000000, 33140000001, id,           '"name" 33140000000, Privacy id'
            trusted always,        33140000000, -,           -,            '"name" 33140000000, PAI 33140000000'
            trusted always,        anonymous,   -,           -,            'anonymous'
            trusted always,        12,          -,           -,            '"name" 12, PAI 12'
            trusted if-valid,      12,          -,           -,            '"name" 12'
            trusted if-valid,      33140000000, -,           -,            '"name" 33140000000, PAI 33140000000'
            # a number of its block, in the place of the caller's
            trusted block,         33140000000, 33140000001, -,            '442079461005, PAI 442079461005'
            trusted block,         '',          -,           -,            '442079461005'
            untrusted block,       anonymous,   33140000001, id,           'anonymous'
            trusted noname,        33140000000, -,           -,            '33140000000'
            """)
    void aSupplierIsTold(String supplier, String from, @Nullable String asserted, @Nullable String privacy, String told) {
        Caller caller = new Customer(CallerSource.FROM_THEN_ASSERTED, E164, Refuses.NOTHING, Sets.NEVER, With.CALLER, Origination.NONE, Shows.AS_RECEIVED)
                .read(new CallerHeaders(from, asserted, privacy), "", List.of(), NONE_IS_NEEDED);
        List<String> words = List.of(supplier.split(" "));
        var terms = new Supplier(
                words.contains("never") ? Asserted.NEVER : words.contains("always") ? Asserted.ALWAYS : words.contains("if-valid") ? Asserted.IF_VALID : Asserted.PASS,
                CallerCheck.NONE, false, words.contains("block") ? new NumberBlock("442079461000", 10) : null, words.contains("noname"), false,
                words.contains("trusted"),
                words.contains("remote-party-id") ? Style.REMOTE_PARTY_ID : words.contains("from-only") ? Style.FROM_ONLY : Style.ASSERTED_IDENTITY);
        PresentedCaller p = PresentedCaller.towards(supplier(terms, List.of()), SERVICE, caller, 25, (_, _, _) -> "442079462000");
        String said = (p.display() ? "\"name\" " : "") + (p.from().isEmpty() ? "anonymous" : p.from())
                + (p.identity() == null
                        ? ""
                        : p.style() == Style.REMOTE_PARTY_ID
                                ? ", RPID " + p.identity() + (p.screened() ? " screened" : "") + (p.hidden() ? " hidden" : "")
                                : ", PAI " + p.identity())
                + (p.privacy() == null ? "" : ", Privacy " + p.privacy());
        assertThat(said).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # blocks, its length, customer checks, caller,       left out because
            no,       -,          yes,             12,           -
            yes,      -,          yes,             12,           invalid
            yes,      -,          yes,             anonymous,    missing
            yes,      -,          yes,             33140000000,  -
            # nobody looked at it
            yes,      -,          no,              12,           -
            yes,      11-11,      no,              33140000000,  -
            # as it would be sent: 0033140000000
            yes,      13-13,      no,              33140000000,  -
            yes,      10-10,      no,              33140000000,  invalid
            yes,      1-32,       no,              anonymous,    missing
            """)
    void aSupplierIsLeftOut(String blocks, @Nullable String length, String checks, String number, @Nullable String because) {
        Caller caller = new Customer(
                        CallerSource.FROM, checks.equals("yes") ? E164 : CallerCheck.NONE, Refuses.NOTHING, Sets.NEVER, With.CALLER, Origination.NONE, Shows.AS_RECEIVED)
                .read(new CallerHeaders(number, null, null), "", List.of(), NONE_IS_NEEDED);
        CallerCheck its = length == null
                ? CallerCheck.NONE
                : new CallerCheck(CallerCheck.Kind.LENGTH, Integer.parseInt(length.split("-")[0]), Integer.parseInt(length.split("-")[1]));
        var terms = new Supplier(Asserted.PASS, its, blocks.equals("yes"), null, false, false, false, Style.ASSERTED_IDENTITY);
        List<NumberRule> rules = "13-13".equals(length) ? List.of(new NumberRule("33", 0, "00")) : List.of();
        CallerValidity found = PresentedCaller.notTaken(supplier(terms, rules), SERVICE, caller);
        assertThat(found == null ? null : found.said()).isEqualTo(because);
    }

    @Test
    void aListedNumberInThePlaceOfABadOneIsTaken() {
        Caller caller = new Customer(CallerSource.FROM, E164, Refuses.NOTHING, Sets.IF_INVALID, With.LISTED, LIST, Shows.AS_RECEIVED)
                .read(new CallerHeaders("12", null, null), "", List.of(), () -> LISTED);
        var terms = new Supplier(Asserted.IF_VALID, CallerCheck.NONE, true, null, false, false, false, Style.ASSERTED_IDENTITY);
        assertThat(caller.validity()).as("what was found of the caller's own stays found").isEqualTo(CallerValidity.INVALID);
        assertThat(PresentedCaller.notTaken(supplier(terms, List.of()), SERVICE, caller)).isNull();
        assertThat(PresentedCaller.towards(supplier(terms, List.of()), SERVICE, caller, 0, NumberPick.NONE).identity()).isEqualTo("442079460000");
    }

    @Test
    void numbersOfABlockFollowEachOther() {
        var block = new NumberBlock("+0099", 2);
        assertThat(List.of(block.number(0), block.number(1), block.number(2), block.number(-1))).containsExactly("+0099", "+0100", "+0099", "+0100");
        assertThat(block.isWhole()).isTrue();
        assertThat(new NumberBlock("99", 2).isWhole()).as("the second would be 100").isFalse();
    }

    private static final Service SERVICE = new Service(new TenantId(1), 1, 1, "S", 1, true, 1, 1, null, null, List.of());

    private static Interconnect supplier(Supplier terms, List<NumberRule> rules) {
        return new Interconnect(
                new TenantId(1), 2, 2, "Out", Direction.SUPPLIER, "USD", 1, true, null, null, "", List.of(), List.of(),
                new Interconnect.Target(
                        List.of(), Duration.ofSeconds(6), Duration.ofSeconds(75), null, Monitoring.NONE, new Interconnect.Numbers("", List.of(), rules)),
                null, 60, new CallerRules(List.of(), Customer.USUAL, terms), 1);
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
