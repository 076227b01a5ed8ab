package express.ties;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ties.Declaration.Said;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An organisation says what ties it to each of the others, all on one page. */
@Controller
class StatingPages {

    private static final String FORM = TiesPages.PATH + "/{organisation}/edit";

    /**
     * @param asking those that name a tie to it; what they say of it is shown once it has said something itself
     * @param forThem whether who coordinates the network speaks for it
     */
    record StatingPage(
            Network network,
            Organisation house,
            List<Organisation> others,
            Set<OrganisationId> asking,
            boolean forThem,
            Form form) {

        boolean asks(Organisation other) {
            return asking.contains(other.id());
        }
    }

    /** @param others all but this one */
    private record Desk(Network network, Organisation house, List<Organisation> others) {}

    private final Insiders insiders;
    private final Organisations organisations;
    private final Declarations declarations;
    private final Stating stating;
    private final InstantSource time;

    StatingPages(
            Insiders insiders,
            Organisations organisations,
            Declarations declarations,
            Stating stating,
            InstantSource time) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.declarations = declarations;
        this.stating = stating;
        this.time = time;
    }

    @GetMapping(FORM)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String organisation) {
        Desk desk = desk(screen.viewer(), slug, organisation);
        List<Declaration> own =
                declarations.listOf(desk.network().id(), desk.house().id());
        Map<String, String> typed = TiesForm.typed(desk.others(), standing(own), own.size());
        return screen.show("ties/stating", page(screen, desk, Form.of(typed)));
    }

    private Desk desk(Viewer viewer, String slug, String organisation) {
        Network network = insiders.enter(viewer, slug);
        List<Organisation> houses = organisations.listIn(List.of(network.id()));
        Organisation house = houses.stream()
                .filter(it -> it.slug().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
        TiesAccess.require(TiesAccess.maySpeak(viewer, network.id(), house.id()));
        return new Desk(
                network, house, houses.stream().filter(it -> !it.equals(house)).toList());
    }

    private static Map<OrganisationId, Said> standing(List<Declaration> own) {
        return own.stream()
                .filter(it -> it.endedAt() == null)
                .collect(Collectors.toMap(Declaration::other, Declaration::said));
    }

    private StatingPage page(Screen screen, Desk desk, Form form) {
        List<Declaration> said = declarations.list(desk.network().id());
        Set<OrganisationId> answered = said.stream()
                .filter(it -> it.organisation().equals(desk.house().id()))
                .map(Declaration::other)
                .collect(Collectors.toSet());
        return new StatingPage(
                desk.network(),
                desk.house(),
                desk.others(),
                TiesPages.asking(desk.house(), said, answered),
                !screen.viewer().belongsTo(desk.house().id()),
                form);
    }

    @PostMapping(FORM)
    ModelAndView state(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String organisation,
            HttpServletRequest request,
            HttpServletResponse response) {
        Desk desk = desk(screen.viewer(), slug, organisation);
        Form posted = Form.of(Form.typed(request));
        List<Declaration> own =
                declarations.listOf(desk.network().id(), desk.house().id());
        TiesForm typed = TiesForm.read(posted, desk.others(), standing(own).keySet());
        if (!typed.faults().isEmpty()) {
            return screen.refuse("ties/stating", page(screen, desk, new Form(posted.typed(), typed.faults())));
        }
        boolean kept = stating.state(
                screen.viewer(), desk.network().id(), desk.house().id(), typed.said(), typed.seen(), time.instant());
        if (!kept) {
            return conflict(screen, desk, posted);
        }
        News.tell(response, "ties.said");
        return screen.go("/networks/" + slug + "/ties");
    }

    /** Whoever sends it again has seen now that a colleague said something meanwhile. */
    private ModelAndView conflict(Screen screen, Desk desk, Form posted) {
        Map<String, String> typed = new HashMap<>(posted.typed());
        int now = declarations.listOf(desk.network().id(), desk.house().id()).size();
        typed.put("seen", Integer.toString(now));
        return screen.refuse("ties/stating", page(screen, desk, Form.of(typed).wrong("", "ties.conflict")));
    }
}
