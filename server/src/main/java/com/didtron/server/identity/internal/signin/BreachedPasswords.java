package com.didtron.server.identity.internal.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks whether a password was in a breach: the range service of "Have I Been Pwned" (k-anonymity: only the first five digits of the SHA-1 leave
/// the house) where `didtron.identity.breached-passwords-url` names one, for example `https://api.pwnedpasswords.com`. Off by default. A service that
/// does not answer within two seconds keeps nobody from choosing a password.
@Component
public class BreachedPasswords {

    private static final Logger log = LoggerFactory.getLogger(BreachedPasswords.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String url;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public BreachedPasswords(@Value("${didtron.identity.breached-passwords-url:}") String url) {
        this.url = url.replaceFirst("/+$", "");
    }

    public boolean contains(String password) {
        if (url.isEmpty()) {
            return false;
        }
        String hash = sha1(password);
        try {
            // padding hides from who listens how many hashes share the five digits; padded lines have the count 0
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + "/range/" + hash.substring(0, 5))).header("Add-Padding", "true").timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                log.warn("the service of breached passwords answered {}", answer.statusCode());
                return false;
            }
            return answer.body().lines().map(String::strip).anyMatch(line -> line.startsWith(hash.substring(5) + ":") && !line.endsWith(":0"));
        } catch (IOException e) {
            log.warn("the service of breached passwords cannot be reached: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8))).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
