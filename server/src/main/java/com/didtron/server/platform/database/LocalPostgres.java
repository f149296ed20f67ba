package com.didtron.server.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL server that lives in a folder and dies with this process.
///
/// Durable (`fsync` and `synchronous_commit` stay on), loopback only, password by file with mode 0600. A server left
/// over from a killed process is found by its `postmaster.pid` and stopped first, so that start after `kill -9` works at once.
/// PostgreSQL refuses to run as root; then it is started in a user namespace in which we are an ordinary user.
public final class LocalPostgres implements AutoCloseable {

    /// What the server is tuned for.
    public enum Durability {
        /// survives a crash: the only choice for data that anybody keeps
        DURABLE,
        /// for scratch folders of builds and tests that are thrown away
        SCRATCH
    }

    private static final String SUPERUSER = "didtron";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /// Runs the server and stops it (SIGINT: fast shutdown) when standard input closes; ends when the server ends.
    private static final String GUARD =
            """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (read -r _ <&3; kill -INT $server) &
            guard=$!
            wait $server
            code=$?
            kill $guard 2>/dev/null
            exit $code
            """;

    private final Path folder;
    private final Process wrapper;
    private final DatabaseAddress address;
    private final FileChannel lock;

    private LocalPostgres(Path folder, Process wrapper, DatabaseAddress address, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
        this.wrapper = wrapper;
        this.address = address;
    }

    /// Starts the server in `folder`, creating the cluster on first use.
    ///
    /// @param folder     data folder, for example `var/postgres`
    /// @param durability [Durability#DURABLE] unless the folder is thrown away
    /// @throws DatabaseUnavailable with one line for the operator: disk full, folder of another major version or in use, start failed
    public static LocalPostgres start(Path folder, Durability durability) {
        try {
            return start(folder, durability, freePort());
        } catch (IOException e) {
            throw new DatabaseUnavailable("There is no free port for the database: " + plain(e) + ".", e);
        }
    }

