package com.didtron.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// A program run to its end.
final class Command {

    /// @param text standard output and error together
    record Output(int exitCode, String text) {}

    private Command() {}

    static Output run(Path folder, String... command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    static Output run(Path folder, Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes());
        return new Output(process.waitFor(), text);
    }
}
