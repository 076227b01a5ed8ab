package express.seeking;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import express.services.Eligibility.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WishTest {

    private static Wish wish(String... parameters) {
        var request = new MockHttpServletRequest();
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return Wish.of(request);
    }

    @Test
    void isReadFromAnAddressAndWrittenAgain() {
        Wish wish = wish(
                "q",
                "a loan & advice",
                "town",
                "Liège",
                "within",
                "50",
                "step",
                "finance",
                "speaking",
                "ar",
                "status",
                "STUDENT",
                "age",
                "٢٤",
                "open",
                "true");
        assertThat(wish.step()).isEqualTo(ChainStep.FINANCE);
        assertThat(wish.situation()).isEqualTo(new Wish.Situation(Status.STUDENT, 24, null));
        assertThat(wish.at("/services"))
                .isEqualTo("/services?q=a%20loan%20%26%20advice&town=Li%C3%A8ge&within=50&step=finance&speaking=ar"
                        + "&status=STUDENT&age=24&open=true");
    }

    @Test
    void passesOverWhatCannotBeUnderstood() {
        Wish wish = wish(
                "q",
                "\u202e  ",
                "within",
                "7",
                "step",
                "nonsense",
                "speaking",
                "<b>",
                "status",
                "x",
                "age",
                "-3",
                "country",
                "Belgium");
        assertThat(wish.isEmpty()).isTrue();
        assertThat(wish.kilometres()).isEqualTo(Wish.USUAL);
        assertThat(wish.at("/services")).isEqualTo("/services");
    }

    @ParameterizedTest
    @CsvSource({"121,", "0,0", "120,120", "1e3,", "99999999999,"})
    void takesAgesThatPeopleHave(String typed, Integer age) {
        assertThat(wish("age", typed).situation().age()).isEqualTo(age);
    }

    @Test
    void isCutWhereNobodyWritesOn() {
        assertThat(wish("q", "𝒜".repeat(2_000))
                        .words()
                        .codePointCount(0, wish("q", "𝒜".repeat(2_000)).words().length()))
                .isEqualTo(500);
    }

    @Test
    void leavesOutOneThingAtATime() {
        Wish wish = wish("q", "loan", "step", "finance", "speaking", "ar", "group", "WOMEN");
        assertThat(wish.without("step").at("/services")).isEqualTo("/services?q=loan&speaking=ar&group=WOMEN");
        assertThat(wish.without("speaking").at("/services")).isEqualTo("/services?q=loan&step=finance&group=WOMEN");
    }
}
