package com.didtron.server.identity.internal.people;

import static com.didtron.server.identity.internal.sql.Tables.PERSON;

import com.didtron.server.identity.Letter;
import com.didtron.server.identity.OpensAccounts;
import com.didtron.server.identity.SendsLetters;
import com.didtron.server.identity.internal.Doing;
import com.didtron.server.identity.internal.OneTimeLinks;
import com.didtron.server.identity.internal.OneTimeLinks.Purpose;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.PublicAddress;
import com.didtron.server.identity.internal.SecurityRules;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.access.RoleStore;
import com.didtron.server.identity.internal.access.SystemRoles;
import com.didtron.server.identity.internal.signin.RateLimit;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Change;
import com.didtron.server.operations.Operation;
import com.didtron.server.operations.OperationHandler;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A company opens an account by itself. Its first person tells who they are and gets a letter; the link in it proves the address, sets the password
/// and opens the account. Nothing but a row that waits comes before that, and a password is chosen by who reads the mail, never by who typed the
/// address. Whether an address is in use is told by letter to its owner, not by the answer nor by the time it takes.
@Configuration
public class SignUps {

    private static final Logger log = LoggerFactory.getLogger(SignUps.class);
    /// Per hour; a letter to somebody is the work of one click.
    public static final int MOST_PER_ADDRESS = 10;
    public static final int MOST_PER_EMAIL = 3;

    private final Database database;
    private final PersonStore people;
    private final RoleStore roles;
    private final OneTimeLinks links;
    private final PublicAddress address;
    private final SendsLetters letters;
    private final SecurityRules rules;
    private final Tenants tenants;
    private final ObjectProvider<Operations> operations;
    private final ObjectProvider<OpensAccounts> accounts;
    private final RateLimit asked;

    SignUps(
            Database database,
            PersonStore people,
            RoleStore roles,
            OneTimeLinks links,
            PublicAddress address,
            SendsLetters letters,
            SecurityRules rules,
            Tenants tenants,
            ObjectProvider<Operations> operations,
            ObjectProvider<OpensAccounts> accounts,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.roles = roles;
        this.links = links;
        this.address = address;
        this.letters = letters;
        this.rules = rules;
        this.tenants = tenants;
        this.operations = operations;
        this.accounts = accounts;
        this.asked = new RateLimit(clock, Duration.ofHours(1));
    }

    /// Somebody wants an account for their company.
    public record SignUp(String company, String displayName, String email) implements Operation<Void> {}

    /// As the journal shows who signed up.
    private record SignUpState(String company, String displayName, String email, String state) {}

    public boolean isOpen(TenantId tenant) {
        return tenants.suspension(tenant).isEmpty() && rules.of(database.reads(tenant), tenant).signUpOpen();
    }

    /// Takes a wish for an account; the letter follows.
    ///
    /// @throws Refusal sign-up-closed, too-many-attempts for an address that asks too often
    public void ask(OperationRequest request, SignUp wanted) {
        refuseClosed(database.reads(request.tenant()), request.tenant());
        var left = asked.take("from:" + request.address(), MOST_PER_ADDRESS);
        if (!left.allowed()) {
            throw Refusal.tooMany("too-many-attempts", "Too many accounts were asked for from your address. Try again later.", left.secondsToRefresh());
        }
        if (!asked.take("email:" + wanted.email.toLowerCase(Locale.ROOT), MOST_PER_EMAIL).allowed()) {
            return;
        }
        Thread.ofVirtual().name("sign-up").start(() -> {
            try {
                operations.getObject().run(request, wanted);
            } catch (RuntimeException fault) {
                log.error("a sign-up could not be taken", fault);
            }
        });
    }

    @Bean
    OperationHandler<SignUp, Void> signUp() {
        return Doing.of("sign-up", "Sign up", SignUp.class, this::take);
    }

