package express.rosters;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreting.OpenWeek;
import express.interpreting.OpenWeek.Item;
import express.interpreting.Rest;
import express.interpreting.Rests;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a house shares a week out: a proposal, what of it is kept, how fair it is, and the offers that follow. */
@Controller
class RosterPages {

    static final String PATH = "/organisations/{slug}/rosters";

    /**
     * @param hours of each month in which the week lies with the proposal, of whom it could go to; the most first
     * @param hand nothing, unless somebody chooses by hand
     */
    record WeekPage(
            Organisation house,
            LocalDate monday,
            List<Row> rows,
            List<Share> hours,
            @Nullable Proposal proposal,
            double gini,
            @Nullable Hand hand,
            Form form) {

        String path() {
            return address(house.slug());
        }

        String on(LocalDate other) {
            return path() + "?week=" + other;
        }

        /** A week may lie in two. */
        List<LocalDate> months() {
            return hours.stream().map(Share::month).distinct().toList();
        }

        boolean restWrong() {
            return RestForm.FIELDS.stream().anyMatch(form::isWrong);
        }

        /** As it was ticked, while somebody chooses by hand, and where that was refused. */
        boolean isKept(Row row) {
            boolean ticked = form.typed().containsKey("keep") || form.isWrong("to");
            return ticked ? form.chosen("keep", row.item().request().toString()) : row.pinned();
        }

        boolean isShared() {
            return rows.stream().anyMatch(it -> it.who() != null);
        }
    }

    /** @param who nobody, if it is not proposed to anybody */
    record Row(Item item, @Nullable String who, boolean pinned) {}

    /** @param people who can still be asked for it, by their number */
    record Hand(UUID request, Map<String, String> people) {}

    record Share(LocalDate month, String name, int before, int after) {}

    private final Organisations organisations;
    private final OpenWeek week;
    private final Rests rests;
    private final Proposals proposals;
    private final InstantSource time;

    RosterPages(Organisations organisations, OpenWeek week, Rests rests, Proposals proposals, InstantSource time) {
        this.organisations = organisations;
        this.week = week;
        this.rests = rests;
        this.proposals = proposals;
        this.time = time;
    }

    static String address(String slug) {
        return "/organisations/" + slug + "/rosters";
    }

    private Organisation enter(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!viewer.is(Role.DISPATCHER, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    /** Any day stands for its week; without one it is the week that comes. */
    private LocalDate monday(String typed) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        return Typed.date(Typed.digits(typed))
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .orElseGet(() -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    }

    @GetMapping(PATH)
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "", name = "week") String on,
            @RequestParam Optional<String> hand) {
        Organisation house = enter(screen.viewer(), slug);
        Map<String, String> fields = RestForm.of(rests.get(house.id()));
        hand.ifPresent(it -> fields.put("give", it));
        return screen.show("rosters/week", page(house, monday(on), Form.of(fields)));
    }

    private WeekPage page(Organisation house, LocalDate monday, Form form) {
        OpenWeek.Sight sight = week.look(house, monday, time.instant());
        Optional<Proposal> proposal = proposals.find(house.id(), monday);
        var sharer = new Sharer(sight, monday);
        Map<String, String> takes = sharer.living(proposal.map(Proposal::places).orElse(List.of()));
        Set<UUID> pinned = proposal.map(Proposal::places).orElse(List.of()).stream()
                .filter(Proposal.Place::pinned)
                .map(Proposal.Place::request)
                .collect(Collectors.toSet());
        Roster roster = sharer.plan(takes, Map.of()).roster(takes, Long.MIN_VALUE);
        List<Row> rows = sight.items().stream()
                .map(it -> new Row(
                        it,
                        takes.containsKey(it.request().toString())
                                ? sight.names()
                                        .get(PersonId.of(takes.get(it.request().toString())))
                                : null,
                        pinned.contains(it.request())))
                .toList();
        return new WeekPage(
                house,
                monday,
                rows,
                shares(sight, sharer, roster),
                proposal.orElse(null),
                roster.gini(),
                hand(sight, form.typed("give")),
                form);
    }

    private static @Nullable Hand hand(OpenWeek.Sight sight, String request) {
        return sight.items().stream()
                .filter(it -> it.request().toString().equals(request))
                .findFirst()
                .map(it -> new Hand(it.request(), people(sight, it)))
                .orElse(null);
    }

