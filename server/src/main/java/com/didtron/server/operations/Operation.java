package com.didtron.server.operations;

/// One typed change that somebody asks for: a record whose components are the payload. It is written to the journal as JSON and, when it
/// is heavy, waits as a job in the same form, so its components are values and other records; those that must not be seen are marked [Secret].
///
/// @param <R> what it answers: small, and JSON as well, because the same key is answered again from it (an id, a count, a record of them)
public interface Operation<R> {}
