package express.questions;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.practices.PracticeId;
import express.questions.Question.State;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private final OrganisationId owner = OrganisationId.next();
    private final PersonId asker = PersonId.next();

    @Test
    void waitsThenIsDecidedUpon() {
        assertThat(question(true, null, null).state()).isEqualTo(State.WAITING);
        assertThat(question(true, "Yes", null).state()).isEqualTo(State.UNDECIDED);
        assertThat(question(true, "Yes", true).state()).isEqualTo(State.SHOWN);
        assertThat(question(true, "Yes", false).state()).isEqualTo(State.HIDDEN);
        assertThat(question(false, "Yes", null).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void beginsShortlyInALine() {
        assertThat(question(true, null, null).beginning()).isEqualTo("How long does it take?");
        var wordy = new Question(
                QuestionId.next(),
                PracticeId.next(),
                owner,
                false,
                asker,
                null,
                "😀\n".repeat(100),
                true,
                false,
                NOW,
                null,
                null,
                null,
                null);
        assertThat(wordy.beginning()).endsWith("😀 …").hasSizeLessThan(150);
    }

    @Test
    void isAnsweredByEditorsAdministratorsAndCoordinators() {
        Question question = question(true, null, null);
        for (Role role : Role.values()) {
            boolean answers = role == Role.EDITOR || role == Role.ADMINISTRATOR;
            assertThat(QuestionsAccess.mayAnswer(member(owner, role), question))
                    .as(role.name())
                    .isEqualTo(answers);
            assertThat(QuestionsAccess.mayAnswer(member(OrganisationId.next(), role), question))
                    .isFalse();
        }
        Question moderated = new Question(
                question.id(),
                question.practice(),
                owner,
                true,
                asker,
                null,
                "?",
                true,
                false,
                NOW,
                null,
                null,
                null,
                null);
        assertThat(QuestionsAccess.mayAnswer(member(OrganisationId.next(), Role.ADVISER), moderated))
                .as("the database says that they coordinate a network of it")
                .isTrue();
        var whoAsked = new Viewer.Person(asker, "Amira", false, Set.of(), Set.of());
        assertThat(QuestionsAccess.mayAnswer(whoAsked, question)).isFalse();
        assertThat(QuestionsAccess.mayRead(whoAsked, question)).isTrue();
        assertThat(QuestionsAccess.mayRead(member(owner, Role.ADVISER), question))
                .isFalse();
    }

    private static Viewer member(OrganisationId house, Role role) {
        return new Viewer.Person(PersonId.next(), "Omar", false, Set.of(new Viewer.Seat(house, role)), Set.of());
    }

    @Test
    void isAskedForAnOrganisationToWhichOneBelongsOnly() {
        Viewer omar = member(owner, Role.ADVISER);
        assertThat(form(owner.toString()).askedFor(omar)).isEqualTo(owner);
        assertThat(form(OrganisationId.next().toString()).askedFor(omar)).isNull();
        assertThat(form("' or true").askedFor(omar)).isNull();
        assertThat(form("").askedFor(omar)).isNull();
    }

    private static AskForm form(String organisation) {
        return new AskForm("microstart", " \u202eWhy?\u0000 ", "nonsense", null, organisation);
    }

    @Test
    void isTakenWithoutWhatIsNotSeen() {
        assertThat(form("").words()).isEqualTo("Why?");
        assertThat(form("").audience()).as("no such audience").isEmpty();
        assertThat(form("").openly()).isFalse();
    }

    private Question question(boolean openly, @Nullable String answer, @Nullable Boolean shown) {
        return new Question(
                QuestionId.next(),
                PracticeId.next(),
                owner,
                false,
                asker,
                null,
                "How long\ndoes it take?",
                openly,
                false,
                NOW,
                answer,
                answer == null ? null : NOW,
                shown,
                null);
    }
}
