package com.didtron.server.reporting.internal;

import com.didtron.server.identity.Presence;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.ObjectMapper;

/// Sends pictures of now to those who look, about each second. A picture is made and written as JSON once for all who look at the same thing, and
/// not at all while nobody looks. Somebody who reads slower than we send misses pictures, never delays others. A line is closed after ten
/// minutes, and within ten seconds when who looks may not look any more: a browser comes back by itself and is asked who it is.
@Component
public class LiveFeeds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeeds.class);
    private static final String DASHBOARD = "dashboard";
    private static final String LIVE_CALLS = "live-calls";
    private static final String ACCOUNT = "account";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST_LISTENERS = 1_000;
    private static final int BEATS_PER_HEARTBEAT = 10;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /// What is looked at: a tenant's business, or one customer's account.
    private record Topic(TenantId tenant, @Nullable Long carrier) {}

    private static final class Audience {
        private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean composing = new AtomicBoolean();
    }

    /// @param person   who looks
    /// @param pictures names of the events they may see
    private record Listener(SignedIn person, Set<String> pictures, SseEmitter emitter, AtomicBoolean sending) {}

    private record Event(String name, String json) {}

    private final ComposeDashboard dashboard;
    private final ListLiveCalls liveCalls;
    private final ComposeAccount account;
    private final Presence presence;
    private final ObjectMapper json;
    private final Map<Topic, Audience> audiences = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService ticker;
    private volatile boolean running;
    private int beats;

    LiveFeeds(ComposeDashboard dashboard, ListLiveCalls liveCalls, ComposeAccount account, Presence presence, ObjectMapper json) {
        this.dashboard = dashboard;
        this.liveCalls = liveCalls;
        this.account = account;
        this.presence = presence;
        this.json = json;
    }

    /// Events `dashboard` and, for who may see them, `live-calls` of the person's tenant.
    public SseEmitter ofTenant(SignedIn person) {
        return open(new Topic(person.tenant(), null), person, person.access().may("switching.live-call.view") ? Set.of(DASHBOARD, LIVE_CALLS) : Set.of(DASHBOARD));
    }

    /// Event `account` of the person's company.
    public SseEmitter ofCustomer(SignedIn person) {
        return open(new Topic(person.tenant(), person.ownCarrier()), person, Set.of(ACCOUNT));
    }

    /// How many look now.
    public int listeners() {
        return audiences.values().stream().mapToInt(a -> a.listeners.size()).sum();
    }

    private SseEmitter open(Topic topic, SignedIn person, Set<String> pictures) {
        if (!running || listeners() >= MOST_LISTENERS) {
            throw Refusal.tooMany("too-many-listeners", "Too many screens are open. Try again in a moment.", 10);
        }
        SseEmitter emitter = new SseEmitter(LIFE.toMillis());
        Listener listener = new Listener(person, pictures, emitter, new AtomicBoolean());
        Runnable leave = () -> leave(topic, listener);
        emitter.onCompletion(leave);
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> leave.run());
        begin(emitter);
        audiences.compute(topic, (_, present) -> {
            Audience audience = present == null ? new Audience() : present;
            audience.listeners.add(listener);
            return audience;
        });
        return emitter;
    }

    /// What is said before the emitter is handed over is sent by the request's own thread, and the head of the answer with it. Sent by another thread with the first
    /// picture, the head could be written while filters still add to it, and be no head any more.
    private static void begin(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("here"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written yet", impossible);
        }
    }

    private void leave(Topic topic, Listener listener) {
        audiences.computeIfPresent(topic, (_, audience) -> {
            audience.listeners.remove(listener);
            return audience.listeners.isEmpty() ? null : audience;
        });
    }

    private void tick() {
        boolean heartbeat = ++beats % BEATS_PER_HEARTBEAT == 0;
        audiences.forEach((topic, audience) -> {
            if (heartbeat) {
                send(topic, audience, List.of());
                audience.listeners.forEach(listener -> Thread.startVirtualThread(() -> closeUnlessUnchanged(listener)));
            }
            // one second was not enough for the last picture: this one is left out
            if (audience.composing.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> publish(topic, audience));
            }
        });
    }

    private void closeUnlessUnchanged(Listener listener) {
        try {
            if (!presence.isUnchanged(listener.person)) {
                listener.emitter.complete();
            }
        } catch (RuntimeException fault) {
            // not known is not gone: the next heartbeat asks again, and the line ends after its ten minutes in any case
            log.warn("whether somebody may still look could not be found out: {}", fault.toString());
        }
    }

    private void publish(Topic topic, Audience audience) {
        try {
            send(topic, audience, compose(topic));
        } catch (Refusal gone) {
            audience.listeners.forEach(listener -> listener.emitter.complete());
        } catch (RuntimeException fault) {
            // the next second tries again; those who look see that the picture stands still
            log.warn("a live picture could not be made: {}", fault.toString());
        } finally {
            audience.composing.set(false);
        }
    }

    private List<Event> compose(Topic topic) {
        Long carrier = topic.carrier;
        return carrier == null
                ? List.of(event(DASHBOARD, dashboard.of(topic.tenant)), event(LIVE_CALLS, liveCalls.of(topic.tenant)))
                : List.of(event(ACCOUNT, account.of(topic.tenant, carrier)));
    }

    private Event event(String name, Object picture) {
        return new Event(name, json.writeValueAsString(picture));
    }

    /// @param events none: a heartbeat
    private void send(Topic topic, Audience audience, List<Event> events) {
        for (Listener listener : audience.listeners) {
            if (listener.sending.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> sendTo(topic, listener, events));
            }
        }
    }

    private void sendTo(Topic topic, Listener listener, List<Event> events) {
        try {
            if (events.isEmpty()) {
                listener.emitter.send(SseEmitter.event().comment("still here"));
            }
            for (Event event : events) {
                if (listener.pictures.contains(event.name)) {
                    listener.emitter.send(SseEmitter.event().name(event.name).data(event.json, TEXT));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("somebody looked away", gone);
            leave(topic, listener);
        } finally {
            listener.sending.set(false);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        ticker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-feeds").daemon().factory());
        ticker.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /// Before the web server: it waits for open lines.
    @Override
    public synchronized void stop() {
        running = false;
        if (ticker != null) {
            ticker.shutdownNow();
            ticker = null;
        }
        audiences.values().forEach(audience -> audience.listeners.forEach(listener -> listener.emitter.complete()));
        audiences.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
