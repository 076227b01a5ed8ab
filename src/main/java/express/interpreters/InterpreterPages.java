package express.interpreters;

import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.people.Member;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who interpret for a house, and for each of them what is known. */
@Controller
class InterpreterPages {

    static final String PATH = "/organisations/{slug}/interpreters";
    static final String ONE = PATH + "/{person}";

    /** How long before a certificate runs out somebody can still get another. */
    private static final int SOON = 60;

    record ListPage(Organisation house, List<Member> members, Map<PersonId, Interpreter> known, LocalDate today) {

        boolean isLapsed(Interpreter it) {
            return it.lacksPaper(today);
        }

        boolean lapses(Interpreter it) {
            return it.lacksPaper(today.plusDays(SOON));
        }

        String path() {
            return address(house);
        }
    }

    /** @param known nothing, until the first form is filled in */
    record ProfilePage(
            Organisation house,
            Member member,
            @Nullable Interpreter known,
            Map<String, String> pays,
            List<Organisation> others,
            boolean setsPay,
            LocalDate today,
            Form form) {

        boolean isOver(Certificate it) {
            return it.isOver(today);
        }

        boolean ends(Certificate it) {
            return it.isOver(today.plusDays(SOON));
        }

        String path() {
            return address(house) + "/" + member.id();
        }

        String client(OrganisationId id) {
            return others.stream()
                    .filter(it -> it.id().equals(id))
                    .map(Organisation::name)
                    .findFirst()
                    .orElse("–");
        }
    }

    private final InterpreterDesk desk;
    private final Interpreters interpreters;
    private final Profiles profiles;
    private final InstantSource time;

    InterpreterPages(InterpreterDesk desk, Interpreters interpreters, Profiles profiles, InstantSource time) {
        this.time = time;
        this.desk = desk;
        this.interpreters = interpreters;
        this.profiles = profiles;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    static String address(Organisation house) {
        return "/organisations/" + house.slug() + "/interpreters";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = desk.enter(screen.viewer(), slug);
        List<Member> members = desk.members(house.id()).stream()
                .filter(it -> InterpretersAccess.mayChange(screen.viewer(), house.id(), it.id()))
                .toList();
        Map<PersonId, Interpreter> known =
                desk.known(house.id()).stream().collect(Collectors.toMap(Interpreter::person, Function.identity()));
        return screen.show("interpreters/interpreters", new ListPage(house, members, known, today()));
    }

    @GetMapping(ONE)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String person) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Member member = desk.member(screen.viewer(), house, PersonId.of(person));
        Optional<Interpreter> known = interpreters.find(house.id(), member.id());
        Form form = Form.of(known.map(ProfileFields::of).orElse(Map.of()));
        return screen.show("interpreters/interpreter", page(screen, house, member, form));
    }

    ProfilePage page(Screen screen, Organisation house, Member member, Form form) {
        return new ProfilePage(
                house,
                member,
                interpreters.find(house.id(), member.id()).orElse(null),
                desk.pays(house.id()),
                desk.others(house.id()),
                InterpretersAccess.maySetPay(screen.viewer(), house.id()),
                today(),
                form);
    }

    @PostMapping(ONE)
    ModelAndView save(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Member member = desk.member(screen.viewer(), house, PersonId.of(person));
        var fields = new ProfileFields(Form.typed(request));
        Interpreter known = interpreters.find(house.id(), member.id()).orElse(null);
        Profiles.Facts facts = fields.facts(known, InterpretersAccess.maySetPay(screen.viewer(), house.id()));
        if (!fields.failed() && known != null && !profiles.change(house.id(), member.id(), fields.version(), facts)) {
            fields.wrong("", "interpreters.fault.meanwhile");
        }
        if (fields.failed()) {
            return screen.refuse("interpreters/interpreter", page(screen, house, member, fields.form()));
        }
        if (known == null) {
            profiles.begin(house.id(), member.id(), facts);
        }
        News.tell(response, "interpreters.news.saved");
        return screen.go(address(house) + "/" + member.id());
    }
}
