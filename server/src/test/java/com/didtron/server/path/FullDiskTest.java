package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.PlatformProcess;
import com.didtron.server.ScratchDisk;
import org.junit.jupiter.api.Test;

/// A disk without room is said in one line, however far the start had come, and a start with room works afterwards.
class FullDiskTest {

    /// Room for so many files, and where that ends: the database's programs, its cluster, the database in it, the tables of our modules.
    private static final int[] ENDS = {100, 1_500, 2_200, 2_450};

    @Test
    void tooLittleRoomToBegin() {
        try (ScratchDisk disk = ScratchDisk.mount("size=50m")) {
            refused(disk, "is full: 50 MB are free, 300 MB are needed");
            assertThat(disk.has("postgres")).as("begun all the same").isFalse();
        }
    }

    @Test
    void aDiskThatFillsUpDuringTheFirstStart() {
        try (ScratchDisk disk = ScratchDisk.mount("size=600m,nr_inodes=" + ENDS[0])) {
            for (int files : ENDS) {
                disk.resize("nr_inodes=" + files);
                refused(disk, "is full. Free some of it, or choose another folder with --data.");
            }
            disk.resize("nr_inodes=0");
            started(disk);
        }
    }

    /// What the first start asks for is enough, and a later one refuses before it touches the data.
    @Test
    void aDiskThatIsNearlyFull() {
        try (ScratchDisk disk = ScratchDisk.mount("size=301m")) {
            started(disk);
            disk.resize("size=600m");
            disk.fill();
            refused(disk, "is full: ");
            disk.clear();
            started(disk);
        }
    }

    private static void refused(ScratchDisk disk, String saying) {
        try (PlatformProcess process = PlatformProcess.with(disk, "--data", disk.folder().toString(), "--port", "0", "--sip-port", "0")) {
            assertThat(process.exitCode()).as(process.output()).isEqualTo(1);
            assertThat(process.errors().lines())
                    .as(process.output())
                    .singleElement()
                    .asString()
                    .startsWith("didtron: The disk of the data folder " + disk.folder())
                    .contains(saying);
        }
        nothingRuns(disk);
    }

    private static void started(ScratchDisk disk) {
        try (PlatformProcess process = PlatformProcess.startOn(disk)) {
            process.interrupt();
            assertThat(process.exitCode()).as(process.output()).isEqualTo(130);
            assertThat(process.errors()).isEmpty();
        }
        nothingRuns(disk);
    }

    private static void nothingRuns(ScratchDisk disk) {
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().command().orElse("").startsWith(disk.folder().resolve("postgres").toString()))
                        .toList())
                .as("left-over processes")
                .isEmpty();
        assertThat(disk.has("postgres/cluster/postmaster.pid")).as("the database stopped in order").isFalse();
    }
}
