/// Who carries a call: the suppliers of a routing plan, tested and put in order, with a reason for everyone left out.
///
/// [ChooseRoutes] is the pure choice (8.3), [FailoverTable] and [CauseMapping] say what an unsuccessful attempt means (8.7),
/// [RoutingPlans] keeps the plans. The arithmetic of prices comes from rates.
///
/// Owns the schema `routing`. May use: kernel, platform, rates.
@ApplicationModule(displayName = "Routing", allowedDependencies = {"kernel", "platform", "rates"})
@NullMarked
package com.didtron.server.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
