package com.didtron.server.carriers.web;

import com.didtron.server.carriers.CarrierOperations.CheckAddresses;
import com.didtron.server.carriers.CarrierOperations.PutAddressesBack;
import com.didtron.server.carriers.web.CarrierChangeController.CountJson;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Needs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do about a supplier's addresses by hand.
@RestController
class SupplierWatchController {

    private final Operations operations;

    SupplierWatchController(Operations operations) {
        this.operations = operations;
    }

    /// Asks a supplier's addresses by OPTIONS now; what they say is in the interconnect's status a moment later. Answers how many are asked.
    @Needs("carriers.interconnect.change")
    @PostMapping("/api/admin/interconnects/{id}/check")
    CountJson check(OperationRequest request, @PathVariable long id) {
        return new CountJson(operations.run(request, new CheckAddresses(id)));
    }

    /// Puts a supplier's addresses that are out of service back. Answers how many were.
    @Needs("carriers.interconnect.change")
    @PostMapping("/api/admin/interconnects/{id}/put-back")
    CountJson putBack(OperationRequest request, @PathVariable long id) {
        return new CountJson(operations.run(request, new PutAddressesBack(id)));
    }
}
