package com.didtron.server.exports.internal;

import java.util.Locale;
import java.util.stream.Stream;

/// Kinds of files.
public enum Format {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// As stored, sent and written behind the name: `csv`.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Format of(String extension) {
        return Stream.of(values()).filter(f -> f.extension().equals(extension)).findFirst().orElseThrow();
    }
}
