package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.CarrierNames;
import com.didtron.server.identity.People;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.identity.internal.SignIn;
import com.didtron.server.platform.Named;
import com.didtron.server.platform.OneOf;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
    private final People people;
    private final Tenants tenants;
    private final CarrierNames carrierNames;

    SessionController(SignIn signIn, SessionStore sessions, People people, Tenants tenants, CarrierNames carrierNames) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.people = people;
        this.tenants = tenants;
        this.carrierNames = carrierNames;
    }

    record Credentials(@NotBlank @Size(max = 300) String email, @NotBlank @Size(max = 300) String password) {}

    record NewPassword(@NotBlank @Size(max = 300) String password) {}

    record LinkJson(String email) {}

    record PersonJson(String id, String displayName, String email, @OneOf(Portal.class) String portal) {}

    record TenantJson(String name, String baseCurrency, String timeZone, boolean simulated) {}

    /// @param permissions what the person may do; the pages show and hide by it, the server decides by it
    record SessionJson(
            PersonJson person, TenantJson tenant, @Nullable Named carrier, List<Access.RoleName> roles, List<String> permissions) {}

    @Open("this is how one signs in")
    @PostMapping("/api/session")
    ResponseEntity<SessionJson> signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        var opened = signIn.signIn(
                credentials.email().strip(), credentials.password(), request.getRemoteAddr(), agent == null ? "" : agent);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.set(opened.token(), request.isSecure()))
                .body(session(opened.person()));
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
                new TenantJson(tenant.name(), tenant.baseCurrency(), tenant.timeZone().getId(), tenant.simulated()),
                carrier(person),
                person.access().roles(),
                person.access().permissions().stream().sorted().toList());
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
    LinkJson link(@PathVariable String token) {
        return new LinkJson(people.emailOfLink(token));
    }

    @Open("the link is the proof")
    @PostMapping("/api/one-time-link/{token}")
    ResponseEntity<Void> setPassword(@PathVariable String token, @Valid @RequestBody NewPassword chosen) {
        people.setPasswordByLink(token, chosen.password());
        return ResponseEntity.noContent().build();
    }
}
