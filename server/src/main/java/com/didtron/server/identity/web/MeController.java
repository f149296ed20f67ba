package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.Passwords;
import com.didtron.server.identity.internal.PersonStore;
import com.didtron.server.identity.internal.PersonStore.Person;
import com.didtron.server.identity.internal.SecurityRules;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.people.OwnChanges.ChangeOwnPassword;
import com.didtron.server.identity.internal.people.OwnChanges.ChangeOwnProfile;
import com.didtron.server.identity.internal.people.OwnChanges.ConfirmAuthenticator;
import com.didtron.server.identity.internal.people.OwnChanges.EndOtherSessions;
import com.didtron.server.identity.internal.people.OwnChanges.EndOwnSession;
import com.didtron.server.identity.internal.people.OwnChanges.ProposeAuthenticator;
import com.didtron.server.identity.internal.people.OwnChanges.RemoveAuthenticator;
import com.didtron.server.identity.internal.people.OwnChanges.ReplaceRecoveryCodes;
import com.didtron.server.identity.internal.people.PeopleQuery;
import com.didtron.server.identity.internal.signin.QrCode;
import com.didtron.server.identity.internal.signin.SecondFactors;
import com.didtron.server.identity.internal.signin.Totp;
import com.didtron.server.identity.web.PersonController.SessionList;
import com.didtron.server.kernel.Page;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.operations.Operations;
import com.didtron.server.platform.Cursor;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenants;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One's own account: profile, password, second factor, sessions.
@RestController
class MeController {

    private final Database database;
    private final Operations operations;
    private final PersonStore people;
    private final PeopleQuery query;
    private final SessionStore sessions;
    private final SecondFactors secondFactors;
    private final Passwords passwords;
    private final SecurityRules rules;
    private final Tenants tenants;

    MeController(
            Database database,
            Operations operations,
            PersonStore people,
            PeopleQuery query,
            SessionStore sessions,
            SecondFactors secondFactors,
            Passwords passwords,
            SecurityRules rules,
            Tenants tenants) {
        this.database = database;
        this.operations = operations;
        this.people = people;
        this.query = query;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.rules = rules;
        this.tenants = tenants;
    }

    record ChangedProfile(
            @NotBlank @Size(max = 120) @PlainName String displayName, @NotNull String timeZone, @NotNull String locale, @NotNull Integer version) {}

    record ChangedPassword(@Schema(format = "password") @NotBlank @Size(max = 300) String password) {}

    /// @param required          whether the tenant asks its staff for one
    /// @param recoveryCodesLeft how many were not used yet
    record SecondFactorJson(boolean required, boolean authenticator, int recoveryCodesLeft, int passkeys) {}

    /// @param secret for those who type it in (base 32)
    /// @param uri    what the QR code says
    /// @param qr     the code as a picture: `data:image/svg+xml;base64,…`
    record ProposedAuthenticator(String secret, String uri, String qr) {}

    record Code(@NotBlank @Size(max = 20) String code) {}

    /// Shown once; only hashes are kept.
    record RecoveryCodes(List<String> codes) {}

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me")
    PeopleQuery.PersonRow me(@AuthenticationPrincipal SignedIn person) {
        var tx = database.reads(person.tenant());
        return query.row(tx, people.get(tx, person.tenant(), person.personId()));
    }

    @Needs(Needs.SIGNED_IN)
    @PutMapping("/api/me")
    PeopleQuery.PersonRow change(@AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody ChangedProfile wanted) {
        operations.run(request, new ChangeOwnProfile(wanted.displayName.strip(), wanted.timeZone, wanted.locale, wanted.version));
        return me(person);
    }

