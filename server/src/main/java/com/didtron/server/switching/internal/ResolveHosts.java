package com.didtron.server.switching.internal;

import com.didtron.server.carriers.SendTo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Turns a supplier's host into addresses, as RFC 3263 says for a transport that is given: with a port its A and AAAA records; without one its SRV
/// records in the order of RFC 2782, and its A and AAAA records at the transport's usual port when it has none.
///
/// What was found is used for a minute, then asked for anew while calls go on with what is known; when the name servers fail, it is used for ten
/// minutes more, and they are asked again every ten seconds at most, however many calls come. A call waits for a name that nobody has asked for yet, two seconds at most, on its own thread of the business. The engine's threads
/// never look up anything.
@Component
class ResolveHosts {

    static final Duration FRESH = Duration.ofMinutes(1);
    static final Duration FRESH_NOTHING = Duration.ofSeconds(10);
    static final Duration STALE = Duration.ofMinutes(10);
    /// After name servers have failed.
    static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_NAMES = 10_000;
    private static final Logger log = LoggerFactory.getLogger(ResolveHosts.class);

    private record Question(String host, @Nullable Integer port, SendTo.Transport transport, int usedPort) {}

    /// @param at      when it was found
    /// @param groups  addresses of equal priority each, with their weights
    /// @param until   when it is asked for anew
    /// @param failing whether name servers have failed since it was found
    private record Known(Instant at, List<List<Weighted>> groups, Instant until, boolean failing) {

        static Known found(Instant at, List<List<Weighted>> groups) {
            return new Known(at, groups, at.plus(groups.isEmpty() ? FRESH_NOTHING : FRESH), false);
        }

        /// What is left of it when name servers fail.
        Known failed(Instant now) {
            return now.isBefore(at.plus(STALE)) ? new Known(at, groups, now.plus(PAUSE), true) : nothing(now);
        }

        static Known nothing(Instant now) {
            return new Known(now, List.of(), now.plus(PAUSE), true);
        }

        boolean isFresh(Instant now) {
            return now.isBefore(until);
        }
    }

    private record Weighted(InetSocketAddress address, int weight) {}

    private final LookUp lookUp;
    private final Clock clock;
    private final Map<Question, Known> known = new ConcurrentHashMap<>();
    private final Map<Question, CompletableFuture<Known>> asked = new ConcurrentHashMap<>();

    ResolveHosts(LookUp lookUp, Clock clock) {
        this.lookUp = lookUp;
        this.clock = clock;
    }

    /// Where to send, in the order of trying; at least one. When the name leads nowhere, the one is unresolved: sending there fails at once.
    List<InetSocketAddress> resolve(SendTo to) {
        InetAddress literal = to.literal().orElse(null);
        if (literal != null) {
            return List.of(new InetSocketAddress(literal, to.usedPort()));
        }
        var question = new Question(to.host().toLowerCase(Locale.ROOT), to.port(), to.transport(), to.usedPort());
        Known found = known.get(question);
        if (found == null) {
            found = await(ask(question));
        } else if (!found.isFresh(clock.instant())) {
            ask(question);
        }
        List<InetSocketAddress> addresses = found == null ? List.of() : found.groups.stream().flatMap(g -> byWeight(g).stream()).toList();
        return addresses.isEmpty() ? List.of(InetSocketAddress.createUnresolved(to.host(), to.usedPort())) : addresses;
    }

    private CompletableFuture<Known> ask(Question question) {
        return asked.computeIfAbsent(question, _ -> {
            var answer = new CompletableFuture<Known>();
            Thread.ofVirtual().name("look-up").start(() -> {
                try {
                    answer.complete(remember(question));
                } catch (RuntimeException fault) {
                    answer.completeExceptionally(fault);
                } finally {
                    asked.remove(question);
                }
            });
            return answer;
        });
    }

    private Known remember(Question question) {
        Instant now = clock.instant();
        Known before = known.get(question);
        if (before != null && before.isFresh(now)) {
            return before; // by another look-up, which has ended just now
        }
        Known found;
        try {
            found = Known.found(now, find(question));
            if (before != null && before.failing) {
                log.info("{} was looked up again", question.host);
            }
        } catch (IOException unanswered) {
            found = before == null ? Known.nothing(now) : before.failed(now);
            warn(question, before, found, unanswered);
        }
        if (known.size() >= MOST_NAMES) {
            known.clear();
        }
        known.put(question, found);
        return found;
    }

    /// Once when it begins, and once when what was known is over.
    private static void warn(Question question, @Nullable Known before, Known left, IOException why) {
        if (before == null || !before.failing) {
            log.warn("{} could not be looked up: {}", question.host, why.getMessage());
        } else if (left.groups.isEmpty() && !before.groups.isEmpty()) {
            log.warn("{} could not be looked up for {} minutes and leads nowhere now: {}", question.host, STALE.toMinutes(), why.getMessage());
        } else {
            log.debug("{} could still not be looked up: {}", question.host, why.getMessage());
        }
    }

    private List<List<Weighted>> find(Question question) throws IOException {
        if (question.port == null) {
            List<LookUp.Service> services = lookUp.services(service(question.transport) + question.host);
            if (!services.isEmpty()) {
                return bySrv(services);
            }
        }
        List<Weighted> addresses = lookUp.addresses(question.host).stream().map(a -> new Weighted(new InetSocketAddress(a, question.usedPort), 0)).toList();
        return addresses.isEmpty() ? List.of() : addresses.stream().map(List::of).toList();
    }

    /// RFC 3263 section 4.2.
    private static String service(SendTo.Transport transport) {
        return switch (transport) {
            case UDP -> "_sip._udp.";
            case TCP -> "_sip._tcp.";
            case TLS -> "_sips._tcp.";
        };
    }

    private List<List<Weighted>> bySrv(List<LookUp.Service> services) throws IOException {
        Map<Integer, List<Weighted>> byPriority = new TreeMap<>();
        for (LookUp.Service service : services.stream().sorted(Comparator.comparing(LookUp.Service::host)).toList()) {
            // a target of "." says that the service is not offered (RFC 2782)
            if (!service.host().isEmpty()) {
                for (InetAddress address : lookUp.addresses(service.host())) {
                    byPriority.computeIfAbsent(service.priority(), _ -> new ArrayList<>())
                            .add(new Weighted(new InetSocketAddress(address, service.port()), service.weight()));
                }
            }
        }
        return List.copyOf(byPriority.values());
    }

    private static List<InetSocketAddress> byWeight(List<Weighted> equals) {
        return equals.size() == 1 ? List.of(equals.getFirst().address) : byWeight(equals, ThreadLocalRandom.current());
    }

    /// RFC 2782: each next one is drawn by its share of the weight that is left; those of weight 0 have a very small chance while others are left.
    private static List<InetSocketAddress> byWeight(List<Weighted> equals, Random random) {
        List<Weighted> left = new ArrayList<>(equals);
        left.sort(Comparator.comparing(Weighted::weight));
        List<InetSocketAddress> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int drawn = random.nextInt(left.stream().mapToInt(Weighted::weight).sum() + 1);
            int i = 0;
            int sum = left.getFirst().weight;
            while (sum < drawn) {
                sum += left.get(++i).weight;
            }
            order.add(left.remove(i).address);
        }
        return order;
    }

    private static @Nullable Known await(CompletableFuture<Known> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return null; // the next call may find it
        } catch (ExecutionException fault) {
            log.error("a look-up failed", fault.getCause());
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
