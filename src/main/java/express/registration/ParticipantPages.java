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
import express.ui.Typed;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an organisation registers its people; the host sees those of all. */
@Controller
class ParticipantPages {

    static final String PATH = "/gatherings/{slug}/participants";
    private static final String ONE = PATH + "/{id}";

    /**
     * @param hosts whether the viewer answers for the gathering
     * @param run the organisations whose people the viewer registers
     * @param counts of all, also of those who are not shown
     * @param names of the organisations of those who are shown
     */
    record ListPage(
            Front.View view,
            boolean hosts,
            List<Organisation> run,
            Listing.Wanted wanted,
            List<Participant> participants,
            Map<State, Integer> counts,
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

        int count(State state) {
            return counts.getOrDefault(state, 0);
        }

        String path() {
            return view.gathering().path() + "/participants";
        }

        /** Whether there are more than are shown at once. */
        boolean many() {
            return counts.values().stream().mapToInt(Integer::intValue).sum() > Listing.PAGE;
        }

        @Nullable
        String next() {
            return participants.size() < Listing.PAGE
                    ? null
                    : wanted.path(path(), participants.getLast().number());
        }

        @Nullable
        String first() {
            return wanted.after() == 0 ? null : wanted.path(path(), 0);
        }

        Map<String, String> states(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("registration.list.all"));
            counts.forEach((state, people) -> options.put(state.name(), screen.text(state.key())));
            return options;
        }
    }

    private final Front front;
    private final People people;
    private final Organisations organisations;
    private final Admission admission;
    private final Languages languages;
    private final InstantSource time;

    /** Who is registered: one by one, and page by page. */
    @Component
    record People(Participants participants, Listing listing) {}

    ParticipantPages(
            Front front,
            People people,
            Organisations organisations,
            Admission admission,
            Languages languages,
            InstantSource time) {
        this.front = front;
        this.people = people;
        this.organisations = organisations;
        this.admission = admission;
        this.languages = languages;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        Front.View view = front.open(screen, slug);
        Form form = Form.of(Map.of(
                "organisation",
                view.run().isEmpty() ? "" : view.run().getFirst().id().toString(),
                "letters",
                screen.lang()));
        return screen.show(
                "registration/participants", page(view, Listing.Wanted.of(find, state, Typed.number(after)), form));
    }

    private ListPage page(Front.View view, Listing.Wanted wanted, Form form) {
        Gathering gathering = view.gathering();
        List<OrganisationId> own =
                view.hosts() ? null : view.run().stream().map(Organisation::id).toList();
        List<Participant> seen = people.listing().page(gathering.id(), own, wanted);
        Map<OrganisationId, String> names =
                organisations
                        .listAll(seen.stream()
                                .map(Participant::organisation)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
        return new ListPage(
                view,
                view.hosts(),
                view.run(),
                wanted,
                seen,
                people.listing().count(gathering.id(), own),
                names,
                view.desk().isOpen(time.instant()),
                languages.all(),
                form);
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
        return screen.refuse("registration/participants", page(view, Listing.Wanted.ALL, fields.form()));
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
        return screen.refuse("registration/participants", page(view, Listing.Wanted.ALL, fields.form()));
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
        Participant it = participant(view, id);
        admission.approve(it);
        News.tell(response, "registration.approved");
        return screen.go(place(view, it));
    }

    @PostMapping(ONE + "/refusal")
    ModelAndView decline(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Front.View view = front.host(screen, slug);
        Participant it = participant(view, id);
        admission.decline(it);
        News.tell(response, "registration.declined");
        return screen.go(place(view, it));
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
        return screen.go(place(view, it));
    }

    /** The list where somebody stands in it. */
    private static String place(Front.View view, Participant it) {
        String list = view.gathering().path() + "/participants";
        return it.number() <= Listing.PAGE ? list : Listing.Wanted.ALL.path(list, it.number() - 1);
    }

    private Participant participant(Front.View view, String id) {
        return people.participants()
                .find(Ids.parse(id))
                .filter(it -> it.gathering().equals(view.gathering().id()))
                .orElseThrow(NotFound::new);
    }
}
