package com.didtron.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "Europe/London", "America/Argentina/Buenos_Aires"})
    void aNameOfTheListIsAZone(String name) {
        assertThat(TimeZones.named(name).getId()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+01:00", "UTC+1", "GMT+01:00", "utc", "Mars/Olympus", "", " UTC"})
    void whatTheListDoesNotNameIsNone(String text) {
        assertThat(TimeZones.isName(text)).isFalse();
        assertThatThrownBy(() -> TimeZones.named(text)).isInstanceOf(DateTimeException.class);
    }
}