    private static Map<String, String> people(OpenWeek.Sight sight, Item item) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", "–");
        item.suits().entrySet().stream()
                .filter(it -> !it.getValue().declined())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(it -> sight.names().getOrDefault(it, "")))
                .forEach(it -> people.put(it.toString(), sight.names().getOrDefault(it, "")));
        return people;
    }

    /** Month by month, each with the most first. */
    private static List<Share> shares(OpenWeek.Sight sight, Sharer sharer, Roster roster) {
        return sight.had().minutes().entrySet().stream()
                .flatMap(month -> sight.names().entrySet().stream()
                        .map(it -> new Share(
                                month.getKey(),
                                it.getValue(),
                                month.getValue().getOrDefault(it.getKey(), 0),
                                roster.minutes().getOrDefault(it.getKey() + sharer.month(month.getKey()), 0)))
                        .sorted((one, other) -> other.after() - one.after()))
                .toList();
    }

    @PostMapping(PATH)
    ModelAndView share(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation house = enter(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(posted);
        LocalDate monday = monday(typed.getOrDefault("week", ""));
        String hand = typed.getOrDefault("hand", "");
        if (!hand.isEmpty()) {
            return screen.show("rosters/week", page(house, monday, choosing(house, hand, typed)));
        }
        var sharer = new Sharer(week.look(house, monday, time.instant()), monday);
        Map<String, String> before = sharer.living(
                proposals.find(house.id(), monday).map(Proposal::places).orElse(List.of()));
        Set<UUID> keep = Arrays.stream(typed.getOrDefault("keep", "").split(","))
                .filter(it -> it.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .collect(Collectors.toCollection(HashSet::new));
        Optional<Sharer.Given> given = given(typed);
        Optional<String> bar = given.flatMap(it -> sharer.bar(it, Sharer.pinned(before, keep)));
        if (bar.isPresent()) {
            Map<String, String> fields = RestForm.of(rests.get(house.id()));
            fields.putAll(typed);
            return screen.refuse(
                    "rosters/week", page(house, monday, Form.of(fields).wrong("to", bar.get())));
        }
        given.ifPresent(it -> {
            before.put(it.request().toString(), it.person().toString());
            keep.add(it.request());
        });
        proposals.keep(house.id(), monday, sharer.share(before, keep, time.instant()));
        News.tell(response, "rosters.news.shared");
        return screen.go(address(slug) + "?week=" + monday);
    }

    /** What is ticked by then stays so. */
    private Form choosing(Organisation house, String hand, Map<String, String> typed) {
        Map<String, String> fields = RestForm.of(rests.get(house.id()));
        fields.put("keep", typed.getOrDefault("keep", ""));
        fields.put("give", hand);
        return Form.of(fields);
    }

    private static Optional<Sharer.Given> given(Map<String, String> typed) {
        String to = typed.getOrDefault("to", "");
        return to.isBlank()
                ? Optional.empty()
                : Optional.of(new Sharer.Given(Ids.parse(typed.getOrDefault("give", "")), new PersonId(Ids.parse(to))));
    }

    /** Each is asked for what was proposed to them; who declines is seen on the page of the mission. */
    @PostMapping(PATH + "/offers")
    ModelAndView offer(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation house = enter(screen.viewer(), slug);
        LocalDate monday = monday(Form.typed(posted).getOrDefault("week", ""));
        var sharer = new Sharer(week.look(house, monday, time.instant()), monday);
        long asked =
                sharer
                        .living(proposals
                                .find(house.id(), monday)
                                .map(Proposal::places)
                                .orElse(List.of()))
                        .entrySet()
                        .stream()
                        .filter(it -> week.offer(house.id(), UUID.fromString(it.getKey()), PersonId.of(it.getValue())))
                        .count();
        if (asked == 0) {
            return screen.refuse(
                    "rosters/week",
                    page(
                            house,
                            monday,
                            Form.of(RestForm.of(rests.get(house.id()))).wrong("", "rosters.fault.nobody")));
        }
        News.tell(response, "rosters.news.offered");
        return screen.go(address(slug) + "?week=" + monday);
    }

    @PostMapping(PATH + "/rest")
    ModelAndView rest(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Organisation house = enter(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(posted);
        LocalDate monday = monday(typed.getOrDefault("week", ""));
        var form = new RestForm(typed);
        Rest rest = form.read();
        if (form.failed()) {
            return screen.refuse("rosters/week", page(house, monday, form.form()));
        }
        rests.say(house.id(), rest);
        News.tell(response, "rosters.news.rest");
        return screen.go(address(slug) + "?week=" + monday);
    }
}
