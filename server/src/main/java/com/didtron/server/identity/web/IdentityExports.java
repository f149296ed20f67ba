package com.didtron.server.identity.web;

import com.didtron.server.identity.Access.RoleName;
import com.didtron.server.identity.internal.people.PeopleQuery.PersonRow;
import com.didtron.server.identity.web.KeyController.ApiKeyList;
import com.didtron.server.identity.web.KeyController.ApiKeyRow;
import com.didtron.server.identity.web.PersonController.SessionList;
import com.didtron.server.identity.web.PersonController.SessionRow;
import com.didtron.server.identity.web.RoleController.RoleJson;
import com.didtron.server.identity.web.RoleController.RoleList;
import com.didtron.server.identity.web.TeamController.TeamMember;
import com.didtron.server.identity.web.TenantController.TenantList;
import com.didtron.server.identity.web.TenantController.TenantRow;
import com.didtron.server.identity.web.VisitController.OperatorVisit;
import com.didtron.server.kernel.Page;
import com.didtron.server.platform.DeclaresExports;
import com.didtron.server.platform.ExportedList;
import com.didtron.server.platform.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// People, roles, keys, sessions and partners as files. Of a key a file holds what the list shows: how it begins.
@Component
@Order(5)
class IdentityExports implements DeclaresExports {

    @Override
    public List<ExportedList<?, ?>> exports() {
        return List.of(
                people(), team("/api/customer/team"), team("/api/carrier/team"), visits(), roles(), keys(),
                sessions("/api/admin/people/{id}/sessions", "Sessions of a person"), sessions("/api/me/sessions", "My sessions"),
                signIns("/api/admin/people/{id}/sign-ins", "Sign-ins of a person"), signIns("/api/me/sign-ins", "My sign-ins"), partners());
    }

    private static ExportedList<Page<PersonRow>, PersonRow> people() {
        return ExportedList.of("/api/admin/people", "People", PersonRow.class)
                .text("displayName", "Name", PersonRow::displayName)
                .text("email", "Address", PersonRow::email)
                .text("portal", "Portal", PersonRow::portal)
                .text("roles", "Roles", person -> person.roles().stream().map(RoleName::name).collect(Collectors.joining(", ")))
                .text("state", "State", PersonRow::state)
                .flag("authenticator", "Authenticator app", PersonRow::authenticator)
                .number("authenticator", "Passkeys", PersonRow::passkeys)
                .time("lastSignInAt", "Last sign-in", PersonRow::lastSignInAt)
                .time("createdAt", "Since", PersonRow::createdAt)
                .text("timeZone", "Time zone", PersonRow::timeZone);
    }

    /// What a company's own people see of each other.
    private static ExportedList<Page<TeamMember>, TeamMember> team(String path) {
        return ExportedList.of(path, "Team", TeamMember.class)
                .text("displayName", "Name", TeamMember::displayName)
                .text("email", "E-mail", TeamMember::email)
                .text("roles", "Roles", member -> member.roles().stream().map(Named::name).collect(Collectors.joining(", ")))
                .text("state", "State", TeamMember::state)
                .flag("authenticator", "Authenticator app", TeamMember::authenticator)
                .time("lastSignInAt", "Last sign-in", TeamMember::lastSignInAt);
    }

    private static ExportedList<Page<OperatorVisit>, OperatorVisit> visits() {
        return ExportedList.of("/api/customer/visits", "Support access", OperatorVisit.class)
                .time("since", "From", OperatorVisit::since)
                .time("until", "Until", OperatorVisit::until)
                .text("by", "Who", OperatorVisit::by)
                .text("reason", "Reason", OperatorVisit::reason)
                .text("mayChange", "Could", visit -> visit.mayChange() ? "look and change" : "look");
    }

    private static ExportedList<RoleList, RoleJson> roles() {
        return ExportedList.ofAll("/api/admin/roles", "Roles", RoleList.class, RoleList::items)
                .text("name", "Name", RoleJson::name)
                .text("description", "Description", RoleJson::description)
                .text("portals", "Portal", role -> String.join(", ", role.portals()))
                .number("permissions", "Permissions", role -> role.permissions().size())
                .text("permissions", "Which permissions", role -> String.join(", ", role.permissions()))
                .number("people", "People", RoleJson::people)
                .text("system", "Kind", role -> role.system() ? "system" : "own");
    }

    private static ExportedList<ApiKeyList, ApiKeyRow> keys() {
        return ExportedList.ofAll("/api/me/api-keys", "API keys", ApiKeyList.class, ApiKeyList::items)
                .text("name", "Name", ApiKeyRow::name)
                .text("name", "Made by", ApiKeyRow::createdBy)
                .text("state", "State", ApiKeyRow::state)
                .text("prefix", "Begins with", ApiKeyRow::prefix)
                .text("environment", "Environment", ApiKeyRow::environment)
                .number("permissions", "Permissions", key -> key.permissions().size())
                .text("permissions", "Which permissions", key -> String.join(", ", key.permissions()))
                .time("lastUsedAt", "Last used", ApiKeyRow::lastUsedAt)
                .text("lastUsedAt", "Last address", ApiKeyRow::lastAddress)
                .time("expiresAt", "Expires", ApiKeyRow::expiresAt);
    }

    private static ExportedList<SessionList, SessionRow> sessions(String path, String title) {
        return ExportedList.ofAll(path, title, SessionList.class, SessionList::items)
                .text("device", "Device", SessionRow::device)
                .text("address", "Address", SessionRow::address)
                .time("createdAt", "Since", SessionRow::createdAt)
                .time("lastSeenAt", "Last seen", SessionRow::lastSeenAt)
                .time("expiresAt", "Until", SessionRow::expiresAt);
    }

    private static ExportedList<Page<SignInRow>, SignInRow> signIns(String path, String title) {
        return ExportedList.of(path, title, SignInRow.class)
                .time("at", "When", SignInRow::at)
                .text("outcome", "Outcome", SignInRow::outcome)
                .text("method", "How", SignInRow::method)
                .text("address", "Address", SignInRow::address)
                .text("device", "Device", SignInRow::device);
    }

    private static ExportedList<TenantList, TenantRow> partners() {
        return ExportedList.ofAll("/api/admin/tenants", "Partners", TenantList.class, TenantList::items)
                .text("name", "Name", TenantRow::name)
                .time("suspendedReason", "Suspended", TenantRow::suspendedAt)
                .text("suspendedReason", "Why it is suspended", TenantRow::suspendedReason)
                .text("kind", "Kind", TenantRow::kind)
                .text("legalName", "Legal name", TenantRow::legalName)
                .text("hosts", "Host names", tenant -> String.join(", ", tenant.hosts()))
                .text("baseCurrency", "Base currency", TenantRow::baseCurrency)
                .text("timeZone", "Time zone", TenantRow::timeZone)
                .number("administrators", "Administrators", TenantRow::administrators)
                .time("openedAt", "Opened", TenantRow::openedAt);
    }
}
