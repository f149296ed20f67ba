package com.didtron.server.demo;

import com.didtron.server.carriers.OriginationOperations;
import com.didtron.server.carriers.OriginationOperations.ChangeOriginationNumbers;
import com.didtron.server.carriers.OriginationOperations.SaveOriginationList;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.portability.PortabilityOperations;
import com.didtron.server.portability.PortabilityOperations.ImportFile;
import com.didtron.server.portability.PortabilityOperations.SavePlan;
import com.didtron.server.portability.PortabilityPlan.FromCalls;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import com.didtron.server.screening.ScreeningOperations.AddUse;
import com.didtron.server.screening.ScreeningOperations.ChangeEntries;
import com.didtron.server.screening.ScreeningOperations.Mode;
import com.didtron.server.screening.ScreeningOperations.SaveList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Number lists of the demonstration: one of premium numbers that no call goes to, and one exception from it. The simulated carriers call none of them. And an origination list, which no
/// interconnect names yet, and a number portability plan that no service names.
@Component
class DemoNumberLists {

    private static final List<String> PREMIUM = List.of("87810", "8816", "8817", "88213", "88216", "97900", "97901", "97909");
    private static final List<String> ALLOWED = List.of("979001234");

    private static final List<String> OWN = List.of("441632960100", "441632960101", "441632960102");

    /// Numbers that are kept free for stories, with a routing number of the same kind.
    private static final String PORTED = "number,routing_number,network\n12125550123,12025550100,310260\n12125550124,12025550100,310260\n12125550188,12025550177,\n";

    private final Operations operations;

    DemoNumberLists(Operations operations) {
        this.operations = operations;
    }

    void create(OperationRequest request) {
        use(request, "Premium and satellite", "Agreed with finance: expensive, and a favourite of fraudsters", PREMIUM, Effect.REFUSE);
        use(request, "Own hotlines", "Premium numbers of ours, for tests", ALLOWED, Effect.EXCEPT);
        long numbers = operations.run(request, new SaveOriginationList(null, 0, "Our service desk", "Ours; shown where a caller has no number"));
        operations.run(request, new ChangeOriginationNumbers(numbers, OriginationOperations.Mode.ADD, OWN));
        long plan = operations.run(request, new SavePlan(null, 0, "North America, for tests", "Three numbers that nobody has", FromCalls.IGNORE));
        operations.run(request, new ImportFile(plan, PortabilityOperations.Mode.ADD, PORTED));
    }

    private void use(OperationRequest request, String name, String note, List<String> codes, Effect effect) {
        long list = operations.run(request, new SaveList(null, 0, name, note));
        operations.run(request, new ChangeEntries(list, Mode.ADD, new TreeSet<>(codes)));
        operations.run(request, new AddUse(list, Scope.ALL, null, Number.CALLED, effect));
    }
}
