package com.didtron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, one row per benchmark: `results.json` is kept, `RESULTS.md` is made from it.
final class Results {

    /// A figure as kept.
    ///
    /// @param better    `higher` or `lower`
    /// @param yardstick figure of the yardstick in the same run, if any
    /// @param ratio     value over yardstick
    /// @param commit    what was measured; a plus sign follows when files were changed after it
    record Row(
            String name, double value, String unit, String better, @Nullable Double yardstick, @Nullable Double ratio, String commit, String date,
            String note) {}

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path json;
    private final Path markdown;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Results(Path folder) {
        this.json = folder.resolve("results.json");
        this.markdown = folder.resolve("RESULTS.md");
    }

    static Results in(Path folder) throws IOException {
        var results = new Results(folder);
        if (Files.exists(results.json)) {
            JSON.readValue(Files.readString(results.json), new TypeReference<List<Row>>() {}).forEach(row -> results.rows.put(row.name, row));
        }
        return results;
    }

    /// Replaces the row of that name and keeps the others.
    void put(Row row) {
        rows.put(row.name, row);
    }

    /// @param benches all there are, in the order of the table
    void write(List<Bench> benches) throws IOException {
        List<Row> ordered = new ArrayList<>();
        benches.forEach(bench -> Optional.ofNullable(rows.get(bench.name())).ifPresent(ordered::add));
        rows.values().stream().filter(row -> !ordered.contains(row)).forEach(ordered::add);
        Files.writeString(json, JSON.writeValueAsString(ordered) + "\n");
        Files.writeString(markdown, markdown(benches));
    }

    private String markdown(List<Bench> benches) {
        var text = new StringBuilder(
                """
                # Results

                Made by `./didtron bench` from `results.json`; not edited by hand. Each figure is measured beside its yardstick in the same run, \
                on one machine that carries load, database and platform together. Load stays on loopback; the database keeps `fsync` on.

                | Benchmark | Measured | Goal | | Yardstick | Ratio | Commit | Date |
                |---|---:|---:|---|---:|---:|---|---|
                """);
        for (Bench bench : benches) {
            Row row = rows.get(bench.name());
            if (row != null) {
                text.append("| %s | %s %s | %s %s | %s | %s | %s | %s | %s |%n".formatted(
                        row.name, Measurement.shown(row.value), row.unit, bench.better() == Bench.Better.HIGHER ? "≥" : "≤",
                        Measurement.shown(bench.goal()), bench.isMet(row.value) ? "met" : "**missed**",
                        row.yardstick == null ? "–" : Measurement.shown(row.yardstick), row.ratio == null ? "–" : Measurement.shown(row.ratio),
                        row.commit, row.date));
            }
        }
        text.append("\n## Notes\n\n");
        for (Bench bench : benches) {
            Row row = rows.get(bench.name());
            if (row != null) {
                text.append("- **%s** beside %s. %s%n".formatted(row.name, bench.yardstick(), row.note));
            }
        }
        return text.toString();
    }
}
