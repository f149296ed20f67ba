package com.didtron.server.identity.internal.people;

import com.didtron.server.kernel.TimeZones;
import static com.didtron.server.identity.internal.sql.Tables.PERSON;

import com.didtron.server.identity.IdentityFeatures;
import com.didtron.server.identity.Letter;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.identity.internal.CompanyLimits;
import com.didtron.server.identity.internal.Doing;
import com.didtron.server.identity.internal.OneTimeLinks;
import com.didtron.server.identity.internal.OneTimeLinks.Purpose;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.PublicAddress;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.access.Acting;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.identity.internal.access.Roles;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.identity.internal.signin.GuessLimit;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.Secret;
import com.didtron.server.operations.Trash;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenants;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What administrators do to people: staff to all of the tenant, an owner or admin of a customer to their own colleagues.
@Configuration
public class PeopleChanges {

    private final PersonStore people;
    private final RoleStore roleStore;
    private final Roles roles;
    private final WhoActs whoActs;
    private final OneTimeLinks links;
    private final PublicAddress address;
    private final SendsLetters letters;
    private final GuessLimit guesses;
    private final Tenants tenants;
    private final SignUps signUps;
    private final CompanyLimits limits;
    private final Trash trash;

    PeopleChanges(
            PersonStore people,
            RoleStore roleStore,
            Roles roles,
            WhoActs whoActs,
            OneTimeLinks links,
            PublicAddress address,
            SendsLetters letters,
            GuessLimit guesses,
            Tenants tenants,
            SignUps signUps,
            CompanyLimits limits,
            Trash trash) {
        this.people = people;
        this.roleStore = roleStore;
        this.roles = roles;
        this.whoActs = whoActs;
        this.links = links;
        this.address = address;
        this.letters = letters;
        this.guesses = guesses;
        this.tenants = tenants;
        this.signUps = signUps;
        this.limits = limits;
        this.trash = trash;
    }

    /// @param roles ids of roles of the portal
    public record InvitePerson(String email, String displayName, Portal portal, @Nullable Long carrierId, List<String> roles)
            implements Operation<Long> {}

    public record ResendInvitation(long person) implements Operation<Void> {}

    public record ChangePerson(long person, String displayName, String timeZone, String locale, int version) implements Operation<Void> {}

    public record AssignRoles(long person, List<String> roles) implements Operation<Void> {}

    public record SuspendPerson(long person, String reason) implements Operation<Void> {}

    public record ReactivatePerson(long person) implements Operation<Void> {}

    public record UnlockPerson(long person) implements Operation<Void> {}

    public record ResetSecondFactor(long person) implements Operation<Void> {}

    public record EndSessions(long person) implements Operation<Integer> {}

    /// Puts somebody into the trash and ends their sessions, links and keys for good. Refused with not-yourself, last-super-admin, person-beyond-own.
    public record DeletePerson(long person) implements Operation<Void> {}

    /// A person's password through a link that was sent to them; the hash was made before.
    public record SetPasswordByLink(@Secret String tokenHash, @Secret String passwordHash) implements Operation<Void> {}

    @Bean
    OperationHandler<InvitePerson, Long> invitePerson() {
        return Doing.of("invite-person", "Invite a person", InvitePerson.class, Long.class, this::invite);
    }

    @Bean
    OperationHandler<ResendInvitation, Void> resendInvitation() {
        return Doing.of("resend-invitation", "Send an invitation again", ResendInvitation.class, (change, operation) -> {
            Person person = target(change, operation.person);
            if (!person.state().equals("invited")) {
                throw Refusal.conflict("not-invited", "Only somebody who was invited and has not come yet can be invited again.");
            }
            sendInvitation(change.tx(), change, person);
            tell(change, person, person);
        });
    }

