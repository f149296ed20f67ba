package com.didtron.server.platform.launch;

import com.didtron.server.platform.Database;
import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.database.DatabaseRoles;
import com.didtron.server.platform.database.DatabaseUnavailable;
import com.didtron.server.platform.database.LocalPostgres;
import com.didtron.server.platform.database.Migrations;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/// Brings the process up in order: options are checked, the database is started and brought up to date, then the application runs. At the end
/// the same way back.
public final class Launch {

    private static final long LEAST_FREE_BYTES = 300L * 1024 * 1024;

    private static final int USUAL_TLS_PORT = 5061;

    private Launch() {}

    /// Starts everything and returns when the application runs.
    ///
    /// @throws LaunchRefused       when a port is taken, the data folder cannot be used or its disk is full
    /// @throws DatabaseUnavailable when the database cannot be used
    public static ConfigurableApplicationContext launch(Class<?> application, LaunchOptions options) {
        return launch(application, options, Clock.systemUTC());
    }

    /// As above, with a clock of one's own: tests move months by moving it.
    public static ConfigurableApplicationContext launch(Class<?> application, LaunchOptions options, Clock clock) {
        Path data = dataFolder(options.data());
        refuseTakenPorts(options);
        LocalPostgres local =
                options.databaseUrl() == null ? LocalPostgres.start(data.resolve("postgres"), LocalPostgres.Durability.DURABLE) : null;
        DatabaseAddress address = local != null
                ? local.address()
                : new DatabaseAddress(options.databaseUrl(), options.databaseUser(), options.databasePassword());
        try {
            Migrations.run(address, "classpath:db/migration");
            return run(application, options, data, DatabaseRoles.prepare(address), local, clock);
        } catch (RuntimeException failed) {
            if (local != null) {
                local.close();
                if (local.filledItsDisk()) {
                    throw DatabaseUnavailable.fullDisk(data, failed);
                }
            }
            throw plain(failed);
        }
    }

    private static ConfigurableApplicationContext run(
            Class<?> application, LaunchOptions options, Path data, DatabaseRoles roles, @Nullable LocalPostgres local, Clock clock) {
        SpringApplication spring = new SpringApplication(application);
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.address", options.address(),
                "server.port", options.port(),
                "didtron.sip.address", options.address(),
                "didtron.sip.port", options.sipPort(),
                "didtron.demo", options.demo(),
                "didtron.data", data.toString()));
        properties.putAll(tls(options));
        spring.setDefaultProperties(properties);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            if (local != null) {
                // registered first, so destroyed last: every bean that needs the database is gone by then
                beans.registerBean(LocalPostgres.class, () -> local);
            }
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(Database.class, () -> new Database(roles, 16, 9, 8));
            // told before the first part is stopped
            context.addApplicationListener((ContextClosedEvent closed) -> {
                if (closed.getApplicationContext() == context) {
                    context.getBean(Database.class).stopping();
                }
            });
        });
        return spring.run();
    }

    /// With a certificate calls are taken over TLS. The demonstration makes one for itself.
    private static Map<String, Object> tls(LaunchOptions options) {
        Integer port = options.sipTlsPort();
        if (options.sipCertificate() != null && options.sipKey() != null) {
            return Map.of(
                    "didtron.sip.tls.certificate", options.sipCertificate().toAbsolutePath().toString(),
                    "didtron.sip.tls.key", options.sipKey().toAbsolutePath().toString(),
                    "didtron.sip.tls.port", port == null ? USUAL_TLS_PORT : port);
        }
        return options.demo() ? Map.of("didtron.sip.tls.self-signed", true, "didtron.sip.tls.port", port == null ? demoPort(options) : port) : Map.of();
    }

    /// The port after that for UDP and TCP, as is usual; any free one when somebody has it.
    private static int demoPort(LaunchOptions options) {
        int next = options.sipPort() == 0 || options.sipPort() == 65_535 ? 0 : options.sipPort() + 1;
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(options.address(), next));
            return next;
        } catch (IOException taken) {
            return 0;
        }
    }

    private static Path dataFolder(Path wanted) {
        try {
            Path data = Files.createDirectories(wanted.toAbsolutePath().normalize());
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new LaunchRefused("The disk of the data folder " + data + " is full: " + free / (1024 * 1024)
                        + " MB are free, 300 MB are needed. Free some, or choose another folder with --data.");
            }
            return data;
        } catch (IOException e) {
            throw new LaunchRefused("The data folder " + wanted + " cannot be created: " + e.getMessage() + ". Choose another one with --data.");
        }
    }

    private static void refuseTakenPorts(LaunchOptions options) {
        try {
            InetAddress address = InetAddress.getByName(options.address());
            tryTcp(address, options.port(), "--port");
            tryTcp(address, options.sipPort(), "--sip-port");
            tryUdp(address, options.sipPort());
            if (options.sipCertificate() != null || options.sipTlsPort() != null) {
                tryTcp(address, options.sipTlsPort() == null ? USUAL_TLS_PORT : options.sipTlsPort(), "--sip-tls-port");
            }
        } catch (IOException e) {
            throw new LaunchRefused("The address " + options.address() + " is not of this machine: " + e.getMessage() + ".");
        }
    }

    private static void tryTcp(InetAddress address, int port, String option) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw new LaunchRefused("Port " + port + " (TCP) is in use. Stop what uses it, or choose another one with " + option + ".");
        }
    }

    private static void tryUdp(InetAddress address, int port) {
        try (DatagramSocket probe = new DatagramSocket(null)) {
            probe.bind(new InetSocketAddress(address, port));
        } catch (SocketException e) {
            throw new LaunchRefused("Port " + port + " (UDP) is in use. Stop what uses it, or choose another one with --sip-port.");
        }
    }

    /// A port may be taken between our look and the server's: then the cause is said plainly as well.
    private static RuntimeException plain(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LaunchRefused || cause instanceof DatabaseUnavailable) {
                return (RuntimeException) cause;
            }
            if (cause instanceof BindException) {
                return new LaunchRefused("A port is in use: " + cause.getMessage() + ". Choose others with --port and --sip-port.");
            }
        }
        return failed;
    }
}
