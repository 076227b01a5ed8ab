package express.referrals;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.FileDoor;
import express.journeys.FileDoor.Opened;
import express.seeking.Finder;
import express.seeking.Finder.Found;
import express.ui.Form;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An adviser looks for what helps somebody, and writes the referral together with them. */
@Controller
class WritingPages {

    static final String PATH = "/organisations/{slug}/journeys/{id}/referrals";

    private static final int MOST = 20;

    /** @param houses to which somebody can be sent as a whole */
    record FindPage(
            Opened file, Form form, boolean asked, List<Found> found, List<Organisation> houses, String follows) {

        Map<String, String> steps(Screen screen) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("", "–");
            all.putAll(ReferralForm.steps(screen));
            return all;
        }

        String path() {
            return file.path() + "/referrals";
        }

        String write(String kind, String id) {
            return path() + "/draft?" + kind + "=" + id + (follows.isEmpty() ? "" : "&follows=" + follows);
        }
    }

    record WritePage(Opened file, ReferralForm.Target target, Form form) {

        String path() {
            return file.path() + "/referrals";
        }
    }

    private final FileDoor door;
    private final Organisations organisations;
    private final Finder finder;
    private final Targets targets;
    private final Preparing preparing;
    private final InstantSource time;

    WritingPages(
            FileDoor door,
            Organisations organisations,
            Finder finder,
            Targets targets,
            Preparing preparing,
            InstantSource time) {
        this.door = door;
        this.organisations = organisations;
        this.finder = finder;
        this.targets = targets;
        this.preparing = preparing;
        this.time = time;
    }

    @GetMapping(PATH + "/new")
    ModelAndView find(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String speaking,
            @RequestParam(defaultValue = "") String follows) {
        Opened file = door.write(screen.viewer(), slug, id);
        String words = Typed.line(q);
        Optional<ChainStep> wanted = Stream.of(ChainStep.values())
                .filter(it -> it.slug().equals(step))
                .findFirst();
        String language = speaking.matches("[a-z]{2,3}") ? speaking : "";
        boolean asked = !words.isEmpty() || wanted.isPresent() || !language.isEmpty();
        List<Organisation> houses = organisations.listIn(List.of(file.journey().network())).stream()
                .filter(it -> !it.id().equals(file.journey().holder()))
                .toList();
        List<OrganisationId> ids = houses.stream().map(Organisation::id).toList();
        List<Found> found = asked
                ? finder.list(screen, words, wanted.orElse(null), language.isEmpty() ? null : language, ids, MOST)
                : List.of();
        return screen.show(
                "referrals/find",
                new FindPage(
                        file,
                        Form.of(Map.of("q", words, "step", step, "speaking", language)),
                        asked,
                        found,
                        houses,
                        Typed.line(follows).matches("[0-9a-f-]{36}") ? follows : ""));
    }

    @GetMapping(PATH + "/draft")
    ModelAndView ask(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String house,
            @RequestParam(defaultValue = "") String follows) {
        Opened file = door.write(screen.viewer(), slug, id);
        ReferralForm.Target target = targets.get(file.journey(), service, house);
        return screen.show(
                "referrals/write",
                new WritePage(
                        file,
                        target,
                        Form.of(ReferralForm.empty(screen, target, targets.language(file.journey()), follows))));
    }

    @PostMapping(PATH)
    ModelAndView put(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletRequest request) {
        Opened file = door.write(screen.viewer(), slug, id);
        CaseFile journey = file.journey();
        Map<String, String> typed = Form.typed(request);
        ReferralForm.Target target =
                targets.get(journey, typed.getOrDefault("service", ""), typed.getOrDefault("house", ""));
        ReferralForm.Read read = new ReferralForm(typed, target).read(targets::isConfirmed, time.instant());
        if (read.draft().isEmpty()) {
            return screen.refuse("referrals/write", new WritePage(file, target, new Form(typed, read.faults())));
        }
        if (!journey.goesOn()) {
            return screen.refuse(
                    "referrals/write",
                    new WritePage(
                            file, target, new Form(typed, List.of(new Form.Wrong("", "referrals.fault.closed")))));
        }
        Preparing.Draft draft = read.draft().get();
        Referral referral = preparing.prepare(screen.viewer(), journey, draft);
        return screen.go(ReferralPages.path(slug, referral) + "?lang="
                + draft.explained().toLanguageTag());
    }
}
