package express.beginnings;

import express.base.Ids;
import express.base.OrganisationId;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What operators decide on: who may begin a network. */
@Controller
class DecidingPages {

    static final String PATH = "/administration/petitions";

    private static final int LONGEST_REASON = 1000;

    /** @param wrong the petition whose refusal lacks a reason, and what is wrong with it */
    record ListPage(List<PetitionPages.Row> rows, Map<OrganisationId, Organisation> houses, Form form) {

        String house(Petition petition) {
            return Optional.ofNullable(houses.get(petition.organisation()))
                    .map(Organisation::name)
                    .orElse("");
        }

        List<PetitionPages.Row> open() {
            return rows.stream().filter(row -> row.petition().isOpen()).toList();
        }

        List<PetitionPages.Row> decided() {
            return rows.stream().filter(row -> !row.petition().isOpen()).toList();
        }
    }

    private final Petitions petitions;
    private final Petitioning petitioning;
    private final Organisations organisations;
    private final Networks networks;

    DecidingPages(Petitions petitions, Petitioning petitioning, Organisations organisations, Networks networks) {
        this.petitions = petitions;
        this.petitioning = petitioning;
        this.organisations = organisations;
        this.networks = networks;
    }

    @Bean
    static MenuEntry decidingEntry() {
        return MenuEntry.work(801, PATH, "beginnings.decide.menu", BeginningsAccess::mayDecide);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen) {
        BeginningsAccess.require(BeginningsAccess.mayDecide(screen.viewer()));
        return screen.show("beginnings/decide", page(Form.empty()));
    }

    private ListPage page(Form form) {
        List<Petition> all = petitions.list();
        Map<OrganisationId, Organisation> houses =
                organisations
                        .listAll(all.stream()
                                .map(Petition::organisation)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        List<PetitionPages.Row> rows = all.stream()
                .map(it -> new PetitionPages.Row(
                        it,
                        Optional.ofNullable(it.network())
                                .flatMap(networks::find)
                                .map(Network::slug)))
                .toList();
        return new ListPage(rows, houses, form);
    }

    @PostMapping(PATH + "/{id}/grant")
    ModelAndView grant(Screen screen, @PathVariable String id, HttpServletResponse response) {
        BeginningsAccess.require(BeginningsAccess.mayDecide(screen.viewer()));
        boolean granted = petitioning.grant(Ids.parse(id)).isPresent();
        News.tell(response, granted ? "beginnings.granted" : "beginnings.decided.before");
        return screen.go(PATH);
    }

    @PostMapping(PATH + "/{id}/refusal")
    ModelAndView refuse(
            Screen screen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        BeginningsAccess.require(BeginningsAccess.mayDecide(screen.viewer()));
        UUID petition = Ids.parse(id);
        petitions.get(petition);
        String why = Typed.text(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            String field = "reason-" + petition;
            return screen.refuse(
                    "beginnings/decide", page(Form.of(Map.of(field, reason)).wrong(field, "beginnings.fault.reason")));
        }
        boolean refused = petitioning.refuse(petition, why);
        News.tell(response, refused ? "beginnings.refused" : "beginnings.decided.before");
        return screen.go(PATH);
    }
}
