package com.didtron.server.screening.web;

import com.didtron.server.kernel.Page;
import com.didtron.server.kernel.RowCount;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.ListOrder;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.PlainName;
import com.didtron.server.screening.ListUse.Effect;
import com.didtron.server.screening.ListUse.Number;
import com.didtron.server.screening.ListUse.Scope;
import com.didtron.server.screening.NumberList;
import com.didtron.server.screening.ReadCodes;
import com.didtron.server.screening.ScreeningOperations.AddUse;
import com.didtron.server.screening.ScreeningOperations.ChangeEntries;
import com.didtron.server.screening.ScreeningOperations.DeleteList;
import com.didtron.server.screening.ScreeningOperations.EntriesChanged;
import com.didtron.server.screening.ScreeningOperations.Mode;
import com.didtron.server.screening.ScreeningOperations.RemoveUse;
import com.didtron.server.screening.ScreeningOperations.SaveList;
import com.didtron.server.screening.internal.ListQuery;
import com.didtron.server.screening.internal.ListStore;
import com.didtron.server.screening.web.ListUseJson.ListUsesJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Number lists, for staff.
@RestController
class NumberListController {

    private final Database database;
    private final ListStore store;
    private final ListQuery query;
    private final TellUses uses;
    private final MatchingServices matching;
    private final Operations operations;

    NumberListController(Database database, ListStore store, ListQuery query, TellUses uses, MatchingServices matching, Operations operations) {
        this.matching = matching;
        this.database = database;
        this.store = store;
        this.query = query;
        this.uses = uses;
        this.operations = operations;
    }

    /// @param entries how many codes it has
    /// @param uses     for how much it is used; a list that is used for nothing refuses nothing
    /// @param services how many services match calls by it
    record NumberListJson(String id, String name, String note, int entries, int uses, int services, int version) {}

    /// @param called   it matches called numbers by the list
    /// @param caller   it matches callers by it
    record MatchingService(String id, String name, Named carrier, Named interconnect, boolean called, boolean caller) {}

    /// @param entriesLeft how many more codes all lists together may have
    record NumberLists(List<NumberListJson> items, @Nullable String nextCursor, @Nullable RowCount total, int entriesLeft) {}

    record NewNumberList(@NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note) {}

    record ChangedNumberList(@NotBlank @Size(max = 80) @PlainName String name, @NotNull @Size(max = 500) String note, @NotNull Integer version) {}

    /// @param code beginning of the numbers that are on the list
    record NumberListEntry(Named list, String code) {}

    /// @param text codes of E.164, one a line, or a CSV of one column without heading
    record EntriesForm(@OneOf(Mode.class) @NotBlank String mode, @NotNull String text) {}

    /// @param duplicates lines that repeat one before them
    /// @param unchanged  codes that were there already, or were not there to be removed
    /// @param entries    how many there are now
    record EntriesResult(int added, int removed, int unchanged, int duplicates, int entries) {}

    /// @param targetId the carrier, service or supplier's interconnect; null for all
    record NewUse(
            @OneOf(Scope.class) @NotBlank String scope, @Nullable Long targetId, @OneOf(Number.class) @NotBlank String number,
            @OneOf(Effect.class) @NotBlank String effect) {}

    /// @param search part of a name
    /// @param sort   name, note, entries, with `-` in front for the other way round; without it by name
    @Needs("screening.list.view")
    @GetMapping("/api/admin/number-lists")
    NumberLists list(
            OperationRequest request,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Map<Long, Integer> counts = query.useCounts(request.tenant());
        Map<Long, Integer> services = matching.counts(request.tenant());
        Page<NumberListJson> page = query.lists(
                        request.tenant(), search == null || search.isBlank() ? null : search.strip(), sort, cursor, Cursor.limit(limit))
                .map(list -> json(list, counts, services));
        int entries = store.entries(database.reads(request.tenant()), request.tenant());
        return new NumberLists(page.items(), page.nextCursor(), page.total(), Math.max(0, NumberList.MOST_ENTRIES - entries));
    }

    @Needs("screening.list.view")
    @GetMapping("/api/admin/number-lists/{id}")
    NumberListJson get(OperationRequest request, @PathVariable long id) {
        return json(find(request.tenant(), id), query.useCounts(request.tenant()), matching.counts(request.tenant()));
    }

    @Needs("screening.list.change")
    @PostMapping("/api/admin/number-lists")
    ResponseEntity<NumberListJson> create(OperationRequest request, @Valid @RequestBody NewNumberList form) {
        long id = operations.run(request, new SaveList(null, 0, form.name.strip(), form.note.strip()));
        return ResponseEntity.created(URI.create("/api/admin/number-lists/" + id)).body(get(request, id));
    }