    @Bean
    OperationHandler<ChangePerson, Void> changePerson() {
        return Doing.of("change-person", "Change a person", ChangePerson.class, (change, operation) -> {
            Person before = target(change, operation.person);
            changeProfile(change.tx(), before, operation.displayName, operation.timeZone, operation.locale, operation.version);
            tell(change, before, people.get(change.tx(), change.tenant(), operation.person));
        });
    }

    @Bean
    OperationHandler<AssignRoles, Void> assignRoles() {
        return Doing.of("assign-roles", "Give roles to a person", AssignRoles.class, (change, operation) -> {
            DSLContext tx = change.tx();
            Person person = target(change, operation.person);
            Acting actor = whoActs.on(tx, change);
            List<String> had = rolesOf(tx, person);
            roles.refuseBeyondOwn(tx, actor, person.portal(), operation.roles);
            refuseOwnerRoles(actor, person.portal(), operation.roles, had);
            if (!operation.roles.contains(SystemRoles.fullRole(person.portal()))) {
                roles.refuseLastFull(tx, change.tenant(), person.portal(), person.carrierId(), person.id());
            }
            change.subject("person", Long.toString(person.id()), person.displayName());
            change.before(PersonState.of(person, had));
            roleStore.assign(tx, change.tenant(), person.id(), operation.roles.stream().distinct().toList());
            change.after(PersonState.of(person, rolesOf(tx, person)));
        });
    }

    @Bean
    OperationHandler<SuspendPerson, Void> suspendPerson() {
        return Doing.of("suspend-person", "Suspend a person", SuspendPerson.class, (change, operation) -> {
            Person before = target(change, operation.person);
            refuseSelf(change, before, "suspend");
            roles.refuseLastFull(change.tx(), change.tenant(), before.portal(), before.carrierId(), before.id());
            people.setState(change.tx(), change.tenant(), before.id(), "suspended");
            people.endSessions(change.tx(), change.tenant(), before.id(), null);
            people.endLinks(change.tx(), change.tenant(), before.id(), change.now());
            tell(change, before, people.get(change.tx(), change.tenant(), before.id()));
        });
    }

    @Bean
    OperationHandler<ReactivatePerson, Void> reactivatePerson() {
        return Doing.of("reactivate-person", "Let a person in again", ReactivatePerson.class, (change, operation) -> {
            Person before = target(change, operation.person);
            if (!before.state().equals("suspended")) {
                throw Refusal.conflict("not-suspended", "This person is not suspended.");
            }
            people.setState(change.tx(), change.tenant(), before.id(), before.passwordHash() == null ? "invited" : "active");
            tell(change, before, people.get(change.tx(), change.tenant(), before.id()));
        });
    }

    @Bean
    OperationHandler<UnlockPerson, Void> unlockPerson() {
        return Doing.of("unlock-person", "Unlock a person", UnlockPerson.class, (change, operation) -> {
            Person person = target(change, operation.person);
            change.afterCommit(() -> guesses.unlock(person.email()));
            tell(change, person, person);
        });
    }

    @Bean
    OperationHandler<ResetSecondFactor, Void> resetSecondFactor() {
        return Doing.of("reset-second-factor", "Take a person's second factor away", ResetSecondFactor.class, (change, operation) -> {
            Person before = target(change, operation.person);
            people.removeSecondFactors(change.tx(), change.tenant(), before.id(), true);
            people.endSessions(change.tx(), change.tenant(), before.id(), null);
            tell(change, before, people.get(change.tx(), change.tenant(), before.id()));
        });
    }

    @Bean
    OperationHandler<EndSessions, Integer> endSessions() {
        return Doing.of("end-sessions", "End a person's sessions", EndSessions.class, Integer.class, (change, operation) -> {
            Person person = target(change, operation.person);
            int ended = people.endSessions(change.tx(), change.tenant(), person.id(), null);
            tell(change, person, person);
            return ended;
        });
    }

