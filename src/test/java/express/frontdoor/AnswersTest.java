package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.services.Eligibility.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Reach NARROW = new Reach(List.of(), Set.of(), false);
    private static final Reach WIDE = new Reach(List.of(), EnumSet.of(Status.STUDENT), true);

    @Test
    void areAskedForNothingThatNoNextStepNeeds() {
        assertThat(Answers.NONE.asked(NARROW))
                .containsExactly(Question.SPEAKING, Question.READING, Question.PLACE, Question.WISH);
        assertThat(Answers.NONE.with(Question.WISH, "MEET").asked(WIDE))
                .containsExactly(
                        Question.SPEAKING,
                        Question.READING,
                        Question.PLACE,
                        Question.WISH,
                        Question.STATUS,
                        Question.AGE);
        assertThat(Answers.NONE.with(Question.WISH, "MONEY").asked(NARROW)).contains(Question.TOGETHER);
    }

    @Test
    void offerOnlyTheStatusesThatMakeADifference() {
        assertThat(Question.STATUS.options(WIDE).stream().map(Question.Option::value))
                .containsExactly("STUDENT", "OTHER");
    }

    @Test
    void goOnToTheNextQuestionAndBackToTheOneBefore() {
        Answers money = Answers.NONE.with(Question.WISH, "MONEY");
        assertThat(money.after(Question.WISH, NARROW)).contains(Question.TOGETHER);
        assertThat(money.after(Question.TOGETHER, NARROW)).isEmpty();
        assertThat(money.before(Question.TOGETHER, NARROW)).contains(Question.WISH);
        assertThat(money.before(Question.SPEAKING, NARROW)).isEmpty();
        assertThat(money.open(NARROW)).contains(Question.SPEAKING);
    }

    @Test
    void needNotBeGiven() {
        Answers untold = Answers.NONE
                .with(Question.SPEAKING, Answers.UNSAID)
                .with(Question.READING, Answers.UNSAID)
                .with(Question.PLACE, Answers.UNSAID)
                .with(Question.WISH, Answers.UNSAID);
        assertThat(untold.open(NARROW)).isEmpty();
        assertThat(untold.speaking()).isEmpty();
        assertThat(untold.place()).isEmpty();
        assertThat(untold.wish()).isEqualTo(Wish.UNSURE);
        assertThat(untold.status()).isNull();
        assertThat(untold.years()).isNull();
    }

    @Test
    void loseWhatDoesNotMatterAnyMore() {
        Answers other = Answers.NONE
                .with(Question.WISH, "START")
                .with(Question.TOGETHER, "ALONE")
                .with(Question.WISH, "MEET")
                .tidy(NARROW);
        assertThat(other.has(Question.TOGETHER)).isFalse();
    }

    @Test
    void areReadAsTheyWereWritten() {
        Answers said = Answers.NONE
                .with(Question.SPEAKING, "ti,ar")
                .with(Question.PLACE, "Liège|BE")
                .with(Question.AGE, "TO_25");
        assertThat(Answers.read(said.json())).isEqualTo(said);
        assertThat(said.place()).contains(new Answers.Place("Liège", "BE"));
        assertThat(said.years()).isEqualTo(22);
        assertThat(said.speaking()).containsExactly("ti", "ar");
    }

    @Test
    void passOverQuestionsThatAreAskedNoMore() {
        assertThat(Answers.read("{\"shoe-size\": \"44\", \"wish\": \"TALK\"}"))
                .isEqualTo(Answers.NONE.with(Question.WISH, "TALK"));
    }

    @Test
    void readDigitsOfEveryScriptAndWhateverStandsBetween() {
        assertThat(Secrets.plain(" ٤٨٢١-۳۳۹۰ 1177 ")).isEqualTo("482133901177");
        assertThat(Secrets.grouped("482133901177")).isEqualTo("4821 3390 1177");
        assertThat(Secrets.grouped("123456")).isEqualTo("123 456");
        assertThat(CallbackPages.telephone("0032 (0)4 70/55.50.11")).isEqualTo("+32470555011");
    }
}
