package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.AddressState;
import com.didtron.server.carriers.AddressState.State;
import com.didtron.server.carriers.Directory;
import com.didtron.server.carriers.Interconnect;
import com.didtron.server.carriers.Monitoring;
import com.didtron.server.carriers.OperationalStatus;
import com.didtron.server.carriers.SendTo;
import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.operations.Category;
import com.didtron.server.operations.Journal;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.RaisesAlerts;
import com.didtron.server.platform.RaisesAlerts.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Tells people that an address of a supplier went out of service, or came back: the bell, letters when they are wished, and the journal, all in the
/// transaction of the turn.
@Component
public class TellReachability {

    /// What letters begin with, so that those who sort them by their subject see what matters.
    private static final Map<Severity, String> SUBJECT = Map.of(Severity.CRITICAL, "Critical: ", Severity.WARNING, "Warning: ", Severity.INFO, "");

    private final SendsLetters letters;
    private final RaisesAlerts alerts;
    private final Journal journal;

    TellReachability(SendsLetters letters, RaisesAlerts alerts, Journal journal) {
        this.letters = letters;
        this.alerts = alerts;
        this.journal = journal;
    }

    /// @param before what was known of the interconnect's addresses
    /// @param after  what is known now
    public void told(DSLContext tx, Directory directory, Interconnect of, String address, Map<String, AddressState> before, Map<String, AddressState> after) {
        boolean wasOut = Optional.ofNullable(before.get(address)).map(s -> s.state() == State.OUT).orElse(false);
        AddressState now = Objects.requireNonNull(after.get(address));
        boolean isOut = now.state() == State.OUT;
        if (wasOut == isOut) {
            return; // heard for the first time
        }
        boolean down = OperationalStatus.of(of, after).state() == OperationalStatus.State.DOWN;
        String name = directory.carrierName(of.carrierId()) + ", " + of.name();
        String what = isOut ? wentOut(of, address, now, down, after) : cameBack(address, now);
        boolean wasDown = OperationalStatus.of(of, before).state() == OperationalStatus.State.DOWN;
        String kind = down ? "supplier-down" : isOut ? "supplier-address-out" : wasDown ? "supplier-back" : "supplier-address-back";
        Severity severity = isOut ? Objects.requireNonNull(of.target()).monitoring().alarm().of(down) : Severity.INFO;
        alerts.raise(tx, of.tenant(), new RaisesAlerts.Alert(
                severity, kind, "carriers.carrier.view", InterconnectChanges.KIND, of.carrierId() + "/" + of.id(), name + ": " + what));
        String subject = down ? " is down" : isOut ? ": an address is out of service" : wasDown ? " is sent calls again" : ": an address is back in service";
        write(tx, of, isOut, kind, SUBJECT.get(severity) + name + subject, what);
        journal.note(
                tx, OperationRequest.system(of.tenant(), "supplier-watch"), isOut ? "carriers.address-out" : "carriers.address-back", Category.CARRIERS, Journal.Ending.DONE,
                work -> {
                    work.subject(InterconnectChanges.KIND, Long.toString(of.id()), of.name());
                    work.after(Map.of("address", address, "reason", CarrierStore.word(now.reason()), "seen", now.detail(), "down", down));
                });
    }

    private static String wentOut(Interconnect of, String address, AddressState now, boolean down, Map<String, AddressState> after) {
        String seen = switch (now.reason()) {
            case OPTIONS_FAILED -> "asked by OPTIONS: ";
            case CALLS_UNANSWERED, CALLS_REFUSED -> "sent calls: ";
            case NEVER_HEARD, MONITORING_BEGAN, OPTIONS_ANSWERED, CALLS_ANSWERED, TIME_OVER, BY_HAND -> "";
        };
        long left = Objects.requireNonNull(of.target()).sendTo().stream()
                .filter(SendTo::enabled)
                .map(a -> after.get(a.address()))
                .filter(s -> s == null || s.state() != State.OUT)
                .count();
        String rest = down ? "No address is left, calls take other routes." : left == 1 ? "1 address is left." : left + " addresses are left.";
        return address + " is out of service (" + seen + now.detail() + "). " + rest;
    }

    private static String cameBack(String address, AddressState now) {
        String why = switch (now.reason()) {
            case TIME_OVER -> "it was out for as long as it should be, and is given calls again";
            case BY_HAND -> "somebody put it back";
            case OPTIONS_ANSWERED -> "it answered OPTIONS with " + now.detail();
            case CALLS_ANSWERED -> "it answered a call with " + now.detail();
            case NEVER_HEARD, MONITORING_BEGAN, OPTIONS_FAILED, CALLS_UNANSWERED, CALLS_REFUSED -> now.detail();
        };
        return address + " is back in service: " + why + ".";
    }

    private void write(DSLContext tx, Interconnect of, boolean breach, String kind, String subject, String what) {
        Monitoring monitoring = Objects.requireNonNull(of.target()).monitoring();
        boolean wished = switch (monitoring.mail()) {
            case NEVER -> false;
            case BREACH -> breach;
            case BREACH_AND_CLEAR -> true;
        };
        if (!wished) {
            return;
        }
        for (String to : monitoring.recipients()) {
            letters.send(tx, of.tenant(), new Letter(
                    kind, to, subject, List.of(what), null, null, "You get this letter because the monitoring of this interconnect names your address."));
        }
    }
}
