package com.didtron.server;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long tests wait for what is on its way: long enough for a machine that is busy with something else. A wait ends when the thing is there, so patience
/// costs nothing where all goes well. Found by JUnit itself, for every class of tests.
public final class Patience implements BeforeAllCallback {

    private static final Duration LONG = Duration.ofMinutes(3);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }
}
