package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a controller take an [OperationRequest] as an argument: who asks is read from the session or the API key, never from what the request says.
@Configuration
class RequestedBy implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(OperationRequest.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OperationRequest.class;
    }

    @Override
    public OperationRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw Refusal.notSignedIn("not-signed-in", "Sign in first.");
        }
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("an operation is asked for outside of a request");
        }
        return new OperationRequest(
                person.tenant(),
                actor(person),
                person.access().door() instanceof Access.Key ? OperationRequest.Source.API : OperationRequest.Source.SCREEN,
                requestId(request),
                key(request),
                request.getRemoteAddr(),
                agent(request),
                null);
    }

    /// For the few changes that people ask for before they are signed in.
    static OperationRequest of(TenantId tenant, long person, String name, HttpServletRequest request) {
        return new OperationRequest(
                tenant, new Actor(Actor.Kind.PERSON, Long.toString(person), name, null), OperationRequest.Source.SCREEN, requestId(request), null,
                request.getRemoteAddr(), agent(request), null);
    }

    private static Actor actor(SignedIn person) {
        return switch (person.access().door()) {
            case Access.Session session -> new Actor(
                    Actor.Kind.PERSON, Long.toString(person.personId()), person.displayName(),
                    session.viewing() == null ? null : "carrier:" + session.viewing().carrierId());
            case Access.Key key -> new Actor(Actor.Kind.API_KEY, Long.toString(key.id()), "key of " + person.displayName(), null);
        };
    }

    static String agent(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 300));
    }

    private static String requestId(HttpServletRequest request) {
        String given = request.getHeader("X-Request-Id");
        return given != null && given.matches("[A-Za-z0-9._-]{1,64}") ? given : UUID.randomUUID().toString();
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > 100) {
            throw Refusal.invalid("invalid", "An idempotency key has at most 100 characters.",
                    new Refusal.Field(IDEMPOTENCY_KEY, "a random text such as a UUID"));
        }
        return key;
    }
}
