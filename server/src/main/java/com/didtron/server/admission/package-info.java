/// May this call start: one decision, one sealed answer, on which routes, for how long, against which hold.
///
/// [Admission#decide] asks in one order (decision 0019): whether the tenant may work, capacity and calls per second of carrier and interconnect, number lists, enforcement policy, codecs, sell
/// rate, spend, capacity of the service, routes, credit. A supplier's channel is taken when its turn comes ([Admission#enterSupplier]). A call that was let in has a row until its
/// call record is written, so that a killed process finds it again. The arithmetic of credit is in [CreditCheck]: signs and limits are written out
/// once and nowhere else, because two formulas for one balance is how money is lost.
///
/// Owns the schema `admission`. May use: kernel, platform, tenancy, currencies, ledger, carriers, screening, enforcement, rates, routing.
@ApplicationModule(
        displayName = "Admission",
        allowedDependencies = {"kernel", "platform", "tenancy", "currencies", "ledger", "carriers", "screening", "enforcement", "rates", "routing"})
@NullMarked
package com.didtron.server.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
