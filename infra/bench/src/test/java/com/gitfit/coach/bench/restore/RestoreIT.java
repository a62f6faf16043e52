package com.gitfit.coach.bench.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.gitfit.coach.bench.restore.RecommendationEvents.Said;
import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.lambda.LambdaRuntime;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Copies of one snapshot of the recommendation function, where CRIU is found. */
@Timeout(180)
class RestoreIT {
    private static final Path PROJECT = Path.of("../..");

    @TempDir
    static Path folder;

    private static LocalStack stack;
    private static UnpackedFunction function;
    private static Snapshot snapshot;
    private static RecommendationEvents events;

    @BeforeAll
    static void takeSnapshot() throws IOException, InterruptedException {
        Criu criu = criu();
        Path model = folder.resolve("model");
        RandomModel.write(model, new Shape(2, 4, 32, 1_000, 1_024, NumberType.F32, 0, false), 1);
        Settings settings =
                Settings.of(PROJECT).withModel(new ModelSource.Folder(model)).withConvex(new ConvexSource.Off());
        stack = LocalStack.start(settings.withPort(0)
                .withData(Files.createDirectory(folder.resolve("data")))
                .withConsole(line -> {}));
        var runtime = new LambdaRuntime(settings.modules().resolve("lambda-runtime/target/lib"));
        function = UnpackedFunction.into(
                folder, stack.function("RecommendationFunction").spec(), runtime);
        snapshot = Snapshot.take(criu, function.withSnapStart(true), folder.resolve("snapshot"));
        events = new RecommendationEvents(PROJECT);
    }

    private static Criu criu() throws InterruptedException {
        try {
            return Criu.find(Path.of("target/criu"));
        } catch (CriuMissing e) {
            return abort("copies are not restored here: " + e.getMessage());
        }
    }

    @AfterAll
    static void closeStack() {
        if (stack != null) {
            stack.close();
        }
    }

    private static Said restored(String user) throws IOException, InterruptedException {
        try (Copy copy = snapshot.restore()) {
            return RecommendationEvents.said(copy.answer(events.of(user)));
        }
    }

    private static Said started(String user) throws IOException, InterruptedException {
        try (Copy copy = function.withSnapStart(false).start(folder.resolve("tmp"))) {
            return RecommendationEvents.said(copy.answer(events.of(user)));
        }
    }

    @Test
    void aCopyAsksTheModelOfTheSnapshotAndLoadsNone() throws IOException, InterruptedException {
        restored("eve");

        assertThat(snapshot.log()).contains("ModelAnswers").doesNotContain("model_loaded");
    }

    @Test
    void twoCopiesOfOneSnapshotIssueDifferentIds() throws IOException, InterruptedException {
        assertThat(restored("ann").random()).isNotEqualTo(restored("bob").random());
    }

    @Test
    void aRestoredFunctionRecommendsWhatAFreshOneDoes() throws IOException, InterruptedException {
        assertThat(restored("cid").advice()).isEqualTo(started("dan").advice());
    }
}
