package express.complaints;

import express.base.Ids;
import express.base.NotFound;
import express.complaints.Complaint.State;
import express.complaints.Complaints.Count;
import express.complaints.Complaints.Place;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Screen;
import express.ui.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of complaints of a lender: what is due, and how it was answered. */
@Controller
class RegisterPages {

    static final String PATH = "/organisations/{slug}/complaints";

    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/complaints";
    }

    /** Which of them. */
    enum Which {
        OPEN(State.RECEIVED, State.ACKNOWLEDGED, State.CONTESTED),
        LATE(State.RECEIVED, State.ACKNOWLEDGED, State.CONTESTED),
        ANSWERED(State.ANSWERED, State.SETTLED),
        WITHDRAWN(State.WITHDRAWN);

        private final List<State> states;

        Which(State... states) {
            this.states = List.of(states);
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "complaints.which." + slug();
        }

        static Which of(String typed) {
            return Arrays.stream(values())
                    .filter(it -> it.slug().equals(typed))
                    .findFirst()
                    .orElse(OPEN);
        }

        LocalDate before(LocalDate today) {
            return this == LATE ? today : NEVER;
        }
    }

    record RegisterPage(
            Organisation house,
            Which which,
            List<Complaint> rows,
            @Nullable Complaint last,
            List<Count> counts,
            LocalDate today) {

        String path() {
            return RegisterPages.path(house);
        }

        @Nullable
        String next() {
            return last == null
                    ? null
                    : path() + "?which=" + which.slug() + "&due=" + last.due().orElse(last.receivedOn()) + "&after="
                            + last.id();
        }
    }

    private final Organisations organisations;
    private final Complaints complaints;
    private final Complaining complaining;
    private final RegisterSheet sheet;

    RegisterPages(Organisations organisations, Complaints complaints, Complaining complaining, RegisterSheet sheet) {
        this.organisations = organisations;
        this.complaints = complaints;
        this.complaining = complaining;
        this.sheet = sheet;
    }

    private Organisation house(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        ComplaintsAccess.require(ComplaintsAccess.mayWork(screen.viewer(), house.id()));
        return house;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> asked) {
        Organisation house = house(screen, slug);
        LocalDate today = complaining.today();
        Which which = Which.of(asked.getOrDefault("which", ""));
        List<Complaint> rows = complaints.list(house.id(), which.states, which.before(today), place(asked));
        boolean more = rows.size() > Complaints.PAGE;
        List<Complaint> shown = more ? rows.subList(0, Complaints.PAGE) : rows;
        return screen.show(
                "complaints/register",
                new RegisterPage(
                        house,
                        which,
                        shown,
                        more ? shown.getLast() : null,
                        complaints.count(house.id(), today.minusYears(1), today),
                        today));
    }

    private static @Nullable Place place(Map<String, String> asked) {
        return asked.containsKey("due")
                ? new Place(
                        Typed.date(asked.get("due")).orElseThrow(NotFound::new),
                        Ids.parse(asked.getOrDefault("after", "")))
                : null;
    }

    /** Of the last five years, for a board or an evaluator; without what was said, and without names. */
    @GetMapping("/organisations/{slug}/complaints.csv")
    ResponseEntity<byte[]> export(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen, slug);
        LocalDate today = complaining.today();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"complaints-" + slug + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sheet.write(screen, complaints.listAll(house.id(), today.minusYears(5), today)));
    }
}
