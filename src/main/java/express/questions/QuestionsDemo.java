package express.questions;

import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.practices.Catalogue;
import express.practices.PracticeId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A demonstration has an invented practice about which somebody invented has asked twice, and was answered once. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class QuestionsDemo {

    private static final int THIRD = 3;
    private static final PracticeId PRACTICE = new PracticeId(id("writing.demo.tools"));
    private static final QuestionId ANSWERED = new QuestionId(id("questions.demo.answered"));
    private static final QuestionId WAITING = new QuestionId(id("questions.demo.waiting"));

    private final Correspondence correspondence;
    private final Questions questions;
    private final Sides sides;
    private final Catalogue catalogue;
    private final Cast cast;

    QuestionsDemo(Correspondence correspondence, Questions questions, Sides sides, Catalogue catalogue, Cast cast) {
        this.correspondence = correspondence;
        this.questions = questions;
        this.sides = sides;
        this.catalogue = catalogue;
        this.cast = cast;
    }

    /** Always the same, so that each is made once by however many nodes. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** How the demonstration finds those who talk. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Cast(Entrance entrance, People people, Viewers viewers) {

        Viewer find(String name) {
            return entrance.look(() -> people.findByEmail(name + "@express.example"))
                    .flatMap(person -> viewers.find(person.id()))
                    .map(Viewer.class::cast)
                    .orElse(Viewer.VISITOR);
        }
    }

    /** Once the practice is reviewed and published. */
    @Order(THIRD)
    @EventListener(ApplicationReadyEvent.class)
    void talk() {
        Viewer nadia = cast.find("nadia");
        Viewer ingrid = cast.find("ingrid");
        if (!nadia.signedIn()
                || !ingrid.signedIn()
                || catalogue.findOwner(PRACTICE).isEmpty()) {
            return;
        }
        OrganisationId house = nadia.person().seats().iterator().next().organisation();
        boolean fresh = Acting.as(
                ingrid,
                () -> ask(ingrid, ANSWERED, house, "Who repairs what comes back broken, and who pays for it?")
                        & ask(ingrid, WAITING, house, "May we come and see it in spring?"));
        if (fresh) {
            Acting.as(nadia, () -> answer(nadia));
        }
    }

    private boolean ask(Viewer by, QuestionId id, OrganisationId owner, String words) {
        OrganisationId from = by.person().seats().iterator().next().organisation();
        var asked = new Questions.Asked(
                PRACTICE, owner, sides.answering(owner).networks(), from, words, id.equals(ANSWERED), false);
        return questions.add(by, id, asked);
    }

    private boolean answer(Viewer by) {
        String words = "Two retired carpenters, one evening a week. The town gives 300 euro a year for spare parts.";
        return correspondence.answer(by, questions.get(ANSWERED), new AnswerForm(words, AnswerForm.SHOW), null);
    }
}
