package com.didtron.server.screening.web;

import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a number list is used for.
///
/// @param carrier      null for all calls
/// @param interconnect that takes the calls, or that the service is of; null for all calls and for a carrier
/// @param service      only for one
record ListUseJson(
        String id, Named list, @OneOf(Scope.class) String scope, @Nullable Named carrier, @Nullable Named interconnect, @Nullable Named service,
        @OneOf(Number.class) String number, @OneOf(Effect.class) String effect) {

    record ListUsesJson(List<ListUseJson> items) {}
}
