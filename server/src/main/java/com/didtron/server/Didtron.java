package com.didtron.server;

import com.didtron.server.platform.database.DatabaseUnavailable;
import com.didtron.server.platform.launch.Launch;
import com.didtron.server.platform.launch.LaunchOptions;
import com.didtron.server.platform.launch.LaunchRefused;
import com.didtron.server.platform.launch.StopLimit;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The platform: one process that answers portals, carries calls and does the books.
///
/// What can be wrong before it runs (a taken port, a full disk, an unreachable database) is said in one line, exit code 1, nothing half
/// started.
@SpringBootApplication
public class Didtron {

    /// @param args see [LaunchOptions]
    public static void main(String[] args) {
        StopLimit.watch();
        try {
            Launch.launch(Didtron.class, LaunchOptions.parse(args));
        } catch (LaunchRefused | DatabaseUnavailable refused) {
            System.err.println("didtron: " + refused.getMessage());
            System.exit(1);
        }
    }
}
