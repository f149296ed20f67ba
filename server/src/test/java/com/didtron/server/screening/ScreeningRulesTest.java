package com.didtron.server.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.didtron.server.kernel.E164;
import com.didtron.server.numbering.PrefixIndex;
import com.didtron.server.platform.Refusal;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import com.didtron.server.screening.ScreeningPicture.Codes;
import com.didtron.server.screening.ScreeningPicture.Finding;
import com.didtron.server.screening.ScreeningPicture.Match;
import com.didtron.server.screening.ScreeningPicture.Used;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/// Which list refuses which call. Carrier 1 has service 11 over interconnect 10; interconnect 20 takes calls.
class ScreeningRulesTest {

    private static final long CARRIER = 1;
    private static final long SERVICE = 11;
    private static final long SUPPLIER = 20;
    private static final E164 CALLED = E164.parse("449001234567");
    private static final String CALLER = "442079460000";

    /// Uses are written `scope number effect code`, the lists named by their place: the first is "list 1".
    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # one list alone
            all called refuse 44900                                            | called by list 1 (44900)
            carrier called refuse 44900                                        | called by list 1 (44900)
            service called refuse 44900                                        | called by list 1 (44900)
            all called refuse 449001234567                                     | called by list 1 (449001234567)
            all called refuse 4490012345678                                    | -
            all called refuse 33                                               | -
            all caller refuse 4420                                             | caller by list 1 (4420)
            all caller refuse 44900                                            | -
            all called refuse 4420                                             | -
            # somebody else's
            carrier:2 called refuse 44900                                      | -
            service:12 called refuse 44900                                     | -
            supplier called refuse 44900                                       | -
            # the longest code of a list is told, the narrowest scope decides
            all called refuse 44+44900                                         | called by list 1 (44900)
            all called refuse 44, service called refuse 449                    | called by list 2 (449)
            # an exception counts against its own scope and wider ones
            all called refuse 44900, all called except 4490012                 | -
            all called refuse 44900, carrier called except 4490012             | -
            all called refuse 44900, service called except 44                  | -
            carrier called refuse 44900, carrier called except 44              | -
            carrier called refuse 44900, all called except 44                  | called by list 1 (44900)
            service called refuse 44900, carrier called except 44              | called by list 1 (44900)
            service called refuse 44900, all called except 449001234567        | called by list 1 (44900)
            all called refuse 44, service called refuse 449, carrier called except 44 | called by list 2 (449)
            all called refuse 44, carrier called refuse 449, service called except 44 | -
            # one that does not have the number, is another's, or is about the other number
            all called refuse 44900, all called except 44901                   | called by list 1 (44900)
            all called refuse 44900, carrier:2 called except 44900             | called by list 1 (44900)
            all called refuse 44900, service caller except 44                  | called by list 1 (44900)
            all called except 44900                                            | -
            # both numbers: the called one is told
            all caller refuse 44, all called refuse 44                         | called by list 2 (44)
            all caller refuse 44, all called refuse 44, all called except 44   | caller by list 1 (44)
            """)
    void calls(String uses, String expected) {
        assertThat(refusal(picture(uses).ofCall(CARRIER, SERVICE, CALLED, CALLER))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "[{index}] {0} -> {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            supplier called refuse 44900                                   | called by list 1 (44900)
            supplier caller refuse 442                                     | caller by list 1 (442)
            supplier:21 called refuse 44900                                | -
            all called refuse 44900                                        | -
            supplier called refuse 44900, supplier called except 449001    | -
            supplier called refuse 44900, service called except 449001     | called by list 1 (44900)
            """)
    void suppliers(String uses, String expected) {
        assertThat(refusal(picture(uses).ofSupplier(SUPPLIER, CALLED, CALLER))).isEqualTo(expected);
    }

    /// A caller that is no number of E.164 is on no list, and breaks nothing.
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"'',-", "anonymous,-", "0207946,-", "+442079460000,caller by list 1 (44)", "442079460000,caller by list 1 (44)"})
    void callers(String caller, String expected) {
        assertThat(refusal(picture("all caller refuse 44").ofCall(CARRIER, SERVICE, CALLED, caller))).isEqualTo(expected);
    }

    @Test
    void theRecordSaysWhichListAndEntryAndWhatWasExcepted() {
        assertThat(picture("carrier called refuse 44900").ofCall(CARRIER, SERVICE, CALLED, CALLER).getFirst().refusal())
                .contains("list 1 has 44900, for this carrier");
        assertThat(picture("all called refuse 449, service called except 44900").ofCall(CARRIER, SERVICE, CALLED, CALLER).getFirst().exception())
                .contains("the called number is excepted by list 2 (44900), for this service");
        assertThat(ScreeningPicture.EMPTY.ofCall(CARRIER, SERVICE, CALLED, CALLER)).isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', textBlock = """
            '44900;+33;"49";;33'   | 33 44900 49 | 1
            '\uFEFF1;2 ;'          | 1 2         | 0
            """)
    void codesAreReadLineByLine(String text, String codes, int duplicates) {
        ReadCodes.Read read = ReadCodes.read(text.replace(";", "\r\n"));
        assertThat(String.join(" ", read.codes())).isEqualTo(codes);
        assertThat(read.duplicates()).isEqualTo(duplicates);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', textBlock = """
            44900/abc            | line 2: "abc" is not only digits
            44900//0900          | line 3: "0900" begins with 0
            44900,premium        | line 1: "44900,premium" has more than one column
            1234567890123456     | line 1: "1234567890123456" has more than 15 digits
            4.49E+11             | line 1: "4.49E+11" is not only digits
            """)
    void aWrongLineIsToldByItsNumber(String text, String told) {
        assertThatThrownBy(() -> ReadCodes.read(text.replace("/", "\n"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("invalid-entries");
            assertThat(refusal.fields().getFirst().message()).startsWith(told);
        });
    }

    @Test
    void nothingIsNoList() {
        assertThatThrownBy(() -> ReadCodes.read("\n \n")).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("no-entries"));
    }

    private static ScreeningPicture picture(String uses) {
        List<Used> used = new ArrayList<>();
        for (String one : uses.split(", ")) {
            String[] words = one.strip().split(" ");
            long list = used.size() + 1L;
            String[] scope = words[0].split(":");
            Scope of = Scope.valueOf(scope[0].toUpperCase(Locale.ROOT));
            Long other = scope.length > 1 ? Long.valueOf(scope[1]) : null;
            ListUse use = new ListUse(
                    list, list, of, of == Scope.ALL ? null : Objects.requireNonNullElse(of == Scope.CARRIER ? other : null, CARRIER),
                    of == Scope.SUPPLIER ? Objects.requireNonNullElse(other, SUPPLIER) : null,
                    of == Scope.SERVICE ? Objects.requireNonNullElse(other, SERVICE) : null,
                    Number.valueOf(words[1].toUpperCase(Locale.ROOT)), Effect.valueOf(words[2].toUpperCase(Locale.ROOT)));
            PrefixIndex.Builder codes = PrefixIndex.builder();
            for (String code : words[3].split("\\+")) {
                codes.add(code, 0);
            }
            used.add(new Used(use, new Codes(list, "list " + list, 1, codes.build())));
        }
        return new ScreeningPicture(used);
    }

    /// As admission reads it: the first number that is refused.
    private static String refusal(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.decides() != null)
                .map(f -> {
                    Match decides = Objects.requireNonNull(f.decides());
                    return f.number().name().toLowerCase(Locale.ROOT) + " by " + decides.list() + " (" + decides.entry() + ")";
                })
                .limit(1)
                .collect(Collectors.collectingAndThen(Collectors.joining(), said -> said.isEmpty() ? null : said));
    }
}
