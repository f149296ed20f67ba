package com.didtron.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a name may be made of.
class NamesTest {

    private static final Pattern HIDDEN = Pattern.compile("<[0-9a-f]+>");

    /// Characters that are not seen are written as `<code point>`.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a name                                  | Acme Telecom                  | right
            with marks                              | Žižkov Tel. (CZ) #2           | right
            without spaces                          | 電話会社                       | right
            from right to left                      | شركة الاتصالات                | right
            a joiner where a language needs it      | می<200c>خواهم                 | right
            an emoji of several characters          | <1f469><200d><1f4bb>          | right
            a letter with a mark of its own         | e<301>                        | right
            nothing: said elsewhere                 | ''                            | right
            blanks: said elsewhere                  | '   '                         | right
            NUL                                     | Acme<0>                       | control characters
            a tab                                   | Acme<9>Telecom                | control characters
            two lines                               | Acme<a>Telecom                | control characters
            a carriage return                       | Acme<d>                       | control characters
            escape, which commands terminals        | <1b>[31mAcme                  | control characters
            C1 control                              | Acme<9b>                      | control characters
            a separator of lines                    | Acme<2028>Telecom             | control characters
            a separator of paragraphs               | Acme<2029>Telecom             | control characters
            half a character                        | Acme<d83d>                    | control characters
            right-to-left override                  | Acme<202e>moc.elpmaxe         | direction of writing
            left-to-right embedding                 | <202a>Acme                    | direction of writing
            right-to-left mark                      | Acme<200f>                    | direction of writing
            Arabic letter mark                      | <61c>Acme                     | direction of writing
            first-strong isolate                    | <2068>Acme                    | direction of writing
            end of an isolate                       | Acme<2069>                    | direction of writing
            zero-width space alone                  | <200b>                        | can be seen
            joiners alone                           | <200c><200d>                  | can be seen
            a byte order mark                       | <feff>                        | can be seen
            a soft hyphen                           | <ad>                          | can be seen
            no-break spaces                         | <a0><a0>                      | can be seen
            a Hangul filler                         | <3164>                        | can be seen
            a blank of Braille                      | <2800>                        | can be seen
            a variation selector                    | <fe0f>                        | can be seen
            a mark of no letter                     | <301>                         | can be seen
            """)
    void aNameIsSeenAsItIs(String what, String written, String said) {
        String wrong = Names.wrong(read(written));
        if (said.equals("right")) {
            assertThat(wrong).as(what).isNull();
        } else {
            assertThat(wrong).as(what).contains(said);
        }
    }

    private static String read(String written) {
        return Stream.of(HIDDEN.splitWithDelimiters(written, 0))
                .map(part -> part.startsWith("<") ? new String(Character.toChars(Integer.parseInt(part.substring(1, part.length() - 1), 16))) : part)
                .collect(Collectors.joining());
    }
}