    /// All other sessions end.
    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @PutMapping("/api/me/password")
    ResponseEntity<Void> changePassword(
            @AuthenticationPrincipal SignedIn person, OperationRequest request, @Valid @RequestBody ChangedPassword wanted) {
        passwords.refuseWeak(person.tenant(), wanted.password, person.email());
        operations.run(request, new ChangeOwnPassword(passwords.hash(wanted.password), session(person).id()));
        return ResponseEntity.noContent().build();
    }

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/second-factor")
    SecondFactorJson secondFactor(@AuthenticationPrincipal SignedIn person) {
        var tx = database.reads(person.tenant());
        Person own = people.get(tx, person.tenant(), person.personId());
        boolean required = own.portal().ofStaff() && rules.of(tx, person.tenant()).secondFactorRequired();
        return new SecondFactorJson(required, own.totpOn(), secondFactors.recoveryCodesLeft(tx, own), query.row(tx, own).passkeys());
    }

    /// Begins to set up an authenticator app; it counts once a code of it was given.
    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @PostMapping("/api/me/second-factor/authenticator")
    ProposedAuthenticator propose(@AuthenticationPrincipal SignedIn person, OperationRequest request) {
        Person own = people.get(database.reads(person.tenant()), person.tenant(), person.personId());
        byte[] secret = Totp.createSecret();
        operations.run(request, new ProposeAuthenticator(secondFactors.sealed(own, secret)));
        String uri = Totp.uri(tenants.get(person.tenant()).name(), own.email(), secret);
        return new ProposedAuthenticator(Totp.base32(secret), uri, QrCode.dataUri(uri));
    }

    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @PostMapping("/api/me/second-factor/authenticator/confirm")
    RecoveryCodes confirm(OperationRequest request, @Valid @RequestBody Code given) {
        List<String> codes = SecondFactors.createRecoveryCodes();
        operations.run(request, new ConfirmAuthenticator(given.code, hashes(codes)));
        return new RecoveryCodes(codes);
    }

    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @DeleteMapping("/api/me/second-factor/authenticator")
    ResponseEntity<Void> removeAuthenticator(OperationRequest request) {
        operations.run(request, new RemoveAuthenticator());
        return ResponseEntity.noContent().build();
    }

    /// Replaces all recovery codes.
    @Needs(value = Needs.SIGNED_IN, stepUp = true)
    @PostMapping("/api/me/second-factor/recovery-codes")
    RecoveryCodes recoveryCodes(OperationRequest request) {
        List<String> codes = SecondFactors.createRecoveryCodes();
        operations.run(request, new ReplaceRecoveryCodes(hashes(codes)));
        return new RecoveryCodes(codes);
    }

    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/sessions")
    SessionList sessions(@AuthenticationPrincipal SignedIn person) {
        return SessionList.of(
                sessions.list(database.reads(person.tenant()), person.tenant(), person.personId()),
                // a file of them is made later, in no session
                person.access().door() instanceof Access.Session session ? session.id() : null);
    }

    @Needs(Needs.SIGNED_IN)
    @DeleteMapping("/api/me/sessions/{id}")
    ResponseEntity<Void> endSession(OperationRequest request, @PathVariable long id) {
        operations.run(request, new EndOwnSession(id));
        return ResponseEntity.noContent().build();
    }

    /// All but this one.
    @Needs(Needs.SIGNED_IN)
    @DeleteMapping("/api/me/sessions")
    ResponseEntity<Void> endOtherSessions(@AuthenticationPrincipal SignedIn person, OperationRequest request) {
        operations.run(request, new EndOtherSessions(session(person).id()));
        return ResponseEntity.noContent().build();
    }

    /// @param sort at, outcome, method, address, with `-` in front for the other way round; without it newest first
    @Needs(Needs.SIGNED_IN)
    @GetMapping("/api/me/sign-ins")
    Page<SignInRow> signIns(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return sessions.history(database.reads(person.tenant()), person.tenant(), person.personId(), sort, cursor, Cursor.limit(limit)).map(SignInRow::of);
    }

    static Access.Session session(SignedIn person) {
        if (person.access().door() instanceof Access.Session session) {
            return session;
        }
        throw Refusal.forbidden("not-for-keys", "This is open to people who sign in, not to API keys.");
    }

    private static List<String> hashes(List<String> codes) {
        return SecondFactors.hashes(codes).stream().map(HexFormat.of()::formatHex).toList();
    }
}
