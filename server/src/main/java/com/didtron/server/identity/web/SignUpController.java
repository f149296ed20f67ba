package com.didtron.server.identity.web;

import com.didtron.server.identity.internal.people.SignUps;
import com.didtron.server.identity.internal.people.SignUps.SignUp;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.PlainName;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Hosts;
import com.didtron.server.tenancy.Tenant;
import com.didtron.server.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A company opens an account by itself, with the tenant whose host it is.
@RestController
class SignUpController {

    private final SignUps signUps;
    private final Hosts hosts;
    private final Tenants tenants;

    SignUpController(SignUps signUps, Hosts hosts, Tenants tenants) {
        this.signUps = signUps;
        this.hosts = hosts;
        this.tenants = tenants;
    }

    record SignUpState(boolean open) {}

    record NewSignUp(
            @NotBlank @Size(max = 120) @PlainName String company, @NotBlank @Size(max = 120) @PlainName String displayName, @NotBlank @Email @Size(max = 300) String email) {}

    @Open("the sign-in page links to it only where it is open")
    @GetMapping("/api/sign-up")
    SignUpState state(HttpServletRequest request) {
        return new SignUpState(signUps.isOpen(tenantOf(request)));
    }

    /// The answer is the same whoever uses the address; its owner gets a letter.
    @Open("whoever signs up has no account yet")
    @PostMapping("/api/sign-up")
    ResponseEntity<Void> signUp(@Valid @RequestBody NewSignUp wanted, HttpServletRequest request) {
        signUps.ask(
                RequestedBy.visitor(tenantOf(request), "sign-up", request), new SignUp(wanted.company.strip(), wanted.displayName.strip(), wanted.email.strip()));
        return ResponseEntity.accepted().build();
    }

    private TenantId tenantOf(HttpServletRequest request) {
        return hosts.tenantOf(request.getServerName())
                .or(() -> tenants.findOperator().map(Tenant::id))
                .orElseThrow(() -> Refusal.notFound("tenant yet"));
    }
}
