package com.didtron.server.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL's server programs, which this build brings packed.
final class PostgresPrograms {

    /// There once all programs are unpacked.
    private static final String COMPLETE = ".complete";

    private PostgresPrograms() {}

    /// The folder with the programs, unpacked when they are not there yet: within the data folder, or where `DIDTRON_POSTGRES_PROGRAMS` says, for several data folders.
    static Path in(Path home) throws IOException {
        String common = System.getenv("DIDTRON_POSTGRES_PROGRAMS");
        if (common == null || common.isBlank()) {
            Path own = home.resolve("programs");
            extractPrograms(own);
            return own;
        }
        Path programs = Path.of(common).toAbsolutePath().normalize();
        if (!Files.exists(programs.resolve(COMPLETE))) {
            // others may do the same now: each unpacks beside it, and the first to be done gives it the name
            Files.createDirectories(programs.getParent());
            Path fresh = Files.createTempDirectory(programs.getParent(), "programs-");
            extractPrograms(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(fresh, programs, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException occupied) {
                if (!Files.exists(programs.resolve(COMPLETE))) {
                    throw occupied;
                }
                FileSystemUtils.deleteRecursively(fresh);
            }
        }
        return programs;
    }

    private static void extractPrograms(Path programs) throws IOException {
        Path done = programs.resolve(COMPLETE);
        if (Files.exists(done)) {
            return;
        }
        Files.createDirectories(programs);
        String archive = "postgres-linux-" + architecture() + ".txz";
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new DatabaseUnavailable("There is no embedded PostgreSQL for this machine ("
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "). Start with --database-url and an outside PostgreSQL 15 or later.");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, programs);
            }
        }
        Files.writeString(done, archive);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path programs) throws IOException {
        Path target = programs.resolve(entry.getName()).normalize();
        if (!target.startsWith(programs)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            tar.transferTo(out);
        }
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    /// For example 17.
    static String majorVersion(Path programs) throws IOException {
        Process version = new ProcessBuilder(programs.resolve("bin/postgres").toString(), "--version").start();
        String text = new String(version.getInputStream().readAllBytes());
        return text.replaceFirst("^.*?(\\d+)\\..*$", "$1").strip();
    }
}
