package com.didtron.server.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.didtron.server.routing.FailoverTable.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The next route, or the caller is told; and the words of SIP and ISDN for each other.
class FailoverTableTest {

    private final FailoverTable table = FailoverTable.defaultTable();

    @ParameterizedTest(name = "{0} stops")
    @ValueSource(ints = {404, 410, 484, 486, 487, 600, 603, 604})
    void theNumberIsTheReason(int status) {
        assertThat(table.after(status, null)).isEqualTo(Action.STOP);
    }

    @ParameterizedTest(name = "{0} goes on")
    @ValueSource(ints = {401, 403, 408, 480, 488, 500, 502, 503, 504, 302, 415, 482, 483, 580})
    void theSupplierIsTheReason(int status) {
        assertThat(table.after(status, null)).isEqualTo(Action.NEXT);
    }

    @ParameterizedTest(name = "{0} with cause {1}: {2}")
    @CsvSource({
        "503, 17, STOP", // busy, in the words of a gateway
        "500, 1,  STOP",
        "480, 21, STOP",
        "480, 22, STOP",
        "404, 34, NEXT", // congestion behind a 404
        "404, 3,  NEXT", // no route to destination: this supplier has none
        "486, 38, NEXT",
        "404, 31, STOP", // a cause that says nothing leaves it to the status
        "503, 16, NEXT",
        "480, 127, NEXT",
    })
    void theCauseGoesBeforeTheStatus(int status, int cause, Action action) {
        assertThat(table.after(status, cause)).isEqualTo(action);
    }

    @Test
    void aSupplierMayHaveHabitsOfItsOwn() {
        FailoverTable liar = table.withStatus(404, Action.NEXT).withCause(3, Action.STOP);
        assertThat(liar.after(404, null)).isEqualTo(Action.NEXT);
        assertThat(liar.after(404, 1)).as("the supplier's status goes before the default cause").isEqualTo(Action.NEXT);
        assertThat(liar.after(503, 3)).isEqualTo(Action.STOP);
        assertThat(table.after(404, null)).as("the default is untouched").isEqualTo(Action.STOP);
        assertThatIllegalArgumentException().isThrownBy(() -> table.withStatus(200, Action.NEXT));
        assertThatIllegalArgumentException().isThrownBy(() -> table.withCause(128, Action.NEXT));
    }

    @Test
    void aRefusalOfOurAccountIsToldToSomeone() {
        assertThat(FailoverTable.concernsOurAccount(403)).isTrue();
        assertThat(FailoverTable.concernsOurAccount(503)).isFalse();
    }

    @ParameterizedTest(name = "cause {0} is {1}")
    @CsvSource({
        "1,404", "2,404", "3,404", "17,486", "18,408", "19,480", "20,480", "22,410", "23,410", "26,404", "27,502", "28,484", "29,501",
        "31,480", "34,503", "38,503", "41,503", "42,503", "47,503", "55,403", "57,403", "87,403", "58,503", "65,488", "70,488", "79,501",
        "88,503", "102,504", "111,500", "127,500", "99,500"
    })
    void causeToStatus(int cause, int status) {
        assertThat(CauseMapping.toSip(cause, false)).isEqualTo(status);
    }

    @Test
    void aRejectionByTheUserIsADecline() {
        assertThat(CauseMapping.toSip(21, true)).isEqualTo(603);
        assertThat(CauseMapping.toSip(21, false)).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} is cause {1}")
    @CsvSource({
        "401,21", "402,21", "403,21", "407,21", "603,21", "404,1", "485,1", "604,1", "408,102", "504,102", "410,22", "480,18", "484,28",
        "486,17", "600,17", "482,25", "483,25", "500,41", "503,41", "400,41", "501,79", "502,38", "499,31"
    })
    void statusToCause(int status, int cause) {
        assertThat(CauseMapping.toQ850(status)).isEqualTo(cause);
    }
}
