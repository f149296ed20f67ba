package com.didtron.server.notify.web;

import com.didtron.server.notify.MailTransport;
import com.didtron.server.notify.internal.SendTestLetter;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.StartedJob;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// How the tenant's mail goes out, and a letter to try it with.
@RestController
class MailController {

    private final MailTransport transport;
    private final Operations operations;

    MailController(MailTransport transport, Operations operations) {
        this.transport = transport;
        this.operations = operations;
    }

    /// @param way      own: the server of the settings; platform: that of the platform; none: letters stay in the outbox
    /// @param server   `host:port` of one's own server; empty otherwise
    /// @param from     that letters come from; empty when there is no way out
    /// @param fromName beside it
    /// @param replyTo  where answers go; empty: to `from`
    /// @param closed   why nothing goes out; null when it does
    record MailJson(
            @OneOf(MailTransport.Way.class) String way, String server, String from, String fromName, String replyTo, @Nullable String closed) {}

    /// @param to an e-mail address
    record TestLetter(@NotNull String to) {}

    @Needs("operations.setting.view")
    @GetMapping("/api/admin/mail")
    MailJson mail(OperationRequest request) {
        var route = transport.route(request.tenant());
        return new MailJson(
                route.way().name().toLowerCase(Locale.ROOT), route.server(), route.from(), route.fromName(), route.replyTo(), route.closed());
    }

    /// The job's result tells which server took it, its failure what the server said.
    @Needs(value = "operations.setting.change", heavy = true)
    @PostMapping("/api/admin/mail/test-letters")
    ResponseEntity<StartedJob> test(OperationRequest request, @Valid @RequestBody TestLetter wanted) {
        return ResponseEntity.accepted().body(StartedJob.of(operations.enqueue(request, SendTestLetter.checked(wanted.to))));
    }
}
