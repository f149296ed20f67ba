package com.didtron.server.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.didtron.server.RunningPlatform;
import com.didtron.server.ScratchDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The script on a machine whose only Java is an old one: `/usr/lib/jvm` is hidden beneath an empty disk, and so is the Java in the PATH that
/// leads there.
class OldJavaTest {

    private static final Path SCRIPT = Path.of("..", "didtron").toAbsolutePath().normalize();
    private static final String INSTALL = "sudo apt-get install temurin-25-jdk";

    @Test
    void aStartSaysWhatToInstall() throws Exception {
        Answer answer = run("start");
        assertThat(answer.code).as(answer.errors).isEqualTo(1);
        assertThat(answer.errors.lines())
                .singleElement()
                .asString()
                .startsWith("didtron: JDK 25 is needed (JAVA_HOME is Java 17.0.12)")
                .contains("Run: " + INSTALL);
        assertThat(answer.output).isEmpty();
    }

    @Test
    void theDoctorSaysItAsWell() throws Exception {
        Answer answer = run("doctor");
        assertThat(answer.code).as(answer.errors).isEqualTo(1);
        assertThat(answer.output.lines().filter(line -> line.startsWith("JDK 25"))).singleElement().asString().endsWith("MISSING: " + INSTALL);
    }

    private record Answer(int code, String output, String errors) {}

    private static Answer run(String verb) throws IOException, InterruptedException {
        Path jvms = Path.of("/usr/lib/jvm");
        try (ScratchDisk nothing = ScratchDisk.mount(Files.isDirectory(jvms) ? jvms : RunningPlatform.scratchFolder(), "size=1m")) {
            List<String> command = new ArrayList<>(nothing.entering());
            command.addAll(List.of(SCRIPT.toString(), verb));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("JAVA_HOME", oldJava().toString());
            builder.environment().put("PATH", "/usr/bin:/bin");
            Path errors = RunningPlatform.scratchFolder().resolve("stderr.log");
            Process process = builder.redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes());
            return new Answer(process.waitFor(), output, Files.readString(errors));
        }
    }

    /// What the script looks at in a JDK.
    private static Path oldJava() throws IOException {
        Path home = RunningPlatform.scratchFolder().resolve("jdk-17");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Eclipse Adoptium\"\nJAVA_VERSION=\"17.0.12\"\n");
        Path compiler = Files.writeString(home.resolve("bin").resolve("javac"), "#!/bin/sh\necho javac 17.0.12\n");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        return home;
    }
}
