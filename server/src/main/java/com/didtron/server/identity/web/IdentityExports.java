package com.didtron.server.identity.web;

import com.didtron.server.identity.Access.RoleName;
import com.didtron.server.identity.internal.people.PeopleQuery.PersonRow;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// People as a file.
@Component
@Order(5)
class IdentityExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(ExportedList.of("/api/admin/people", "People", PersonRow.class)
                .text("displayName", "Name", PersonRow::displayName)
                .text("email", "Address", PersonRow::email)
                .text("portal", "Portal", PersonRow::portal)
                .text("roles", "Roles", person -> person.roles().stream().map(RoleName::name).collect(Collectors.joining(", ")))
                .text("state", "State", PersonRow::state)
                .flag("authenticator", "Authenticator app", PersonRow::authenticator)
                .number("authenticator", "Passkeys", PersonRow::passkeys)
                .time("lastSignInAt", "Last sign-in", PersonRow::lastSignInAt)
                .time("createdAt", "Since", PersonRow::createdAt)
                .text("timeZone", "Time zone", PersonRow::timeZone));
    }
}
