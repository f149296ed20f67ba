package com.didtron.server.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter to one person, before it is laid out.
///
/// @param kind       what it is about: `invitation`, `password-reset`, `e-mail-verification`, `new-device`
/// @param to         their address
/// @param subject    without the tenant's name
/// @param paragraphs plain sentences
/// @param action     what the link does, null when there is none
/// @param link       an address that only the reader may know
/// @param closing    what to do when the letter is a surprise
/// @param head       who is told together, as the letter's head says; null: its reader alone
public record Letter(
        String kind, String to, String subject, List<String> paragraphs, @Nullable String action, @Nullable String link, String closing, @Nullable Head head) {

    /// What `To` and `Cc` of a letter say. Whoever reads it without being named there was told without the others' knowing.
    public record Head(List<String> to, List<String> cc) {

        public Head {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            if (to.isEmpty() && !cc.isEmpty()) {
                throw new IllegalArgumentException("a copy is of a letter to somebody");
            }
        }
    }

    /// One that nobody else is told of.
    public Letter(String kind, String to, String subject, List<String> paragraphs, @Nullable String action, @Nullable String link, String closing) {
        this(kind, to, subject, paragraphs, action, link, closing, null);
    }

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        if ((action == null) != (link == null)) {
            throw new IllegalArgumentException("a link has a name and an address, or there is none");
        }
    }
}
