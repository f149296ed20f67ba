package com.didtron.server;

import com.didtron.server.platform.database.DatabaseAddress;
import com.didtron.server.platform.launch.Launch;
import com.didtron.server.platform.launch.LaunchOptions;
import com.didtron.sip.tls.Identity;
import com.didtron.sip.tls.MakeCertificate;
import com.didtron.sip.tls.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole platform, started once for all tests that need it: the real process' start, an embedded PostgreSQL in a scratch folder, free
/// ports. Tests share it and keep apart by making carriers of their own.
public final class RunningPlatform {

    /// Signs the platform's certificate for TLS, and those of neighbours.
    public static final Identity AUTHORITY = MakeCertificate.selfSigned(
            "A test's authority", List.of(), Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(365)));

    private static final String CERTIFICATE = "tls.pem";
    private static final String KEY = "tls-key.pem";
    /// Below those that the system gives to connections of others in the meantime, and beside those of media.
    private static final int FIRST_PORT = 10_000;
    private static final int PORTS = 6_000;
    /// Files that stand for ports, locked by the process that was given them, for tests of other processes look for ports at the same time.
    private static final Path PORT_LOCKS = Path.of(System.getProperty("java.io.tmpdir"), "didtron-test-ports");
    private static final Map<Integer, FileLock> GIVEN = new HashMap<>();

    /// Who is asked for host names of sources.
    public static final ScriptedNames NAMES = new ScriptedNames();

    private static RunningPlatform shared;

    private final ConfigurableApplicationContext context;
    private final int sipPort;
    private final @Nullable Integer sipTlsPort;

    private RunningPlatform(ConfigurableApplicationContext context, int sipPort, @Nullable Integer sipTlsPort) {
        this.context = context;
        this.sipPort = sipPort;
        this.sipTlsPort = sipTlsPort;
    }

    /// The platform that all tests share.
    public static synchronized RunningPlatform shared() {
        if (shared == null) {
            shared = start(scratchFolder());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.stop()));
        }
        return shared;
    }

    /// A platform of one's own, for tests that stop or kill it.
    public static RunningPlatform start(Path data) {
        return start(data, Clock.systemUTC());
    }

    /// A platform of one's own whose time the test moves.
    public static RunningPlatform start(Path data, Clock clock) {
        show(data, certificate("switch", "127.0.0.1"));
        return start(
                LaunchOptions.parse(
                        "--data", data.toString(), "--port", "0", "--sip-port", Integer.toString(freePort()), "--sip-tls-port", Integer.toString(freePort()),
                        "--sip-certificate", data.resolve(CERTIFICATE).toString(), "--sip-key", data.resolve(KEY).toString()),
                clock);
    }

    /// A platform of one's own on an outside database.
    public static RunningPlatform startOn(DatabaseAddress outside) {
        return start(
                new LaunchOptions(false, scratchFolder(), "127.0.0.1", 0, freePort(), outside.url(), outside.user(), outside.password()),
                Clock.systemUTC());
    }

    private static RunningPlatform start(LaunchOptions options, Clock clock) {
        System.setProperty("didtron.dns.servers", NAMES.server());
        System.setProperty("springdoc.api-docs.enabled", "true");
        return new RunningPlatform(Launch.launch(Didtron.class, options, clock), options.sipPort(), options.sipTlsPort());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /// All beans of a kind.
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /// Makes further instances of the platform's parts beside its own, as another process on the same database has them. What is not made there is the platform's.
    ///
    /// @param given parts that are made already, by their kind
    /// @param made  kinds of which there is to be another one, with whatever of these it needs
    public BeanFactory beside(Map<Class<?>, Object> given, Class<?>... made) {
        var beans = new DefaultListableBeanFactory(context.getBeanFactory());
        given.forEach((kind, part) -> beans.registerSingleton(context.getBeanNamesForType(kind)[0], part));
        for (Class<?> kind : made) {
            var definition = new RootBeanDefinition(kind);
            definition.setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR);
            beans.registerBeanDefinition(context.getBeanNamesForType(kind)[0], definition);
        }
        return beans;
    }

    public InetSocketAddress sip() {
        return new InetSocketAddress("127.0.0.1", sipPort);
    }

    /// Where it listens over TLS, as `127.0.0.1`.
    public InetSocketAddress sipTls() {
        return new InetSocketAddress("127.0.0.1", Objects.requireNonNull(sipTlsPort));
    }

    /// A certificate of [#AUTHORITY].
    public static Identity certificate(String name, String host) {
        return MakeCertificate.make(name, List.of(host), Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(90)), AUTHORITY);
    }

    /// Puts a certificate and its key where a platform with this data folder reads them.
    public static void show(Path data, Identity identity) {
        try {
            var chain = new StringBuilder();
            for (X509Certificate each : identity.chain()) {
                chain.append(Pem.text("CERTIFICATE", each.getEncoded()));
            }
            Files.writeString(data.resolve(KEY), Pem.text("PRIVATE KEY", identity.key().getEncoded()));
            Files.writeString(data.resolve(CERTIFICATE), chain);
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Its data folder.
    public Path data() {
        return Path.of(context.getEnvironment().getRequiredProperty("didtron.data"));
    }

    public int httpPort() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    public void stop() {
        context.close();
    }

    /// A folder below `target` that is gone with the next clean build.
    public static Path scratchFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "scratch").toAbsolutePath()), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A port that nobody has, for UDP and TCP, and that no other test is given while this process lives: whoever asked may take a while to bind it.
    public static synchronized int freePort() {
        for (int tries = 0; tries < 1_000; tries++) {
            int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            if (!GIVEN.containsKey(port) && isOurs(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + FIRST_PORT + " on");
    }

    private static boolean isOurs(int port) {
        try {
            FileChannel file = FileChannel.open(
                    Files.createDirectories(PORT_LOCKS).resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                return false;
            }
            GIVEN.put(port, lock);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (var tcp = new ServerSocket(port); var udp = new DatagramSocket(port)) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
