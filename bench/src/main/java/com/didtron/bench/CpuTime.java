package com.didtron.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// CPU time that was used up by this process and by the database servers it started: on a shared machine it says more than the clock on the wall.
///
/// @param platform this process
/// @param database its PostgreSQL processes
record CpuTime(Duration platform, Duration database) {

    static CpuTime now() {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Duration database = ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().command().filter(c -> c.endsWith("/postgres")).isPresent())
                .flatMap(p -> p.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        return new CpuTime(Duration.ofNanos(process.getProcessCpuTime()), database);
    }

    CpuTime minus(CpuTime earlier) {
        return new CpuTime(platform.minus(earlier.platform), database.minus(earlier.database));
    }

    CpuTime plus(CpuTime other) {
        return new CpuTime(platform.plus(other.platform), database.plus(other.database));
    }

    static CpuTime none() {
        return new CpuTime(Duration.ZERO, Duration.ZERO);
    }

    /// For notes: `CPU per call: platform 40 µs, database 60 µs`.
    String per(String what, long count) {
        return "CPU per %s: platform %.0f µs, database %.0f µs".formatted(what, platform.toNanos() / 1e3 / count, database.toNanos() / 1e3 / count);
    }
}
