package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.PlatformProcess;
import com.didtron.server.RunningPlatform;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What is wrong before the platform runs is said in one line, and nothing is left half started.
class StartRefusalsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static void refused(Path data, String saying, String... options) {
        try (PlatformProcess process = PlatformProcess.with(data, options)) {
            assertThat(process.exitCode()).as(process.output()).isEqualTo(1);
            assertThat(process.errors().lines()).as(process.output()).singleElement().asString().startsWith("didtron: ").contains(saying);
        }
        assertThat(ProcessHandle.allProcesses().filter(p -> p.info().commandLine().orElse("").contains(data.toString())).toList())
                .as("left-over processes")
                .isEmpty();
        assertThat(data.resolve("postgres").resolve("cluster").resolve("postmaster.pid")).doesNotExist();
    }

    private static String[] ports(Path data, int http, int sip, String... more) {
        String[] usual = {"--data", data.toString(), "--port", Integer.toString(http), "--sip-port", Integer.toString(sip)};
        return Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Scenario
    void aTakenHttpPort() throws IOException {
        Path data = RunningPlatform.scratchFolder();
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            refused(data, "Port " + taken.getLocalPort() + " (TCP) is in use", ports(data, taken.getLocalPort(), 0));
        }
    }

    @Scenario
    void aTakenSipPort() throws IOException {
        Path data = RunningPlatform.scratchFolder();
        try (DatagramSocket taken = new DatagramSocket(0, LOOPBACK)) {
            refused(data, "Port " + taken.getLocalPort() + " (UDP) is in use", ports(data, 0, taken.getLocalPort()));
        }
    }

    @Scenario
    void aDatabaseThatDoesNotAnswer() {
        Path data = RunningPlatform.scratchFolder();
        String url = "jdbc:postgresql://127.0.0.1:" + RunningPlatform.freePort() + "/didtron";
        refused(data, url, ports(data, 0, 0, "--database-url", url));
    }

    @Scenario
    void anOptionThatThereIsNot() {
        Path data = RunningPlatform.scratchFolder();
        refused(data, "--prot", ports(data, 0, 0, "--prot", "1"));
    }

    @Scenario
    void aDataFolderThatCannotBe() throws IOException {
        Path file = Files.createFile(RunningPlatform.scratchFolder().resolve("file"));
        refused(file, "cannot be created", ports(file.resolve("data"), 0, 0));
    }

    @Scenario
    void aDataFolderThatAnotherOneUses() {
        RunningPlatform running = RunningPlatform.shared();
        Path data = running.data();
        try (PlatformProcess process = PlatformProcess.with(data, ports(data, 0, 0))) {
            assertThat(process.exitCode()).as(process.output()).isEqualTo(1);
            assertThat(process.errors().lines()).singleElement().asString().startsWith("didtron: Another DIDTron");
            assertThat(Aftermath.rows(running, "select 1")).as("the first one still has its database").hasSize(1);
        }
    }
}
