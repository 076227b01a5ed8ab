package express.accompaniment;

import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Consent;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.Purpose;
import express.journeys.Reaching;
import express.translation.Confirmed;
import express.ui.Screen;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the person lets themselves be asked later, and their yes to it when they part. */
@Component
@Transactional
class Later {

    private static final List<Category> SEEN =
            List.of(Category.NAME, Category.CONTACT, Category.LANGUAGES, Category.PLAN);

    /** In which language it was explained, and who helped; nobody is empty. */
    record Yes(Locale language, String interpreter) {}

    /**
     * In which words it is asked.
     *
     * @param vouched whether somebody stands by them
     */
    record Asked(Screen words, boolean vouched) {

        String purpose() {
            return words.text(Purpose.FOLLOW_UP.key());
        }

        String seen() {
            return words.list(SEEN.stream().map(it -> words.text(it.key())).toList());
        }
    }

    private final Consents consents;
    private final Consenting consenting;
    private final Confirmed confirmed;
    private final Reaching reaching;

    Later(Consents consents, Consenting consenting, Confirmed confirmed, Reaching reaching) {
        this.consents = consents;
        this.consenting = consenting;
        this.confirmed = confirmed;
        this.reaching = reaching;
    }

    /** In those of the page, and in those that the person reads, if there are any. */
    @Transactional(readOnly = true)
    List<Asked> ask(Screen screen, CaseFile journey) {
        Stream<Locale> theirs = reaching.listLanguages(journey).stream().limit(1);
        return Stream.concat(Stream.of(screen.language()), theirs)
                .distinct()
                .map(it -> new Asked(screen.forNewcomer(it), confirmed.isConfirmed(it)))
                .toList();
    }

    @Transactional(readOnly = true)
    boolean mayAsk(CaseFile journey) {
        return consents.findLiving(journey.id(), Purpose.FOLLOW_UP, journey.holder())
                .isPresent();
    }

    /** Words that nobody confirmed are told by somebody who is named. */
    @Transactional(readOnly = true)
    boolean explains(Yes yes) {
        return yes.interpreter().length() <= 200
                && (confirmed.isConfirmed(yes.language()) || !yes.interpreter().isEmpty());
    }

    void agree(Viewer viewer, CaseFile journey, Yes yes) {
        if (mayAsk(journey)) {
            return;
        }
        Consent consent = consenting.ask(
                viewer,
                journey,
                new Consenting.Question(
                        Purpose.FOLLOW_UP, journey.holder(), SEEN, null, null, yes.language(), yes.interpreter()));
        consenting.give(viewer, journey, consent);
    }
}
