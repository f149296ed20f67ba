package com.didtron.server.identity.web;

import com.didtron.server.identity.Access;
import com.didtron.server.identity.Sees;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.people.Visits;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.OperationRequest;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes the [OperationRequest] that a controller method takes: who asks, from the session or key; the header `Idempotency-Key`; where from.
@Configuration
class AskedOperations implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_AGENT = 300;

    static {
        // not something that the caller sends
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(OperationRequest.class, Sees.class);
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
        var http = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            throw Refusal.notSignedIn("not-signed-in", "Sign in first.");
        }
        String key = http.getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.invalid("invalid", "The Idempotency-Key cannot be used.",
                    new Refusal.Field("Idempotency-Key", "1 to " + LONGEST_KEY + " characters, for example a UUID"));
        }
        String agent = Objects.requireNonNullElse(http.getHeader("User-Agent"), "");
        return new OperationRequest(
                person.tenant(),
                actor(person),
                person.access().door() instanceof Access.Key ? OperationRequest.Source.API : OperationRequest.Source.SCREEN,
                String.valueOf(http.getAttribute(RequestIds.HEADER)),
                key,
                http.getRemoteAddr(),
                agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)),
                null);
    }

    private static Actor actor(SignedIn person) {
        return switch (person.access().door()) {
            case Access.Key key -> new Actor(Actor.Kind.API_KEY, Long.toString(key.id()), "key of " + person.displayName(), null);
            case Access.Session session -> new Actor(
                    Actor.Kind.PERSON, Long.toString(person.personId()), person.displayName(),
                    session.viewing() == null ? null : Visits.onBehalfOf(session.viewing().carrierId()));
            case Access.Later _ -> throw new IllegalStateException("no request comes in as work that goes on");
        };
    }
}
