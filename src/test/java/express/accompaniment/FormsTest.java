package express.accompaniment;

import static org.assertj.core.api.Assertions.assertThat;

import express.accompaniment.Caseload.Place;
import express.base.Ids;
import express.base.PersonId;
import express.ui.Form.Wrong;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final PersonId ADVISER = PersonId.next();

    @Test
    void takeAStepWithOrWithoutADay() {
        StepForm step = StepForm.of(Map.of("words", "Ask for prices", "who", "ADVISER", "due", "٢٠٢٧-٠٣-٣١"), ADVISER);
        assertThat(step.task())
                .isEqualTo(new Plans.Task(
                        "Ask for prices", null, Awaited.ADVISER, ADVISER, "", "2027-03-31", State.OPEN, ""));
        assertThat(StepForm.of(Map.of("words", "Ask", "who", "PERSON"), ADVISER).faults())
                .isEmpty();
    }

    @Test
    void nameTheFieldThatIsWrong() {
        StepForm step = StepForm.of(Map.of("words", "", "who", "DATE", "due", "31/3", "state", "DROPPED"), ADVISER);
        assertThat(step.task()).isNull();
        assertThat(step.faults().stream().map(Wrong::field)).containsExactlyInAnyOrder("words", "due", "who", "reason");
        assertThat(StepForm.of(Map.of("words", "Call", "who", "OTHER"), ADVISER).faults())
                .containsExactly(new Wrong("other", "accompaniment.fault.other"));
    }

    @Test
    void takeATalkWithoutMinutesAsOneToCome() {
        SessionForm form = SessionForm.of(
                Map.of("day", "2027-03-31", "time", "14:30", "way", "PHONE", "topics", "money,other,nothing"),
                List.of("money", "other"),
                Ids.next(),
                ADVISER);
        assertThat(form.faults()).isEmpty();
        assertThat(form.session().toCome()).isTrue();
        assertThat(form.session().topics()).containsExactly("money", "other");
        assertThat(SessionForm.fields(form.session()))
                .containsEntry("day", "2027-03-31")
                .containsEntry("time", "14:30");
    }

    @Test
    void refuseMinutesOfMoreThanADay() {
        for (String minutes : List.of("0", "1441", "-5", "abc", "99999999999")) {
            assertThat(SessionForm.of(
                                    Map.of("day", "2027-03-31", "way", "PHONE", "minutes", minutes),
                                    List.of(),
                                    Ids.next(),
                                    ADVISER)
                            .faults())
                    .as(minutes)
                    .containsExactly(new Wrong("minutes", "accompaniment.fault.minutes"));
        }
    }

    @Test
    void takeAnEmptyValueAsNotKnowing() {
        List<Wrong> faults = new ArrayList<>();
        var values = PosturePages.values(List.of("a", "b", "c"), Map.of("a", "0", "b", "", "c", "11"), faults);
        assertThat(values).containsEntry("a", 0).containsEntry("b", null).doesNotContainKey("c");
        assertThat(faults).containsExactly(new Wrong("c", "accompaniment.fault.value"));
    }

    @Test
    void readThePlaceOfAPageAndNothingElse() {
        String id = Ids.next().toString();
        assertThat(Place.of("2027-01-01_" + id)).isNotNull();
        assertThat(Place.of("infinity_" + id)).isNotNull();
        for (String typed : List.of("", "_", "2027-01-01_", "2027-01-01_x", "'; drop_" + id, id)) {
            assertThat(Place.of(typed)).as(typed).isNull();
        }
    }

    @Test
    void knowWhetherThePersonAgreedToThisPlan() {
        var plan = new Plan(3, 3, Instant.EPOCH, ADVISER, Locale.ENGLISH, "", List.of());
        assertThat(plan.agreed()).isTrue();
        var later = new Plan(4, 3, Instant.EPOCH, ADVISER, Locale.ENGLISH, "", List.of());
        assertThat(later.agreed()).isFalse();
        assertThat(later.changed()).isTrue();
        assertThat(Plan.EMPTY.agreed() || Plan.EMPTY.changed()).isFalse();
    }

    @Test
    void callAStepLateOnlyWhileItIsOpen() {
        LocalDate today = LocalDate.of(2027, 1, 2);
        var open = new Step(
                Ids.next(), Ids.next(), "x", null, Awaited.PERSON, null, "", today.minusDays(1), State.OPEN, "", 1);
        var done = new Step(
                Ids.next(), Ids.next(), "x", null, Awaited.PERSON, null, "", today.minusDays(1), State.DONE, "", 1);
        assertThat(open.isLate(today)).isTrue();
        assertThat(open.isLate(today.minusDays(1))).isFalse();
        assertThat(done.isLate(today)).isFalse();
    }
}
