package com.didtron.server.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The database cannot be used. The message is one line that says what is wrong and what would help; it is shown to
/// the operator as it is.
public final class DatabaseUnavailable extends RuntimeException {

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The disk of a folder became full on the way.
    public static DatabaseUnavailable fullDisk(Path folder, @Nullable Throwable cause) {
        return new DatabaseUnavailable(
                "The disk of the data folder " + folder + " is full. Free some of it, or choose another folder with --data.", cause);
    }

    /// Whether the machine, or the database in its own words, said that the disk is full or a quota is used up.
    public static boolean isFullDisk(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && saysFullDisk(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    static boolean saysFullDisk(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded");
    }
}
