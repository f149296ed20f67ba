package com.didtron.bench;

import com.didtron.server.identity.People;
import com.didtron.server.platform.Database;
import com.didtron.server.platform.Portal;
import com.didtron.server.tenancy.Tenants;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests to the platform in this process over HTTP on loopback, signed in as a super admin.
final class Requests implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String EMAIL = "bench@operator.invalid";
    static final String PASSWORD = "correct horse battery staple 7";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String cookie;

    Requests(Workplace workplace) throws IOException, InterruptedException {
        var people = workplace.bean(People.class);
        var operator = workplace.bean(Tenants.class).findOperator().orElseThrow().id();
        workplace.bean(Database.class).performAcrossTenants(tx -> {
            long person = people.findByEmail(tx, operator, EMAIL)
                    .orElseGet(() -> people.create(tx, operator, EMAIL, "Bench", Portal.ADMIN, null));
            people.setPassword(tx, operator, person, EMAIL, PASSWORD);
        });
        root = "http://127.0.0.1:" + workplace.httpPort();
        HttpResponse<String> signedIn = client.send(
                HttpRequest.newBuilder(URI.create(root + "/api/session"))
                        .header("Content-Type", "application/json")
                        .header("X-Requested-By", "didtron")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"" + EMAIL + "\",\"password\":\"" + PASSWORD + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String set = signedIn.headers().firstValue("Set-Cookie").orElseThrow(() -> new IOException("signing in failed: " + signedIn.body()));
        cookie = set.substring(0, set.indexOf(';'));
    }

    /// The answer to a request that must be answered 200.
    JsonNode ask(String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(path));
    }

    /// Milliseconds of each request, from least to most.
    ///
    /// @param paths asked one after the other, in turn
    double[] times(int warmUp, int times, String... paths) throws IOException, InterruptedException {
        double[] taken = new double[times];
        for (int i = -warmUp; i < times; i++) {
            String path = paths[Math.floorMod(i, paths.length)];
            long begin = System.nanoTime();
            answer(path);
            if (i >= 0) {
                taken[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(taken);
        return taken;
    }

    private String answer(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).header("Cookie", cookie).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
