package com.didtron.server.screening.web;

import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Service;
import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Pages;
import com.didtron.server.screening.web.NumberListController.MatchingService;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which services match calls by a list, out of the picture that calls are decided on.
@Component
class MatchingServices {

    private final Carriers carriers;

    MatchingServices(Carriers carriers) {
        this.carriers = carriers;
    }

    /// How many match by each list that any matches by.
    Map<Long, Integer> counts(TenantId tenant) {
        Map<Long, Integer> counts = new HashMap<>();
        carriers.directory().services().stream()
                .filter(s -> s.tenant().equals(tenant))
                .flatMap(s -> Stream.of(s.matching().destinationList(), s.matching().originList()).filter(Objects::nonNull).map(Service.Listed::list).distinct())
                .forEach(list -> counts.merge(list, 1, Integer::sum));
        return counts;
    }

    /// In the order of their ids.
    Page<MatchingService> page(TenantId tenant, long list, @Nullable String cursor, int limit) {
        Directory directory = carriers.directory();
        long after = after(cursor);
        List<Service> found = of(directory, tenant, list).filter(s -> s.id() > after).sorted(Comparator.comparing(Service::id)).limit(limit + 1L).toList();
        return Pages.of(found, limit, s -> Long.toString(s.id()), (int) of(directory, tenant, list).count()).map(s -> json(directory, s, list));
    }

    private static Stream<Service> of(Directory directory, TenantId tenant, long list) {
        return directory.services().stream()
                .filter(s -> s.tenant().equals(tenant) && (is(s.matching().destinationList(), list) || is(s.matching().originList(), list)));
    }

    private static boolean is(Service.@Nullable Listed listed, long list) {
        return listed != null && listed.list() == list;
    }

    private static MatchingService json(Directory directory, Service s, long list) {
        long carrier = directory.interconnect(s.interconnectId()).carrierId();
        return new MatchingService(
                Long.toString(s.id()), s.name(), Named.of(carrier, directory.carrierName(carrier)),
                Named.of(s.interconnectId(), directory.interconnectName(s.interconnectId())), is(s.matching().destinationList(), list),
                is(s.matching().originList(), list));
    }

    private static long after(@Nullable String cursor) {
        String key = Cursor.key(cursor);
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Cursor.notOurs();
        }
    }
}
