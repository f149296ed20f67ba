package com.didtron.server.exports.internal;

import com.didtron.server.exports.internal.ListEndpoints.Endpoint;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TimeZones;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.ExportedList.Column;
import com.didtron.server.platform.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Refuses what cannot be exported as asked, before anybody waits for it.
@Component
public class CheckExport {

    private final ListEndpoints endpoints;

    CheckExport(ListEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    /// @param list     address of the list's endpoint
    /// @param filters  the endpoint's parameters as text, `sort` included, without cursor and limit
    /// @param columns  keys of the columns that are wanted
    /// @param timeZone for times
    /// @param mark     whether a CSV file begins with a byte order mark, by which Excel knows UTF-8
    public record Wanted(String list, Map<String, String> filters, List<String> columns, Format format, String timeZone, boolean mark) {}

    /// What is to be asked for. The first row is read to see that the filters and the order are ones that the list has.
    ///
    /// @throws Refusal what [ListEndpoints] refuses; invalid for columns and time zones that there are not
    public AskForExport check(SignedIn person, OperationRequest request, Wanted wanted) {
        Endpoint<?, ?> endpoint = endpoints.open(person, wanted.list);
        Set<String> known = endpoint.list().columns().stream().map(Column::key).collect(Collectors.toCollection(LinkedHashSet::new));
        if (wanted.columns.isEmpty() || !known.containsAll(wanted.columns)) {
            throw Refusal.invalid("invalid", wanted.columns.isEmpty() ? "A file needs at least one column." : "The list has no such column.",
                    new Refusal.Field("columns", "some of " + String.join(", ", known)));
        }
        refuseZone(wanted.timeZone);
        endpoints.page(endpoint, person, request, wanted.filters, null, 1);
        return AskForExport.of(person, endpoint.list().title(), wanted);
    }

    private static void refuseZone(String id) {
        if (!TimeZones.isName(id)) {
            throw Refusal.invalid("invalid", "There is no time zone \"" + id + "\".",
                    new Refusal.Field("timeZone", "a name of the IANA list, for example Europe/Berlin"));
        }
    }
}
