package com.didtron.server.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.kernel.E164;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            442071234567, GB
            441481234567, GG
            12125550123, US
            14165550123, CA
            18765550123, JM
            18005550123, -
            79161234567, RU
            77011234567, KZ
            390669812345, VA
            390612345678, IT
            59995123456, CW
            59931234567, BQ
            881612345678, -
            80012345678, -
            """)
    void aNumberIsOfTheCountryWhoseItIs(String number, String country) {
        assertThat(Countries.find(E164.parse(number)).orElse(null)).isEqualTo(country);
    }

    /// The table writes each as ISO does; Kosovo alone has no code there.
    @Test
    void theyAreThoseOfIso() {
        assertThat(Countries.all()).hasSizeGreaterThan(220).allMatch(code -> code.equals("XK") || Arrays.asList(java.util.Locale.getISOCountries()).contains(code));
        assertThat(Countries.all()).containsAll(Set.of("US", "CA", "GB", "DE", "CN"));
    }
}
