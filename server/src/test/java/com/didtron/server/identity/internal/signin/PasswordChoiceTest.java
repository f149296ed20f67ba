package com.didtron.server.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Passwords that anybody would guess, and those of known leaks.
class PasswordChoiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password2026!", "P@ssw0rd2026", "passwordpassword", "qwertyuiop123", "123456789012", "!!welcome!!2026", "aaaaaaaaaaaaaaa", "abcabcabcabc", "1q2w3e4r5t6y"})
    void whatEverybodyTakesIsCommon(String password) {
        assertThat(CommonPasswords.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "Ahornblatt-Tramway-9", "tv4-Quittengelee", "password of my grandmother's cat"})
    void whatNobodyElseTakesIsNot(String password) {
        assertThat(CommonPasswords.contains(password)).isFalse();
    }

    /// The contract: GET /range/{first 5 of SHA-1}, lines `REST:COUNT`, padded ones with count 0.
    @Test
    void onlyFiveDigitsOfTheHashLeaveTheHouse() throws IOException {
        AtomicReference<String> asked = new AtomicReference<>("");
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Add-Padding"));
            // SHA-1 of "password" is 5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8; the second line is padding for "hunter2x"
            byte[] body = "1E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\r\n003D68EB55068C33ACE09247EE4C639306B:0\r\n".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        try {
            var breached = new BreachedPasswords("http://127.0.0.1:" + service.getAddress().getPort() + "/");
            assertThat(breached.contains("password")).isTrue();
            assertThat(asked.get()).isEqualTo("/range/5BAA6 true");
            assertThat(breached.contains("Ahornblatt-Tramway-9")).isFalse();
        } finally {
            service.stop(0);
        }
        assertThat(new BreachedPasswords("http://127.0.0.1:" + service.getAddress().getPort()).contains("password"))
                .as("a service that is away keeps nobody out")
                .isFalse();
    }
}
