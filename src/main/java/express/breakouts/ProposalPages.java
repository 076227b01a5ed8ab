package express.breakouts;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.breakouts.Publications.Publication;
import express.directory.Organisation;
import express.directory.Organisations;
import express.gatherings.Gathering;
import express.gatherings.Session;
import express.registration.Participant;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An answer: who sits where and why, how good it is, or why there is none; and what people do with it. */
@Controller
class ProposalPages {

    /** More than that nobody can imagine: a seat that should stay as it was costs more than all wishes. */
    private static final int MOST_STEPS = 1_000;

    /** Seats on one page. */
    private static final int MOST_SHOWN = 1_200;

    private static final String ONE = BreakoutsPages.PATH + "/proposals/{id}";

    static String path(Gathering gathering, UUID id) {
        return gathering.path() + BreakoutsPages.END + "/proposals/" + id;
    }

    /** Somebody of a group as the host reads it. */
    record Sitting(String name, String organisation, Seat seat) {}

    record Table(Round round, Session session, String language, List<Sitting> people) {}

    /**
     * @param round the only one that is shown; 0, if all are
     * @param holds whether it is what holds
     * @param published whether people were ever told of it
     */
    record ProposalPage(
            Front.View view, Proposal proposal, int round, List<Table> tables, boolean holds, boolean published) {

        /** Between which one chooses; 1, where all of them are shown. */
        int rounds() {
            return round == 0 ? 1 : view.rounds().size();
        }

        String path() {
            return ProposalPages.path(view.gathering(), proposal.id());
        }

        boolean mayPublish() {
            return view.open() && proposal.found() && !holds;
        }

        /** What another seat would cost all together, said in wishes that are lower by one, if they count. */
        String cost(Screen screen, long cost) {
            long step = Objects.requireNonNull(proposal.outcome()).step();
            long steps = Math.ceilDiv(cost, Math.max(1, step));
            if (cost <= 0) {
                return screen.text("breakouts.cost.nothing");
            }
            if (steps > MOST_STEPS) {
                return screen.text("breakouts.cost.much");
            }
            return screen.text(step == 0 ? "breakouts.cost.points" : "breakouts.cost.steps", steps);
        }
    }

    private final Front front;
    private final Proposals proposals;
    private final Publications publications;
    private final Publishing publishing;
    private final Organisations organisations;

    ProposalPages(
            Front front,
            Proposals proposals,
            Publications publications,
            Publishing publishing,
            Organisations organisations) {
        this.front = front;
        this.proposals = proposals;
        this.publications = publications;
        this.publishing = publishing;
        this.organisations = organisations;
    }

    @GetMapping(ONE)
    ModelAndView look(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") String round) {
        Front.View view = front.look(screen, slug);
        Proposal proposal = proposals.get(view.gathering().id(), Ids.parse(id));
        boolean holds = publications
                .find(view.gathering().id())
                .map(Publication::proposal)
                .filter(proposal.id()::equals)
                .isPresent();
        int seats = proposal.measures().seats();
        int only = seats <= MOST_SHOWN
                ? 0
                : Math.clamp(Typed.number(round), 1, Math.max(1, view.rounds().size()));
        return screen.show(
                "breakouts/proposal",
                new ProposalPage(
                        view,
                        proposal,
                        only,
                        tables(view, proposal, only),
                        holds,
                        publications.wasPublished(proposal.id())));
    }

    private List<Table> tables(Front.View view, Proposal proposal, int only) {
        Map<UUID, List<Seat>> seats =
                proposals.seats(proposal.id()).stream().collect(Collectors.groupingBy(Seat::session));
        Map<OrganisationId, String> names = organisationsOf(view);
        List<Table> tables = new ArrayList<>();
        for (Round round : view.rounds()) {
            if (only != 0 && only != round.number()) {
                continue;
            }
            for (Session session : round.sessions()) {
                List<Sitting> people = seats.getOrDefault(session.id(), List.of()).stream()
                        .map(it -> sitting(view, it, names))
                        .sorted(Comparator.comparing(Sitting::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
                String language = proposal.outcome() == null
                        ? ""
                        : proposal.outcome().languages().getOrDefault(session.id(), "");
                tables.add(new Table(round, session, language, people));
            }
        }
        return proposal.found() ? tables : List.of();
    }

    private Map<OrganisationId, String> organisationsOf(Front.View view) {
        List<OrganisationId> ids = view.crowd().people().stream()
                .map(Participant::organisation)
                .distinct()
                .toList();
        return organisations.listAll(ids).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static Sitting sitting(Front.View view, Seat seat, Map<OrganisationId, String> names) {
        return new Sitting(
                view.crowd().name(seat.guest()),
                view.crowd()
                        .find(seat.guest())
                        .map(it -> names.getOrDefault(it.organisation(), ""))
                        .orElse(""),
                seat);
    }

    @PostMapping(ONE + "/publication")
    ModelAndView publish(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        Proposal proposal = proposals.get(view.gathering().id(), Ids.parse(id));
        if (!BreakoutsAccess.mayPublish(view.gathering(), proposal)) {
            throw new NotFound();
        }
        publishing.publish(screen.viewer(), view.gathering(), proposal);
        News.tell(response, "breakouts.published");
        return screen.go(view.path());
    }

    @PostMapping(ONE + "/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Front.View view = front.look(screen, slug);
        Proposal proposal = proposals.get(view.gathering().id(), Ids.parse(id));
        News.tell(response, proposals.remove(proposal) ? "breakouts.removed" : "breakouts.removed.not");
        return screen.go(view.path());
    }
}
