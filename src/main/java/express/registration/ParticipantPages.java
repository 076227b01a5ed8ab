package express.registration;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.gatherings.Fields;
import express.gatherings.Gathering;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an organisation registers its people; the host sees those of all. */
@Controller
class ParticipantPages {

    static final String PATH = "/gatherings/{slug}/participants";
    private static final String ONE = PATH + "/{id}";

    /**
     * @param hosts whether the viewer answers for the gathering
     * @param run the organisations whose people the viewer registers
     * @param names of all organisations in the list
     */
    record ListPage(
            Front.View view,
            boolean hosts,
            List<Organisation> run,
            List<Participant> participants,
            Map<OrganisationId, String> names,
            boolean open,
            List<Locale> languages,
            Form form) {

        Map<String, String> organisations() {
            Map<String, String> options = new LinkedHashMap<>();
            run.forEach(it -> options.put(it.id().toString(), it.name()));
            return options;
        }

        Map<String, String> letters(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            languages.forEach(it -> options.put(it.toLanguageTag(), screen.languageName(it)));
            return options;
        }

        boolean mayDecide(Participant it) {
            return hosts && it.state() == State.ASKED;
        }

        boolean mayCancel(Participant it) {
            return it.isOpen() && (hosts || RegistrationAccess.mayRegister(run, it.organisation()));
        }

        long count(State state) {
            return participants.stream().filter(it -> it.state() == state).count();
        }
    }

    private final Front front;
    private final Participants participants;
    private final Organisations organisations;
    private final Admission admission;
    private final Languages languages;
    private final InstantSource time;

    ParticipantPages(
            Front front,
            Participants participants,
            Organisations organisations,
            Admission admission,
            Languages languages,
            InstantSource time) {
        this.front = front;
        this.participants = participants;
        this.organisations = organisations;
        this.admission = admission;
        this.languages = languages;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Front.View view = front.open(screen, slug);
        Form form = Form.of(Map.of(
                "organisation",
                view.run().isEmpty() ? "" : view.run().getFirst().id().toString(),
                "letters",
                screen.lang()));
        return screen.show("registration/participants", page(view, form));
    }

    private ListPage page(Front.View view, Form form) {
        Gathering gathering = view.gathering();
        List<Participant> seen = view.hosts()
                ? participants.list(gathering.key())
                : participants.list(
                        gathering.id(),
                        view.run().stream().map(Organisation::id).toList());
        Map<OrganisationId, String> names =
                organisations
                        .listAll(seen.stream()
                                .map(Participant::organisation)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return new ListPage(
                view, view.hosts(), view.run(), seen, names, view.desk().isOpen(time.instant()), languages.all(), form);
    }

    @PostMapping(PATH)
    ModelAndView register(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        Optional<Party> party = PartyForm.read(fields, typed, view.run(), view.desk(), letters(screen));
        if (party.isPresent()) {
            return claim(screen, view, party.get(), fields, response);
        }
        return screen.refuse("registration/participants", page(view, fields.form()));
    }

    /** The reader's own first. */
    private List<String> letters(Screen screen) {
        return Stream.concat(Stream.of(screen.language()), languages.all().stream())
                .map(Locale::toLanguageTag)
                .distinct()
                .toList();
    }

    private ModelAndView claim(
            Screen screen, Front.View view, Party party, Fields fields, HttpServletResponse response) {
        try {
            List<Claims.Claimed> claimed = admission.claim(view.gathering().id(), party);
            if (!claimed.isEmpty()) {
                News.tell(response, told(claimed));
                return screen.go(view.gathering().path() + "/participants");
            }
            fields.wrong("", "registration.fault.closed");
        } catch (DuplicateKeyException known) {
            fields.wrong("", "registration.fault.known");
        }
        return screen.refuse("registration/participants", page(view, fields.form()));
    }

    private static String told(List<Claims.Claimed> claimed) {
        if (claimed.stream().allMatch(it -> it.state() == State.ASKED)) {
            return "registration.claimed.asked";
        }
        return claimed.stream().allMatch(it -> it.state() == State.CONFIRMED)
                ? "registration.claimed.confirmed"
                : "registration.claimed.waiting";
    }

    @PostMapping(ONE + "/approval")
    ModelAndView approve(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Front.View view = front.host(screen, slug);
        admission.approve(participant(view, id));
        News.tell(response, "registration.approved");
        return screen.go(view.gathering().path() + "/participants");
    }

    @PostMapping(ONE + "/refusal")
    ModelAndView decline(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Front.View view = front.host(screen, slug);
        admission.decline(participant(view, id));
        News.tell(response, "registration.declined");
        return screen.go(view.gathering().path() + "/participants");
    }

    @PostMapping(ONE + "/cancellation")
    ModelAndView cancel(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        Participant it = participant(view, id);
        if (!view.hosts() && !RegistrationAccess.mayRegister(view.run(), it.organisation())) {
            throw new NotFound();
        }
        admission.cancel(it);
        News.tell(response, "registration.cancelled");
        return screen.go(view.gathering().path() + "/participants");
    }

    private Participant participant(Front.View view, String id) {
        return participants
                .find(Ids.parse(id))
                .filter(it -> it.gathering().equals(view.gathering().id()))
                .orElseThrow(NotFound::new);
    }
}
