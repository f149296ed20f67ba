package com.didtron.server.carriers.internal;

import com.didtron.server.carriers.Contact;
import com.didtron.server.carriers.CreditAlert.Recipient;
import com.didtron.server.carriers.CreditAlert.SendAs;
import com.didtron.server.identity.Letter;
import com.didtron.server.identity.People;
import com.didtron.server.kernel.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Knows whom the recipients of a carrier's alerts are at the moment: contacts and people come and go, and change their addresses.
@Component
public class AlertReaders {

    private final CarrierStore carriers;
    private final People people;

    AlertReaders(CarrierStore carriers, People people) {
        this.carriers = carriers;
        this.people = people;
    }

    /// Who can be named.
    ///
    /// @param contacts of the carrier, by their number
    /// @param people   of the staff who can sign in, by their number
    public record Choices(Map<Long, Contact> contacts, Map<Long, People.Reached> people) {

        /// Whom a recipient is now.
        public Reader reader(Recipient of) {
            return switch (of.of()) {
                case ADDRESS -> new Reader(of, "", of.address(), Told.TOLD);
                case CONTACT -> {
                    Contact contact = contacts.get(of.id());
                    yield contact == null ? gone(of) : new Reader(of, contact.name(), contact.email(), contact.email().isBlank() ? Told.NO_ADDRESS : Told.TOLD);
                }
                case PERSON -> {
                    People.Reached person = people.get(of.id());
                    yield person == null ? gone(of) : new Reader(of, person.name(), person.email(), Told.TOLD);
                }
            };
        }

        private static Reader gone(Recipient of) {
            return new Reader(of, of.name(), "", Told.GONE);
        }
    }

    /// Whether somebody is told.
    public enum Told {
        TOLD,
        /// the contact is deleted, or the person cannot sign in any more
        GONE,
        /// a contact without an e-mail address
        NO_ADDRESS
    }

    /// A recipient now.
    public record Reader(Recipient recipient, String name, String address, Told told) {}

    public Choices choices(DSLContext tx, TenantId tenant, long carrier) {
        return new Choices(
                carriers.contacts(tx, tenant, carrier).stream().collect(Collectors.toMap(Contact::id, Function.identity())), people.reached(tx, tenant));
    }

    /// Addresses of those who are told, each once, with what the letter's head says of who else is.
    List<Addressed> addressed(DSLContext tx, TenantId tenant, long carrier, List<Recipient> recipients) {
        Choices choices = choices(tx, tenant, carrier);
        Set<String> seen = new HashSet<>();
        List<Reader> told = recipients.stream()
                .map(choices::reader)
                .filter(r -> r.told == Told.TOLD)
                .sorted(Comparator.comparing(r -> r.recipient.sendAs()))
                .filter(r -> seen.add(r.address.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> to = addresses(told, SendAs.TO);
        List<String> cc = addresses(told, SendAs.CC);
        Letter.Head head = to.isEmpty() ? new Letter.Head(cc, List.of()) : new Letter.Head(to, cc);
        List<Addressed> all = new ArrayList<>();
        told.forEach(r -> all.add(new Addressed(r.address, head.to().isEmpty() ? new Letter.Head(List.of(r.address), List.of()) : head)));
        return all;
    }

    /// Where a letter goes, and its head.
    record Addressed(String address, Letter.Head head) {}

    private static List<String> addresses(List<Reader> told, SendAs as) {
        return told.stream().filter(r -> r.recipient.sendAs() == as).map(Reader::address).toList();
    }
}
