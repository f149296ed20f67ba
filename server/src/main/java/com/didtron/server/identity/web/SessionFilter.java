package com.didtron.server.identity.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.platform.Refusal;
import com.didtron.server.platform.web.ProblemDetails;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns the API key or, without one, the session cookie into the person behind the request.
final class SessionFilter extends OncePerRequestFilter {

    private final SessionStore sessions;
    private final KeyAccess keys;
    private final ProblemDetails problems;

    SessionFilter(SessionStore sessions, KeyAccess keys, ProblemDetails problems) {
        this.sessions = sessions;
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> key = KeyAccess.token(request);
        if (key.isPresent()) {
            // asked for again when an answer goes on later: the first time counted
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                try {
                    request.setAttribute(KeyAccess.class.getName(), keys.admit(key.get(), request, response));
                } catch (Refusal refusal) {
                    problems.write(response, refusal);
                    return;
                }
            }
            authenticate((SignedIn) request.getAttribute(KeyAccess.class.getName()));
        } else {
            token(request).flatMap(t -> sessions.find(t, RequestedBy.agent(request))).ifPresent(SessionFilter::authenticate);
        }
        chain.doFilter(request, response);
    }

    private static void authenticate(SignedIn person) {
        var role = new SimpleGrantedAuthority("ROLE_" + person.portal().name());
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(role));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(c -> c.getName().equals(SessionCookie.NAME) && !c.getValue().isEmpty())
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
