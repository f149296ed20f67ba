package com.didtron.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Asks the platform over HTTP as a person's browser does: with the session's cookie and the headers of our own pages.
public final class Browser {

    /// HTTP/1.1, as browsers speak without TLS. (The JDK's upgrade to HTTP/2 hangs on a first answer of more than 64 kB.)
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningPlatform platform;
    private final @Nullable String cookie;
    private final @Nullable String host;

    private Browser(RunningPlatform platform, @Nullable String cookie, @Nullable String host) {
        this.platform = platform;
        this.cookie = cookie;
        this.host = host;
    }

    /// The same person with the address of another host in their browser's line.
    public Browser at(String name) {
        return new Browser(platform, cookie, name);
    }

    /// What came back.
    ///
    /// @param json the body, or a missing node when it is empty or no JSON
    public record Answer(int status, String body, JsonNode json) {}

    /// Somebody who has not signed in.
    public static Browser anonymous(RunningPlatform platform) {
        return new Browser(platform, null, null);
    }

    public static Browser signIn(RunningPlatform platform, String email, String password) {
        return signIn(platform, "/api/session", Map.of("email", email, "password", password));
    }

    /// Signs in with whatever the address takes.
    public static Browser signIn(RunningPlatform platform, String path, Object proof) {
        HttpResponse<String> response = send(request(platform, path, null)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(proof)))
                .build());
        if (response.statusCode() != 200) {
            throw new AssertionError("signing in failed: " + response.body());
        }
        String set = response.headers().firstValue("Set-Cookie").orElseThrow();
        return new Browser(platform, set.substring(0, set.indexOf(';')), null);
    }

    public Answer get(String path) {
        return answer(send(request(path).GET().build()));
    }

    /// Asks with a header more.
    public Answer get(String path, String header, String value) {
        return answer(send(request(path).header(header, value).GET().build()));
    }

    public Answer post(String path) {
        return answer(send(request(path).POST(BodyPublishers.noBody()).build()));
    }

    /// Sends a body that is already JSON; null for none.
    public Answer send(String method, String path, @Nullable String json) {
        HttpRequest.Builder request = request(path).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return answer(send((json == null ? request : request.header("Content-Type", "application/json")).build()));
    }

    /// Sends a file as it is.
    public Answer sendFile(String path, String type, String text) {
        return answer(send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(text)).build()));
    }

    /// Sends something as JSON.
    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    /// The same under a key of one's own.
    public Answer post(String path, Object body, String key) {
        return answer(send(request(path)
                .setHeader("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /// Asks as a program does: with an API key, without cookie and without the header of our own pages.
    public static HttpResponse<String> withKey(RunningPlatform platform, String key, String method, String path, @Nullable String json) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.httpPort() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
    }

    /// Opens a stream of events; the caller closes it.
    public InputStream stream(String path) {
        return streaming(path).body();
    }

    /// The same, with its headers.
    public HttpResponse<InputStream> streaming(String path) {
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request(path).header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("no stream: " + response.statusCode());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = request(platform, path, cookie);
        return host == null ? request : request.header("Host", host);
    }

    private static HttpRequest.Builder request(RunningPlatform platform, String path, @Nullable String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.httpPort() + path))
                .header("X-Requested-By", "didtron")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), response.body(), json ? JSON.readTree(response.body()) : JSON.missingNode());
    }
}