    @Bean
    OperationHandler<DeletePerson, Void> deletePerson() {
        return Doing.of("delete-person", "Delete a person", DeletePerson.class, (change, operation) -> {
            Person before = target(change, operation.person);
            refuseSelf(change, before, "delete");
            roles.refuseLastFull(change.tx(), change.tenant(), before.portal(), before.carrierId(), before.id());
            people.delete(change.tx(), before, change.now());
            change.subject(PersonTrash.KIND, Long.toString(before.id()), before.displayName());
            change.before(PersonState.of(before, rolesOf(change.tx(), before)));
            change.after(null);
            trash.put(change, PersonTrash.KIND, Long.toString(before.id()), before.displayName() + " <" + before.email() + ">", List.of());
        });
    }

    @Bean
    OperationHandler<SetPasswordByLink, Void> setPasswordByLink() {
        return Doing.of("set-password", "Set a password through a link", SetPasswordByLink.class, (change, operation) -> {
            byte[] token = HexFormat.of().parseHex(operation.tokenHash);
            Person before = links.person(change.tx(), token, OneTimeLinks.SETS_PASSWORD, change.now());
            links.use(change.tx(), token, change.now());
            if (before.state().equals("pending")) {
                signUps.open(change.tx(), before);
            }
            setPassword(change.tx(), before, operation.passwordHash, null);
            tell(change, before, people.get(change.tx(), change.tenant(), before.id()));
        });
    }

