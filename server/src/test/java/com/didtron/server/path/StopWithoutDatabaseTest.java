package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.PlatformProcess;
import com.didtron.server.RunningPlatform;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.platform.launch.StopLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A stop ends within bounded time whatever the database does. One whose database is dead, and what the next start does then, is in
/// [KilledProcessTest].
class StopWithoutDatabaseTest {

    /// The database takes connections and never answers, as one whose disk hangs.
    @Test
    void aStopWhileTheDatabaseHangsIsGivenUp() throws IOException {
        Path folder = RunningPlatform.scratchFolder();
        try (LocalPostgres outside = LocalPostgres.start(folder, LocalPostgres.Durability.SCRATCH);
                PlatformProcess process = PlatformProcess.startOn(outside.address(), "didtron.stop.limit=3s")) {
            freeze(folder, "STOP");
            try {
                process.interrupt();
                assertThat(process.exitCode()).as(process.output()).isEqualTo(StopLimit.EXIT_CODE);
                assertThat(process.errors().lines()).singleElement().asString().startsWith("didtron: The stop was given up after 3 s");
            } finally {
                freeze(folder, "CONT");
            }
        }
    }

    private static void freeze(Path folder, String signal) throws IOException {
        ProcessHandle server = server(folder);
        for (ProcessHandle process : Stream.concat(Stream.of(server), server.children()).toList()) {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
            kill.onExit().join();
        }
    }

    private static ProcessHandle server(Path folder) throws IOException {
        long id = Long.parseLong(Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(id).orElseThrow();
    }
}
