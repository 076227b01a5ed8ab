package express.assembly;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Role;
import express.directory.Organisation;
import express.interpreting.Share;
import express.people.Entrance;
import express.people.Memberships;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The house as its members see it: who belongs, how work is shared, what is decided, and the report of a year. */
@Controller
class AssemblyPages {

    static final String PATH = "/organisations/{slug}/assembly";

    /** @param shares as far as members decided to show them; all of them to those who keep the register */
    record AssemblyPage(
            Assembly.Sight sight,
            List<Member> members,
            Map<PersonId, String> names,
            Openness shows,
            List<Share> shares,
            List<Decision> decisions,
            List<Sitting> sittings,
            Map<String, String> people,
            Instant now,
            Form form) {

        String path() {
            return address(sight.house());
        }

        Year year() {
            return Year.from(now.atZone(ZoneId.systemDefault()));
        }

        String name(PersonId person) {
            return names.getOrDefault(person, "–");
        }

        boolean hours() {
            return sight.keeps() || shows != Openness.NOTHING;
        }

        /** Where members show each other nothing each sees what is their own, with what it came to. */
        boolean income() {
            return sight.keeps() || shows != Openness.HOURS;
        }

        List<Share> rows() {
            return hours()
                    ? shares
                    : shares.stream()
                            .filter(it -> it.person().equals(sight.viewer().id().value()))
                            .toList();
        }
    }

    record MemberPage(Assembly.Sight sight, Member member, String name, List<Training> trainings, Form form) {

        String path() {
            return address(sight.house()) + "/members/" + member.person();
        }

        BigDecimal hours() {
            return trainings.stream().map(Training::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Assembly assembly;
    private final Assembly.Books books;
    private final Memberships memberships;
    private final Entrance entrance;

    AssemblyPages(Assembly assembly, Assembly.Books books, Memberships memberships, Entrance entrance) {
        this.assembly = assembly;
        this.books = books;
        this.memberships = memberships;
        this.entrance = entrance;
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/assembly";
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Assembly.Sight sight = assembly.enter(screen.viewer(), slug);
        return screen.show("assembly/assembly", page(sight, Form.empty()));
    }

    private AssemblyPage page(Assembly.Sight sight, Form form) {
        Organisation house = sight.house();
        List<Member> members = assembly.members(house.id());
        List<Decision> decisions = assembly.decisions(house.id());
        return new AssemblyPage(
                sight,
                members,
                assembly.names(members.stream().map(Member::person).toList()),
                assembly.shows(house.id()),
                shares(sight, members),
                decisions,
                books.sittings().list(house.id()),
                sight.keeps() ? people(house) : Map.of(),
                assembly.now(),
                form);
    }

    private List<Share> shares(Assembly.Sight sight, List<Member> members) {
        List<PersonId> belong = members.stream().map(Member::person).toList();
        return assembly.shares(sight.house().id(), Year.from(assembly.today())).stream()
                .filter(it -> belong.contains(new PersonId(it.person())))
                .toList();
    }

    /** Whoever interprets for the house can be entered, and entered anew when they have learnt enough or come back. */
    @PostMapping(PATH + "/members")
    ModelAndView enter(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(posted);
        Form form = Form.of(typed);
        String chosen = typed.getOrDefault("person", "");
        PersonId person = people(sight.house()).containsKey(chosen) ? new PersonId(Ids.parse(chosen)) : null;
        Member.Kind kind = choice(Member.Kind.values(), typed.get("kind"));
        LocalDate since = Typed.date(Typed.digits(typed.get("since"))).orElse(null);
        if (person == null) {
            form = form.wrong("person", "assembly.fault.person");
        }
        if (since == null) {
            form = form.wrong("since", "assembly.fault.day");
        }
        if (person == null || since == null || kind == null) {
            return screen.refuse("assembly/assembly", page(sight, form));
        }
        books.members().enter(new Member(sight.house().id(), person, kind, since, null));
        News.tell(response, "assembly.news.entered");
        return screen.go(address(sight.house()));
    }

    private Map<String, String> people(Organisation house) {
        Map<String, String> people = new LinkedHashMap<>();
        entrance.look(() -> memberships.list(house.id())).stream()
                .filter(it -> !it.deactivated() && it.roles().contains(Role.INTERPRETER))
                .forEach(it -> people.put(it.id().toString(), it.name()));
        return people;
    }

    @PostMapping(PATH + "/members/{person}/end")
    ModelAndView leave(
            Screen screen, @PathVariable String slug, @PathVariable String person, HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Member member = member(sight, person);
        books.members()
                .enter(new Member(member.house(), member.person(), member.kind(), member.since(), assembly.today()));
        News.tell(response, "assembly.news.left");
        return screen.go(address(sight.house()));
    }

    private Member member(Assembly.Sight sight, String person) {
        PersonId id = new PersonId(Ids.parse(person));
        if (!sight.keeps() && !sight.viewer().id().equals(id)) {
            throw new NotFound();
        }
        return books.members().find(sight.house().id(), id).orElseThrow(NotFound::new);
    }

    @GetMapping(PATH + "/members/{person}")
    ModelAndView member(Screen screen, @PathVariable String slug, @PathVariable String person) {
        Assembly.Sight sight = assembly.enter(screen.viewer(), slug);
        return screen.show("assembly/member", memberPage(sight, member(sight, person), Form.empty()));
    }

    private MemberPage memberPage(Assembly.Sight sight, Member member, Form form) {
        return new MemberPage(
                sight,
                member,
                assembly.names(List.of(member.person())).getOrDefault(member.person(), "–"),
                books.members().trainings(member.house(), member.person()),
                form);
    }

    @PostMapping(PATH + "/members/{person}/trainings")
    ModelAndView learn(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Member member = member(sight, person);
        Map<String, String> typed = Form.typed(posted);
        Form form = Form.of(typed);
        Training.Kind kind = choice(Training.Kind.values(), typed.get("kind"));
        String what = Typed.line(typed.get("what"));
        Optional<LocalDate> day = Typed.date(Typed.digits(typed.get("day")));
        String hours = Typed.digits(typed.get("hours")).replace(',', '.');
        boolean counted = hours.matches("\\d{1,3}(\\.\\d)?") && new BigDecimal(hours).signum() > 0;
        if (kind == null) {
            form = form.wrong("kind", "assembly.fault.kind");
        }
        if (what.isEmpty() || what.length() > 200) {
            form = form.wrong("what", "assembly.fault.what");
        }
        if (day.isEmpty()) {
            form = form.wrong("day", "assembly.fault.day");
        }
        if (!counted) {
            form = form.wrong("hours", "assembly.fault.hours");
        }
        if (form.failed() || kind == null || day.isEmpty()) {
            return screen.refuse("assembly/member", memberPage(sight, member, form));
        }
        books.members()
                .note(new Training(
                        member.house(), Ids.next(), member.person(), kind, what, new BigDecimal(hours), day.get()));
        News.tell(response, "assembly.news.learnt");
        return screen.go(address(sight.house()) + "/members/" + member.person());
    }

    @PostMapping(PATH + "/members/{person}/trainings/{id}/removal")
    ModelAndView strike(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            @PathVariable String id,
            HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Member member = member(sight, person);
        books.members().strike(member, Ids.parse(id));
        News.tell(response, "assembly.news.struck");
        return screen.go(address(sight.house()) + "/members/" + member.person());
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] all, @Nullable String typed) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