    private void take(Change change, SignUp wanted) {
        DSLContext tx = change.tx();
        // of two who ask for the same address at once the second finds what the first has made
        tx.execute("select pg_advisory_xact_lock(hashtext('identity.sign-up'), hashtext({0}))", DSL.val(wanted.email.toLowerCase(Locale.ROOT)));
        Person known = people.findByEmail(wanted.email).orElse(null);
        if (known == null) {
            long id = insert(change, wanted);
            tell(change, wanted, people.get(tx, change.tenant(), id));
        } else if (known.state().equals("pending") && known.tenant().equals(change.tenant())) {
            tx.update(PERSON)
                    .set(PERSON.DISPLAY_NAME, wanted.displayName)
                    .set(PERSON.COMPANY, wanted.company)
                    .where(PERSON.TENANT_ID.eq(change.tenant().value()), PERSON.ID.eq(known.id()))
                    .execute();
            tell(change, wanted, people.get(tx, change.tenant(), known.id()));
        } else {
            change.subject("sign-up", "", wanted.company);
            letters.send(tx, change.tenant(), inUse(change.tenant(), wanted, known.tenant().equals(change.tenant())));
        }
    }

    private long insert(Change change, SignUp wanted) {
        long id = change.tx()
                .insertInto(PERSON)
                .set(PERSON.TENANT_ID, change.tenant().value())
                .set(PERSON.EMAIL, wanted.email)
                .set(PERSON.DISPLAY_NAME, wanted.displayName)
                .set(PERSON.COMPANY, wanted.company)
                .set(PERSON.PORTAL, Portal.CUSTOMER.word())
                .set(PERSON.STATE, "pending")
                .set(PERSON.CREATED_AT, change.now())
                .returningResult(PERSON.ID)
                .fetchSingle(PERSON.ID);
        roles.assign(change.tx(), change.tenant(), id, List.of(SystemRoles.CUSTOMER_OWNER));
        return id;
    }

    private void tell(Change change, SignUp wanted, Person person) {
        String token = Tokens.create();
        links.keep(change.tx(), person, Purpose.VERIFY_EMAIL, Tokens.hash(token), change.now());
        change.subject("person", Long.toString(person.id()), person.displayName());
        change.after(new SignUpState(wanted.company, wanted.displayName, wanted.email, person.state()));
        letters.send(change.tx(), change.tenant(), new Letter(
                "e-mail-verification", person.email(), "Confirm your e-mail address",
                List.of("Hello " + wanted.displayName + ",",
                        "somebody, probably you, asked for an account of " + wanted.company + " with " + tenants.get(change.tenant()).name() + ".",
                        "Confirm that this address is yours and choose a password. The link works once, for " + Purpose.VERIFY_EMAIL.life().toHours()
                                + " hours."),
                "Confirm and choose a password", address.link(change.tenant(), "/set-password/" + token),
                "If that was not you, leave it: no account is opened."));
    }

    private Letter inUse(TenantId tenant, SignUp wanted, boolean here) {
        String hello = "Hello,";
        String asked = "somebody, probably you, asked for an account with " + tenants.get(tenant).name() + " and gave this address.";
        return here
                ? new Letter(
                        "e-mail-verification", wanted.email, "You have an account already",
                        List.of(hello, asked, "It belongs to an account already: sign in, or choose a new password if you forgot yours."), "Sign in",
                        address.link(tenant, "/sign-in"), "If that was not you, leave it: nothing has changed.")
                : new Letter(
                        "e-mail-verification", wanted.email, "This address cannot be used",
                        List.of(hello, asked, "It cannot be used for a new account here. Sign up with another address."), "Sign up",
                        address.link(tenant, "/sign-up"), "If that was not you, leave it: nothing has changed.");
    }

    /// The account of a company whose first person has just proved their address.
    ///
    /// @throws Refusal sign-up-closed when that was switched off meanwhile
    void open(DSLContext tx, Person person) {
        refuseClosed(tx, person.tenant());
        Tenant tenant = tenants.get(person.tenant());
        String company = tx.select(PERSON.COMPANY)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.id()))
                .fetchSingle(PERSON.COMPANY);
        long carrier = accounts.getObject()
                .open(tx, person.tenant(), new OpensAccounts.Company(company, person.id(), person.email(), tenant.baseCurrency(), tenant.timeZone()));
        tx.update(PERSON)
                .set(PERSON.CARRIER_ID, carrier)
                .where(PERSON.TENANT_ID.eq(person.tenant().value()), PERSON.ID.eq(person.id()))
                .execute();
    }

    private void refuseClosed(DSLContext tx, TenantId tenant) {
        if (!rules.of(tx, tenant).signUpOpen()) {
            throw Refusal.forbidden("sign-up-closed", "Accounts are opened by invitation here. Ask whoever runs this platform.");
        }
    }
}
