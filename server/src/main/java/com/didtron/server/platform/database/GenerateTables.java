package com.didtron.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Build step: starts a scratch PostgreSQL, runs the migrations and generates the jOOQ classes, one package per module.
/// Skipped when no migration has changed since the last time.
public final class GenerateTables {

    private GenerateTables() {}

    /// @param args migrations folder, output folder, scratch folder
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path output = Path.of(args[1]);
        Path scratch = Path.of(args[2]);
        Path stamp = output.resolve(".migrations");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        deleteAll(scratch);
        try (var postgres = LocalPostgres.start(scratch, LocalPostgres.Durability.SCRATCH)) {
            Migrations.run(postgres.address(), "filesystem:" + migrations);
            deleteAll(output);
            generate(postgres.address(), output);
        }
        deleteAll(scratch);
        Files.writeString(stamp, fingerprint);
    }

    /// One run per module: each gets a catalogue of its own, so that nothing at the root knows them all.
    private static void generate(DatabaseAddress address, Path output) throws Exception {
        for (String module : Migrations.MODULES) {
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc()
                            .withDriver("org.postgresql.Driver")
                            .withUrl(address.url())
                            .withUser(address.user())
                            .withPassword(address.password()))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withInputSchema(module)
                                    .withExcludes("migration_history")
                                    .withForcedTypes(new ForcedType()
                                            .withName("INSTANT")
                                            .withIncludeTypes("timestamp with time zone|timestamptz")))
                            .withGenerate(new Generate()
                                    .withRecords(true)
                                    .withRoutines(false)
                                    .withImplicitJoinPathsToOne(false)
                                    .withImplicitJoinPathsToMany(false))
                            .withTarget(new Target()
                                    .withPackageName("com.didtron.server." + module + ".internal.sql")
                                    .withDirectory(output.toString()))));
        }
    }

    private static String fingerprint(Path folder) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(folder.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
