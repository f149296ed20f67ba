package com.didtron.server.reporting.web;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.Refusal;
import com.didtron.server.reporting.internal.ComposeTrace;
import com.didtron.server.reporting.internal.TraceKey;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// `./didtron trace`: one call of the operator in plain text, for whoever can read the data folder.
@RestController
class TraceController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final TraceKey key;
    private final Tenants tenants;
    private final ComposeTrace composeTrace;

    TraceController(TraceKey key, Tenants tenants, ComposeTrace composeTrace) {
        this.key = key;
        this.tenants = tenants;
        this.composeTrace = composeTrace;
    }

    @Open("the trace key is the proof")
    @GetMapping("/api/trace/{callId}")
    ResponseEntity<String> trace(
            @PathVariable UUID callId, @RequestHeader(name = "X-Trace-Key", required = false) @Nullable String offered) {
        if (offered == null || !key.matches(offered)) {
            throw Refusal.notSignedIn("trace-key-wrong", "The header X-Trace-Key must hold the content of trace.key in the data folder.");
        }
        TenantId operator = tenants.findOperator().map(Tenant::id).orElseThrow(() -> Refusal.notFound("call " + callId));
        return ResponseEntity.ok().contentType(TEXT).body(composeTrace.of(operator, callId));
    }
}
