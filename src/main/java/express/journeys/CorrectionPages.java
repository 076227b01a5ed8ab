package express.journeys;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.journeys.FileDoor.Opened;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The person writes how they are called and reached themselves, and says what else is otherwise; who accompanies answers. */
@Controller
class CorrectionPages {

    private static final String OWN = OwnPages.PATH + "/files/{id}";
    private static final int LONGEST = 1_000;

    record OwnEditPage(CaseFile journey, Form form, Options options, List<Correction> corrections, Profile now) {

        String path() {
            return OwnPages.PATH + "/files/" + journey.id();
        }
    }

    record CorrectionsPage(Opened file, List<Correction> corrections) {

        String path() {
            return file.path() + "/corrections";
        }
    }

    private final Journeys journeys;
    private final Profiles profiles;
    private final Keeping keeping;
    private final Corrections corrections;
    private final FileDoor door;

    CorrectionPages(Journeys journeys, Profiles profiles, Keeping keeping, Corrections corrections, FileDoor door) {
        this.journeys = journeys;
        this.profiles = profiles;
        this.keeping = keeping;
        this.corrections = corrections;
        this.door = door;
    }

    private CaseFile own(Viewer viewer, String id) {
        JourneyId named = JourneyId.of(id);
        return journeys.listOf(viewer.id()).stream()
                .filter(it -> it.id().equals(named))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping(OWN)
    ModelAndView ask(Screen screen, @PathVariable String id) {
        CaseFile journey = own(screen.viewer(), id);
        Profile now = profiles.get(journey);
        return screen.show(
                "journeys/ownedit",
                page(
                        screen,
                        journey,
                        Form.of(ProfileForm.of(now, journey.version()).fields()),
                        now));
    }

    private OwnEditPage page(Screen screen, CaseFile journey, Form form, Profile now) {
        return new OwnEditPage(journey, form, Options.of(screen), corrections.list(journey), now);
    }

    @PostMapping(OWN)
    ModelAndView write(
            Screen screen, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        CaseFile journey = own(screen.viewer(), id);
        ProfileForm typed = ProfileForm.of(Form.typed(request));
        List<Wrong> faults = new ArrayList<>(typed.faults());
        if (faults.isEmpty() && !keeping.writeOwn(screen.viewer(), journey, typed)) {
            faults.add(new Wrong("", "journeys.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            CaseFile fresh = journeys.get(journey.id());
            Map<String, String> fields = new HashMap<>(typed.fields());
            fields.put("version", Integer.toString(fresh.version()));
            return screen.refuse(
                    "journeys/ownedit", page(screen, fresh, new Form(fields, faults), profiles.get(fresh)));
        }
        News.tell(response, "journeys.changed");
        return screen.go(OwnPages.PATH);
    }

    @PostMapping(OWN + "/corrections")
    ModelAndView say(
            Screen screen,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        CaseFile journey = own(screen.viewer(), id);
        String said = Typed.text(words);
        if (said.isEmpty() || said.length() > LONGEST) {
            Profile now = profiles.get(journey);
            Map<String, String> fields =
                    new HashMap<>(ProfileForm.of(now, journey.version()).fields());
            fields.put("words", said);
            return screen.refuse(
                    "journeys/ownedit",
                    page(screen, journey, Form.of(fields).wrong("words", "journeys.fault.correction"), now));
        }
        corrections.add(journey, Category.NAME, said);
        News.tell(response, "journeys.correction.said");
        return screen.go(OwnPages.PATH + "/files/" + id);
    }

    @GetMapping(FilePages.PATH + "/corrections")
    ModelAndView list(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Opened file = door.write(screen.viewer(), slug, id);
        return screen.show("journeys/corrections", new CorrectionsPage(file, corrections.list(file.journey())));
    }

    @PostMapping(FilePages.PATH + "/corrections/{correction}/answer")
    ModelAndView answer(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String correction,
            @RequestParam(defaultValue = "") String taken,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        String words = Typed.line(answer);
        corrections.answer(
                file.journey(),
                Ids.parse(correction),
                taken.equals("yes"),
                words.substring(0, Math.min(words.length(), 500)),
                screen.viewer().id());
        News.tell(response, "journeys.changed");
        return screen.go(file.path() + "/corrections");
    }
}
