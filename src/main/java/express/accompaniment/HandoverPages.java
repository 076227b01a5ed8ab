package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.CaseWorkers;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.people.Member;
import express.people.Memberships;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving a case on: the proposal, for good or as cover, and the answer of the other or of whoever supervises. */
@Controller
class HandoverPages {

    private static final String OF_CASE = PlanPages.JOURNEY + "/handovers";
    private static final String PATH = "/organisations/{slug}/handovers";
    private static final int LONGEST = 500;

    /**
     * @param from who has the case
     * @param to who could have it
     */
    record ProposalPage(
            Seat seat,
            List<Handover> handovers,
            Map<String, String> from,
            Map<String, String> to,
            Map<PersonId, String> names,
            Form form) {

        String path() {
            return seat.path() + "/handovers";
        }
    }

    record WaitingPage(
            Organisation house, List<Handover> handovers, Map<PersonId, String> names, PersonId me, boolean gives) {

        boolean answers(Handover it) {
            return gives || it.to().equals(me);
        }

        String path(Handover it) {
            return HandoverPages.path(house) + "/" + it.id();
        }
    }

    /** Who could be who. */
    @Component
    record Shelf(Handovers handovers, CaseWorkers workers, Memberships memberships, Journeys journeys, Who who) {

        Map<String, String> holders(Seat seat) {
            List<PersonId> has = workers.list(seat.journey().id()).stream()
                    .filter(CaseWorkers.CaseWorker::goesOn)
                    .map(CaseWorkers.CaseWorker::person)
                    .toList();
            Map<PersonId, String> names = who.names(has.stream());
            Map<String, String> options = new LinkedHashMap<>();
            has.forEach(it -> options.put(it.toString(), names.getOrDefault(it, "")));
            return options;
        }

        Map<String, String> advisers(Seat seat) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", "–");
            memberships.list(seat.house().id()).stream()
                    .filter(it -> it.roles().contains(Role.ADVISER) && !it.deactivated())
                    .sorted(Comparator.comparing(Member::name))
                    .forEach(it -> options.put(it.id().toString(), it.name()));
            return options;
        }

        ProposalPage page(Seat seat, Form form) {
            List<Handover> all = handovers.list(seat.journey());
            Map<PersonId, String> names = who.names(all.stream().flatMap(it -> Stream.of(it.from(), it.to())));
            return new ProposalPage(seat, all, holders(seat), advisers(seat), names, form);
        }
    }

    private final Desk desk;
    private final Organisations organisations;
    private final Shelf shelf;
    private final HandingOn handing;
    private final Caseload caseload;

    HandoverPages(Desk desk, Organisations organisations, Shelf shelf, HandingOn handing, Caseload caseload) {
        this.desk = desk;
        this.organisations = organisations;
        this.shelf = shelf;
        this.handing = handing;
        this.caseload = caseload;
    }

    static String path(Organisation house) {
        return "/organisations/" + house.slug() + "/handovers";
    }

    @GetMapping(OF_CASE)
    ModelAndView begin(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.give(screen.viewer(), slug, id);
        return screen.show("accompaniment/proposal", shelf.page(seat, Form.empty()));
    }

    @PostMapping(OF_CASE)
    ModelAndView propose(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.give(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        String from = seat.writes()
                ? screen.viewer().id().toString()
                : typed.getOrDefault("from", "");
        String to = typed.getOrDefault("to", "");
        if (!shelf.holders(seat).containsKey(from)) {
            faults.add(new Wrong("from", "accompaniment.fault.choice"));
        }
        if (to.isEmpty() || to.equals(from) || !shelf.advisers(seat).containsKey(to)) {
            faults.add(new Wrong("to", "accompaniment.fault.choice"));
        }
        Typing.limit(faults, typed, "note", LONGEST);
        LocalDate last = Typing.day(faults, typed, "last").map(LocalDate::parse).orElse(null);
        if (last != null && last.isBefore(caseload.today())) {
            faults.add(new Wrong("last", "accompaniment.fault.past"));
        }
        if (faults.isEmpty()) {
            var handover = new Handover(
                    seat.journey().id().value(),
                    Ids.next(),
                    seat.house().id(),
                    PersonId.of(from),
                    PersonId.of(to),
                    Typed.text(typed.get("note")),
                    last,
                    Handover.State.PROPOSED,
                    Instant.EPOCH,
                    null,
                    "",
                    null);
            if (!handing.propose(screen.viewer(), seat.house(), seat.journey(), handover)) {
                faults.add(new Wrong("", "accompaniment.fault.proposed"));
            }
        }
        if (!faults.isEmpty()) {
            return screen.refuse("accompaniment/proposal", shelf.page(seat, new Form(typed, faults)));
        }
        News.tell(response, "accompaniment.handover.sent");
        return screen.go(seat.path() + "/handovers");
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen.viewer(), slug);
        boolean gives = AccompanimentAccess.maySupervise(screen.viewer(), house.id());
        List<Handover> waiting = shelf.handovers().listWaiting(house.id(), screen.viewer().id(), gives);
        Map<PersonId, String> names = shelf.who().names(waiting.stream().flatMap(it -> Stream.of(it.from(), it.to())));
        return screen.show(
                "accompaniment/handovers",
                new WaitingPage(house, waiting, names, screen.viewer().id(), gives));
    }

    private Organisation house(Viewer viewer, String slug) {
        Organisation house = organisations.get(slug);
        if (!AccompanimentAccess.mayHaveCases(viewer, house.id())
                && !AccompanimentAccess.maySupervise(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    private Handover of(Organisation house, String id) {
        return Optional.of(shelf.handovers().get(Ids.parse(id)))
                .filter(it -> it.holder().equals(house.id()))
                .orElseThrow(NotFound::new);
    }

    private CaseFile journey(Handover it) {
        return shelf.journeys().get(new JourneyId(it.journey()));
    }

    @PostMapping(PATH + "/{id}/acceptance")
    ModelAndView accept(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Handover it = of(house, id);
        boolean went = handing.accept(screen.viewer(), house, journey(it), it);
        News.tell(response, went ? "accompaniment.handover.done" : "accompaniment.handover.late");
        return screen.go(path(house));
    }

    /** The other does not take it, or whoever proposed it takes it back. */
    @PostMapping(PATH + "/{id}/refusal")
    ModelAndView refuse(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Handover it = of(house, id);
        PersonId me = screen.viewer().id();
        if (!me.equals(it.to()) && !me.equals(it.from())) {
            throw new Forbidden();
        }
        Handover.State answer = me.equals(it.to()) ? Handover.State.DECLINED : Handover.State.TAKEN_BACK;
        boolean waited = handing.answer(screen.viewer(), journey(it), it, answer);
        News.tell(response, waited ? answer.key() : "accompaniment.handover.late");
        return screen.go(path(house));
    }

    /** A cover ends before its day. */
    @PostMapping(PATH + "/{id}/end")
    ModelAndView end(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        Handover it = of(house, id);
        handing.endCover(screen.viewer(), journey(it), it);
        News.tell(response, "accompaniment.handover.ended");
        return screen.go("/organisations/" + house.slug() + "/caseload");
    }
}
