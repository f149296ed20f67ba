package com.didtron.server.platform.web;

import com.didtron.server.kernel.Names;
import com.didtron.server.platform.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What stands in the query of an address is text in UTF-8, without NUL: the database takes none to look for, as it keeps none ([TextWithoutNul]). Otherwise the
/// parameter is named in the refusal. Of paths the firewall refuses both.
@Configuration
class ReadableParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    /// As it was written: what the container cannot decode it does not give out.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && query.indexOf('%') >= 0) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = text(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : text(pair.substring(equals + 1));
                if (name == null || value == null) {
                    throw refusal(name, "a text in UTF-8, with %25 where it has a per cent sign");
                }
                if (name.indexOf(Names.NUL) >= 0 || value.indexOf(Names.NUL) >= 0) {
                    throw refusal(name, "a text without the character NUL (U+0000), which is in nothing that is kept");
                }
            }
        }
        return true;
    }

    private static Refusal refusal(@Nullable String name, String right) {
        return Refusal.invalid("invalid", "One parameter of the address is not right.", new Refusal.Field(name == null ? "" : name, right));
    }

    /// @return null for what is none
    private static @Nullable String text(String written) {
        try {
            byte[] bytes = URLDecoder.decode(written, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return null;
        }
    }
}
