package com.didtron.server.platform.launch;

/// The process cannot start as asked. The message is one line that says what is wrong and what would be right.
public final class LaunchRefused extends RuntimeException {

    public LaunchRefused(String message) {
        super(message, null, false, false);
    }
}