    /// Keeps a password's hash; the person is active from now on, and all sessions but one end.
    void setPassword(DSLContext tx, Person person, String hash, @Nullable Long exceptSession) {
        tx.update(PERSON)
                .set(PERSON.PASSWORD_HASH, hash)
                .set(PERSON.STATE, "active")
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.id()))
                .execute();
        people.endSessions(tx, person.tenant(), person.id(), exceptSession);
    }

    /// @throws Refusal changed-meanwhile, invalid naming the field
    void changeProfile(DSLContext tx, Person person, String displayName, String timeZone, String locale, int version) {
        if (!timeZone.isEmpty() && !TimeZones.isName(timeZone)) {
            throw Refusal.invalid("invalid", "There is no time zone " + timeZone + ".", new Refusal.Field("timeZone", "a name such as Europe/Berlin, or empty for the tenant's"));
        }
        if (!locale.matches("([a-z]{2,3}(-[A-Z]{2})?)?")) {
            throw Refusal.invalid("invalid", "This is no locale.", new Refusal.Field("locale", "a language such as en or de-AT, or empty"));
        }
        int changed = tx.update(PERSON)
                .set(PERSON.DISPLAY_NAME, displayName)
                .set(PERSON.TIME_ZONE, timeZone)
                .set(PERSON.LOCALE, locale)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.id()), PERSON.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw Refusal.conflict("changed-meanwhile", "Somebody changed this person meanwhile. Look again.");
        }
    }

    private Long invite(Change change, InvitePerson operation) {
        DSLContext tx = change.tx();
        Acting actor = whoActs.on(tx, change);
        Long carrier = actor.carrierId() == null ? operation.carrierId : actor.carrierId();
        if (operation.portal.ofOneCarrier() == (carrier == null)) {
            throw Refusal.invalid("invalid", "People of a customer or carrier belong to one; staff belong to none.",
                    new Refusal.Field("carrierId", "the id of the carrier for the portals customer and carrier, otherwise nothing"));
        }
        Portal staff = tenants.kind(change.tenant()).staffPortal();
        if (operation.portal.ofStaff() && operation.portal != staff) {
            throw Refusal.invalid("invalid", "Staff here works in the portal " + staff.word() + ".", new Refusal.Field("portal", staff.word()));
        }
        roles.refuseBeyondOwn(tx, actor, operation.portal, operation.roles);
        refuseOwnerRoles(actor, operation.portal, operation.roles, List.of());
        limits.refuseBeyond(
                tx, change.tenant(), operation.portal, carrier, IdentityFeatures.TEAM, "people", "Delete somebody first",
                of -> people.count(tx, change.tenant(), operation.portal, of));
        long id;
        try {
            id = tx.insertInto(PERSON)
                    .set(PERSON.TENANT_ID, change.tenant().value())
                    .set(PERSON.EMAIL, operation.email)
                    .set(PERSON.DISPLAY_NAME, operation.displayName)
                    .set(PERSON.PORTAL, operation.portal.word())
                    .set(PERSON.STATE, "invited")
                    .set(PERSON.CARRIER_ID, carrier)
                    .set(PERSON.INVITED_BY, actor.personId())
                    .set(PERSON.CREATED_AT, change.now())
                    .returningResult(PERSON.ID)
                    .fetchSingle(PERSON.ID);
        } catch (IntegrityConstraintViolationException taken) {
            throw Refusal.invalid("email-taken", "Somebody uses the address " + operation.email + " already.",
                    new Refusal.Field("email", "an address that nobody signs in with"));
        }
        roleStore.assign(tx, change.tenant(), id, operation.roles.stream().distinct().toList());
        Person person = people.get(tx, change.tenant(), id);
        sendInvitation(tx, change, person);
        tell(change, null, person);
        return id;
    }

    private void sendInvitation(DSLContext tx, Change change, Person person) {
        String token = Tokens.create();
        links.keep(tx, person, Purpose.INVITATION, Tokens.hash(token), change.now());
        letters.send(tx, change.tenant(), new Letter(
                "invitation", person.email(), "You are invited",
                List.of("Hello " + person.displayName() + ",",
                        change.actor().name() + " invites you to work with " + tenants.get(change.tenant()).name() + ". Choose a password to begin.",
                        "The link works once, for " + Purpose.INVITATION.life().toDays() + " days."),
                "Choose a password", address.link(person.tenant(), "/set-password/" + token), "If you do not know why you get this, leave it: nothing happens."));
    }

    /// The person, if the actor may act on them.
    private Person target(Change change, long id) {
        DSLContext tx = change.tx();
        Person person = people.get(tx, change.tenant(), id);
        Acting actor = whoActs.on(tx, change);
        boolean colleague = actor.carrierId() == null || actor.portal() == person.portal() && actor.carrierId().equals(person.carrierId());
        if (!colleague) {
            throw Refusal.notFound("person " + id);
        }
        List<String> has = rolesOf(tx, person);
        roles.refuseActingOnStronger(tx, actor, person.portal(), has);
        refuseOwnerRoles(actor, person.portal(), has, List.of());
        return person;
    }

    /// Making and unmaking owners of a customer is not for its admins.
    private static void refuseOwnerRoles(Acting actor, Portal portal, List<String> given, List<String> had) {
        String full = SystemRoles.fullRole(portal);
        boolean touchesOwner = given.contains(full) != had.contains(full) && (given.contains(full) || had.contains(full));
        if (touchesOwner
                && actor.portal() == portal
                && portal.ofOneCarrier()
                && actor.granted() != null
                && !actor.granted().permissions().contains("identity.team-owner.change")) {
            throw Refusal.forbidden("person-beyond-own", "Only an owner makes, changes and unmakes owners.");
        }
    }

    private static void refuseSelf(Change change, Person person, String verb) {
        if (change.actor().id().equals(Long.toString(person.id()))) {
            throw Refusal.conflict("not-yourself", "You cannot " + verb + " yourself. Ask a colleague.");
        }
    }

    private List<String> rolesOf(DSLContext tx, Person person) {
        return roleStore.rolesOf(tx, person.tenant(), List.of(person.id())).getOrDefault(person.id(), List.of());
    }

    private void tell(Change change, @Nullable Person before, Person after) {
        List<String> roles = rolesOf(change.tx(), after);
        change.subject("person", Long.toString(after.id()), after.displayName());
        change.before(before == null ? null : PersonState.of(before, roles));
        change.after(PersonState.of(after, roles));
    }
}
