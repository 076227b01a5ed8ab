package express.loans;

import express.applications.Keeping;
import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.directory.Organisation;
import express.loans.HandingOn.Wanted;
import express.loans.HandingOn.Went;
import express.people.Member;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What each officer of a lender looks after, and handing it on when they leave or fall ill. */
@Controller
class OfficerPages {

    private static final String PATH = LenderPages.PATH + "/officers";

    /** In an address, instead of somebody whose account is gone. */
    static final String NOBODY = "nobody";

    /** Around a name, which may run the other way than the words beside it. */
    private static final String ISOLATE = "\u2068";

    private static final String END = "\u2069";

    static String path(Organisation house, @Nullable PersonId keeper) {
        return "/organisations/" + house.slug() + "/loans/officers/" + word(keeper);
    }

    static String word(@Nullable PersonId keeper) {
        return keeper == null ? NOBODY : keeper.value().toString();
    }

    /**
     * What somebody looks after.
     *
     * @param name empty, if their account is gone
     * @param here whether they are an officer today
     * @param granted how many were granted and are no loan yet, for whoever administers the house
     */
    record Desk(@Nullable PersonId keeper, String name, boolean here, long loans, long applications, long granted) {

        boolean isLeft() {
            return !here && holds();
        }

        boolean holds() {
            return loans > 0 || hasApplications();
        }

        boolean hasApplications() {
            return applications > 0 || granted > 0;
        }
    }

    record DesksPage(Organisation house, List<Desk> desks) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        String path(Desk desk) {
            return OfficerPages.path(house, desk.keeper());
        }

