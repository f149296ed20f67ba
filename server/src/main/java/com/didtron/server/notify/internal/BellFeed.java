package com.didtron.server.notify.internal;

import com.didtron.server.identity.Presence;
import com.didtron.server.identity.SignedIn;
import com.didtron.server.kernel.TenantId;
import com.didtron.server.platform.Pictures;
import com.didtron.server.platform.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells those who look that their alerts may be others now: within the moment in which an alert is committed, by whichever process. What they are is
/// asked for by who is told, so that a line carries nothing that its person may not see. The same is said again every ten seconds as a sign of life. A
/// line is closed after ten minutes, and within ten seconds when its person may not look any more: a browser comes back by itself and is asked who it is.
@Component
public class BellFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BellFeed.class);
    private static final String PICTURE = "notify.bell";
    private static final String EVENT = "bell";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int MOST_LISTENERS = 1_000;

    /// What a line says.
    ///
    /// @param revision another one each time that something has changed, and on each line
    public record BellRings(String revision) {}

    private static final class Listener {
        private final SignedIn person;
        private final SseEmitter emitter;
        private final String line = UUID.randomUUID().toString();
        private final AtomicLong changes = new AtomicLong();
        private final AtomicBoolean waiting = new AtomicBoolean();

        private Listener(SignedIn person, SseEmitter emitter) {
            this.person = person;
            this.emitter = emitter;
        }
    }

    private final Pictures pictures;
    private final Presence presence;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService ticker;
    private volatile boolean running;

    BellFeed(Pictures pictures, Presence presence) {
        this.pictures = pictures;
        this.presence = presence;
        pictures.follow(PICTURE, this::changed);
    }

    /// The alerts of a tenant's staff are others after the transaction.
    void changed(DSLContext tx, TenantId tenant) {
        pictures.changed(tx, PICTURE, Long.toString(tenant.value()));
    }

    /// What one person has read is something else after the transaction.
    void changed(DSLContext tx, SignedIn person) {
        pictures.changed(tx, PICTURE, person.tenant().value() + "/" + person.personId());
    }

    /// @param whose a tenant, or one of its people; null: anybody's
    private void changed(@Nullable String whose) {
        for (Listener each : listeners) {
            String tenant = Long.toString(each.person.tenant().value());
            if (whose == null || whose.equals(tenant) || whose.equals(tenant + "/" + each.person.personId())) {
                each.changes.incrementAndGet();
                tell(each);
            }
        }
    }

    /// Event `bell`: at once, with each change, and as a sign of life.
    ///
    /// @throws Refusal too-many-listeners
    public SseEmitter open(SignedIn person) {
        if (!running || listeners.size() >= MOST_LISTENERS) {
            throw Refusal.tooMany("too-many-listeners", "Too many screens are open. Try again in a moment.", 10);
        }
        SseEmitter emitter = new SseEmitter(LIFE.toMillis());
        Listener listener = new Listener(person, emitter);
        Runnable leave = () -> listeners.remove(listener);
        emitter.onCompletion(leave);
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> leave.run());
        listeners.add(listener);
        // what is said before the emitter is handed over is sent by the request's own thread, and the head with it. Said by another thread, the head could be written
        // while filters still add to it, and be no head any more
        send(listener);
        return emitter;
    }

    /// How many look now.
    public int listeners() {
        return listeners.size();
    }

    private void beat() {
        for (Listener each : listeners) {
            tell(each);
            Thread.startVirtualThread(() -> closeUnlessUnchanged(each));
        }
    }

    private void closeUnlessUnchanged(Listener listener) {
        try {
            if (!presence.isUnchanged(listener.person)) {
                listener.emitter.complete();
            }
        } catch (RuntimeException fault) {
            // not known is not gone: the next beat asks again, and the line ends after its ten minutes in any case
            log.warn("whether somebody may still look could not be found out: {}", fault.toString());
        }
    }

    /// However much changes while somebody reads slowly, one word waits for them: the newest.
    private void tell(Listener listener) {
        if (listener.waiting.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> send(listener));
        }
    }

    private void send(Listener listener) {
        try {
            synchronized (listener) {
                listener.waiting.set(false);
                listener.emitter.send(SseEmitter.event().name(EVENT).data(new BellRings(listener.line + "-" + listener.changes.get()), MediaType.APPLICATION_JSON));
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("somebody looked away", gone);
            listeners.remove(listener);
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        ticker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("bell-feed").daemon().factory());
        ticker.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /// Before the web server: it waits for open lines.
    @Override
    public synchronized void stop() {
        running = false;
        if (ticker != null) {
            ticker.shutdownNow();
            ticker = null;
        }
        listeners.forEach(each -> each.emitter.complete());
        listeners.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
