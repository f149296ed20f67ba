package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Carrier;
import com.didtron.server.carriers.CreditAlert.Terms;
import com.didtron.server.carriers.internal.AlertLetters.Worded;
import com.didtron.server.carriers.internal.WatchedAmounts.Asked;
import com.didtron.server.platform.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Words the letters that an alert would send at this moment, whether its threshold is reached or not.
@Component
public class AlertPreview {

    private final Database database;
    private final AlertRules rules;
    private final WatchedAmounts watched;
    private final Clock clock;

    AlertPreview(Database database, AlertRules rules, WatchedAmounts watched, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.watched = watched;
        this.clock = clock;
    }

    /// Which letter.
    public enum Of {
        FIRST,
        REMINDER,
        LAST,
        CLEARED
    }

    /// Those that there would be, in their order.
    ///
    /// @throws com.didtron.server.platform.Refusal invalid
    public Map<Of, Worded> letters(Carrier carrier, Terms wanted) {
        DSLContext tx = database.reads(carrier.tenant());
        Terms terms = rules.checked(tx, carrier, wanted);
        Instant now = clock.instant();
        var words = new AlertLetters(carrier, terms, watched.looks(tx, carrier.tenant(), List.of(new Asked(carrier, terms)), now).getFirst());
        Map<Of, Worded> letters = new EnumMap<>(Of.class);
        letters.put(Of.FIRST, words.letter(1, now));
        if (terms.mostLetters() > 2) {
            letters.put(Of.REMINDER, words.letter(2, now));
        }
        if (terms.mostLetters() > 1) {
            letters.put(Of.LAST, words.letter(terms.mostLetters(), now));
        }
        letters.put(Of.CLEARED, words.cleared());
        return letters;
    }
}
