package com.gitfit.coach.local;

import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.TemplateException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Runs the stack in the foreground until Ctrl-C, SIGTERM, or the end of the process that started it. */
public final class Main {
    private Main() {}

    /**
     * Takes its settings from system properties and the environment; ends with 1 and one line if the stack cannot
     * start.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(new CommandLine(System.getenv(), System.getProperties()).settings(Path.of("")));
        } catch (StartFailure | TemplateException e) {
            System.err.println("local: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws InterruptedException {
        LocalStack stack = LocalStack.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            settings.console().accept("stopped");
        }));
        settings.console().accept(invitation(stack.uri()));
        awaitEndOfParent();
        System.exit(0);
    }

    /** What a person can do with a stack that is ready. */
    static String invitation(URI api) {
        return """
                ready %1$s
                open: %1$s/app
                try:  TOKEN=$(curl -s '%1$s/dev/token?user_id=ann' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                      curl -s %1$s/recommendation -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
                        -d '{"user_id":"ann","exercise_data":{"exercise_name":"Bench Press","planned_sets":3,"planned_reps":8,
                             "planned_weight":135},"context":{"time_of_day":"evening","day_of_week":3,"user_energy":7}}'""".formatted(api);
    }

    /** Maven ended by a signal that it cannot pass on would leave the stack running and its port taken. */
    private static void awaitEndOfParent() throws InterruptedException {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (parent.isPresent()) {
            parent.get().onExit().join();
        } else {
            new CountDownLatch(1).await();
        }
    }
}
