package express.attendance;

import express.base.Ids;
import express.base.PersonId;
import express.gatherings.Clock;
import express.people.People;
import express.people.Person;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one person attended: how it is known, what was corrected by whom, and their certificates. */
@Controller
class AttendeePages {

    private static final String ONE = HostDoor.PATH + "/people/{id}";

    /**
     * @param organisation that sent them
     * @param people who corrected, by id, as far as the viewer may know them
     */
    record AttendeePage(
            Sheet sheet,
            Attendee attendee,
            String organisation,
            Clock clock,
            List<Spell> spells,
            List<Correction> corrections,
            List<Certificate> certificates,
            Map<PersonId, String> people) {

        String path() {
            return HostDoor.path(sheet.gathering()) + "/people/" + attendee.id();
        }

        String title(Screen screen, UUID session) {
            return sheet.find(session)
                    .map(it -> it.session().said().title(screen.language()))
                    .orElse("");
        }

        Optional<String> by(Correction correction) {
            return Optional.ofNullable(correction.byId()).map(people::get);
        }

        boolean reaches() {
            return attendee.tally().reaches(sheet.book().threshold());
        }
    }

    private final HostDoor door;
    private final Details details;
    private final Certifying certifying;

    AttendeePages(HostDoor door, Details details, Certifying certifying) {
        this.door = door;
        this.details = details;
        this.certifying = certifying;
    }

    /** What is written down of one person. */
    @Component
    @Transactional(readOnly = true)
    static class Details {

        private final Spells spells;
        private final Corrections corrections;
        private final Certificates certificates;
        private final People people;

        Details(Spells spells, Corrections corrections, Certificates certificates, People people) {
            this.spells = spells;
            this.corrections = corrections;
            this.certificates = certificates;
            this.people = people;
        }

        AttendeePage page(Screen screen, Sheet sheet, Attendee it, String organisation) {
            UUID gathering = sheet.gathering().id();
            List<Correction> corrected = corrections.list(gathering, Optional.of(it.id()));
            List<PersonId> by = corrected.stream()
                    .map(Correction::byId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return new AttendeePage(
                    sheet,
                    it,
                    organisation,
                    new Clock(sheet.programme().zone(), screen.language()),
                    spells.list(gathering, Optional.of(it.id())),
                    corrected,
                    certificates.list(gathering, Optional.of(it.id())),
                    people.listAll(by).stream().collect(Collectors.toMap(Person::id, Person::name)));
        }
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Sheet sheet = door.enter(screen, slug);
        Attendee it = sheet.get(Ids.parse(id));
        String organisation = door.names(sheet).getOrDefault(it.organisation(), "");
        return screen.show("attendance/attendee", details.page(screen, sheet, it, organisation));
    }

    /** What is certified is not true any more: it is taken back, and what is true issued. */
    @PostMapping(ONE + "/certificate")
    ModelAndView reissue(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Sheet sheet = door.enter(screen, slug);
        Attendee it = sheet.get(Ids.parse(id));
        if (it.certifiedOtherwise()) {
            certifying.reissue(sheet, it, screen.viewer().id());
            News.tell(response, "attendance.reissued");
        }
        return screen.go(HostDoor.path(sheet.gathering()) + "/people/" + it.id());
    }
}
