package com.didtron.sip.b2bua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// One run of SIPp with a scenario of `src/test/sipp`. It succeeds when every call went as the scenario says (exit code 0).
final class Sipp implements AutoCloseable {

    private static final Path SCENARIOS = Path.of("src/test/sipp").toAbsolutePath();

    private final Process process;
    private final Path folder;
    private final String name;
    final InetSocketAddress address;

    private Sipp(String scenario, List<String> options, int port) {
        try {
            name = scenario;
            folder = Files.createTempDirectory("sipp-" + scenario);
            address = new InetSocketAddress("127.0.0.1", port);
            var command = new ArrayList<>(List.of(
                    "sipp", "-sf", SCENARIOS.resolve(scenario + ".xml").toString(), "-i", "127.0.0.1", "-p", Integer.toString(port), "-nostdin",
                    "-trace_err", "-error_file", folder.resolve("errors.log").toString(), "-timeout", Loopback.PATIENCE + "s", "-timeout_error"));
            command.addAll(options);
            process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("screen.log").toFile()).start();
        } catch (IOException e) {
            throw new AssertionError("sipp could not be started. These tests need SIPp on the PATH: ./didtron doctor installs it (Debian package sip-tester)", e);
        }
    }

    /// A supplier for this many calls.
    static Sipp supplier(String scenario, int calls, String transport) {
        int port = freePort();
        var sipp = new Sipp(scenario, List.of("-m", Integer.toString(calls), "-t", transport), port);
        Loopback.until(scenario + " listens", () -> transport.startsWith("t") ? accepts(port) : isBound(port));
        return sipp;
    }

    /// A caller that places this many calls.
    static Sipp caller(String scenario, InetSocketAddress target, int calls, String transport, String... more) {
        var options = new ArrayList<>(List.of(
                "-m", Integer.toString(calls), "-r", "20", "-t", transport, "-s", "442079460123"));
        options.addAll(List.of(more));
        options.add("127.0.0.1:" + target.getPort());
        return new Sipp(scenario, options, freePort());
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isBound(int port) {
        try {
            return Files.readString(Path.of("/proc/net/udp")).contains(String.format(Locale.ROOT, ":%04X ", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A port that is free for both transports; SIPp takes no zero.
    private static int freePort() {
        for (int i = 0; i < 20; i++) {
            try (var tcp = new ServerSocket(0); var udp = new DatagramSocket(tcp.getLocalPort())) {
                return udp.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new AssertionError("no free port");
    }

    /// Waits for the end and fails unless every call went well.
    void succeeds() throws InterruptedException {
        if (!process.waitFor(Loopback.PATIENCE + 10, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " did not end\n" + log());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(name + " ended with " + process.exitValue() + "\n" + log());
        }
    }

    private String log() {
        var text = new StringBuilder();
        for (String file : List.of("errors.log", "screen.log")) {
            Path path = folder.resolve(file);
            try {
                String content = Files.exists(path) ? Files.readString(path) : "";
                text.append(content, Math.max(0, content.length() - 6_000), content.length());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
