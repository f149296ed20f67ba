package com.didtron.bench;

import com.didtron.server.platform.launch.Launch;
import com.didtron.server.platform.launch.LaunchOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A scratch data folder with the durable embedded database, and the platform on it: in this process, or beside it as it is really started, never both.
/// What is needed is started when it is asked for.
final class Workplace implements AutoCloseable {

    private final Path home;
    private final Path scratch;
    private final PrintStream log;
    private @Nullable ConfigurableApplicationContext inside;
    private @Nullable StartedPlatform beside;
    private @Nullable Trade trade;
    private boolean consoleFilled;
    private @Nullable ConsoleScreens screens;

    Workplace(Path home) throws IOException {
        this.home = home;
        this.scratch = home.resolve("bench/target/scratch");
        delete(scratch);
        Files.createDirectories(scratch);
        this.log = new PrintStream(Files.newOutputStream(home.resolve("bench/target/bench.log")), true);
    }

    /// Folder of the platform's sources and script.
    Path home() {
        return home;
    }

    /// For files that are gone with the next run.
    Path scratch() {
        return scratch;
    }

    PrintStream log() {
        return log;
    }

    Path data() {
        return scratch.resolve("data");
    }

    /// A bean of the platform in this process.
    <T> T bean(Class<T> type) throws IOException, InterruptedException {
        return inside().getBean(type);
    }

    /// The HTTP port of the platform in this process.
    int httpPort() throws IOException, InterruptedException {
        return ((ServletWebServerApplicationContext) inside()).getWebServer().getPort();
    }

    /// The carriers whose calls are measured.
    Trade trade() throws IOException, InterruptedException {
        if (trade == null) {
            trade = Trade.open(inside());
        }
        return trade;
    }

    /// The platform in this process, on a data folder of its own with as much in it as [ConsoleWorld] says. Other figures are not measured in it.
    void fillForConsole() throws IOException, InterruptedException, SQLException, ExecutionException {
        if (!consoleFilled) {
            closeBeside();
            closeInside();
            delete(data());
            trade = null;
            ConsoleWorld.fill(this);
            consoleFilled = true;
        }
    }

    /// What a browser measured of the console, once for all figures.
    ConsoleScreens screens() throws IOException, InterruptedException, SQLException, ExecutionException {
        if (screens == null) {
            fillForConsole();
            screens = ConsoleScreens.measure(this);
        }
        return screens;
    }

    /// The platform in a process of its own, as `./didtron start` starts it, with the carriers of [#trade()] in its data.
    StartedPlatform beside() throws IOException, InterruptedException {
        if (beside == null) {
            trade();
            closeInside();
            beside = StartedPlatform.start(this);
        }
        return beside;
    }

    void closeBeside() throws InterruptedException {
        if (beside != null) {
            beside.close();
            beside = null;
        }
    }

    void closeInside() {
        if (inside != null) {
            inside.close();
            inside = null;
        }
    }

    static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private ConfigurableApplicationContext inside() throws IOException, InterruptedException {
        if (inside == null) {
            closeBeside();
            inside = Launch.launch(
                    DoNothing.Platform.class, LaunchOptions.parse("--data", data().toString(), "--port", "0", "--sip-port", Integer.toString(freePort())));
        }
        return inside;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closeBeside();
        closeInside();
        delete(scratch.resolve("data"));
        log.close();
    }
}
