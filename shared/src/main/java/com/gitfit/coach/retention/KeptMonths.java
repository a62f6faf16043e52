package com.gitfit.coach.retention;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The months of training that are kept, and the answers that their days were counted from. */
public interface KeptMonths {
    /**
     * Shows every lifter's month that is not folded, a few at a time.
     *
     * @param visitor says whether to go on
     * @return whether all were shown
     */
    boolean visitOpen(YearMonth month, Predicate<List<TrainingMonth>> visitor);

    /**
     * Puts a folded month in place of the open one; not if that is gone, or folded by now. May be called by many
     * threads.
     *
     * @return whether it was put
     */
    boolean fold(TrainingMonth folded);

    /**
     * Shows all who answered on a day, a few at a time; somebody may be shown twice.
     *
     * @param day UTC
     * @param visitor says whether to go on
     * @return whether all were shown
     */
    boolean visitAnswered(LocalDate day, Predicate<List<UserId>> visitor);

    /** Those months of some lifters that there are. */
    List<TrainingMonth> read(Collection<UserId> users, YearMonth month);

    /** All of a lifter's answers of one day, oldest first. */
    List<LearningEvent> answers(UserId userId, LocalDate day);

    /**
     * Adds a day to its month; not if that has it already, or is folded, or the lifter is gone.
     *
     * @return whether it was added
     */
    boolean add(UserId userId, LocalDate date, TrainingDay day);
}
