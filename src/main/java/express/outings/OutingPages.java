package express.outings;

import express.applications.Among;
import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.People;
import express.people.Person;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the officers of a lender were. */
@Controller
class OutingPages {

    static final String PATH = "/organisations/{slug}/outings";

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/outings";
    }

    /** @param names of officers */
    record ListPage(
            Organisation house,
            List<Outing> rows,
            Map<PersonId, String> names,
            @Nullable String next,
            Viewer viewer,
            Form form) {

        String path() {
            return OutingPages.path(house);
        }

        boolean removes(Outing it) {
            return OutingsAccess.mayRemove(viewer, it);
        }

        String name(@Nullable PersonId officer) {
            return officer == null ? "" : names.getOrDefault(officer, "");
        }
    }

    private final Organisations organisations;
    private final Shelf shelf;
    private final Noting noting;

    OutingPages(Organisations organisations, Shelf shelf, Noting noting) {
        this.organisations = organisations;
        this.shelf = shelf;
        this.noting = noting;
    }

    /** Puts the page together. */
    @Component
    record Shelf(Outings outings, People people, InstantSource time) {

        LocalDate today() {
            return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        }

        ListPage page(
                Viewer viewer,
                Organisation house,
                Among among,
                @Nullable LocalDate day,
                @Nullable String after,
                Form form) {
            List<Outing> rows =
                    outings.list(house.id(), among, day, day == null || after == null ? null : Ids.parse(after));
            boolean more = rows.size() > Outings.PAGE;
            List<Outing> shown = more ? rows.subList(0, Outings.PAGE) : rows;
            return new ListPage(
                    house,
                    shown,
                    names(people, shown.stream().map(Outing::officer).toList()),
                    more ? path(house) + "?" + among.query() + behind(shown.getLast()) : null,
                    viewer,
                    form);
        }

        private static String behind(Outing last) {
            return "&day=" + last.day() + "&after=" + last.id();
        }
    }

    static Map<PersonId, String> names(People people, List<@Nullable PersonId> officers) {
        List<PersonId> ids =
                officers.stream().filter(Objects::nonNull).distinct().toList();
        return people.listAll(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> asked) {
        Organisation house = house(screen, slug);
        Among among = Among.of(asked);
        @Nullable String after = asked.get("after");
        LocalDate day = Typed.date(asked.getOrDefault("day", "")).orElse(null);
        if (after != null && day == null) {
            throw new NotFound();
        }
        Form form = Form.of(Map.of("day", shelf.today().toString()));
        return screen.show("outings/outings", shelf.page(screen.viewer(), house, among, day, after, form));
    }

    private Organisation house(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        OutingsAccess.require(OutingsAccess.mayWork(screen.viewer(), house.id()));
        return house;
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = house(screen, slug);
        OutingForm typed =
                OutingForm.of(Form.typed(request), house.id(), screen.viewer().id(), shelf.today());
        Outing outing = typed.outing();
        if (outing == null) {
            return screen.refuse(
                    "outings/outings", shelf.page(screen.viewer(), house, Among.ALL, null, null, typed.form()));
        }
        noting.add(screen.viewer(), outing);
        News.tell(response, "outings.news.added");
        return screen.go(path(house));
    }

    @PostMapping(PATH + "/{id}/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen, slug);
        noting.remove(screen.viewer(), shelf.outings().get(house.id(), Ids.parse(id)));
        News.tell(response, "outings.news.removed");
        return screen.go(path(house));
    }
}
