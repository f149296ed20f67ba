package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.CarrierNames;
import com.didtron.server.identity.OwnFeatures;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.OneTimeLinks;
import com.didtron.server.identity.internal.Passwords;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.SignIn;
import com.didtron.server.identity.internal.SignIn.Place;
import com.didtron.server.identity.internal.Tokens;
import com.didtron.server.identity.internal.passkeys.Challenges;
import com.didtron.server.identity.internal.passkeys.Challenges.Purpose;
import com.didtron.server.identity.internal.passkeys.Passkeys;
import com.didtron.server.identity.internal.people.PeopleChanges.SetPasswordByLink;
import com.didtron.server.identity.internal.people.ResetPassword;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Brand;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.Logos;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out, and the link that sets a first password.
@RestController
class SessionController {

    private final SignIn signIn;
    private final SessionStore sessions;
    private final PersonStore people;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final ResetPassword resetPassword;
    private final Operations operations;
    private final Database database;
    private final Tenants tenants;
    private final CarrierNames carrierNames;
    private final Hosts hosts;
    private final Logos logos;
    private final OwnFeatures ownFeatures;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final PasskeyPlaces passkeyPlaces;
    private final AsksTooOften asksTooOften;

    SessionController(
            SignIn signIn,
            SessionStore sessions,
            PersonStore people,
            OneTimeLinks links,
            Passwords passwords,
            ResetPassword resetPassword,
            Operations operations,
            Database database,
            Tenants tenants,
            CarrierNames carrierNames,
            Hosts hosts,
            Logos logos,
            OwnFeatures ownFeatures,
            Passkeys passkeys,
            Challenges challenges,
            PasskeyPlaces passkeyPlaces,
            AsksTooOften asksTooOften) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.resetPassword = resetPassword;
        this.operations = operations;
        this.database = database;
        this.tenants = tenants;
        this.carrierNames = carrierNames;
        this.hosts = hosts;
        this.logos = logos;
        this.ownFeatures = ownFeatures;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.passkeyPlaces = passkeyPlaces;
        this.asksTooOften = asksTooOften;
    }

    /// @param code of the authenticator app, or a recovery code; asked for with `second-factor-required`
    record Credentials(
            @NotBlank @Size(max = 300) String email, @Schema(format = "password") @NotBlank @Size(max = 300) String password, @Size(max = 30) @Nullable String code) {}

    /// One of the three.
    ///
    /// @param passkey what the browser gave, as JSON text (AuthenticationResponseJSON)
    record Proof(
            @Schema(format = "password") @Size(max = 300) @Nullable String password, @Size(max = 30) @Nullable String code, @Size(max = 20_000) @Nullable String passkey) {}

    /// @param credential what the browser gave, as JSON text (AuthenticationResponseJSON)
    record PasskeyCredentials(@NotBlank @Size(max = 20_000) String credential) {}

    record ForgottenPassword(@NotBlank @Size(max = 300) String email) {}

    record NewPassword(@Schema(format = "password") @NotBlank @Size(max = 300) String password) {}

    record LinkJson(String email) {}

    record PersonJson(String id, String displayName, String email, @OneOf(Portal.class) String portal) {}

    /// @param brand     how its pages look
    /// @param suspended everything can be read and nothing but one's own account changed; null: it works
    record TenantJson(String name, String baseCurrency, String timeZone, boolean simulated, SessionBrand brand, @Nullable SuspendedJson suspended) {}

    /// @param productName null: the product's own
    /// @param accent      `#rrggbb`; null: the portal's own
    /// @param logo        address of a PNG; null: there is none
    record SessionBrand(@Nullable String productName, @Nullable String accent, @Nullable String logo, String supportEmail) {}

    /// @param reason for the tenant's staff; null for others, and when not the tenant itself but one above it is suspended
    record SuspendedJson(Instant since, @Nullable String reason) {}

    /// @param permissions what the person may do, in a suspended tenant without what changes; the pages show and hide by it, the server decides by it
    /// @param entitlements    names of the features that the person's company has; null of staff, to whom none is closed
    /// @param secondFactorDue nothing but setting up a second factor is open to this person
    /// @param provedAt        when the person last proved who they are; null behind an API key
    /// @param visit           the customer whose portal a member of staff looks at; null: their own is shown
    record SessionJson(
            PersonJson person,
            TenantJson tenant,
            @Nullable Named carrier,
            List<Access.RoleName> roles,
            List<String> permissions,
            @Nullable List<String> entitlements,
            boolean secondFactorDue,
            @Nullable Instant provedAt,
            @Nullable VisitJson visit) {}

    /// @param until     when it ends by itself
    /// @param mayChange whether changing was granted; otherwise every change is refused with `viewing-only`
    record VisitJson(Instant since, Instant until, boolean mayChange, String reason) {}

    @Open("this is how one signs in")
    @PostMapping("/api/session")
    ResponseEntity<SessionJson> signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        String token = signIn.signIn(credentials.email.strip(), credentials.password, credentials.code, place(request));
        return opened(token, request);
    }

    /// What an authenticator is asked at the door. Which passkey it is and whose, it knows.
    @Open("this is how one signs in")
    @PostMapping("/api/session/passkey-question")
    PasskeyController.PasskeyQuestion passkeyQuestion(HttpServletRequest request) {
        asksTooOften.refuse(request);
        var place = passkeyPlaces.of(request);
        return new PasskeyController.PasskeyQuestion(
                challenges.create(doorKeeper(request), Purpose.PROVE, null), place.rpId(), List.of(), Challenges.LIFE.toMillis());
    }

    /// Signs in with a passkey, which counts as both factors.
    @Open("this is how one signs in")
    @PostMapping("/api/session/passkey")
    ResponseEntity<SessionJson> signInWithPasskey(@Valid @RequestBody PasskeyCredentials given, HttpServletRequest request) {
        asksTooOften.refuse(request);
        var passkey = passkeys.verify(doorKeeper(request), null, passkeyPlaces.of(request), given.credential);
        var person = people.find(database.reads(passkey.tenant()), passkey.tenant(), passkey.person()).orElseThrow();
        return opened(signIn.signInWithPasskey(person, place(request)), request);
    }

    /// The tenant that keeps the challenges of a door: the host's, or the operator where nobody has the host.
    private TenantId doorKeeper(HttpServletRequest request) {
        return hosts.tenantOf(request.getServerName()).orElseGet(() -> tenants.findOperator().orElseThrow().id());
    }

    private ResponseEntity<SessionJson> opened(String token, HttpServletRequest request) {
        SignedIn person = sessions.find(token, RequestedBy.agent(request)).orElseThrow();
        return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, SessionCookie.set(token, request.isSecure())).body(session(person));
    }

    private Place place(HttpServletRequest request) {
        return new Place(request.getRemoteAddr(), RequestedBy.agent(request), hostOf(request));
    }

    private @Nullable TenantId hostOf(HttpServletRequest request) {
        return hosts.tenantOf(request.getServerName()).orElse(null);
    }

    /// Proves once more who is signed in, for what needs a recent proof (`step-up-required`).
    @Needs(Needs.SIGNED_IN)
    @WhileVisiting
    @PostMapping("/api/me/proof")
    ResponseEntity<Void> prove(@AuthenticationPrincipal SignedIn person, @Valid @RequestBody Proof proof, HttpServletRequest request) {
        var own = people.get(database.reads(person.tenant()), person.tenant(), person.personId());
        if (proof.passkey != null) {
            passkeys.verify(own.tenant(), own.id(), passkeyPlaces.of(request), proof.passkey);
            sessions.proved(own.tenant(), MeController.session(person).id());
            return ResponseEntity.noContent().build();
        }
        signIn.prove(own, MeController.session(person).id(), proof.password, proof.code, place(request));
        return ResponseEntity.noContent().build();
    }

    /// Sends a link to the address, if somebody uses it; the answer is the same.
    @Open("whoever forgot their password cannot sign in")
    @PostMapping("/api/password-reset")
    ResponseEntity<Void> resetPassword(@Valid @RequestBody ForgottenPassword forgotten, HttpServletRequest request) {
        resetPassword.ask(forgotten.email.strip(), request.getRemoteAddr(), hostOf(request));
        return ResponseEntity.accepted().build();
    }

    @Open("tells the pages whether somebody is signed in")
    @GetMapping("/api/session")
    SessionJson session(@AuthenticationPrincipal @Nullable SignedIn person) {
        if (person == null) {
            throw Refusal.notSignedIn("not-signed-in", "Sign in first.");
        }
        Tenant tenant = tenants.get(person.tenant());
        return new SessionJson(
                new PersonJson(
                        Long.toString(person.personId()),
                        person.displayName(),
                        person.email(),
                        person.portal().word()),
                new TenantJson(tenant.name(), tenant.baseCurrency(), tenant.timeZone().getId(), tenant.simulated(), brand(tenant), suspended(person)),
                carrier(person),
                person.access().roles(),
                permissions(person),
                person.portal() == Portal.CUSTOMER ? ownFeatures.of(person.tenant(), person.ownCarrier()) : null,
                person.access().door() instanceof Access.Session session && session.enrolmentDue(),
                person.access().door() instanceof Access.Session session ? session.provedAt() : null,
                visit(person));
    }

    private SessionBrand brand(Tenant tenant) {
        Brand brand = hosts.brand(tenant.id(), tenant.name());
        String logo = logos.facts(database.reads(tenant.id()), tenant.id()).map(f -> "/api/me/brand/logo?v=" + f.digest().substring(0, 12)).orElse(null);
        return new SessionBrand(brand.shownName(tenants.kind(tenant.id())), brand.accent(), logo, brand.supportEmail());
    }

    private @Nullable SuspendedJson suspended(SignedIn person) {
        return tenants.suspension(person.tenant())
                .map(s -> new SuspendedJson(s.since(), person.portal().ofStaff() ? s.reason() : null))
                .orElse(null);
    }

    /// In a suspended tenant only what reads: the pages offer nothing that would be refused.
    private List<String> permissions(SignedIn person) {
        boolean readsOnly = tenants.suspension(person.tenant()).isPresent();
        return person.access().permissions().stream().filter(p -> !readsOnly || p.endsWith(".view")).sorted().toList();
    }

    private static @Nullable VisitJson visit(SignedIn person) {
        return person.access().door() instanceof Access.Session session && session.viewing() != null
                ? new VisitJson(session.viewing().since(), session.viewing().until(), session.viewing().mayChange(), session.viewing().reason())
                : null;
    }

    private @Nullable Named carrier(SignedIn person) {
        Long id = person.carrierId();
        return id == null ? null : Named.of(id, carrierNames.find(person.tenant(), id).orElse("C" + id));
    }

    @Open("signing out never fails")
    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(
            @CookieValue(name = SessionCookie.NAME, required = false) @Nullable String token, HttpServletRequest request) {
        if (token != null) {
            sessions.close(token);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(request.isSecure()))
                .build();
    }

    @Open("the link is the proof")
    @GetMapping("/api/one-time-link/{token}")
    LinkJson link(@PathVariable String token, HttpServletRequest request) {
        return new LinkJson(links.holder(token, OneTimeLinks.SETS_PASSWORD, hostOf(request)).email());
    }

    @Open("the link is the proof")
    @PostMapping("/api/one-time-link/{token}")
    ResponseEntity<Void> setPassword(@PathVariable String token, @Valid @RequestBody NewPassword chosen, HttpServletRequest request) {
        var holder = links.holder(token, OneTimeLinks.SETS_PASSWORD, hostOf(request));
        passwords.refuseWeak(holder.tenant(), chosen.password, holder.email());
        operations.run(
                RequestedBy.of(holder.tenant(), holder.id(), holder.displayName(), request),
                new SetPasswordByLink(HexFormat.of().formatHex(Tokens.hash(token)), passwords.hash(chosen.password)));
        return ResponseEntity.noContent().build();
    }
}