    /// The same on a port of one's choice.
    public static LocalPostgres start(Path folder, Durability durability, int port) {
        FileChannel lock = null;
        LocalPostgres started = null;
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
            lock = lock(home);
            started = start(home, durability, port, lock);
            return started;
        } catch (IOException e) {
            if (DatabaseUnavailable.isFullDisk(e)) {
                throw DatabaseUnavailable.fullDisk(folder, e);
            }
            throw new DatabaseUnavailable(
                    "The data folder " + folder + " cannot be used: " + plain(e) + ".", e);
        } finally {
            if (started == null) {
                release(lock);
            }
        }
    }

    private static LocalPostgres start(Path home, Durability durability, int port, FileChannel lock) throws IOException {
        Path programs = PostgresPrograms.in(home);
        Path cluster = home.resolve("cluster");
        String password = password(home.resolve("password"));
        refuseOtherMajorVersion(cluster, programs);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise(programs, cluster, home, password);
        }
        stopLeftOver(cluster);
        Path log = home.resolve("postgres.log");
        Process wrapper = launch(programs, cluster, port, log, durability);
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/didtron", SUPERUSER, password);
        var server = new LocalPostgres(home, wrapper, address, lock);
        try {
            waitUntilReady(wrapper, port, password, log);
            createDatabase(port, password);
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            if (server.filledItsDisk()) {
                throw DatabaseUnavailable.fullDisk(home, failed);
            }
            throw failed;
        }
    }

    /// Whether the server has said that its disk is full, which it may do by stopping in the middle of an answer.
    public boolean filledItsDisk() {
        try {
            return DatabaseUnavailable.saysFullDisk(Files.readString(folder.resolve("postgres.log")));
        } catch (IOException _) {
            return false;
        }
    }

    /// Keeps a second process away from the folder while this one lives: it would take our server for one that a killed process left over. The
    /// machine itself gives the lock back when we are killed.
    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // ours already, in this process
        }
        channel.close();
        throw new DatabaseUnavailable("Another DIDTron is using the data folder " + home + ". Stop it, or start with another --data folder.");
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException _) {
            // given back at the end of the process
        }
    }

    /// How to connect to the `didtron` database.
    public DatabaseAddress address() {
        return address;
    }

    /// Folder with `postgres`, `psql`-less server programs and, beside it, the cluster.
    public Path folder() {
        return folder;
    }

    /// Stops the server in an orderly way (`fast` mode) and waits for it.
    @Override
    public void close() {
        try {
            wrapper.getOutputStream().close();
            if (!wrapper.waitFor(30, TimeUnit.SECONDS)) {
                wrapper.destroyForcibly();
            }
        } catch (IOException _) {
            wrapper.destroy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            release(lock);
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Path draft = Files.createTempFile(
                file.getParent(), "password", null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, password + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static void refuseOtherMajorVersion(Path cluster, Path programs) throws IOException {
        Path versionFile = cluster.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        String present = Files.readString(versionFile).strip();
        String ours = PostgresPrograms.majorVersion(programs);
        if (!present.equals(ours)) {
            throw new DatabaseUnavailable("The data in " + cluster + " was written by PostgreSQL " + present
                    + " and this build brings PostgreSQL " + ours
                    + ". Upgrade it with pg_upgrade, or restore a dump into a new --data folder.");
        }
    }

    private static void initialise(Path programs, Path cluster, Path home, String password) throws IOException {
        Path passwordFile = Files.createTempFile(home, "initdb", ".password");
        // made beside its place and moved there when it is whole: a process killed meanwhile leaves no half cluster
        Path fresh = Files.createTempDirectory(home, "initdb-");
        try {
            Files.writeString(passwordFile, password);
            List<String> command = asOrdinaryUser(List.of(
                    programs.resolve("bin/initdb").toString(),
                    "-D", fresh.toString(),
                    "-U", SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums"));
            Process initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(initdb.getInputStream().readAllBytes());
            if (await(initdb) != 0) {
                deleteEmptied(fresh);
                throw DatabaseUnavailable.saysFullDisk(output)
                        ? DatabaseUnavailable.fullDisk(home, null)
                        : new DatabaseUnavailable("The database could not be created in " + cluster + ": " + complaint(output));
            }
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(passwordFile);
        }
    }

    /// initdb takes out what it has made, and leaves the folder.
    private static void deleteEmptied(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // in nobody's way: the next start makes a fresh one
        }
    }

    /// Stops a server that a killed process left behind on this very folder.
    private static void stopLeftOver(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1).strip()).equals(cluster)) {
            return;
        }
        // Inside a user namespace the process id is still the machine's own: only user ids are mapped.
        Optional<ProcessHandle> orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(p -> p.info().command().map(c -> c.endsWith("/postgres")).orElse(false));
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle postmaster) {
        // SIGINT is PostgreSQL's fast shutdown; ProcessHandle can only send SIGTERM (smart) and SIGKILL.
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
            postmaster.onExit().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new DatabaseUnavailable("Another DIDTron is using this data folder (database process "
                    + postmaster.pid() + " does not stop). Stop it, or start with another --data folder.", e);
        } catch (IOException | java.util.concurrent.ExecutionException e) {
            throw new DatabaseUnavailable("The left-over database process " + postmaster.pid() + " cannot be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while stopping a left-over database.", e);
        }
    }

    /// A shell holds the server: when our end of its standard input closes, however we end, it stops the server.
    private static Process launch(Path programs, Path cluster, int port, Path log, Durability durability)
            throws IOException {
        List<String> server = new ArrayList<>();
        server.add(programs.resolve("bin/postgres").toString());
        server.addAll(List.of("-D", cluster.toString()));
        settings(port, durability).forEach(s -> server.addAll(List.of("-c", s)));
        List<String> command = new ArrayList<>();
        // in a session of its own: Ctrl-C in a terminal goes to us and all our children, and the database is needed until the last call is recorded
        command.addAll(List.of("setsid", "sh", "-c", GUARD, "didtron-postgres"));
        command.addAll(asOrdinaryUser(server));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> settings(int port, Durability durability) {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=512MB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "wal_compression=on",
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC"));
        if (durability == Durability.SCRATCH) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=128MB"));
        }
        return settings;
    }

    private static List<String> asOrdinaryUser(List<String> command) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> mapped = new ArrayList<>(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--"));
        Process probe = new ProcessBuilder(concat(mapped, List.of("true"))).redirectErrorStream(true).start();
        if (await(probe) != 0) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root and this machine allows no user namespaces."
                            + " Start as an ordinary user, or with --database-url.");
        }
        return concat(mapped, command);
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private static void waitUntilReady(Process wrapper, int port, String password, Path log) throws IOException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!wrapper.isAlive()) {
                throw new DatabaseUnavailable("The database did not start: " + lastLine(Files.readString(log)));
            }
            try (var _ = DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password)) {
                return;
            } catch (SQLException _) {
                pause();
            }
        }
        throw new DatabaseUnavailable("The database did not start within " + START_LIMIT.toSeconds() + " s: "
                + lastLine(Files.readString(log)));
    }

    private static void createDatabase(int port, String password) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, SUPERUSER, password);
                var statement = connection.createStatement()) {
            var exists = statement.executeQuery("select 1 from pg_database where datname = 'didtron'");
            if (!exists.next()) {
                statement.execute("create database didtron");
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database didtron could not be created: " + plain(e), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database was starting.", e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for " + process.info().command().orElse("a program"), e);
        }
    }

    private static String plain(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /// The line in which a program says what went wrong; it may have more to say after it.
    private static String complaint(String text) {
        return text.lines().filter(line -> line.matches(".*\\b(error|FATAL|PANIC|ERROR):.*")).findFirst().orElseGet(() -> lastLine(text));
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce((_, second) -> second).orElse("no output");
    }
}
