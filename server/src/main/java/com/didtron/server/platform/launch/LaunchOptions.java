package com.didtron.server.platform.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What can be said when the process is started.
///
/// @param demo             fill an empty data folder with the demonstration world and run its simulated carriers
/// @param data             folder of everything that is kept
/// @param address          address that portals and calls are served on
/// @param port             HTTP port
/// @param sipPort          port for SIP over UDP and TCP
/// @param sipTlsPort       port for SIP over TLS; null: 5061 with a certificate, none without; of the demonstration one more than that for UDP
/// @param sipCertificate   PEM file with our certificate and those of the authorities that signed it
/// @param sipKey           PEM file with its key
/// @param databaseUrl      an outside PostgreSQL instead of the embedded one, as JDBC URL
/// @param databaseUser     role there
/// @param databasePassword its password (better given as DIDTRON_DATABASE_PASSWORD)
public record LaunchOptions(
        boolean demo,
        Path data,
        String address,
        int port,
        int sipPort,
        @Nullable Integer sipTlsPort,
        @Nullable Path sipCertificate,
        @Nullable Path sipKey,
        @Nullable String databaseUrl,
        String databaseUser,
        String databasePassword) {

    /// One without TLS.
    public LaunchOptions(
            boolean demo, Path data, String address, int port, int sipPort, @Nullable String databaseUrl, String databaseUser, String databasePassword) {
        this(demo, data, address, port, sipPort, null, null, null, databaseUrl, databaseUser, databasePassword);
    }

    /// Reads `--demo --data DIR --address IP --port N --sip-port N --sip-tls-port N --sip-certificate FILE --sip-key FILE --database-url URL --database-user NAME`.
    ///
    /// @throws LaunchRefused naming the option that is wrong
    public static LaunchOptions parse(String... args) {
        boolean demo = false;
        Path data = Path.of("var");
        String address = "127.0.0.1";
        int port = 8080;
        int sipPort = 5060;
        Integer sipTlsPort = null;
        Path sipCertificate = null;
        Path sipKey = null;
        String databaseUrl = null;
        String databaseUser = "didtron";
        String databasePassword = System.getenv().getOrDefault("DIDTRON_DATABASE_PASSWORD", "");
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--demo" -> demo = true;
                case "--data" -> data = Path.of(value(args, ++i));
                case "--address" -> address = value(args, ++i);
                case "--port" -> port = port(args, ++i);
                case "--sip-port" -> sipPort = port(args, ++i);
                case "--sip-tls-port" -> sipTlsPort = port(args, ++i);
                case "--sip-certificate" -> sipCertificate = Path.of(value(args, ++i));
                case "--sip-key" -> sipKey = Path.of(value(args, ++i));
                case "--database-url" -> databaseUrl = value(args, ++i);
                case "--database-user" -> databaseUser = value(args, ++i);
                default -> throw new LaunchRefused("unknown option " + args[i] + " (see ./didtron start --help)");
            }
        }
        if ((sipCertificate == null) != (sipKey == null)) {
            throw new LaunchRefused("--sip-certificate and --sip-key belong together: a certificate is of no use without its key");
        }
        if (sipTlsPort != null && sipCertificate == null && !demo) {
            throw new LaunchRefused("--sip-tls-port needs --sip-certificate and --sip-key: PEM files with the certificate to show and its key");
        }
        return new LaunchOptions(demo, data, address, port, sipPort, sipTlsPort, sipCertificate, sipKey, databaseUrl, databaseUser, databasePassword);
    }

    private static String value(String[] args, int i) {
        if (i >= args.length) {
            throw new LaunchRefused("option " + args[i - 1] + " needs a value");
        }
        return args[i];
    }

    private static int port(String[] args, int i) {
        String text = value(args, i);
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new LaunchRefused("option " + args[i - 1] + " needs a port from 0 (any free one) to 65535, not " + text);
    }
}
