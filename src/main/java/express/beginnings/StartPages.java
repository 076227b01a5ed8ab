package express.beginnings;

import express.beginnings.StartDesk.Opened;
import express.directory.NetworkRoom;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The seven steps of a new network. */
@Controller
class StartPages {

    static final String PATH = "/networks/{slug}/start";

    private static final int ORDER = 10;

    /** @param meetings the next days on which the network meets */
    record StartPage(Opened opened, List<LocalDate> meetings) {

        String path() {
            return opened.path();
        }
    }

    /** @param theirs what somebody else wrote meanwhile */
    record StepPage(Opened opened, Step step, Form form, Map<String, String> theirs) {

        String path() {
            return opened.address(step);
        }
    }

    private final StartDesk desk;
    private final Starts starts;
    private final InstantSource time;

    StartPages(StartDesk desk, Starts starts, InstantSource time) {
        this.desk = desk;
        this.starts = starts;
        this.time = time;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/start";
    }

    @Bean
    static NetworkRoom startRoom() {
        return new NetworkRoom(ORDER, "start", "success", "beginnings.start", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Opened opened = desk.open(screen.viewer(), slug);
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        List<LocalDate> meetings = Rhythm.of(opened.written(Step.RHYTHM))
                .map(rhythm -> rhythm.next(today))
                .orElse(List.of());
        return screen.show("beginnings/start", new StartPage(opened, meetings));
    }

    @GetMapping(PATH + "/{step:purpose|territory|rhythm}")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String step) {
        Opened opened = desk.lead(screen.viewer(), slug);
        Written written = opened.written(Step.of(step));
        return screen.show(
                "beginnings/step",
                new StepPage(opened, written.step(), Form.of(with(written.fields(), written)), Map.of()));
    }

    private static Map<String, String> with(Map<String, String> fields, Written written) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("version", Integer.toString(written.version()));
        return all;
    }

    @PostMapping(PATH + "/{step:purpose|territory|rhythm}")
    ModelAndView write(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String step,
            HttpServletRequest request,
            HttpServletResponse response) {
        Opened opened = desk.lead(screen.viewer(), slug);
        Written now = opened.written(Step.of(step));
        Map<String, String> sent = Form.typed(request);
        StepForm typed = StepForm.of(now.step(), sent);
        List<Wrong> faults = new ArrayList<>(typed.faults());
        boolean written = faults.isEmpty()
                && Typed.number(sent.get("version")) == now.version()
                && starts.write(opened.network().id(), now, typed.fields());
        if (faults.isEmpty() && !written) {
            Written theirs = desk.lead(screen.viewer(), slug).written(now.step());
            Form form = Form.of(with(typed.fields(), theirs)).wrong("", "beginnings.fault.meanwhile");
            return screen.refuse("beginnings/step", new StepPage(opened, now.step(), form, theirs.fields()));
        }
        if (!faults.isEmpty()) {
            Map<String, String> kept = new HashMap<>(typed.fields());
            kept.put("version", sent.getOrDefault("version", "0"));
            return screen.refuse("beginnings/step", new StepPage(opened, now.step(), new Form(kept, faults), Map.of()));
        }
        News.tell(response, "beginnings.saved");
        return screen.go(opened.path());
    }
}
