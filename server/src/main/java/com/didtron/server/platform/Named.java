package com.didtron.server.platform;

/// Something with its name, as it travels over HTTP: `{"id":"42","name":"Acme"}`.
///
/// @param id   as text, so that no reader rounds it
/// @param name for people
public record Named(String id, String name) {

    public static Named of(long id, String name) {
        return new Named(Long.toString(id), name);
    }
}
