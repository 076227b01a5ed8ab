package express.journeys;

import express.audit.Entry;
import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.journeys.CaseFile.State;
import express.permits.Rule;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person's own view: all of it, to what they said yes, and who looked. */
@Controller
class OwnPages {

    static final String PATH = "/my/journey";

    /**
     * @param rule what the country says to somebody who stays as they do
     * @param checked the language of words that stand beside those of the page, where nobody vouches for these
     * @param tasks the person's own, which are open
     * @param all whether nothing is left out that happened long ago
     * @param looks who looked and who wrote, latest first
     * @param glasses who opened it without accompanying them, and why
     */
    record OwnPage(
            CaseFile journey,
            boolean all,
            Reading.Book book,
            Optional<Rule> rule,
            Optional<Locale> checked,
            List<Task> tasks,
            List<Entry> looks,
            List<Glass> glasses,
            Said lookers,
            List<Content> annexes) {

        Said said() {
            return book.said();
        }

        /** Whoever has no account looked for their organisation; nobody, if it was work that Express does by itself. */
        String looker(Entry look) {
            OrganisationId house = OwnReading.house(look);
            return house == null ? lookers.person(look.actor()) : lookers.organisation(house);
        }

        /** Whether something may stand behind the last line. */
        boolean goesOn() {
            return !all && (looks.size() >= OwnReading.LOOKS || book.happened().size() >= Reading.MOST);
        }

        /** Whether somebody vouches for the words on a rule, or of a question, in the language of the page. */
        boolean confirmed() {
            return checked.isEmpty();
        }

        Explained explained(Screen screen) {
            return Explained.own(screen, checked);
        }

        /** Who explains what is asked, where nobody vouches for the words: by name, with who interprets. */
        String helper(Consent consent) {
            String by = said().person(consent.explainedBy());
            String who = by.isEmpty() ? said().organisation(journey.holder()) : by;
            return consent.interpreter().isEmpty() ? who : who + ", " + consent.interpreter();
        }

        /** Who reads a rule with the person, where nobody vouches for the words: who leads, if anybody has the case. */
        Optional<String> adviser() {
            return book.workers().stream()
                    .filter(CaseWorkers.CaseWorker::goesOn)
                    .map(it -> said().person(it.person()))
                    .filter(it -> !it.isEmpty())
                    .findFirst();
        }

        List<Consent> living() {
            return book.consents().stream().filter(book::living).toList();
        }

        List<Consent> waiting() {
            return book.consents().stream().filter(Consent::waits).toList();
        }

        List<Consent> past() {
            return book.consents().stream()
                    .filter(it -> !it.waits() && !book.living(it))
                    .toList();
        }
    }

    record OwnFiles(List<OwnPage> files) {}

    private final Journeys journeys;
    private final OwnReading reading;
    private final Consents consents;
    private final Consenting consenting;
    private final Annexes annexes;
    private final Tasks tasks;

    OwnPages(
            Journeys journeys,
            OwnReading reading,
            Consents consents,
            Consenting consenting,
            Annexes annexes,
            Tasks tasks) {
        this.journeys = journeys;
        this.reading = reading;
        this.consents = consents;
        this.consenting = consenting;
        this.annexes = annexes;
        this.tasks = tasks;
    }

    @Bean
    static MenuEntry ownJourney() {
        return MenuEntry.own(
                PATH,
                "journeys.own.title",
                viewer ->
                        viewer instanceof Viewer.Person person && person.seats().isEmpty());
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @RequestParam(defaultValue = "") String all) {
        boolean whole = all.equals("yes");
        List<OwnPage> files = journeys.listOf(screen.viewer().id()).stream()
                .filter(it -> it.state() != State.ASKED)
                .map(file ->
                        reading.read(file, whole, annexes.show(screen, file, Standing.OWN, PATH), screen.language()))
                .toList();
        return screen.show("journeys/own", new OwnFiles(files));
    }

    private CaseFile of(Viewer viewer, Consent consent) {
        return journeys.listOf(viewer.id()).stream()
                .filter(it -> it.id().equals(consent.journey()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(PATH + "/consents/{id}/yes")
    ModelAndView give(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Consent consent = consents.get(Ids.parse(id));
        boolean lives = consenting.give(screen.viewer(), of(screen.viewer(), consent), consent);
        News.tell(response, lives ? "journeys.consent.given" : "journeys.consent.over");
        return screen.go(PATH);
    }

    @PostMapping(PATH + "/consents/{id}/no")
    ModelAndView refuse(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Consent consent = consents.get(Ids.parse(id));
        boolean waited = consenting.refuse(screen.viewer(), of(screen.viewer(), consent), consent);
        News.tell(response, waited ? "journeys.consent.refused" : "journeys.consent.decided");
        return screen.go(PATH);
    }

    /** As easy as giving it; whoever reads the receipt meanwhile sees there that it is taken back. */
    @PostMapping(PATH + "/consents/{id}/withdrawal")
    ModelAndView withdraw(
            Screen screen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String read,
            HttpServletResponse response) {
        Consent consent = consents.get(Ids.parse(id));
        consenting.withdraw(screen.viewer(), of(screen.viewer(), consent), consent);
        if (read.equals("yes")) {
            return screen.go(PATH + "/consents/" + consent.id());
        }
        News.tell(response, "journeys.consent.withdrawn");
        return screen.go(PATH);
    }

    /** The person says that a task of theirs is done. */
    @PostMapping(PATH + "/files/{id}/tasks/{task}/end")
    ModelAndView finish(Screen screen, @PathVariable String id, @PathVariable String task) {
        JourneyId named = JourneyId.of(id);
        if (journeys.listOf(screen.viewer().id()).stream()
                .noneMatch(it -> it.id().equals(named))) {
            throw new NotFound();
        }
        tasks.finish(named, Ids.parse(task), screen.viewer().id());
        return screen.go(PATH);
    }
}
