package com.didtron.server.platform.database;

/// The database cannot be used. The message is one line that says what is wrong and what would help; it is shown to
/// the operator as it is.
public final class DatabaseUnavailable extends RuntimeException {

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
