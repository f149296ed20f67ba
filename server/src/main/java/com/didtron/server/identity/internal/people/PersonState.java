package com.didtron.server.identity.internal.people;

import com.didtron.server.identity.internal.PersonStore.Person;
import java.util.List;

/// A person as the journal shows them before and after a change.
public record PersonState(String email, String displayName, String portal, String state, List<String> roles, String timeZone, String locale) {

    static PersonState of(Person person, List<String> roles) {
        return new PersonState(
                person.email(), person.displayName(), person.portal().word(), person.state(), roles, person.timeZone(), person.locale());
    }
}
