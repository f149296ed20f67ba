package com.didtron.server.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.carriers.Carrier.Status;
import com.didtron.server.carriers.Carrier.SuspensionCause;
import com.didtron.server.carriers.CarrierStates.Account;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a carrier may go from where it stands, and what that means for calls (2.6).
class CarrierStatusTest {

    /// Read along a row: from a state to those marked with x.
    @Test
    void whereACarrierMayGo() {
        assertThat(matrix()).isEqualTo("""
                from         prospect pending-kyc testing active suspended closing closed
                prospect     .        x           .       .      .         .       x
                pending-kyc  .        .           x       .      .         .       x
                testing      .        .           .       x      x         x       .
                active       .        .           .       .      x         x       .
                suspended    .        .           x       x      x         x       .
                closing      .        .           .       x      x         .       x
                closed       .        .           .       .      .         .       .
                """);
    }

    private static String matrix() {
        StringBuilder text = new StringBuilder("from         ").append(Arrays.stream(Status.values()).map(CarrierStatusTest::word).collect(Collectors.joining(" "))).append('\n');
        for (Status from : Status.values()) {
            String row = Arrays.stream(Status.values())
                    .map(to -> (from.next().contains(to) ? "x" : ".") + " ".repeat(word(to).length() - 1))
                    .collect(Collectors.joining(" "));
            text.append("%-13s".formatted(word(from))).append(row.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String word(Status status) {
        return status.name().toLowerCase().replace('_', '-');
    }

    @ParameterizedTest
    @CsvSource({
        // state,      its calls are let in, calls are sent to it, gets interconnects, may be made so, needs a reason
        "PROSPECT,     false,                false,                true,               true,           false",
        "PENDING_KYC,  false,                false,                true,               true,           false",
        "TESTING,      true,                 true,                 true,               true,           false",
        "ACTIVE,       true,                 true,                 true,               true,           false",
        "SUSPENDED,    false,                false,                true,               false,          true",
        "CLOSING,      false,                true,                 false,              false,          true",
        "CLOSED,       false,                false,                false,              false,          true",
    })
    void whatAStateMeans(Status status, boolean sends, boolean takes, boolean grows, boolean begins, boolean reason) {
        assertThat(status.sendsCalls()).isEqualTo(sends);
        assertThat(status.takesCalls()).isEqualTo(takes);
        assertThat(status.grows()).isEqualTo(grows);
        assertThat(status.begins()).isEqualTo(begins);
        assertThat(status.needsReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // stands,     for,    account, settled, stands then
        "PROSPECT,     -,      CHECKED, true,    PENDING_KYC",
        "SUSPENDED,    ADMIN,  CHECKED, true,    SUSPENDED",
        "ACTIVE,       -,      CHECKED, true,    ACTIVE",
        "PROSPECT,     -,      OPEN,    true,    ACTIVE",
        "PENDING_KYC,  -,      OPEN,    true,    ACTIVE",
        "TESTING,      -,      OPEN,    true,    TESTING",
        "SUSPENDED,    ADMIN,  OPEN,    true,    ACTIVE",
        // lifted at the carrier alone
        "SUSPENDED,    FRAUD,  OPEN,    true,    SUSPENDED",
        "SUSPENDED,    CREDIT, OPEN,    true,    SUSPENDED",
        "CLOSING,      -,      OPEN,    true,    CLOSING",
        "CLOSED,       -,      OPEN,    true,    CLOSED",
        "ACTIVE,       -,      STOPPED, true,    SUSPENDED",
        "TESTING,      -,      STOPPED, true,    SUSPENDED",
        "PENDING_KYC,  -,      STOPPED, true,    PENDING_KYC",
        "CLOSING,      -,      STOPPED, true,    CLOSING",
        "SUSPENDED,    FRAUD,  STOPPED, true,    SUSPENDED",
        "ACTIVE,       -,      CLOSED,  true,    CLOSED",
        // what is open is settled first
        "ACTIVE,       -,      CLOSED,  false,   CLOSING",
        "SUSPENDED,    FRAUD,  CLOSED,  false,   CLOSING",
        "CLOSED,       -,      CLOSED,  false,   CLOSED",
    })
    void aCarrierFollowsTheAccountOfItsCustomer(Status now, @Nullable SuspensionCause cause, Account account, boolean settled, Status then) {
        assertThat(CarrierStates.after(now, cause, account, settled)).isEqualTo(then);
    }
}
