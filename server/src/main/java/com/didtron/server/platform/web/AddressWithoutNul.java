package com.didtron.server.platform.web;

import com.didtron.server.kernel.Names;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// No parameter of an address holds NUL, as no text of a body does ([TextWithoutNul]): the database takes none to look for either. Of paths the firewall refuses it.
@Configuration
class AddressWithoutNul implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (Stream.of(values).anyMatch(value -> value.indexOf(Names.NUL) >= 0)) {
                throw Refusal.invalid("invalid", "One parameter of the address is not right.",
                        new Refusal.Field(name, "a text without the character NUL (U+0000), which is in nothing that is kept"));
            }
        });
        return true;
    }
}
