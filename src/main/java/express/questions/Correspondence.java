package express.questions;

import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Answerers;
import express.messaging.Channel;
import express.messaging.Letter;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Person;
import express.practices.Catalogue;
import express.practices.PracticeId;
import express.practices.Publishing;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a question, told to those whom it concerns in the same transaction. */
@Component
@Transactional
class Correspondence {

    private final Questions questions;
    private final Exchanges exchanges;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Post post;

    Correspondence(Questions questions, Exchanges exchanges, Catalogue catalogue, Publishing publishing, Post post) {
        this.questions = questions;
        this.exchanges = exchanges;
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.post = post;
    }

    QuestionId ask(Viewer by, PracticeId practice, OrganisationId owner, AskForm form, Answerers.Found to) {
        boolean moderated = form.openly() || Sides.coordinated(to);
        QuestionId id = questions.add(
                by,
                new Questions.Asked(
                        practice,
                        owner,
                        moderated ? to.networks() : List.of(),
                        form.askedFor(by),
                        form.words(),
                        form.openly(),
                        form.openlyNamed()));
        to.people().stream()
                .filter(person -> !by.id().equals(person.person()))
                .forEach(person -> post.send(person, new AskedLetter(title(practice, person.language()), id)));
        return id;
    }

    /** What nobody has answered is for whoever owns the practice now; they are told of it. */
    void pass(PracticeId practice, OrganisationId owner, Answerers.Found to) {
        for (QuestionId id : questions.pass(practice, owner, to.networks())) {
            to.people().forEach(person -> post.send(person, new AskedLetter(title(practice, person.language()), id)));
        }
    }

    private String title(PracticeId practice, Locale reader) {
        return catalogue.listAll(List.of(practice), reader).stream()
                .map(Catalogue.Item::title)
                .findFirst()
                .orElse("");
    }

    /** Not everybody can be written to. */
    private void tell(Person person, Letter letter) {
        String email = person.email();
        if (email != null) {
            post.send(new Recipient(person.id(), person.name(), email, Channel.EMAIL, person.language()), letter);
        }
    }

    /**
     * Whether nobody answered before.
     *
     * @param asker nobody, if they are gone
     */
    boolean answer(Viewer by, Question question, AnswerForm form, @Nullable Person asker) {
        if (!questions.answer(by, question.id(), form.words())) {
            return false;
        }
        if (question.openly() && form.isDecided()) {
            decide(by, question, form.isShown(), null, asker);
        }
        if (asker != null && !asker.id().equals(by.id())) {
            tell(asker, new AnsweredLetter(title(question.practice(), asker.language()), question.id()));
        }
        return true;
    }

    /** Shows it to everybody from now on, or no longer. */
    void decide(Viewer by, Question question, boolean shown, @Nullable String reason, @Nullable Person asker) {
        boolean changed = shown
                ? exchanges.show(question.id(), asker == null ? null : asker.name())
                : exchanges.hide(question.id());
        questions.decide(by, question.id(), shown, reason);
        if (changed) {
            publishing.touch(question.practice());
        }
    }
}
