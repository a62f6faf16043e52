package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs what a test wants to happen in a process of its own. */
public final class ForkedJvm {
    private ForkedJvm() {}

    /**
     * Runs a main class of the tests, which has to end well.
     *
     * @param flags of the JVM
     * @return what it printed, without white space around it
     */
    public static String run(List<String> flags, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(flags);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // Arenas for threads would come and go with the JVM's own.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    /** The same where what is printed are numbers with spaces between them. */
    static List<Long> figures(List<String> flags, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return Pattern.compile(" ")
                .splitAsStream(run(flags, main, arguments))
                .map(Long::valueOf)
                .toList();
    }
}
