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
public record Letter(
        String kind, String to, String subject, List<String> paragraphs, @Nullable String action, @Nullable String link, String closing) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        if ((action == null) != (link == null)) {
            throw new IllegalArgumentException("a link has a name and an address, or there is none");
        }
    }
}
