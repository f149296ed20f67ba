package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.access.Catalogue;
import com.didtron.server.platform.Needs;
import com.didtron.server.platform.Open;
import com.didtron.server.platform.PermissionDeclaration;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.DispatcherType;
import com.didtron.server.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses whoever lacks the permission that an endpoint needs. An endpoint of ours that says neither [Needs] nor [Open] is closed to everybody.
@Configuration
class PermissionCheck implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Catalogue catalogue;
    private final AccountsInScope accounts;
    private final KeyAccess keys;
    private final Tenants tenants;
    private final Clock clock;

    PermissionCheck(Catalogue catalogue, AccountsInScope accounts, KeyAccess keys, Tenants tenants, Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.keys = keys;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SeesArgument());
    }

    /// Which accounts the request is about, as it was found before the endpoint was reached.
    private static final class SeesArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Sees.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
            return Objects.requireNonNull(request.getAttribute(Sees.class.getName(), RequestAttributes.SCOPE_REQUEST), "the permission was not checked");
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !method.getBeanType().getPackageName().startsWith("com.didtron.")) {
            return true;
        }
        // an answer that goes on later (a stream that is being closed) was asked for when it began; by now its session may be over
        if (method.hasMethodAnnotation(Open.class) || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException("nobody said who may reach " + method + ": it needs @Needs or @Open");
        }
        SignedIn person = person();
        if (person == null) {
            throw Refusal.notSignedIn("not-signed-in", "Sign in first.");
        }
        boolean reading = READING.contains(request.getMethod());
        refuseOtherPortal(person.portal(), needs);
        refuseVisitor(person.access().door(), request.getRequestURI(), method, reading);
        refuseByDoor(person.access().door(), needs, reading);
        if (!reading && !needs.value().equals(Needs.SIGNED_IN) && tenants.suspension(person.tenant()).isPresent()) {
            throw Refusal.forbidden("tenant-suspended", suspended(person));
        }
        if (!needs.value().equals(Needs.SIGNED_IN) && !person.access().may(needs.value())) {
            String title = catalogue.find(needs.value()).map(PermissionDeclaration::title).orElse(needs.value());
            throw Refusal.forbidden("permission-missing",
                    "Your roles do not allow this: " + title + " (" + needs.value() + "). Ask somebody who manages roles.");
        }
        if (needs.heavy() && person.access().door() instanceof Access.Key) {
            keys.takeHeavy(request, response);
        }
        Sees sees = accounts.of(person, needs.value());
        request.setAttribute(Sees.class.getName(), sees);
        if (!sees.all() && !needs.ofNoAccount()) {
            accounts.refuseOthers(
                    sees, person.tenant(), method.getMethod(), String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)), names(request));
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> names(HttpServletRequest request) {
        return (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }

    static Refusal wrongPortal() {
        return Refusal.forbidden("wrong-portal", "This is not open to your portal.");
    }

    /// Of the pages that two portals share each has those whose permission is declared for it.
    private void refuseOtherPortal(Portal portal, Needs needs) {
        if (catalogue.find(needs.value()).filter(p -> !p.portals().contains(portal)).isPresent()) {
            throw wrongPortal();
        }
    }

    /// What is left to everybody of a suspended tenant is reading, and their own account.
    private String suspended(SignedIn person) {
        String name = tenants.get(person.tenant()).name();
        return person.portal().ofStaff()
                ? name + " is suspended: everything can be read and nothing changed. Turn to whoever runs the platform for you."
                : name + " is suspended: nothing can be changed for now. Turn to " + name + ".";
    }

    /// Who looks at a customer's portal changes nothing there unless that was granted, and nothing of their own in any case.
    private static void refuseVisitor(Access.Door door, String path, HandlerMethod method, boolean reading) {
        Access.Viewing viewing = door instanceof Access.Session session ? session.viewing() : null;
        if (viewing == null || reading || method.hasMethodAnnotation(WhileVisiting.class)) {
            return;
        }
        if (!viewing.mayChange()) {
            throw Refusal.forbidden("viewing-only", "You are looking at a customer's portal and can change nothing in it. Leave it first.");
        }
        if (!path.startsWith("/api/customer/")) {
            throw Refusal.forbidden("viewing-only", "While you are in a customer's portal, your own account stays as it is. Leave it first.");
        }
    }

    private void refuseByDoor(Access.Door door, Needs needs, boolean reading) {
        switch (door) {
            case Access.Session session -> {
                if (session.enrolmentDue() && !needs.value().equals(Needs.SIGNED_IN)) {
                    throw Refusal.forbidden("second-factor-enrolment-required", "Set up a second factor first: an authenticator app or a passkey.");
                }
                if (needs.stepUp() && !session.provedRecently(clock.instant())) {
                    throw Refusal.forbidden("step-up-required",
                            "Prove once more that it is you: the last time was more than " + Access.STEP_UP.toMinutes() + " minutes ago.");
                }
            }
            case Access.Key key -> {
                if (needs.value().equals(Needs.SIGNED_IN) || needs.stepUp()) {
                    throw Refusal.forbidden("not-for-keys", "This is open to people who sign in, not to API keys.");
                }
                if (key.test() && !reading) {
                    throw Refusal.forbidden("test-key-reads-only", "A key of the test environment changes nothing. Use a live key.");
                }
            }
            case Access.Later _ -> throw new IllegalStateException("no request comes in as work that goes on");
        }
    }

    private static @Nullable SignedIn person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }
}
