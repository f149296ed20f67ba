package com.didtron.server.platform.launch;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/// A stop ends, whatever does not answer: a database that hangs would keep the process for as long as it hangs.
///
/// Giving up loses nothing that was acknowledged. Calls that could not be recorded still have their rows of admitted calls, and the next start
/// closes them as after a kill.
public final class StopLimit {

    /// The process' exit code when it gave up.
    public static final int EXIT_CODE = 2;

    private static final String PROPERTY = "didtron.stop.limit";
    private static final String VARIABLE = "DIDTRON_STOP_LIMIT";
    /// Ten seconds for running calls, and time for a database that is slow but alive.
    private static final String USUAL = "60s";

    private StopLimit() {}

    /// From now on a stop of this process takes no longer than `didtron.stop.limit` (or the variable `DIDTRON_STOP_LIMIT`).
    public static void watch() {
        Duration limit = DurationStyle.detectAndParse(System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, USUAL)));
        // a hook that slept would itself be waited for, a daemon is not
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Thread.ofPlatform().name("stop-limit").daemon().start(() -> giveUpAfter(limit))));
    }

    private static void giveUpAfter(Duration limit) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException _) {
            return;
        }
        System.err.println("didtron: The stop was given up after " + limit.toSeconds()
                + " s, because the database did not answer. The next start closes the calls that were in progress.");
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
