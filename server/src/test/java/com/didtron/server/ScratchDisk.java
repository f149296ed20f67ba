package com.didtron.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A small disk in memory that only this test sees: it is mounted in a mount namespace of its own, which lives as long as a process that waits
/// in it. Commands are run there with [#entering()].
public final class ScratchDisk implements AutoCloseable {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Process holder;
    private final Path folder;

    private ScratchDisk(Process holder, Path folder) {
        this.holder = holder;
        this.folder = folder;
    }

    /// Mounts one, or skips the test where the machine does not let us.
    ///
    /// @param options of `mount -t tmpfs`, for example `size=50m` or `size=600m,nr_inodes=100`
    public static ScratchDisk mount(String options) {
        return mount(RunningPlatform.scratchFolder(), options);
    }

    /// The same over a folder that is there.
    public static ScratchDisk mount(Path folder, String options) {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!ROOT) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        command.addAll(List.of(
                "sh", "-c", "mount -t tmpfs -o \"$1\" didtron-test \"$0\" && echo mounted && read -r _", folder.toString(), options));
        try {
            Process holder = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = holder.inputReader().readLine();
            Assumptions.assumeTrue("mounted".equals(said), () -> "this machine does not let us mount a scratch disk: " + said);
            return new ScratchDisk(holder, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it is mounted, for whoever has entered.
    public Path folder() {
        return folder;
    }

    /// The beginning of a command that runs in sight of this disk, in a session of its own.
    public List<String> entering() {
        List<String> command = new ArrayList<>(List.of("setsid", "nsenter", "--target", Long.toString(holder.pid()), "--mount"));
        if (!ROOT) {
            command.addAll(List.of("--user", "--preserve-credentials"));
        }
        // the working directory stays ours
        command.addAll(List.of("--wd=" + Path.of("").toAbsolutePath()));
        return command;
    }

    /// Changes its size.
    public void resize(String options) {
        run("mount", "-o", "remount," + options, folder.toString());
    }

    /// Fills it up but for a megabyte.
    public void fill() {
        run("sh", "-c", "free=$(df --output=avail -B1M \"$0\" | tail -1) && head -c $((free - 1))M /dev/zero > \"$0/ballast\"", folder.toString());
    }

    /// Takes back what [#fill()] did.
    public void clear() {
        run("rm", folder.resolve("ballast").toString());
    }

    /// Whether there is such a file on it.
    public boolean has(String file) {
        return Files.exists(Path.of("/proc", Long.toString(holder.pid()), "root").resolve(folder.resolve(file).toString().substring(1)));
    }

    private void run(String... command) {
        List<String> inside = new ArrayList<>(entering());
        inside.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(inside).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The namespace ends with its last process, and the disk with it.
    @Override
    public void close() {
        holder.destroyForcibly();
    }
}
