package com.didtron.server.exports.web;

import com.didtron.server.exports.internal.CheckExport;
import com.didtron.server.exports.internal.ExportStore;
import com.didtron.server.exports.internal.ExportStore.Export;
import com.didtron.server.exports.internal.Format;
import com.didtron.server.exports.internal.ListEndpoints;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.operations.StartedJob;
import com.didtron.server.platform.ExportedList;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Lists as files, for whoever may read the list.
@RestController
class ExportController {

    private final ListEndpoints endpoints;
    private final CheckExport checkExport;
    private final ExportStore store;
    private final Operations operations;
    private final Clock clock;

    ExportController(ListEndpoints endpoints, CheckExport checkExport, ExportStore store, Operations operations, Clock clock) {
        this.endpoints = endpoints;
        this.checkExport = checkExport;
        this.store = store;
        this.operations = operations;
        this.clock = clock;
    }

    /// @param key   of the table's column on the screen
    /// @param title headings that it gives in the file
    record ExportColumnJson(String key, List<String> title) {}

    /// @param path of the list's endpoint: it names the list
    record ExportableListJson(String path, String title, List<ExportColumnJson> columns) {
        static ExportableListJson of(ExportedList<?, ?> list) {
            List<String> keys = list.columns().stream().map(ExportedList.Column::key).distinct().toList();
            return new ExportableListJson(list.path(), list.title(), keys.stream()
                    .map(key -> new ExportColumnJson(
                            key, list.columns().stream().filter(c -> c.key().equals(key)).map(c -> String.valueOf(c.title())).toList()))
                    .toList());
        }
    }

    record ExportableListsJson(List<ExportableListJson> items) {}

    /// @param readyAt   when the file was whole; null until then
    /// @param expiresAt until when it can be fetched
    /// @param rows      without the heading
    record ExportJson(
            String id, @Nullable String jobId, String list, String title, @OneOf(Format.class) String format, String name, Instant createdAt,
            @Nullable Instant readyAt, @Nullable Instant expiresAt, long rows, long bytes) {
        static ExportJson of(Export e) {
            return new ExportJson(
                    Long.toString(e.id()), e.jobId() == null ? null : e.jobId().toString(), e.list(), e.title(), e.format().extension(), e.name(), e.createdAt(),
                    e.readyAt(), e.expiresAt(), e.rows(), e.bytes());
        }
    }

    record ExportsJson(List<ExportJson> items) {}

    /// @param list     path of the list's endpoint
    /// @param filters  its parameters as text, `sort` included; cursor and limit are left out
    /// @param columns  keys of the wanted columns
    /// @param timeZone for times, as the IANA list names it
    /// @param mark     whether a CSV file begins with a byte order mark, by which Excel knows UTF-8
    record NewExport(
            @NotBlank String list,
            @NotNull @Size(max = 50) Map<String, String> filters,
            @NotNull @Size(max = 200) List<@NotBlank String> columns,
            @OneOf(Format.class) @NotBlank String format,
            @NotBlank String timeZone,
            @NotNull Boolean mark) {}

    /// Lists that the caller may take away as a file, with their columns.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/exportable-lists")
    ExportableListsJson lists(@AuthenticationPrincipal SignedIn person) {
        return new ExportableListsJson(endpoints.open(person).stream().map(ExportableListJson::of).toList());
    }

    /// The caller's files, newest first, and those that are being made.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/exports")
    ExportsJson list(@AuthenticationPrincipal SignedIn person) {
        return new ExportsJson(store.list(person).stream().map(ExportJson::of).toList());
    }

    /// Starts the making of a file. It holds what the list shows to the caller.
    @Needs(Needs.SIGNED_IN)
    @PostMapping("/api/me/exports")
    ResponseEntity<StartedJob> export(@AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody NewExport wanted) {
        var asked = checkExport.check(person, request, new CheckExport.Wanted(
                wanted.list, wanted.filters, wanted.columns, format(wanted.format), wanted.timeZone, wanted.mark));
        return ResponseEntity.accepted().body(StartedJob.of(operations.run(request, asked)));
    }

    /// The file, for who asked for it, as long as they may read the list.
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/exports/{id}/file")
    ResponseEntity<StreamingResponseBody> file(@AuthenticationPrincipal SignedIn person, @PathVariable long id) {
        Export export = store.find(person, id).orElseThrow(() -> Refusal.notFound("export " + id));
        endpoints.open(person, export.list());
        if (export.readyAt() == null || export.expiresAt() == null) {
            throw Refusal.conflict("export-not-ready", "The file is not there yet. Wait until its job is completed.");
        }
        if (!export.expiresAt().isAfter(clock.instant())) {
            throw Refusal.gone("export-expired", "The file was kept until " + export.expiresAt() + ". Export the list again.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(export.format().mediaType()))
                .contentLength(export.bytes())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(export.name()).build().toString())
                .body(out -> {
                    int position = 0;
                    for (Optional<byte[]> piece = store.piece(person.tenant(), id, position); piece.isPresent();
                            piece = store.piece(person.tenant(), id, position)) {
                        out.write(piece.get());
                        position++;
                    }
                });
    }

    private static Format format(String word) {
        return Stream.of(Format.values())
                .filter(f -> f.extension().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("invalid", "There is no format \"" + word + "\".", new Refusal.Field("format", "csv or xlsx")));
    }
}
