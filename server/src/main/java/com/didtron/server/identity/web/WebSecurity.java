package com.didtron.server.identity.web;

import com.didtron.server.identity.internal.SessionStore;
import com.didtron.server.platform.web.ProblemDetails;
import com.didtron.server.platform.Refusal;
import com.didtron.server.tenancy.Hosts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Which portal may reach which paths, and the headers that keep browsers honest.
///
/// Cross-site requests are refused twice: the session cookie is SameSite=Strict, and everything that changes something needs
/// a header that only scripts of our own origin can set. A request with an API key uses no cookie and needs no such header.
@Configuration
class WebSecurity {

    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self' blob:; object-src 'self' blob:; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, SessionStore sessions, KeyAccess keys, Hosts hosts, ProblemDetails problems) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .logout(l -> l.disable())
                .requestCache(c -> c.disable())
                .addFilterBefore(new SessionFilter(sessions, keys, problems), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new HostFilter(hosts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SameOriginFilter(problems), AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/api/session", "/api/session/*", "/api/brand", "/api/brand/logo", "/api/one-time-link/*", "/api/password-reset", "/api/sign-up", "/api/health", "/api/openapi", "/api/trace/*")
                        .permitAll()
                        .requestMatchers("/api/admin/**")
                        // a class 4 renter's staff works on the same pages: PermissionCheck lets them have what is declared for their portal
                        .hasAnyRole("ADMIN", "CLASS4")
                        .requestMatchers("/api/customer/**")
                        .hasRole("CUSTOMER")
                        .requestMatchers("/api/carrier/**")
                        .hasRole("CARRIER")
                        .requestMatchers("/api/me/**", "/api/me")
                        .authenticated()
                        .requestMatchers("/api/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(e -> e.authenticationEntryPoint((_, response, _) -> problems.write(
                                response, Refusal.notSignedIn("not-signed-in", "Sign in first.")))
                        .accessDeniedHandler((_, response, _) -> problems.write(response, PermissionCheck.wrongPortal())))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_POLICY))
                        .frameOptions(f -> f.sameOrigin())
                        .referrerPolicy(r -> r.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /// Refuses changes that do not come from our own pages.
    private static final class SameOriginFilter extends OncePerRequestFilter {

        private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
        private final ProblemDetails problems;

        private SameOriginFilter(ProblemDetails problems) {
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!HARMLESS.contains(request.getMethod()) && KeyAccess.token(request).isEmpty() && !"didtron".equals(request.getHeader("X-Requested-By"))) {
                problems.write(
                        response,
                        Refusal.forbidden("cross-site", "A request that changes something must carry the header X-Requested-By: didtron."));
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
