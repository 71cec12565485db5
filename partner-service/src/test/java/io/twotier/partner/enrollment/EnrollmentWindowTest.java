package io.twotier.partner.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which anniversary dates enrolment is open. */
class EnrollmentWindowTest {

    @ParameterizedTest(name = "{0} within {1} to {2}: {3}")
    @Tag("R93")
    @CsvSource({
        "2018-08-31,,, false", "2018-09-01,,, true", "2018-12-31,,, true", "2019-01-01,,, false", "2031-10-10,,, true", ",,, false",
        "2018-10-01, 2018-10-02,, false", "2018-10-02, 2018-10-02,, true", "2018-12-31,, 2018-12-31, true", "2019-09-01,, 2018-12-31, false",
        "2018-08-31, 2018-01-01, 2018-12-31, false", "2018-09-30, 2018-09-01, 2018-12-31, true"})
    void aDateIsInsideWhenItsMonthIsOneOfThemAndItLiesBetweenTheDates(LocalDate anniversary, LocalDate from, LocalDate until, boolean inside) {
        assertEquals(inside, new EnrollmentWindow(Set.of(9, 10, 11, 12), from, until).includes(anniversary));
    }
}