    @Needs("screening.list.change")
    @PutMapping("/api/admin/number-lists/{id}")
    NumberListJson change(OperationRequest request, @PathVariable long id, @Valid @RequestBody ChangedNumberList form) {
        operations.run(request, new SaveList(id, form.version, form.name.strip(), form.note.strip()));
        return get(request, id);
    }

    /// Into the trash, with its entries. Refused while it is used.
    @Needs("screening.list.change")
    @DeleteMapping("/api/admin/number-lists/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteList(id, version));
        return ResponseEntity.noContent().build();
    }

    /// The codes of one list, or of all, in the order of their digits.
    ///
    /// @param listId of which list; without it all of them, one after the other
    /// @param search digits that a code begins with
    /// @param sort   code, with `-` in front for the other way round; without it upwards
    @Needs("screening.list.view")
    @GetMapping("/api/admin/number-list-entries")
    Page<NumberListEntry> entries(
            OperationRequest request,
            @RequestParam(required = false) @Nullable Long listId,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (listId != null) {
            find(request.tenant(), listId);
        }
        String digits = search.strip().replaceFirst("^\\+", "");
        if (!digits.matches("[0-9]*")) {
            return Page.whole(List.of());
        }
        return query.entries(request.tenant(), listId, digits, ListOrder.isDown(sort, "code", "code"), cursor, Cursor.limit(limit))
                .map(entry -> new NumberListEntry(Named.of(entry.list(), entry.name()), entry.code()));
    }

    /// Adds, removes or replaces codes: all that the text holds, or nothing when a line of it is wrong. Counts at the next call.
    @Needs("screening.list.change")
    @PostMapping("/api/admin/number-lists/{id}/entries")
    EntriesResult changeEntries(OperationRequest request, @PathVariable long id, @Valid @RequestBody EntriesForm form) {
        find(request.tenant(), id);
        Mode mode = Words.value(Mode.class, form.mode, "mode");
        ReadCodes.Read read = ReadCodes.read(form.text);
        EntriesChanged done = operations.run(request, new ChangeEntries(id, mode, read.codes()));
        int touched = mode == Mode.REMOVE ? done.removed() : done.added();
        return new EntriesResult(done.added(), done.removed(), read.codes().size() - touched, read.duplicates(), done.entries());
    }

    /// What a list is used for, in the order in which it was said.
    @Needs("screening.list.view")
    @GetMapping("/api/admin/number-lists/{id}/uses")
    ListUsesJson uses(OperationRequest request, @PathVariable long id) {
        find(request.tenant(), id);
        return uses.of(request.tenant(), store.usesOf(database.reads(request.tenant()), request.tenant(), id));
    }

    /// Services that match calls by a list, those first that were made first.
    @Needs("screening.list.view")
    @GetMapping("/api/admin/number-lists/{id}/services")
    Page<MatchingService> services(
            OperationRequest request, @PathVariable long id, @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        find(request.tenant(), id);
        return matching.page(request.tenant(), id, cursor, Cursor.limit(limit));
    }

    /// Uses a list. Counts at the next call.
    @Needs("screening.list.change")
    @PostMapping("/api/admin/number-lists/{id}/uses")
    ResponseEntity<ListUsesJson> use(OperationRequest request, @PathVariable long id, @Valid @RequestBody NewUse form) {
        find(request.tenant(), id);
        operations.run(request, new AddUse(
                id, Words.value(Scope.class, form.scope, "scope"), form.targetId, Words.value(Number.class, form.number, "number"),
                Words.value(Effect.class, form.effect, "effect")));
        return ResponseEntity.created(URI.create("/api/admin/number-lists/" + id + "/uses")).body(uses(request, id));
    }

    /// Uses a list no longer. Counts at the next call.
    @Needs("screening.list.change")
    @DeleteMapping("/api/admin/number-lists/{id}/uses/{useId}")
    ResponseEntity<Void> removeUse(OperationRequest request, @PathVariable long id, @PathVariable long useId) {
        operations.run(request, new RemoveUse(id, useId));
        return ResponseEntity.noContent().build();
    }

    private NumberList find(TenantId tenant, long id) {
        return store.get(database.reads(tenant), tenant, id);
    }

    private NumberListJson json(NumberList list, Map<Long, Integer> counts, Map<Long, Integer> services) {
        return new NumberListJson(
                Long.toString(list.id()), list.name(), list.note(), list.entries(), counts.getOrDefault(list.id(), 0), services.getOrDefault(list.id(), 0), list.version());
    }
}
