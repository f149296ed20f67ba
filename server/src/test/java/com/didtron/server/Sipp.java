package com.didtron.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// SIPp (Debian's sip-tester), a SIP program that we did not write, on either side of a call. Scenarios lie in `src/test/sipp`.
public final class Sipp implements AutoCloseable {

    private static final Path SCENARIOS = Path.of("src", "test", "sipp").toAbsolutePath();

    private final Process process;
    private final Path folder;
    private final int port;

    private Sipp(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /// Starts a callee that goes through its scenario once.
    public static Sipp callee(String scenario, String... more) {
        return listening(start(scenario, Map.of(), null, List.of(more)));
    }

    /// Starts a callee that refuses its call.
    ///
    /// @param status for example `486 Busy Here`
    /// @param q850   cause for a Reason header, or null for none
    public static Sipp calleeRefuses(String status, @Nullable Integer q850) {
        String reason = q850 == null ? "" : "      Reason: Q.850;cause=" + q850 + "\n";
        return listening(start("callee-refuses", Map.of("status", status, "reason", reason), null, List.of()));
    }

    /// Starts a caller that expects to be refused.
    ///
    /// @param code the status it expects
    public static Sipp callerIsRefused(int code, InetSocketAddress target, String called) {
        return start("caller-is-refused", Map.of("code", Integer.toString(code)), target, List.of("-s", called));
    }

    /// Starts a caller that places one call.
    ///
    /// @param called number to call, with tech prefix
    public static Sipp caller(String scenario, InetSocketAddress target, String called, String... more) {
        List<String> options = new ArrayList<>(List.of("-s", called));
        options.addAll(List.of(more));
        return start(scenario, Map.of(), target, options);
    }

    private static Sipp start(String scenario, Map<String, String> words, @Nullable InetSocketAddress target, List<String> more) {
        try {
            Path folder = RunningPlatform.scratchFolder();
            String script = Files.readString(SCENARIOS.resolve(scenario + ".xml"));
            for (Map.Entry<String, String> word : words.entrySet()) {
                script = script.replace("{" + word.getKey() + "}", word.getValue());
            }
            Path file = Files.writeString(folder.resolve(scenario + ".xml"), script);
            int port = RunningPlatform.freePort();
            List<String> command = new ArrayList<>(List.of("sipp", "-sf", file.toString(),
                    "-i", "127.0.0.1", "-p", Integer.toString(port), "-m", "1", "-nostdin", "-timeout", "180s", "-timeout_error",
                    "-trace_err", "-trace_msg", "-message_file", folder.resolve("messages.log").toString(), "-error_file", folder.resolve("errors.log").toString()));
            command.addAll(more);
            if (target != null) {
                command.add(target.getHostString() + ":" + target.getPort());
            }
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.log").toFile())
                    .start();
            return new Sipp(process, folder, port);
        } catch (IOException e) {
            throw new UncheckedIOException("SIPp cannot be started; ./didtron test installs it (Debian package sip-tester)", e);
        }
    }

    /// Waits until SIPp has bound its port: an INVITE before that is lost.
    private static Sipp listening(Sipp sipp) {
        String bound = String.format(Locale.ROOT, ":%04X ", sipp.port);
        await().pollInterval(Duration.ofMillis(20)).until(() -> Files.readString(Path.of("/proc/net/udp")).contains(bound));
        return sipp;
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /// Waits for the end of the scenario and fails, with what SIPp saw, unless it went as written.
    public void succeeds() {
        try {
            if (!process.waitFor(190, TimeUnit.SECONDS)) {
                throw new AssertionError("SIPp did not end within 190 s\n" + log());
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("SIPp ended with " + process.exitValue() + "\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Fails when a callee has got any message.
    public void wasNotCalled() {
        if (!process.isAlive() || Files.exists(folder.resolve("messages.log")) && messages().contains("received")) {
            throw new AssertionError("SIPp was called\n" + log());
        }
    }

    /// What was sent and received, as SIPp writes it down.
    public String messages() {
        try {
            return Files.readString(folder.resolve("messages.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String log() {
        StringBuilder log = new StringBuilder();
        for (String name : List.of("errors.log", "messages.log", "output.log")) {
            Path file = folder.resolve(name);
            try {
                log.append("== ").append(name).append('\n').append(Files.exists(file) ? Files.readString(file) : "(none)").append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return log.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
