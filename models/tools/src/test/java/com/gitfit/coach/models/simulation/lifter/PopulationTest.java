package com.gitfit.coach.models.simulation.lifter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.lifter.Population.RatingStyle;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTest {
    @ParameterizedTest
    @EnumSource
    void trainsAsOftenAsItsKindDoes(Population population) {
        List<Day> days = Calendar.draw(population, 6, 7 * 400, Chance.of(3, 4));
        double perWeek = days.stream().filter(Day::trains).count() / 400.0;
        assertThat(perWeek)
                .isBetween(population.traits().days() * 0.7, population.traits().days() * 1.0);
    }

    @ParameterizedTest
    @EnumSource
    void nightsAreAroundTheUsualOnes(Population population) {
        List<Day> days = Calendar.draw(population, 6, 7 * 400, Chance.of(5, 6));
        assertThat(days.stream().mapToDouble(Day::sleep).average().orElseThrow())
                .isCloseTo(0, within(0.15));
        double squares = days.stream()
                .mapToDouble(day -> day.sleep() * day.sleep())
                .average()
                .orElseThrow();
        assertThat(squares).isCloseTo(1, within(0.2));
    }

    @Test
    void somebodyIsTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(Person.draw(Population.NOVICE, Chance.of(1, 2)))
                .isEqualTo(Person.draw(Population.NOVICE, Chance.of(1, 2)))
                .isNotEqualTo(Person.draw(Population.NOVICE, Chance.of(1, 3)))
                .isNotEqualTo(Person.draw(Population.NOVICE, Chance.of(2, 2)));
    }

    @Test
    void advancedLiftersAreStrongerAndHaveLessToGain() {
        assertThat(mean(Population.ADVANCED, person -> person.strength().getFirst()))
                .isGreaterThan(1.5
                        * mean(Population.NOVICE, person -> person.strength().getFirst()));
        assertThat(mean(Population.ADVANCED, person -> person.body().potential()))
                .isLessThan(mean(Population.NOVICE, person -> person.body().potential()) / 2);
    }

    @Test
    void onlyTheCarelessRateWithoutFeeling() {
        for (Population population : Population.values()) {
            boolean careless = population == Population.CARELESS;
            assertThat(people(population).stream().map(Person::ratings).toList())
                    .allMatch(style -> (style == RatingStyle.HONEST) != careless);
        }
        assertThat(people(Population.CARELESS).stream().map(Person::ratings))
                .contains(RatingStyle.UNIFORM, RatingStyle.CONTRADICTORY);
    }

    private static double mean(Population population, ToDoubleFunction<Person> trait) {
        return people(population).stream().mapToDouble(trait).average().orElseThrow();
    }

    private static List<Person> people(Population population) {
        return LongStream.range(0, 100)
                .mapToObj(number -> Person.draw(population, Chance.of(1, number)))
                .toList();
    }
}
