package com.didtron.server.carriers.web;

import com.didtron.server.carriers.CarrierOperations.CloseTestCalls;
import com.didtron.server.carriers.CarrierOperations.OpenTestCalls;
import com.didtron.server.carriers.TestCalls;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Calls of the operator's own test system, which nobody pays for. Whether they are allowed is told with the interconnect.
@RestController
class TestCallController {

    static final String HEADER = "X-Test-Call";
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Operations operations;
    private final TestCalls testCalls;
    private final Clock clock;

    TestCallController(Operations operations, TestCalls testCalls, Clock clock) {
        this.operations = operations;
        this.testCalls = testCalls;
        this.clock = clock;
    }

    /// @param until at most 24 hours from now
    record AllowTestCalls(@NotNull Instant until, @NotNull @Size(max = Bounds.LONGEST_REASON) String reason) {}

    record EndTestCalls(@NotNull @Size(max = Bounds.LONGEST_REASON) String reason) {}

    /// @param header what INVITEs of test calls carry it in
    /// @param token  the secret, this once
    record AllowedTestCalls(Instant closesAt, String header, String token) {}

    /// @param endedAt when they were no longer let in
    record EndedTestCalls(Instant endedAt) {}

    /// They are let in at once, until then or until that is ended.
    @Needs(value = OpenTestCalls.PERMISSION, stepUp = true)
    @PostMapping("/api/admin/interconnects/{id}/test-calls")
    AllowedTestCalls allow(OperationRequest request, @PathVariable long id, @Valid @RequestBody AllowTestCalls wanted) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        Instant closesAt = operations.run(request, new OpenTestCalls(id, wanted.until, wanted.reason, TestCalls.hash(token)));
        if (testCalls.judge(id, token, clock.instant()) != TestCalls.Finding.VALID) {
            throw Refusal.conflict("shown-already", "The same request has allowed test calls before, and its secret was shown then. End that and allow them anew.");
        }
        return new AllowedTestCalls(closesAt, HEADER, token);
    }

    /// Those in progress go on, ten minutes at most.
    @Needs(value = OpenTestCalls.PERMISSION, stepUp = true)
    @PostMapping("/api/admin/interconnects/{id}/test-calls/end")
    EndedTestCalls end(OperationRequest request, @PathVariable long id, @Valid @RequestBody EndTestCalls wanted) {
        return new EndedTestCalls(operations.run(request, new CloseTestCalls(id, wanted.reason)));
    }
}
