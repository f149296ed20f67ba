package com.didtron.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
        return start(scenario, null, List.of(more));
    }

    /// Starts a caller that places one call.
    ///
    /// @param called number to call, with tech prefix
    public static Sipp caller(String scenario, InetSocketAddress target, String called, String... more) {
        List<String> options = new ArrayList<>(List.of("-s", called));
        options.addAll(List.of(more));
        return start(scenario, target, options);
    }

    private static Sipp start(String scenario, InetSocketAddress target, List<String> more) {
        try {
            Path folder = RunningPlatform.scratchFolder();
            int port = freeUdpPort();
            List<String> command = new ArrayList<>(List.of("sipp", "-sf", SCENARIOS.resolve(scenario + ".xml").toString(),
                    "-i", "127.0.0.1", "-p", Integer.toString(port), "-m", "1", "-nostdin", "-timeout", "60s", "-timeout_error",
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

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /// Waits for the end of the scenario and fails, with what SIPp saw, unless it went as written.
    public void succeeds() {
        try {
            if (!process.waitFor(70, TimeUnit.SECONDS)) {
                throw new AssertionError("SIPp did not end within 70 s\n" + log());
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("SIPp ended with " + process.exitValue() + "\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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

    private static int freeUdpPort() throws IOException {
        try (var probe = new java.net.DatagramSocket(0, java.net.InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }
}
