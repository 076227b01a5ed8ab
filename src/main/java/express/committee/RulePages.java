package express.committee;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Role;
import express.directory.Family;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Member;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who belongs to a committee, by which rules it decides, and who stood apart from what. */
@Controller
class RulePages {

    static final String PATH = "/organisations/{slug}/committee";

    /** @param enters whether the viewer may see sessions and conflicts, and not only the rules */
    record RulePage(
            Organisation house,
            Rules rules,
            List<Member> members,
            List<Register.Line> conflicts,
            Map<PersonId, String> names,
            @Nullable String next,
            boolean enters,
            boolean sets,
            Form form) {

        String path() {
            return "/organisations/" + house.slug() + "/committee";
        }
    }

    private final Organisations organisations;
    private final RuleBook rules;
    private final Register register;
    private final Who who;

    RulePages(Organisations organisations, RuleBook rules, Register register, Who who) {
        this.organisations = organisations;
        this.rules = rules;
        this.register = register;
        this.who = who;
    }

    private Organisation enter(Screen screen, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        boolean works = CommitteeAccess.mayEnter(screen.viewer(), house.id());
        boolean sets = house.family() == Family.FINANCE_INSTITUTION
                && CommitteeAccess.maySetRules(screen.viewer(), house.id());
        if (!works && !sets) {
            throw new NotFound();
        }
        return house;
    }

    @GetMapping(PATH)
    ModelAndView look(
            Screen screen, @PathVariable String slug, @RequestParam(required = false) @Nullable String after) {
        Organisation house = enter(screen, slug);
        return screen.show("committee/rules", page(screen, house, after, Form.of(fields(rules.get(house.id())))));
    }

    private RulePage page(Screen screen, Organisation house, @Nullable String after, Form form) {
        boolean enters = CommitteeAccess.mayEnter(screen.viewer(), house.id());
        List<Register.Line> found =
                enters ? register.list(house.id(), after == null ? null : Ids.parse(after)) : List.of();
        boolean more = found.size() > Register.PAGE;
        List<Register.Line> shown = more ? found.subList(0, Register.PAGE) : found;
        return new RulePage(
                house,
                rules.get(house.id()),
                who.members(house.id()),
                shown,
                who.names(shown.stream().flatMap(it -> Stream.ofNullable(it.person()))),
                more ? "?after=" + shown.getLast().id() : null,
                enters,
                CommitteeAccess.maySetRules(screen.viewer(), house.id()),
                form);
    }

    static String field(Role role) {
        return "ceiling-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> fields(Rules rules) {
        Map<String, String> fields = new HashMap<>();
        fields.put("quorum", Integer.toString(rules.quorum()));
        fields.put("version", Integer.toString(rules.version()));
        fields.put("pair", rules.pairFrom().stripTrailingZeros().toPlainString());
        rules.ceilings()
                .amounts()
                .forEach((role, amount) ->
                        fields.put(field(role), amount.stripTrailingZeros().toPlainString()));
        return fields;
    }

    @PostMapping(PATH)
    ModelAndView set(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Organisation house = enter(screen, slug);
        CommitteeAccess.require(CommitteeAccess.maySetRules(screen.viewer(), house.id()));
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        int quorum = Typed.number(typed.get("quorum"));
        if (quorum < 1 || quorum > Rules.LARGEST_QUORUM) {
            faults.add(new Wrong("quorum", "committee.fault.quorum"));
        }
        Map<Role, BigDecimal> amounts = amounts(typed, faults);
        BigDecimal pairFrom = pairFrom(typed, faults);
        int seen = Typed.number(typed.get("version"));
        if (faults.isEmpty() && !rules.set(house.id(), new Rules(quorum, new Ceilings(amounts), pairFrom, seen))) {
            faults.add(new Wrong("", "committee.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("committee/rules", page(screen, house, null, new Form(typed, faults)));
        }
        News.tell(response, "committee.news.rules");
        return screen.go("/organisations/" + house.slug() + "/committee");
    }

    private static BigDecimal pairFrom(Map<String, String> typed, List<Wrong> faults) {
        Optional<BigDecimal> amount =
                Typing.money(Typed.line(typed.get("pair"))).filter(it -> it.compareTo(Ceilings.HIGHEST) <= 0);
        if (amount.isEmpty()) {
            faults.add(new Wrong("pair", "committee.fault.principal"));
        }
        return amount.orElse(BigDecimal.ZERO);
    }

    private static Map<Role, BigDecimal> amounts(Map<String, String> typed, List<Wrong> faults) {
        Map<Role, BigDecimal> amounts = new EnumMap<>(Role.class);
        for (Role role : Ceilings.ROLES) {
            String text = Typed.line(typed.get(field(role)));
            Optional<BigDecimal> amount = Typing.money(text);
            if (!text.isEmpty()
                    && amount.filter(it -> it.compareTo(Ceilings.HIGHEST) <= 0).isEmpty()) {
                faults.add(new Wrong(field(role), "committee.fault.principal"));
            }
            amount.ifPresent(it -> amounts.put(role, it));
        }
        return amounts;
    }
}
