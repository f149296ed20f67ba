package com.didtron.server.carriers.web;

import com.didtron.server.carriers.AlertTemplate;
import com.didtron.server.carriers.CarrierOperations.DeleteAlertTemplate;
import com.didtron.server.carriers.CarrierOperations.SaveAlertTemplate;
import com.didtron.server.carriers.internal.AlertLetters;
import com.didtron.server.carriers.internal.AlertTemplateStore;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.web.CarrierChangeController.MadeJson;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.PlainName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Words of letters that credit alerts share.
@RestController
class AlertTemplateController {

    private final Database database;
    private final AlertTemplateStore store;
    private final Operations operations;

    AlertTemplateController(Database database, AlertTemplateStore store, Operations operations) {
        this.database = database;
        this.store = store;
        this.operations = operations;
    }

    /// @param subject empty: the usual one
    /// @param text    each line a paragraph; empty: the usual one
    /// @param alerts  how many send it
    record AlertTemplateJson(String id, String name, String subject, String text, int alerts, int version) {}

    record AlertTemplateList(List<AlertTemplateJson> items) {}

    record NewAlertTemplate(@NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @NotNull @Size(max = Bounds.LONGEST_SUBJECT) String subject, @NotNull @Size(max = Bounds.LONGEST_LETTER) String text) {}

    record AlertTemplateForm(@NotBlank @Size(max = Bounds.LONGEST_NAME) @PlainName String name, @NotNull @Size(max = Bounds.LONGEST_SUBJECT) String subject, @NotNull @Size(max = Bounds.LONGEST_LETTER) String text, int version) {}

    record AlertTemplateWords(@NotNull @Size(max = Bounds.LONGEST_SUBJECT) String subject, @NotNull @Size(max = Bounds.LONGEST_LETTER) String text) {}

    /// @param subject    empty: the usual one
    /// @param paragraphs none: the usual ones
    record AlertTemplateExample(String subject, List<String> paragraphs) {}

    /// By name.
    @Needs("carriers.alert-template.view")
    @GetMapping("/api/admin/alert-templates")
    AlertTemplateList list(OperationRequest request) {
        var tx = database.reads(request.tenant());
        Map<Long, Integer> uses = store.uses(tx, request.tenant());
        return new AlertTemplateList(store.list(tx, request.tenant()).stream()
                .map(t -> new AlertTemplateJson(Long.toString(t.id()), t.name(), t.subject(), t.text(), uses.getOrDefault(t.id(), 0), t.version()))
                .toList());
    }

    @Needs("carriers.alert-template.set")
    @PostMapping("/api/admin/alert-templates")
    ResponseEntity<MadeJson> create(OperationRequest request, @Valid @RequestBody NewAlertTemplate form) {
        long id = operations.run(request, new SaveAlertTemplate(
                new AlertTemplate(request.tenant(), 0, form.name.strip(), form.subject.strip(), form.text.strip(), 0)));
        return ResponseEntity.created(URI.create("/api/admin/alert-templates")).body(new MadeJson(Long.toString(id)));
    }

    /// Counts from the next letter on, for every alert that sends it.
    @Needs("carriers.alert-template.set")
    @PutMapping("/api/admin/alert-templates/{id}")
    MadeJson change(OperationRequest request, @PathVariable long id, @Valid @RequestBody AlertTemplateForm form) {
        store.get(database.reads(request.tenant()), request.tenant(), id);
        return new MadeJson(Long.toString(operations.run(request, new SaveAlertTemplate(
                new AlertTemplate(request.tenant(), id, form.name.strip(), form.subject.strip(), form.text.strip(), form.version)))));
    }

    /// For good. Refused while alerts send it.
    @Needs("carriers.alert-template.set")
    @DeleteMapping("/api/admin/alert-templates/{id}")
    ResponseEntity<Void> delete(OperationRequest request, @PathVariable long id, @RequestParam int version) {
        operations.run(request, new DeleteAlertTemplate(id, version));
        return ResponseEntity.noContent().build();
    }

    /// How words read in a letter, filled with an example. Nothing is kept; what could not be kept is refused.
    @Needs("carriers.alert-template.set")
    @PostMapping("/api/admin/alert-templates/example")
    AlertTemplateExample example(@Valid @RequestBody AlertTemplateWords words) {
        AlertLetters.Worded worded = AlertLetters.example(words.subject.strip(), words.text.strip());
        return new AlertTemplateExample(worded.subject(), worded.paragraphs());
    }
}
