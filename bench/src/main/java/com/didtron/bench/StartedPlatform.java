package com.didtron.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The platform as a user starts it: `./didtron start`, a process of its own.
final class StartedPlatform implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;
    private final int sipPort;
    private final Duration startTime;

    private StartedPlatform(Process process, Path data, int sipPort, Duration startTime) {
        this.process = process;
        this.data = data;
        this.sipPort = sipPort;
        this.startTime = startTime;
    }

    /// Starts it on the workplace's data and returns when it has answered a request.
    static StartedPlatform start(Workplace workplace) throws IOException, InterruptedException {
        int httpPort = Workplace.freePort();
        int sipPort = Workplace.freePort();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        workplace.home().resolve("didtron").toString(), "start", "--data", workplace.data().toString(), "--port",
                        Integer.toString(httpPort), "--sip-port", Integer.toString(sipPort))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(workplace.scratch().resolve("platform.log").toFile()))
                .start();
        awaitAnswer(process, URI.create("http://127.0.0.1:" + httpPort + "/api/health"), begin);
        return new StartedPlatform(process, workplace.data(), sipPort, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void awaitAnswer(Process process, URI health, long begin) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
            while (System.nanoTime() - begin < LONGEST_START.toNanos()) {
                if (!process.isAlive()) {
                    throw new IOException("the platform did not start, see bench/target/scratch/platform.log");
                }
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // nobody listens there yet
                }
                Thread.sleep(10);
            }
        }
        process.destroy();
        throw new IOException("the platform did not answer within " + LONGEST_START.toSeconds() + " s");
    }

    /// From the command to the first answer, the script's own look for changes included.
    Duration startTime() {
        return startTime;
    }

    int sipPort() {
        return sipPort;
    }

    /// CPU time that the process has used, without its database.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// A connection to its database.
    Connection database() throws IOException, SQLException {
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        String password = Files.readString(data.resolve("postgres/password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/didtron", "didtron", password);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
