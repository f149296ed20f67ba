package com.didtron.server.carriers.web;

import static com.didtron.server.carriers.web.Words.amount;
import static com.didtron.server.carriers.web.Words.value;
import static com.didtron.server.carriers.web.Words.word;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CarrierOperations.AddAlert;
import com.didtron.server.carriers.CarrierOperations.ChangeAlert;
import com.didtron.server.carriers.CarrierOperations.RemoveAlert;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.carriers.CreditAlert.OwnWords;
import com.didtron.server.carriers.CreditAlert.Recipient;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.carriers.internal.AlertPreview;
import com.didtron.server.carriers.internal.AlertReaders;
import com.didtron.server.carriers.internal.AlertReaders.Reader;
import com.didtron.server.carriers.internal.AlertReaders.Told;
import com.didtron.server.carriers.internal.AlertStore;
import com.didtron.server.carriers.internal.Bounds;
import com.didtron.server.carriers.internal.CarrierStore;
import com.didtron.server.carriers.web.CarrierChangeController.ChangedVersion;
import com.didtron.server.carriers.web.CarrierChangeController.MadeJson;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.MoneyJson;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Credit alerts of carriers.
@RestController
class CreditAlertController {

    private final Database database;
    private final CarrierStore carriers;
    private final AlertStore store;
    private final AlertReaders readers;
    private final AlertPreview preview;
    private final Operations operations;

    CreditAlertController(
            Database database, CarrierStore carriers, AlertStore store, AlertReaders readers, AlertPreview preview, Operations operations) {
        this.database = database;
        this.carriers = carriers;
        this.store = store;
        this.readers = readers;
        this.preview = preview;
        this.operations = operations;
    }

    /// Somebody who is told.
    ///
    /// @param id      of a contact of the carrier or a person of the staff; null: an address
    /// @param name    of a contact or a person; of one who is gone, as it was
    /// @param address of a contact now, or the one that is named; empty: of a person, or there is none
    /// @param told    whether a letter would go to them now, and why not
    record AlertRecipientJson(
            @OneOf(Recipient.Of.class) String kind, @Nullable String id, String name, String address, @OneOf(CreditAlert.SendAs.class) String sendAs,
            @OneOf(Told.class) String told) {}

    /// @param subject    empty: the usual one
    /// @param text       each line a paragraph; empty: the usual one
    /// @param templateId of a template whose words are sent instead; subject and text are empty then. Null: none
    record AlertWordsJson(@NotNull @Size(max = Bounds.LONGEST_SUBJECT) String subject, @NotNull @Size(max = Bounds.LONGEST_LETTER) String text, @Nullable String templateId) {}

    /// What the letters say; `{account}`, `{balance}`, `{carrier}`, `{currency}` and `{threshold}` stand for what is so.
    ///
    /// @param triggered of the first letter and of reminders
    /// @param last      of the last letter before they end; the usual: those of the others, and that no more follow
    record AlertLettersJson(@Valid @NotNull AlertWordsJson triggered, @Valid @NotNull AlertWordsJson last, @Valid @NotNull AlertWordsJson cleared) {}

    /// @param threshold    decimal; signed as what is watched, or per cent of the 24-hour limit
    /// @param mostLetters  while it is triggered, the first and the last included; when it is cleared, one more
    /// @param minutesApart between two of them
    /// @param state        restricted: triggered, and no more letters follow until it is cleared
    /// @param since        when it was triggered or armed
    /// @param letters      sent since it was triggered
    record CreditAlertJson(
            String id, @OneOf(CreditAlert.Kind.class) String kind, String currency, String threshold, @OneOf(CreditAlert.Measure.class) String measure,
            List<AlertRecipientJson> recipients, int mostLetters, int minutesApart, AlertLettersJson words, @OneOf(CreditAlert.State.class) String state, Instant since,
            int letters, @Nullable Instant lastLetterAt, int version) {}

    /// @param id      of a contact or a person
    /// @param address when neither is named
    record AlertRecipientForm(
            @OneOf(Recipient.Of.class) @NotBlank String kind, @Nullable String id, @Nullable String address, @OneOf(CreditAlert.SendAs.class) @NotBlank String sendAs) {}

