package com.didtron.server.identity.web;

import com.didtron.server.identity.SignedIn;
import com.didtron.server.tenancy.Hosts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// A request's tenant comes from its host name first: whoever is signed in to another tenant is nobody there.
final class HostFilter extends OncePerRequestFilter {

    private final Hosts hosts;

    HostFilter(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            hosts.tenantOf(request.getServerName())
                    .filter(tenant -> !tenant.equals(person.tenant()))
                    .ifPresent(_ -> SecurityContextHolder.clearContext());
        }
        chain.doFilter(request, response);
    }
}
