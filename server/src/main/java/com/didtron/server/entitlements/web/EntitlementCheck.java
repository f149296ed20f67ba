package com.didtron.server.entitlements.web;

import com.didtron.server.entitlements.Entitlements;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.platform.OfFeature;
import com.didtron.server.platform.Portal;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses a customer's people what their customer is not entitled to: endpoints that are [OfFeature].
@Configuration
class EntitlementCheck implements HandlerInterceptor, WebMvcConfigurer {

    private static final int AFTER_PERMISSIONS = 100;

    private final Entitlements entitlements;

    EntitlementCheck(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_PERMISSIONS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        OfFeature feature = method.getMethodAnnotation(OfFeature.class);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (feature == null || authentication == null || !(authentication.getPrincipal() instanceof SignedIn person) || person.portal() != Portal.CUSTOMER) {
            return true;
        }
        if (!entitlements.allowsFeature(person.tenant(), person.ownCarrier(), feature.value())) {
            throw Refusal.forbidden("not-entitled", "This is not part of what your company has. Ask us to open it.");
        }
        return true;
    }
}
