package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.value;

import com.didtron.server.carriers.CarrierOperations.DeleteTimeClass;
import com.didtron.server.carriers.CarrierOperations.SaveTimeClass;
import com.didtron.server.carriers.Carriers;
import com.didtron.server.carriers.TimeClass;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.internal.TimeClassStore;
import com.didtron.server.carriers.web.CarrierChangeController.MadeJson;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.kernel.WeekSpan;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// When services take calls.
@RestController
class TimeClassController {

    private final Database database;
    private final TimeClassStore store;
    private final Carriers carriers;
    private final Operations operations;
    private final Clock clock;

    TimeClassController(Database database, TimeClassStore store, Carriers carriers, Operations operations, Clock clock) {
        this.database = database;
        this.store = store;
        this.carriers = carriers;
        this.operations = operations;
        this.clock = clock;
    }

    record TimeClassList(List<TimeClassJson> items) {}

    /// @param fixed    AnyDay, which every tenant has: nobody changes or deletes it
    /// @param openNow  whether its services take calls at this moment
    /// @param services how many services take calls by it
    record TimeClassJson(String id, String name, String timeZone, List<SpanJson> spans, boolean fixed, boolean openNow, long services, int version) {}

    /// @param start `09:00`
    /// @param end   first minute after it; before the start: on the next day; 00:00 to 00:00: the whole day
    record SpanJson(@OneOf(DayOfWeek.class) List<String> days, String start, String end) {}

    record SpanForm(@OneOf(DayOfWeek.class) @NotEmpty(message = "a day of the week") List<String> days, @NotBlank String start, @NotBlank String end) {}

    record NewTimeClass(@NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @NotBlank String timeZone, @NotNull @Size(min = 1, max = Bounds.MOST_SPANS) List<@Valid SpanForm> spans) {}

    record TimeClassForm(@NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @NotBlank String timeZone, @NotNull @Size(min = 1, max = Bounds.MOST_SPANS) List<@Valid SpanForm> spans, int version) {}

    /// AnyDay first, then by name.
    @Needs("carriers.time-class.view")
    @GetMapping("/api/admin/time-classes")
    TimeClassList list(OperationRequest request) {
        TenantId tenant = request.tenant();
        Map<Long, Long> users = carriers.directory().services().stream()
                .filter(s -> s.tenant().equals(tenant))
                .collect(Collectors.groupingBy(s -> s.matching().timeClass(), Collectors.counting()));
        return new TimeClassList(Stream.concat(Stream.of(TimeClass.anyDay(tenant)), store.list(database.reads(tenant), tenant).stream())
                .map(c -> new TimeClassJson(
                        Long.toString(c.id()), c.name(), c.zone().getId(), c.spans().stream().map(TimeClassController::json).toList(), c.id() == TimeClass.ANY_DAY,
                        c.isOpen(clock.instant()), users.getOrDefault(c.id(), 0L), c.version()))
                .toList());
    }

    private static SpanJson json(WeekSpan span) {
        return new SpanJson(span.days().stream().sorted().map(Words::word).toList(), span.start().toString(), span.end().toString());
    }

    @Needs("carriers.time-class.set")
    @PostMapping("/api/admin/time-classes")
    ResponseEntity<MadeJson> create(OperationRequest request, @Valid @RequestBody NewTimeClass form) {
        long id = operations.run(request, new SaveTimeClass(new TimeClass(
                request.tenant(), 0, form.name.strip(), Words.zone(form.timeZone), spans(form.spans), 0)));
        return ResponseEntity.created(URI.create("/api/admin/time-classes/" + id)).body(new MadeJson(Long.toString(id)));
    }

    /// It counts at the next call.
    @Needs("carriers.time-class.set")
    @PutMapping("/api/admin/time-classes/{id}")
    MadeJson change(OperationRequest request, @PathVariable long id, @Valid @RequestBody TimeClassForm form) {
        refuseAnyDay(id);
        store.get(database.reads(request.tenant()), request.tenant(), id);
        return new MadeJson(Long.toString(operations.run(request, new SaveTimeClass(new TimeClass(
                request.tenant(), id, form.name.strip(), Words.zone(form.timeZone), spans(form.spans), form.version)))));
    }

    /// Into the trash. Refused while services take calls by it.
    @Needs("carriers.time-class.set")
    @DeleteMapping("/api/admin/time-classes/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        refuseAnyDay(id);
        operations.run(request, new DeleteTimeClass(id, version));
        return ResponseEntity.noContent().build();
    }

    private static void refuseAnyDay(long id) {
        if (id == TimeClass.ANY_DAY) {
            throw Refusal.conflict("time-class-fixed", TimeClass.ANY_DAY_NAME + " is always open, for everybody. Make one of your own.");
        }
    }

    private static List<WeekSpan> spans(List<SpanForm> forms) {
        List<WeekSpan> spans = new ArrayList<>();
        for (SpanForm form : forms) {
            String field = "spans." + spans.size();
            Set<DayOfWeek> days = form.days.stream().map(d -> value(DayOfWeek.class, d, field + ".days")).collect(Collectors.toSet());
            if (days.isEmpty()) {
                throw Refusal.invalid("invalid", "A span of no days is never open.", new Refusal.Field(field + ".days", "a day of the week"));
            }
            LocalTime start = time(form.start, field + ".start");
            LocalTime end = time(form.end, field + ".end");
            if (start.equals(end) && !start.equals(LocalTime.MIDNIGHT)) {
                throw Refusal.invalid("invalid", "A span begins and ends at " + start + ".", new Refusal.Field(field + ".end", "another time, or 00:00 to 00:00 for the whole day"));
            }
            spans.add(new WeekSpan(days, start, end));
        }
        return spans;
    }

    private static LocalTime time(String text, String field) {
        if (!text.strip().matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw Refusal.invalid("invalid", "\"" + text + "\" is no time of day.", new Refusal.Field(field, "hours and minutes, for example 09:00; 00:00 for midnight"));
        }
        return LocalTime.parse(text.strip());
    }
}
