package com.didtron.server.operations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who asks for a change. The name is kept as it was then; the journal stays readable when the person is gone.
///
/// @param kind       what they are
/// @param id         their id; for the platform itself the name of its part, for example `schedule`
/// @param name       as shown
/// @param onBehalfOf whom a member of staff stands in for (view as customer); null: nobody
public record Actor(Kind kind, String id, String name, @Nullable String onBehalfOf) {

    /// What an actor is.
    public enum Kind {
        PERSON,
        API_KEY,
        /// the platform itself: schedules, the start, the demonstration world
        SYSTEM;

        /// As stored and sent: `api-key`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A part of the platform itself.
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, part, null);
    }

    /// Identifies the actor among all: `person:42`.
    public String key() {
        return kind.code() + ":" + id;
    }
}
