package com.didtron.server.platform.secrets;

import com.didtron.server.platform.launch.LaunchRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The ring of master keys: the first seals, all of them open. A key's id is a part of its own digest, so that two keys are never taken for
/// each other.
///
/// Written as text, one key per line (or separated by commas), each 32 bytes in Base64; lines that begin with `#` are notes. Taken from
/// `DIDTRON_MASTER_KEY`, or from the file that `DIDTRON_MASTER_KEY_FILE` names, or from `master.key` in the data folder, which the first
/// start creates.
public final class MasterKeys {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final List<Key> keys;

    private record Key(String id, SecretKey secret) {}

    private MasterKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /// @param data        the data folder
    /// @param environment of the process
    /// @throws LaunchRefused when the text holds no key or one that is none, or the file is open to others
    public static MasterKeys load(Path data, Map<String, String> environment) {
        String given = environment.get("DIDTRON_MASTER_KEY");
        if (given != null && !given.isBlank()) {
            return parse(given, "DIDTRON_MASTER_KEY");
        }
        String named = environment.get("DIDTRON_MASTER_KEY_FILE");
        if (named != null && !named.isBlank()) {
            return parse(read(Path.of(named)), named);
        }
        Path own = data.resolve("master.key");
        if (!Files.exists(own)) {
            create(own);
        }
        refuseOpenToOthers(own);
        return parse(read(own), own.toString());
    }

    /// @param source where the text comes from, for what is said when it is wrong
    /// @throws LaunchRefused see [#load]
    public static MasterKeys parse(String text, String source) {
        List<Key> keys = new ArrayList<>();
        text.lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> keys.add(key(part, source, keys.size() + 1)));
        if (keys.isEmpty()) {
            throw new LaunchRefused("There is no master key in " + source + ". Make one with: openssl rand -base64 32");
        }
        return new MasterKeys(keys);
    }

    private static Key key(String base64, String source, int place) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new LaunchRefused("Master key " + place + " in " + source + " is not 32 bytes in Base64. Make one with: openssl rand -base64 32");
        }
        return new Key(id(bytes), new SecretKeySpec(bytes, "AES"));
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    private static void create(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = """
                # Opens the secrets in the database (SIP passwords, provider keys, second factors). Keep a copy where the database's backup is not.
                # The first key seals, all open: put a new one above the old to change it. See docs/operating.md.
                %s
                """.formatted(Base64.getEncoder().encodeToString(key));
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(file, text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new LaunchRefused("The master key " + file + " cannot be created: " + e.getMessage());
        }
    }

    private static void refuseOpenToOthers(Path file) {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new LaunchRefused("The master key " + file + " can be read by others. Run: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new LaunchRefused("The master key " + file + " cannot be looked at: " + e.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchRefused("The master key file " + file + " cannot be read: " + e.getMessage());
        }
    }

    /// Id of the key that seals.
    public String current() {
        return keys.getFirst().id;
    }

    /// Ids of all keys, the sealing one first.
    public List<String> ids() {
        return keys.stream().map(Key::id).toList();
    }

    SecretKey sealing() {
        return keys.getFirst().secret;
    }

    Optional<SecretKey> find(String id) {
        return keys.stream().filter(k -> k.id.equals(id)).map(Key::secret).findFirst();
    }

    /// Ids only: keys are never shown.
    @Override
    public String toString() {
        return ids().stream().collect(Collectors.joining(", ", "MasterKeys[", "]"));
    }
}