        boolean isSomethingLeft() {
            return desks.stream().anyMatch(Desk::isLeft);
        }
    }

    /** @param own whether it is of an officer who looks at it */
    record DeskPage(
            Organisation house,
            Desk desk,
            boolean own,
            List<Loans.Line> loans,
            LocalDate today,
            @Nullable String next,
            Map<String, String> receivers,
            boolean hands,
            Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/loans";
        }

        String action() {
            return OfficerPages.path(house, desk.keeper());
        }

        /** Whether there is anything to hand on, and somebody to whom. */
        boolean asks() {
            return hands && receivers.size() > 1 && desk.holds();
        }

        /** Whose loan it is, and how it is. */
        String label(Screen screen, Loans.Line line) {
            String one = ISOLATE + Called.of(screen, line.called()) + END + " · "
                    + screen.text("loans.number", Integer.toString(line.number()));
            int late = daysLate(line);
            return one + " · "
                    + screen.text(late > 0 ? "loans.late" : line.state().key(), late);
        }

        int daysLate(Loans.Line line) {
            LocalDate oldest = line.oldest();
            return oldest == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldest, today));
        }
    }

    /** Puts together what is with whom. */
    @Component
    record Desks(Staff staff, Keepers keepers, Keeping keeping, Counter counter) {

        /** Officers, and whoever else something is still with; these first. */
        List<Desk> list(Organisation house) {
            Map<String, Long> loans = new LinkedHashMap<>();
            keepers.count(house.id()).forEach(it -> loans.put(word(it.keeper()), it.many()));
            Map<String, Long> applications = new LinkedHashMap<>();
            keeping.count(house.id()).forEach(it -> applications.put(word(it.keeper()), it.many()));
            Map<String, Long> granted = new LinkedHashMap<>();
            keeping.countGranted(house.id()).forEach(it -> granted.put(word(it.keeper()), it.many()));
            Map<String, String> officers = staff.officers(house).stream()
                    .collect(Collectors.toMap(
                            it -> word(it.id()), Member::name, (one, other) -> one, LinkedHashMap::new));
            Set<String> all = Stream.of(officers.keySet(), loans.keySet(), applications.keySet(), granted.keySet())
                    .flatMap(Set::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Map<PersonId, String> names = counter.names(
                    all.stream().filter(it -> !officers.containsKey(it)).flatMap(Desks::person));
            List<Desk> desks = new ArrayList<>();
            for (String word : all) {
                PersonId keeper = person(word).findFirst().orElse(null);
                String name = officers.getOrDefault(word, keeper == null ? "" : names.getOrDefault(keeper, ""));
                desks.add(new Desk(
                        keeper,
                        name,
                        officers.containsKey(word),
                        loans.getOrDefault(word, 0L),
                        applications.getOrDefault(word, 0L),
                        granted.getOrDefault(word, 0L)));
            }
            desks.sort(Comparator.comparing(Desk::here));
            return desks;
        }

        private static Stream<PersonId> person(String word) {
            return word.equals(NOBODY) ? Stream.empty() : Stream.of(new PersonId(UUID.fromString(word)));
        }

        /** One of them, at the price of what is with them alone. */
        Desk look(Organisation house, @Nullable PersonId keeper) {
            Optional<Member> officer = staff.officers(house).stream()
                    .filter(it -> it.id().equals(keeper))
                    .findFirst();
            String name = officer.map(Member::name)
                    .or(() -> counter.names(Stream.ofNullable(keeper)).values().stream()
                            .findFirst())
                    .orElse("");
            return new Desk(
                    keeper,
                    name,
                    officer.isPresent(),
                    keepers.count(house.id(), keeper),
                    many(keeping.count(house.id()), keeper),
                    many(keeping.countGranted(house.id()), keeper));
        }

        private static long many(List<Keeping.Kept> kept, @Nullable PersonId keeper) {
            return kept.stream()
                    .filter(it -> Objects.equals(it.keeper(), keeper))
                    .mapToLong(Keeping.Kept::many)
                    .sum();
        }
    }

    private final Counter counter;
    private final Desks desks;
    private final HandingOn handing;

    OfficerPages(Counter counter, Desks desks, HandingOn handing) {
        this.counter = counter;
        this.desks = desks;
        this.handing = handing;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Counter.require(LoansAccess.mayHandOn(screen.viewer(), house.id()));
        return screen.show("loans/officers", new DesksPage(house, desks.list(house)));
    }

    /** Officers see what is with them; whoever administers the house sees it of all. */
    @GetMapping(PATH + "/{officer}")
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String officer,
            @RequestParam(defaultValue = "") String after) {
        Organisation house = counter.enter(screen.viewer(), slug);
        PersonId keeper = keeper(officer);
        boolean hands = LoansAccess.mayHandOn(screen.viewer(), house.id());
        Counter.require(hands || screen.viewer().id().equals(keeper));
        int from = Typed.serial(after);
        return screen.show(
                "loans/officer", page(screen, house, keeper, from < 1 ? Integer.MAX_VALUE : from, Form.empty()));
    }

    private static @Nullable PersonId keeper(String typed) {
        return typed.equals(NOBODY) ? null : new PersonId(Ids.parse(typed));
    }

    /** Of officers, and of whoever else something is with: all others are nobody's business here. */
    private DeskPage page(Screen screen, Organisation house, @Nullable PersonId keeper, int below, Form form) {
        boolean hands = LoansAccess.mayHandOn(screen.viewer(), house.id());
        Desk desk = desks.look(house, keeper);
        if (!desk.here() && !desk.holds()) {
            throw new NotFound();
        }
        List<Loans.Line> found = desks.keepers().list(house.id(), keeper, counter.today(), below);
        boolean more = found.size() > Keepers.PAGE;
        List<Loans.Line> shown = more ? found.subList(0, Keepers.PAGE) : found;
        return new DeskPage(
                house,
                desk,
                desk.here() && screen.viewer().id().equals(keeper),
                shown,
                counter.today(),
                more ? path(house, keeper) + "?after=" + shown.getLast().number() : null,
                desks.staff().receivers(house, keeper, screen.text("loans.hand.choose")),
                hands,
                form);
    }

    @PostMapping(PATH + "/{officer}")
    ModelAndView hand(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String officer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = counter.enter(screen.viewer(), slug);
        Counter.require(LoansAccess.mayHandOn(screen.viewer(), house.id()));
        PersonId from = keeper(officer);
        Form form = Form.of(Form.typed(request));
        PersonId to = desks.staff().findReceiver(house, from, form.typed("to")).orElse(null);
        List<UUID> chosen = chosen(form);
        boolean all = form.chosen("which", "ALL");
        boolean applications = form.chosen("along", "yes");
        form = to == null ? form.wrong("to", "loans.fault.receiver") : form;
        form = !all && chosen.isEmpty() && !applications ? form.wrong("", "loans.fault.chosen") : form;
        Went went = new Went(0, 0);
        if (to != null && !form.failed()) {
            went = handing.hand(screen.viewer(), house, new Wanted(from, to, all ? null : chosen, applications));
        }
        if (form.failed()) {
            return screen.refuse("loans/officer", page(screen, house, from, Integer.MAX_VALUE, form));
        }
        Desk left = desks.look(house, from);
        boolean some =
                (all ? left.loans() > 0 : went.loans() < chosen.size()) || applications && left.hasApplications();
        News.tell(response, news(went, some));
        return screen.go("/organisations/" + slug + "/loans/officers");
    }

    /** Somebody else may have been quicker, or one of the two borrows it. */
    private static String news(Went went, boolean some) {
        if (went.isNothing()) {
            return "loans.news.handed.nothing";
        }
        return some ? "loans.news.handed.partly" : "loans.news.handed";
    }

    private static List<UUID> chosen(Form form) {
        return Stream.of(form.typed("loan").split(","))
                .filter(it -> !it.isBlank())
                .map(Ids::parse)
                .distinct()
                .toList();
    }
}
