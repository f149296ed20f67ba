package com.didtron.server.reporting.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key that lets whoever can read the data folder, and nobody else, trace calls. It lies in `trace.key`, readable by its owner only.
@Component
public class TraceKey {

    private static final int BYTES = 32;

    private final byte[] key;

    TraceKey(@Value("${didtron.data:var}") String data) {
        Path file = Path.of(data, "trace.key");
        try {
            this.key = Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the trace key " + file + " can be neither read nor created", e);
        }
    }

    /// Compares without telling by the time taken how much was right.
    public boolean matches(String offered) {
        return MessageDigest.isEqual(key, offered.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            // born with its permissions: never readable by others, not even for a moment
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException _) {
            return read(file);
        }
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        return read(file);
    }

    private static byte[] read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (text.length() < BYTES) {
            throw new IOException("the key has " + text.length() + " characters; delete the file to have a new one made");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
