package com.didtron.server.identity.web;

import com.didtron.server.kernel.TenantId;
import com.didtron.server.operations.Actor;
import com.didtron.server.operations.OperationRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// Who asks for the few changes that come before a sign-in; for all others see [AskedOperations].
final class RequestedBy {

    private RequestedBy() {}

    /// Somebody who has proved by a link that an account is theirs.
    static OperationRequest of(TenantId tenant, long person, String name, HttpServletRequest request) {
        return new OperationRequest(
                tenant, new Actor(Actor.Kind.PERSON, Long.toString(person), name, null), OperationRequest.Source.SCREEN,
                String.valueOf(request.getAttribute(RequestIds.HEADER)), null, request.getRemoteAddr(), agent(request), null);
    }

    /// Somebody who is nobody yet; the part of the platform that serves them acts.
    static OperationRequest visitor(TenantId tenant, String part, HttpServletRequest request) {
        return new OperationRequest(
                tenant, Actor.system(part), OperationRequest.Source.SCREEN, String.valueOf(request.getAttribute(RequestIds.HEADER)), null,
                request.getRemoteAddr(), agent(request), null);
    }

    static String agent(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 300));
    }
}