    /// @param version of the alert that is changed; left out of a new one
    record CreditAlertForm(
            @OneOf(CreditAlert.Kind.class) @NotBlank String kind, @NotBlank String currency, @Schema(format = "amount") @NotBlank String threshold,
            @OneOf(CreditAlert.Measure.class) @NotBlank String measure, @NotNull @Size(min = 1, max = Bounds.MOST_READERS) List<@Valid AlertRecipientForm> recipients,
            @Min(1) @Max(Bounds.MOST_LETTERS) int mostLetters, @Min(value = 1, message = Bounds.A_PAUSE) @Max(value = Bounds.LONGEST_PAUSE, message = Bounds.A_PAUSE) int minutesApart,
            @Valid @NotNull AlertLettersJson words, @Nullable Integer version) {}

    record AlertChoice(String id, String name, String address) {}

    /// Who can be named. People's addresses are left out.
    record AlertChoicesJson(List<AlertChoice> contacts, List<AlertChoice> people) {}

    record AlertLetterJson(@OneOf(AlertPreview.Of.class) String of, String subject, List<String> paragraphs) {}

    record AlertPreviewJson(List<AlertLetterJson> letters) {}

    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}/alerts")
    Page<CreditAlertJson> list(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        carriers.get(tx, request.tenant(), id);
        var choices = readers.choices(tx, request.tenant(), id);
        return Page.whole(store.list(tx, request.tenant(), id).stream().map(a -> json(a, choices)).toList());
    }

    /// Whom an alert of the carrier can tell, besides plain addresses: its contacts, and people of the staff who can sign in.
    @Needs("carriers.carrier.view")
    @GetMapping("/api/admin/carriers/{id}/alert-recipients")
    AlertChoicesJson alertRecipients(OperationRequest request, @PathVariable long id) {
        var tx = database.reads(request.tenant());
        carriers.get(tx, request.tenant(), id);
        var choices = readers.choices(tx, request.tenant(), id);
        return new AlertChoicesJson(
                byName(choices.contacts().entrySet().stream().map(c -> new AlertChoice(Long.toString(c.getKey()), c.getValue().name(), c.getValue().email()))),
                byName(choices.people().entrySet().stream().map(p -> new AlertChoice(Long.toString(p.getKey()), p.getValue().name(), ""))));
    }

    @Needs("carriers.credit.change")
    @PostMapping("/api/admin/carriers/{id}/alerts")
    ResponseEntity<MadeJson> add(OperationRequest request, @PathVariable long id, @Valid @RequestBody CreditAlertForm wanted) {
        carriers.get(database.reads(request.tenant()), request.tenant(), id);
        long made = operations.run(request, new AddAlert(id, terms(wanted)));
        return ResponseEntity.created(URI.create("/api/admin/carriers/" + id + "/alerts")).body(new MadeJson(Long.toString(made)));
    }

    /// When what it is triggered by changes, it is armed and looked at anew; else it stands as it stood.
    @Needs("carriers.credit.change")
    @PutMapping("/api/admin/carriers/{id}/alerts/{alertId}")
    ChangedVersion changeAlert(OperationRequest request, @PathVariable long id, @PathVariable long alertId, @Valid @RequestBody CreditAlertForm wanted) {
        var tx = database.reads(request.tenant());
        carriers.get(tx, request.tenant(), id);
        if (store.list(tx, request.tenant(), id).stream().noneMatch(a -> a.id() == alertId)) {
            throw Refusal.notFound("alert " + alertId);
        }
        if (wanted.version == null) {
            throw Refusal.invalid("invalid", "Which version was looked at?", new Refusal.Field("version", "that of the alert"));
        }
        return new ChangedVersion(operations.run(request, new ChangeAlert(id, alertId, wanted.version, terms(wanted))));
    }

    @Needs("carriers.credit.change")
    @DeleteMapping("/api/admin/carriers/{id}/alerts/{alertId}")
    ResponseEntity<Void> remove(OperationRequest request, @PathVariable long id, @PathVariable long alertId) {
        operations.run(request, new RemoveAlert(id, alertId));
        return ResponseEntity.noContent().build();
    }

    /// What the letters of an alert would say at this moment. Nothing is sent or kept; what could not be kept is refused.
    @Needs("carriers.credit.change")
    @PostMapping("/api/admin/carriers/{id}/alert-preview")
    AlertPreviewJson previewLetters(OperationRequest request, @PathVariable long id, @Valid @RequestBody CreditAlertForm wanted) {
        Carrier carrier = carriers.get(database.reads(request.tenant()), request.tenant(), id);
        return new AlertPreviewJson(preview.letters(carrier, terms(wanted)).entrySet().stream()
                .map(l -> new AlertLetterJson(word(l.getKey()), l.getValue().subject(), l.getValue().paragraphs()))
                .toList());
    }

    private static List<AlertChoice> byName(Stream<AlertChoice> choices) {
        return choices.sorted((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.name, b.name)).toList();
    }

    private static CreditAlertJson json(CreditAlert alert, AlertReaders.Choices choices) {
        Terms terms = alert.terms();
        OwnWords words = terms.words();
        return new CreditAlertJson(
                Long.toString(alert.id()), word(terms.kind()), terms.currency(),
                terms.measure() == CreditAlert.Measure.AMOUNT ? MoneyJson.of(terms.threshold(), terms.currency()).amount() : plain(terms.threshold()), word(terms.measure()),
                terms.recipients().stream().map(choices::reader).map(CreditAlertController::json).toList(), terms.mostLetters(), terms.minutesApart(),
                new AlertLettersJson(json(words.triggered()), json(words.last()), json(words.cleared())), word(alert.state()), alert.changedAt(), alert.letters(),
                alert.lastLetterAt(), alert.version());
    }

    private static AlertRecipientJson json(Reader reader) {
        Recipient of = reader.recipient();
        return new AlertRecipientJson(
                word(of.of()), of.id() == null ? null : Long.toString(of.id()), reader.name(), of.of() == Recipient.Of.PERSON ? "" : reader.address(), word(of.sendAs()),
                word(reader.told()));
    }

    private static AlertWordsJson json(CreditAlert.Words words) {
        return words.template() == null
                ? new AlertWordsJson(words.subject(), words.text(), null)
                : new AlertWordsJson("", "", Long.toString(words.template()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Terms terms(CreditAlertForm form) {
        return new Terms(
                value(CreditAlert.Kind.class, form.kind, "kind"), form.currency, Objects.requireNonNull(amount(form.threshold, "threshold")),
                value(CreditAlert.Measure.class, form.measure, "measure"), recipients(form.recipients), form.mostLetters, form.minutesApart,
                new OwnWords(words(form.words.triggered, "triggered"), words(form.words.last, "last"), words(form.words.cleared, "cleared")));
    }

    private static List<Recipient> recipients(List<AlertRecipientForm> forms) {
        return IntStream.range(0, forms.size()).mapToObj(i -> recipient(forms.get(i), "recipients." + i)).toList();
    }

    private static Recipient recipient(AlertRecipientForm form, String field) {
        Recipient.Of of = value(Recipient.Of.class, form.kind, field + ".kind");
        boolean plain = of == Recipient.Of.ADDRESS;
        return new Recipient(
                of, plain ? null : number(form.id, field + ".id"), "", plain ? Objects.requireNonNullElse(form.address, "").strip() : "",
                value(CreditAlert.SendAs.class, form.sendAs, field + ".sendAs"));
    }

    private static long number(@Nullable String id, String field) {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw Refusal.invalid("invalid", "That is not chosen.", new Refusal.Field(field, "one of those that are offered"));
        }
        return Long.parseLong(id);
    }

    private static CreditAlert.Words words(AlertWordsJson words, String of) {
        Long template = words.templateId == null ? null : number(words.templateId, "words." + of + ".templateId");
        return new CreditAlert.Words(words.subject.strip(), words.text.strip(), template);
    }
}
