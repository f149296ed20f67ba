package com.didtron.server;

import static org.awaitility.Awaitility.await;

import com.didtron.server.platform.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The platform as a process of its own, for tests that kill it or that it refuses to start in.
public final class PlatformProcess implements AutoCloseable {

    /// A session of its own, like that of a command in a terminal.
    private static final List<String> OF_ITS_OWN = List.of("setsid");

    /// What these tests run in, which knows what they add to the platform.
    private static final List<String> OWN_CLASSES = List.of(
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "-cp", System.getProperty("java.class.path"), Didtron.class.getName());

    /// The application as `./didtron start` runs it where the whole suite runs, from this test's class path otherwise.
    private static final List<String> APPLICATION =
            Optional.ofNullable(System.getenv("DIDTRON_TEST_START")).map(start -> start.lines().toList()).orElse(OWN_CLASSES);

    private final Process process;
    private final Path data;
    private final Path errors;
    private final int sipPort;
    private final int httpPort;

    private PlatformProcess(Process process, Path data, Path errors, int sipPort, int httpPort) {
        this.process = process;
        this.data = data;
        this.errors = errors;
        this.sipPort = sipPort;
        this.httpPort = httpPort;
    }

    /// Starts it on a data folder with free ports and waits until it takes calls.
    ///
    /// @param properties of the application, for example `didtron.sip.t1=50ms`
    public static PlatformProcess start(Path data, String... properties) {
        return start(APPLICATION, OF_ITS_OWN, data, Map.of(), List.of(properties));
    }

    /// The same, and it has the operations and jobs that tests add.
    public static PlatformProcess startWithTests(Path data, String... properties) {
        return start(OWN_CLASSES, OF_ITS_OWN, data, Map.of(), List.of(properties));
    }

    /// The same on an outside database.
    public static PlatformProcess startOn(DatabaseAddress outside, String... properties) {
        return start(
                APPLICATION, OF_ITS_OWN, RunningPlatform.scratchFolder(), Map.of("DIDTRON_DATABASE_PASSWORD", outside.password()), List.of(properties),
                "--database-url", outside.url(), "--database-user", outside.user());
    }

    /// The same on a disk of its own.
    public static PlatformProcess startOn(ScratchDisk disk) {
        return start(APPLICATION, disk.entering(), disk.folder(), Map.of(), List.of());
    }

    private static PlatformProcess start(
            List<String> application, List<String> around, Path data, Map<String, String> environment, List<String> properties, String... more) {
        int sipPort = RunningPlatform.freePort();
        int httpPort = RunningPlatform.freePort();
        List<String> options = new ArrayList<>(List.of("--data", data.toString(), "--port", Integer.toString(httpPort), "--sip-port", Integer.toString(sipPort)));
        options.addAll(List.of(more));
        PlatformProcess started = launch(application, around, data, sipPort, httpPort, environment, properties, options.toArray(String[]::new));
        await().until(() -> {
            if (!started.process.isAlive()) {
                throw new AssertionError("the platform did not start\n" + started.output());
            }
            return started.isUp();
        });
        return started;
    }

    /// Starts it with any options.
    public static PlatformProcess with(Path data, String... options) {
        return launch(APPLICATION, OF_ITS_OWN, data, 0, 0, Map.of(), List.of(), options);
    }

    /// Starts it with any options on a disk of its own.
    public static PlatformProcess with(ScratchDisk disk, String... options) {
        return launch(APPLICATION, disk.entering(), disk.folder(), 0, 0, Map.of(), List.of(), options);
    }

    private static PlatformProcess launch(
            List<String> application, List<String> around, Path data, int sipPort, int httpPort, Map<String, String> environment, List<String> properties,
            String... options) {
        try {
            Path folder = RunningPlatform.scratchFolder();
            Path errors = folder.resolve("stderr.log");
            // a shell that runs the suite in its background has it ignore Ctrl-C, and all that it starts
            List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
            command.addAll(around);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            properties.forEach(p -> command.add("-D" + p));
            command.add("-XX:TieredStopAtLevel=1");
            command.addAll(application);
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(errors.toFile())
                    .redirectOutput(folder.resolve("stdout.log").toFile());
            builder.environment().putAll(environment);
            if (around != OF_ITS_OWN) {
                // all it has is on the disk of its own
                builder.environment().remove("DIDTRON_POSTGRES_PROGRAMS");
            }
            return new PlatformProcess(builder.start(), data, errors, sipPort, httpPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether all that is done at a start is done.
    private boolean isUp() {
        try {
            return ((HttpURLConnection) http().resolve("/api/health").toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /// Where its portals are, once it takes calls; the last thing that opens.
    public URI http() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    public InetSocketAddress sip() {
        return new InetSocketAddress("127.0.0.1", sipPort);
    }

    /// The embedded database while it runs, as its own files tell.
    public DatabaseAddress database() {
        try {
            Path home = data.resolve("postgres");
            String port = Files.readAllLines(home.resolve("cluster").resolve("postmaster.pid")).get(3).strip();
            String password = Files.readString(home.resolve("password")).strip();
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/didtron", "didtron", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// kill -9.
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /// kill -INT to it and to its children, as a terminal does on Ctrl-C.
    public void interrupt() {
        signal("-INT", "-" + process.pid());
    }

    /// kill -TERM to it alone, as a service manager does.
    public void terminate() {
        signal("-TERM", Long.toString(process.pid()));
    }

    private static void signal(String signal, String target) {
        try {
            new ProcessBuilder("kill", signal, "--", target).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for its end.
    public int exitCode() {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new AssertionError("the process did not end\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What it wrote on standard error.
    public String errors() {
        return read(errors);
    }

    /// All that it wrote.
    public String output() {
        return read(errors.resolveSibling("stdout.log")) + read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
