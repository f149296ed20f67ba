package com.didtron.server.platform;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Pictures that a process keeps in memory of what is in the database, and how all processes on it learn of a change: the transaction that changes
/// something says so on a channel, PostgreSQL tells it to every process at the commit, and each renews what it keeps. A process that could not hear for a while renews all.
///
/// The process that makes the change has its picture anew when the transaction's method returns; the others as soon as they have heard.
@Component
public class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);
    private static final String CHANNEL = "didtron_pictures";

    /// This process among all: its own notices are no news to it.
    private final String self = UUID.randomUUID().toString();
    private final Map<String, Consumer<@Nullable String>> followers = new ConcurrentHashMap<>();

    Pictures(Database database) {
        database.listen(CHANNEL, new NoticeReceiver() {
            @Override
            public void told(Set<String> payloads) {
                payloads.forEach(Pictures.this::hear);
            }

            @Override
            public void mayHaveMissed() {
                renewAll();
            }
        });
    }

    /// Renews a picture whenever it has changed, here or in another process. Whoever reads it the first time does so after this call, so that nothing is missed.
    ///
    /// @param picture its name, one follower each: `tenancy.hosts`
    /// @param renew   reads it anew, or the part that is named; null: all of it. Two may run at once; the one that returns last must not leave the older picture
    /// @throws IllegalStateException when somebody follows it already
    public void follow(String picture, Consumer<@Nullable String> renew) {
        if (picture.indexOf(' ') >= 0 || followers.putIfAbsent(picture, renew) != null) {
            throw new IllegalStateException("not a name for another picture: " + picture);
        }
    }

    /// A picture is another one after the transaction: it is renewed in all processes.
    ///
    /// @param tx   a transaction of [Database]
    /// @param part what of it has changed, in the words of its follower; empty: all of it
    public void changed(DSLContext tx, String picture, String part) {
        Consumer<@Nullable String> renew = followers.get(picture);
        if (renew == null) {
            throw new IllegalStateException("nobody follows the picture " + picture);
        }
        tx.execute("select pg_notify({0}, {1})", DSL.val(CHANNEL), DSL.val(self + " " + picture + " " + part));
        AfterCommit.run(tx, () -> renew.accept(part.isEmpty() ? null : part));
    }

    private void hear(String payload) {
        String[] words = payload.split(" ", 3);
        if (words.length < 3 || words[0].equals(self)) {
            return;
        }
        Consumer<@Nullable String> renew = followers.get(words[1]);
        if (renew == null) {
            log.debug("the picture {} is not kept here", words[1]);
            return;
        }
        renew.accept(words[2].isEmpty() ? null : words[2]);
    }

    private void renewAll() {
        log.info("changes may have been missed: what is kept in memory is read anew");
        followers.values().forEach(renew -> renew.accept(null));
    }
}
