package express.interpreters;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Organisation;
import express.people.Member;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a profile is made of, piece by piece. Adding what is there already changes it. */
@Controller
class ProfilePartPages {

    private final InterpreterDesk desk;
    private final InterpreterPages pages;
    private final Interpreters interpreters;
    private final Profiles profiles;

    ProfilePartPages(InterpreterDesk desk, InterpreterPages pages, Interpreters interpreters, Profiles profiles) {
        this.desk = desk;
        this.pages = pages;
        this.interpreters = interpreters;
        this.profiles = profiles;
    }

    /** Does one thing to the profile of somebody, with what was typed. */
    private interface Deed {
        void to(OrganisationId house, PersonId person, ProfileFields fields);
    }

    private ModelAndView change(
            Screen screen,
            String slug,
            String person,
            HttpServletRequest request,
            HttpServletResponse response,
            Deed deed) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Member member = desk.member(screen.viewer(), house, PersonId.of(person));
        Interpreter known = interpreters.get(house.id(), member.id());
        var fields = new ProfileFields(Form.typed(request));
        deed.to(house.id(), member.id(), fields);
        if (fields.failed()) {
            Map<String, String> all = new HashMap<>(ProfileFields.of(known));
            all.putAll(Form.typed(request));
            Form form = new Form(all, fields.form().errors());
            return screen.refuse("interpreters/interpreter", pages.page(screen, house, member, form));
        }
        News.tell(response, "interpreters.news.saved");
        return screen.go(InterpreterPages.address(house) + "/" + member.id());
    }

    @PostMapping(InterpreterPages.ONE + "/tongues")
    ModelAndView speak(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> fields.tongue().ifPresent(it -> profiles.speak(house, who, it)));
    }

    @PostMapping(InterpreterPages.ONE + "/tongues/removal")
    ModelAndView unspeak(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> profiles.unspeak(house, who, fields.text("spoken"), fields.text("variety")));
    }

    @PostMapping(InterpreterPages.ONE + "/certificates")
    ModelAndView certify(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> fields.paper()
                        .ifPresent(it -> profiles.certify(house, who, it.name(), it.gotOn(), it.until())));
    }

    @PostMapping(InterpreterPages.ONE + "/certificates/removal")
    ModelAndView uncertify(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> profiles.uncertify(house, who, Ids.parse(fields.text("certificate"))));
    }

    @PostMapping(InterpreterPages.ONE + "/hours")
    ModelAndView open(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> fields.slot().ifPresent(it -> profiles.open(house, who, it)));
    }

    @PostMapping(InterpreterPages.ONE + "/hours/removal")
    ModelAndView shut(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> profiles.shut(house, who, fields.weekday()));
    }

    @PostMapping(InterpreterPages.ONE + "/days")
    ModelAndView except(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> fields.day().ifPresent(day -> {
                    switch (fields.text("there")) {
                        case "yes" -> profiles.except(house, who, day, true);
                        case "usual" -> profiles.asUsual(house, who, day);
                        default -> profiles.except(house, who, day, false);
                    }
                }));
    }

    @PostMapping(InterpreterPages.ONE + "/conflicts")
    ModelAndView standApart(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> desk.others(house).stream()
                        .filter(it -> it.id().toString().equals(fields.text("client")))
                        .findFirst()
                        .ifPresentOrElse(
                                it -> profiles.standApart(house, who, it.id()),
                                () -> fields.wrong("client", "interpreters.fault.client")));
    }

    @PostMapping(InterpreterPages.ONE + "/conflicts/removal")
    ModelAndView standBy(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        return change(
                screen,
                slug,
                person,
                request,
                response,
                (house, who, fields) -> profiles.standBy(house, who, OrganisationId.of(fields.text("client"))));
    }
}
