package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CreditAlert;
import com.didtron.server.carriers.CreditAlert.Look;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.carriers.CreditAlert.Words;
import com.didtron.server.kernel.Currency;
import com.didtron.server.kernel.Rounding;
import com.didtron.server.platform.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words the letters of credit alerts: as usual, or as whoever set the alert wrote them.
public final class AlertLetters {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final List<String> PLACES = List.of("account", "balance", "carrier", "currency", "threshold");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm VV", Locale.ENGLISH);
    private static final String LAST = "No more letters follow until it is cleared.";

    private final Carrier carrier;
    private final Terms terms;
    private final Look look;

    /// @param look its mark is there, unless the letter says that the alert is cleared
    AlertLetters(Carrier carrier, Terms terms, Look look) {
        this.carrier = carrier;
        this.terms = terms;
        this.look = look;
    }

    /// A letter, before it is laid out.
    public record Worded(String subject, List<String> paragraphs) {}

    /// What is wrong with words that a person wrote; null: nothing.
    static @Nullable String wrong(String words) {
        Matcher braces = BRACES.matcher(words);
        while (braces.find()) {
            if (!PLACES.contains(braces.group(1))) {
                return "there is no " + braces.group() + ": " + PLACES.stream().map(p -> "{" + p + "}").collect(Collectors.joining(", "));
            }
        }
        String rest = braces.replaceAll("");
        return rest.contains("{") || rest.contains("}") ? "braces around one word each, such as {balance}" : null;
    }

    /// One of the letters while it is triggered.
    ///
    /// @param number 1 for the first
    /// @param since  when it was triggered
    Worded letter(int number, Instant since) {
        boolean last = number == terms.mostLetters();
        Words others = terms.words().triggered();
        Words own = last && number > 1 ? terms.words().last() : Words.USUAL;
        List<String> usual = new ArrayList<>(usual(number, since));
        List<String> ending = last ? List.of(LAST) : List.of();
        return new Worded(
                subject(own, subject(others, turn(true) + (number == 1 ? "" : " (letter " + number + " of " + terms.mostLetters() + ")"))),
                own.text().isEmpty() ? and(others.text().isEmpty() ? usual : paragraphs(others.text()), ending) : paragraphs(own.text()));
    }

    /// The letter that it is over.
    Worded cleared() {
        Words own = terms.words().cleared();
        return new Worded(subject(own, turn(false)), own.text().isEmpty() ? List.of(stands(), "The alert at " + threshold() + " is cleared.") : paragraphs(own.text()));
    }

    /// In a line: `Tidewater: customer balance at -50.00 USD`.
    String turn(boolean triggered) {
        String there = triggered ? " at " : terms.kind().isAbove() ? " below " : " above ";
        return carrier.name() + ": " + terms.kind().watched() + there + threshold() + (triggered ? "" : " again");
    }

    /// With its currency: `-60.00 USD`.
    String value() {
        return money(shown());
    }

    /// With its currency, or `80 % of its limit`.
    String threshold() {
        return terms.measure() == CreditAlert.Measure.AMOUNT ? money(terms.threshold()) : percent() + " of its limit";
    }

    private List<String> usual(int number, Instant since) {
        BigDecimal mark = look.mark();
        String at = terms.measure() == CreditAlert.Measure.AMOUNT || mark == null ? threshold() : threshold() + ", that is " + money(mark);
        return number == 1
                ? List.of(stands(), "An alert is set at " + at + ".")
                : List.of(stands(), "An alert is set at " + at + ". It was reached on " + AT.format(since.atZone(carrier.timeZone())) + ".");
    }

    private String stands() {
        return "The " + terms.kind().watched() + " of " + carrier.name() + " is " + value() + ".";
    }

    private String percent() {
        return plain(terms.threshold()) + " %";
    }

    private String subject(Words own, String usual) {
        return own.subject().isEmpty() ? usual : CONTROL.matcher(filled(own.subject())).replaceAll(" ");
    }

    private List<String> paragraphs(String text) {
        return filled(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// Words as a letter would have them, of an example: a customer's balance in US dollars.
    ///
    /// @throws com.didtron.server.platform.Refusal invalid: what could not be kept
    public static Worded example(String subject, String text) {
        FieldErrors wrong = new FieldErrors();
        AlertRules.checkWords(wrong, "subject", subject, "text", text);
        wrong.refuse();
        Map<String, String> values =
                Map.of("account", CreditAlert.Kind.LOW_BALANCE.watched(), "balance", "-4120.50", "carrier", "Tidewater Voice", "currency", "USD", "threshold", "-4000.00");
        return new Worded(
                CONTROL.matcher(filled(subject, values)).replaceAll(" "),
                filled(text, values).lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static String filled(String words, Map<String, String> values) {
        return BRACES.matcher(words).replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    private String filled(String words) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "account", terms.kind().watched(),
                "balance", MoneyJson.of(shown(), terms.currency()).amount(),
                "carrier", carrier.name(),
                "currency", terms.currency(),
                "threshold", terms.measure() == CreditAlert.Measure.AMOUNT ? MoneyJson.of(terms.threshold(), terms.currency()).amount() : percent()));
        return filled(words, values);
    }

    private BigDecimal shown() {
        BigDecimal mark = terms.measure() == CreditAlert.Measure.AMOUNT ? terms.threshold() : look.mark();
        Currency currency = Currency.of(terms.currency());
        return mark == null ? Rounding.documentLine(currency).of(look.value()) : Rounding.besides(look.value(), mark, currency);
    }

    private String money(BigDecimal amount) {
        MoneyJson said = MoneyJson.of(amount, terms.currency());
        return said.amount() + " " + said.currency();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static List<String> and(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
