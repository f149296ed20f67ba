package com.didtron.server.demo;

import com.didtron.server.enforcement.BlockReason;
import com.didtron.server.enforcement.EnforcementOperations.SavePolicy;
import com.didtron.server.enforcement.Policy;
import com.didtron.server.enforcement.Rule;
import com.didtron.server.enforcement.Rule.Attested;
import com.didtron.server.enforcement.Rule.Outside;
import com.didtron.server.enforcement.Rule.TooMany;
import com.didtron.server.enforcement.Rule.Validity;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import java.util.List;
import org.springframework.stereotype.Component;

/// An enforcement policy of the demonstration, as one is made against fraud. No service names it: whoever looks decides which of them it is tried on.
@Component
class DemoPolicies {

    private final Operations operations;

    DemoPolicies(Operations operations) {
        this.operations = operations;
    }

    void create(OperationRequest request) {
        operations.run(request, new SavePolicy(new Policy(0, "Retail callers", "What a telephone of a person never does", List.of(
                new Rule(List.of(), List.of(), Validity.ANY, Attested.ANY, true, null, null, null, null, null, BlockReason.POLICY_REFUSED),
                new Rule(List.of(), List.of(), Validity.ANY, Attested.ANY, false, null, null, new Outside(7, 15), null, null, BlockReason.POLICY_ANONYMOUS),
                new Rule(List.of(), List.of(), Validity.ANY, Attested.ANY, false, null, null, null, null, new TooMany(60, 10), BlockReason.POLICY_TOO_MANY_CALLS)), 1)));
    }
}
