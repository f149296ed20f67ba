package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.AlertTemplate;
import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.carriers.CreditAlert.Kind;
import com.didtron.server.carriers.CreditAlert.Measure;
import com.didtron.server.carriers.CreditAlert.OwnWords;
import com.didtron.server.carriers.CreditAlert.Recipient;
import com.didtron.server.carriers.CreditAlert.SendAs;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.carriers.CreditAlert.Words;
import com.didtron.server.carriers.internal.AlertReaders.Choices;
import com.didtron.server.carriers.internal.AlertReaders.Reader;
import com.didtron.server.carriers.internal.AlertReaders.Told;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What a credit alert may say.
@Component
public class AlertRules {

    private static final BigDecimal MOST_PERCENT = new BigDecimal(1_000);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final AlertReaders readers;
    private final WatchedAmounts watched;
    private final AlertTemplateStore templates;

    AlertRules(AlertReaders readers, WatchedAmounts watched, AlertTemplateStore templates) {
        this.templates = templates;
        this.readers = readers;
        this.watched = watched;
    }

    /// The terms, with the names of contacts and people as they are now.
    ///
    /// @throws com.didtron.server.platform.Refusal invalid
    public Terms checked(DSLContext tx, Carrier carrier, Terms wanted) {
        FieldErrors wrong = new FieldErrors();
        wrong.unless(wanted.kind().fits(carrier), "kind", "one that a " + CarrierStore.word(carrier.kind()) + " carrier has")
                .unless(carrier.currencies().contains(wanted.currency()), "currency", "one of " + String.join(", ", carrier.currencies()))
                .unless(wanted.mostLetters() >= 1 && wanted.mostLetters() <= Bounds.MOST_LETTERS, "mostLetters", "1 to " + Bounds.MOST_LETTERS)
                .unless(wanted.minutesApart() >= 1 && wanted.minutesApart() <= Bounds.LONGEST_PAUSE, "minutesApart", Bounds.A_PAUSE);
        checkThreshold(wrong, tx, carrier, wanted);
        List<Recipient> named = named(wrong, readers.choices(tx, carrier.tenant(), carrier.id()), wanted.recipients());
        Map<Long, AlertTemplate> known = templates.byId(tx, carrier.tenant());
        OwnWords words = new OwnWords(
                named(wrong, known, "triggered", wanted.words().triggered()), named(wrong, known, "last", wanted.words().last()),
                named(wrong, known, "cleared", wanted.words().cleared()));
        wrong.unless(wanted.mostLetters() > 1 || wanted.words().last().equals(Words.USUAL), "words.last.subject", "nothing: the first letter is the only one")
                .refuse();
        return new Terms(
                wanted.kind(), wanted.currency(), wanted.threshold(), wanted.measure(), named, wanted.mostLetters(), wanted.minutesApart(), words);
    }

    private void checkThreshold(FieldErrors wrong, DSLContext tx, Carrier carrier, Terms wanted) {
        BigDecimal threshold = wanted.threshold();
        boolean spend = wanted.kind().spendOf() != null;
        wrong.amount(threshold, "threshold")
                .unless(wanted.kind() != Kind.CUSTOMER_NET_EXPOSURE || threshold.signum() <= 0, "threshold", "0 or below: below zero they owe us, all in all")
                .unless(wanted.kind() != Kind.SUPPLIER_NET_EXPOSURE || threshold.signum() >= 0, "threshold", "0 or above: above zero we owe them, all in all")
                .unless(!spend || threshold.signum() > 0, "threshold", "more than 0")
                .unless(wanted.measure() == Measure.AMOUNT || threshold.compareTo(MOST_PERCENT) <= 0, "threshold", "at most " + MOST_PERCENT + " per cent")
                .unless(wanted.measure() == Measure.AMOUNT || spend, "measure", "amount: only spend has a limit of 24 hours to take a share of");
        if (wanted.measure() == Measure.PERCENT && wanted.kind().fits(carrier) && spend) {
            wrong.unless(watched.hasSpendLimit(tx, carrier, wanted), "measure", "amount, or set the 24-hour limit first: without it there is nothing to take a share of");
        }
    }

    private static List<Recipient> named(FieldErrors wrong, Choices choices, List<Recipient> recipients) {
        wrong.unless(!recipients.isEmpty() && recipients.size() <= Bounds.MOST_READERS, "recipients", "1 to " + Bounds.MOST_READERS)
                .unless(recipients.isEmpty() || recipients.stream().anyMatch(r -> r.sendAs() == SendAs.TO), "recipients", "at least one who is told as To");
        Set<List<Object>> seen = new HashSet<>();
        List<Recipient> named = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            Recipient one = recipients.get(i);
            String at = "recipients." + i;
            String field = at + (one.of() == Recipient.Of.ADDRESS ? ".address" : ".id");
            Object who = one.id() == null ? one.address().toLowerCase(Locale.ROOT) : one.id();
            wrong.unless(seen.add(List.of(one.of(), Objects.requireNonNull(who))), field, "each once");
            Reader reader = choices.reader(one);
            switch (one.of()) {
                case ADDRESS -> wrong.unless(ADDRESS.matcher(one.address()).matches(), field, "an e-mail address, for example noc@example.net");
                case CONTACT -> wrong.unless(reader.told() != Told.GONE, field, "a contact of this carrier")
                        .unless(reader.told() != Told.NO_ADDRESS, field, "a contact with an e-mail address: " + reader.name() + " has none");
                case PERSON -> wrong.unless(reader.told() != Told.GONE, field, "somebody of the staff who can sign in");
            }
            named.add(new Recipient(one.of(), one.id(), reader.name(), one.id() == null ? one.address() : "", one.sendAs()));
        }
        return named;
    }

    /// Words of the alert's own as they are, a template's as they stand in it now.
    private static Words named(FieldErrors wrong, Map<Long, AlertTemplate> templates, String of, Words words) {
        if (words.template() == null) {
            checkWords(wrong, "words." + of + ".subject", words.subject(), "words." + of + ".text", words.text());
            return words;
        }
        AlertTemplate template = templates.get(words.template());
        wrong.unless(template != null, "words." + of + ".templateId", "an id of /api/admin/alert-templates, or nothing")
                .unless(words.subject().isEmpty() && words.text().isEmpty(), "words." + of + ".templateId", "a template, or words of its own, not both");
        return template == null ? words : new Words(template.subject(), template.text(), template.id());
    }

    /// Words that a person wrote.
    ///
    /// @param subjectField where what is wrong with the subject is told
    /// @param textField    where what is wrong with the text is told
    static void checkWords(FieldErrors wrong, String subjectField, String subject, String textField, String text) {
        String inSubject = AlertLetters.wrong(subject);
        String inText = AlertLetters.wrong(text);
        wrong.text(subject, subjectField, Bounds.LONGEST_SUBJECT)
                .text(text, textField, Bounds.LONGEST_LETTER)
                .unless(!CONTROL.matcher(subject).find(), subjectField, "one line")
                .unless(inSubject == null, subjectField, String.valueOf(inSubject))
                .unless(inText == null, textField, String.valueOf(inText));
    }
}
