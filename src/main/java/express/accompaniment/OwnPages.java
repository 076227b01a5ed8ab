package express.accompaniment;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.ui.Chart;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees of how they are accompanied: all of it, notes too; they may say something to each part. */
@Controller
class OwnPages {

    static final String PATH = "/my/journey/accompaniment";

    private static final int LONGEST = 1000;

    /** One file of theirs. */
    record OwnPart(
            Organisation house,
            CaseFile journey,
            Plan plan,
            List<Session> sessions,
            List<Sessions.Attended> attended,
            Sessions.Hours hours,
            List<Remarks.Remark> remarks,
            List<Closing> closings,
            List<Handover> handovers,
            List<String> statements,
            Map<Postures.Occasion, Map<String, @Nullable Integer>> postures,
            Map<UUID, Shift> shifts,
            Map<PersonId, String> names) {

        String path() {
            return PATH + "/" + journey.id();
        }

        Chart chart(Screen screen) {
            return PosturePages.chart(screen, statements, postures);
        }

        String who(Screen screen, Step step) {
            return step.who() == Awaited.OTHER
                    ? step.other()
                    : screen.text("accompaniment.own." + step.who().slug());
        }
    }

    record OwnPage(List<OwnPart> parts, Form form) {}

    private final Desk desk;
    private final OwnReading reading;
    private final Organisations organisations;
    private final Talking talking;
    private final Parting parting;
    private final HandingOn handing;

    OwnPages(
            Desk desk,
            OwnReading reading,
            Organisations organisations,
            Talking talking,
            Parting parting,
            HandingOn handing) {
        this.desk = desk;
        this.reading = reading;
        this.organisations = organisations;
        this.talking = talking;
        this.parting = parting;
        this.handing = handing;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen) {
        return screen.show("accompaniment/own", page(screen, Form.empty()));
    }

    private OwnPage page(Screen screen, Form form) {
        return new OwnPage(
                desk.listOwn(screen.viewer()).stream().map(reading::read).toList(), form);
    }

    /** To the plan, or to what was written of one talk. */
    @PostMapping(PATH + "/{id}/remarks")
    ModelAndView say(Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        CaseFile journey = desk.own(screen.viewer(), id);
        Map<String, String> typed = Form.typed(request);
        String words = Typed.text(typed.get("words"));
        if (words.isEmpty() || words.length() > LONGEST) {
            String fault = words.isEmpty() ? "accompaniment.fault.words" : "accompaniment.fault.long";
            return screen.refuse(
                    "accompaniment/own", page(screen, Form.of(typed).wrong("", fault)));
        }
        String session = typed.getOrDefault("session", "");
        UUID about = session.isEmpty()
                ? null
                : reading.session(journey, Ids.parse(session)).id();
        talking.say(screen.viewer(), journey, about == null ? Category.PLAN : Category.SESSIONS, about, words);
        News.tell(response, "accompaniment.said");
        return screen.go(PATH);
    }

    /** The person agrees to the plan as they see it. */
    @PostMapping(PATH + "/{id}/agreement")
    ModelAndView agree(
            Screen screen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response) {
        CaseFile journey = desk.own(screen.viewer(), id);
        boolean agreed = reading.agree(screen.viewer(), journey, Typed.number(version), screen.language());
        News.tell(response, agreed ? "accompaniment.agreed.now" : "accompaniment.fault.other-plan");
        return screen.go(PATH);
    }

    /** Whether they see the end as it was written. */
    @PostMapping(PATH + "/{id}/closings/{closing}")
    ModelAndView answer(
            Screen screen,
            @PathVariable String id,
            @PathVariable String closing,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseFile journey = desk.own(screen.viewer(), id);
        Map<String, String> typed = Form.typed(request);
        boolean agreed = typed.getOrDefault("agreed", "").equals("yes");
        String otherwise = Typed.text(typed.get("otherwise"));
        if (otherwise.length() > LONGEST || !agreed && otherwise.isEmpty()) {
            String fault = otherwise.isEmpty() ? "accompaniment.fault.words" : "accompaniment.fault.long";
            return screen.refuse(
                    "accompaniment/own", page(screen, Form.of(typed).wrong("", fault)));
        }
        parting.answer(screen.viewer(), journey, Ids.parse(closing), agreed, agreed ? "" : otherwise);
        News.tell(response, "accompaniment.said");
        return screen.go(PATH);
    }

    /** They would rather have it otherwise than it was handed over. */
    @PostMapping(PATH + "/{id}/handovers/{handover}")
    ModelAndView object(
            Screen screen,
            @PathVariable String id,
            @PathVariable String handover,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseFile journey = desk.own(screen.viewer(), id);
        Map<String, String> typed = Form.typed(request);
        String words = Typed.text(typed.get("objection"));
        if (words.isEmpty() || words.length() > LONGEST / 2) {
            String fault = words.isEmpty() ? "accompaniment.fault.words" : "accompaniment.fault.long";
            return screen.refuse(
                    "accompaniment/own", page(screen, Form.of(typed).wrong("", fault)));
        }
        UUID wanted = Ids.parse(handover);
        Handover it = reading.read(journey).handovers().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        Optional<Organisation> house =
                organisations.listAll(List.of(journey.holder())).stream().findFirst();
        handing.object(screen.viewer(), house.orElseThrow(NotFound::new), journey, it, words);
        News.tell(response, "accompaniment.said");
        return screen.go(PATH);
    }
}
