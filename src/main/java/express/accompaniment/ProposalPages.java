package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.base.Ids;
import express.base.PersonId;
import express.base.Role;
import express.journeys.CaseWorkers;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proposing to give a case on, for good or as cover: by who has it, or by who administers the organisation. */
@Controller
class ProposalPages {

    private static final String PATH = PlanPages.JOURNEY + "/handovers";
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

    /** Who could be who. */
    @Component
    record Shelf(Handovers handovers, CaseWorkers workers, Memberships memberships, Who who) {

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
    private final Shelf shelf;
    private final HandingOn handing;
    private final Caseload caseload;

    ProposalPages(Desk desk, Shelf shelf, HandingOn handing, Caseload caseload) {
        this.desk = desk;
        this.shelf = shelf;
        this.handing = handing;
        this.caseload = caseload;
    }

    @GetMapping(PATH)
    ModelAndView begin(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.give(screen.viewer(), slug, id);
        return screen.show("accompaniment/proposal", shelf.page(seat, Form.empty()));
    }

    @PostMapping(PATH)
    ModelAndView propose(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.give(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        String from = seat.writes() ? screen.viewer().id().toString() : typed.getOrDefault("from", "");
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
}
