package com.gitfit.coach.batch;

import com.gitfit.coach.batch.Plan.Users;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Hands lifters out to the workers. It works for as long as an invocation lasts, and goes on in a later one where it
 * stopped; whom it had met after the last place that it wrote down it hands out once more.
 */
public final class Planner {
    /** Those who trained while the plan before was at work may have been missed by it. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    /** How far back the first plan looks: a day, and a bit more. */
    private static final Duration FIRST = Duration.ofHours(25);

    /** How far back a plan looks at most: whoever trained before was met by the plans for everybody. */
    private static final Duration LONGEST = Duration.ofDays(8);

    /** Who is at work writes down where it is far more often than this. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final Directory directory;
    private final ChunkQueue queue;
    private final PlanBookmarks bookmarks;
    private final Telemetry telemetry;
    private final InstantSource clock;

    /**
     * What an invocation did.
     *
     * @param users how many lifters it handed out
     * @param done whether there is nothing left to go on with
     */
    public record Report(int users, boolean done) {
        static final Report NOTHING = new Report(0, true);

        Report and(Report next) {
            return new Report(users + next.users, done && next.done);
        }
    }

    public Planner(
            Directory directory, ChunkQueue queue, PlanBookmarks bookmarks, Telemetry telemetry, InstantSource clock) {
        this.directory = directory;
        this.queue = queue;
        this.bookmarks = bookmarks;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /**
     * Hands out lifters. If the last plan of the kind has not come to its end it goes on with that one first.
     *
     * @param at the moment that their insights are to describe; twice the same makes the same plan
     */
    public Report run(Users users, Instant at, Supplier<Duration> timeLeft) {
        Optional<Progress> last = bookmarks.read(users);
        Optional<Progress> unfinished = last.filter(progress -> !progress.isDone());
        Report report = unfinished.map(progress -> work(progress, timeLeft)).orElse(Report.NOTHING);
        boolean isThisOne =
                unfinished.filter(progress -> progress.plan().at().equals(at)).isPresent();
        if (!report.done() || isThisOne) {
            return report;
        }
        Plan plan = new Plan(users, at, since(at, last.map(Progress::plan)));
        return report.and(work(Progress.begin(plan, clock.instant()), timeLeft));
    }

    /** Goes on with the plans that have not come to their end and that nobody is at. */
    public Report resume(Supplier<Duration> timeLeft) {
        Instant latest = clock.instant().minus(ABANDONED);
        return Stream.of(Users.values())
                .map(bookmarks::read)
                .flatMap(Optional::stream)
                .filter(progress -> !progress.isDone() && progress.savedAt().isBefore(latest))
                .map(progress -> work(progress, timeLeft))
                .reduce(Report.NOTHING, Report::and);
    }

    private static Instant since(Instant at, Optional<Plan> last) {
        Instant since = last.map(plan -> plan.at().isBefore(at) ? plan.at().minus(OVERLAP) : plan.activeSince())
                .orElse(at.minus(FIRST));
        Instant earliest = at.minus(LONGEST);
        return since.isBefore(earliest) ? earliest : since;
    }

    private Report work(Progress from, Supplier<Duration> timeLeft) {
        Walk walk = new Walk(from, directory, queue, bookmarks, clock);
        try {
            walk.run(timeLeft);
        } finally {
            measure(from, walk.progress());
        }
        Progress progress = walk.progress();
        return new Report(progress.users() - from.users(), progress.isDone());
    }

    private void measure(Progress from, Progress to) {
        int planned = to.users() - from.users();
        Users users = to.plan().users();
        telemetry.measure(Metric.INSIGHTS_PLANNED, planned);
        if (to.isDone()) {
            telemetry.measure(Metric.INSIGHTS_PLANS, 1);
            if (users == Users.ACTIVE) {
                telemetry.measure(Metric.ACTIVE_LIFTERS, to.users());
            }
        }
        telemetry.event("insights_planned", Map.of("plan", users.name(), "users", planned, "done", to.isDone()));
    }
}
