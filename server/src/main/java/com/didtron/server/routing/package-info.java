/// Which suppliers a call is offered to, in which order, and why not the others; and what a failed attempt means for the next one.
///
/// The choice is pure: facts about the suppliers come in ([com.didtron.server.routing.Candidate]), a list that explains itself goes out
/// ([com.didtron.server.routing.RouteList]). Nothing here knows sockets, stores or clocks.
@NullMarked
package com.didtron.server.routing;

import org.jspecify.annotations.NullMarked;
