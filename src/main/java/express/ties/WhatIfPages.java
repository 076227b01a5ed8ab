package express.ties;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.FollowUps.FollowUp;
import express.directory.FollowedUp;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Organisation;
import express.ties.Measures.Totals;
import express.ui.Form;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What if somebody left, or somebody came: the network before and after. */
@Controller
class WhatIfPages {

    private static final int LONGEST_NAME = 60;

    /** One line of figures. */
    record Figure(String what, String before, String after) {

        boolean changed() {
            return !before.equals(after);
        }
    }

    /**
     * @param gone who is taken out
     * @param guest who is added
     * @param speaking the languages that can be chosen
     * @param became what became of findings, by their address
     */
    record WhatIfPage(
            Network network,
            List<Organisation> gone,
            @Nullable Imagined guest,
            Consequences consequences,
            Drawing drawing,
            List<Organisation> houses,
            List<Locale> speaking,
            Form form,
            Map<String, FollowUp> became) {

        String heading(Screen screen) {
            if (gone.isEmpty()) {
                return guest == null
                        ? screen.text("ties.what-if.title")
                        : screen.text("ties.what-if.came", guest.house().name());
            }
            return guest == null
                    ? screen.text("ties.what-if.left", Spoken.names(screen, gone))
                    : screen.text(
                            "ties.what-if.left.came",
                            Spoken.names(screen, gone),
                            guest.house().name());
        }

        /** The state before and after, line by line. */
        List<Figure> figures(Screen screen) {
            Totals then = consequences.then();
            Totals now = consequences.now();
            return List.of(
                    figure(screen, "ties.figure.houses", then.houses(), now.houses()),
                    figure(screen, "ties.figure.ties", then.ties(), now.ties()),
                    figure(screen, "ties.figure.parts", then.parts(), now.parts()),
                    figure(screen, "ties.figure.largest", then.largest(), now.largest()),
                    new Figure(
                            screen.text("ties.figure.reached"),
                            Spoken.share(screen, then.reachedShare()),
                            Spoken.share(screen, now.reachedShare())),
                    figure(
                            screen,
                            "ties.figure.steps",
                            consequences.steps(consequences.before()),
                            consequences.steps(consequences.after())),
                    figure(
                            screen,
                            "ties.figure.languages",
                            consequences.inLanguages(consequences.before()),
                            consequences.inLanguages(consequences.after())),
                    figure(
                            screen,
                            "ties.figure.groups",
                            consequences.forGroups(consequences.before()),
                            consequences.forGroups(consequences.after())));
        }

        private static Figure figure(Screen screen, String key, long before, long after) {
            return new Figure(screen.text(key), screen.number(before), screen.number(after));
        }

        /** What one would do about it: so that the network could do without who leaves. */
        List<Spoken> actions(Screen screen) {
            return consequences.isNothing() || gone.isEmpty()
                    ? List.of()
                    : List.of(Spoken.without(screen, gone, consequences));
        }

        /** For the choice of who might leave. */
        Map<String, String> options(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("ties.what-if.nobody"));
            houses.forEach(house -> options.put(house.slug(), house.name()));
            return options;
        }
    }

    private final Insiders insiders;
    private final Scenes scenes;
    private final FollowedUp followedUp;

    WhatIfPages(Insiders insiders, Scenes scenes, FollowedUp followedUp) {
        this.insiders = insiders;
        this.scenes = scenes;
        this.followedUp = followedUp;
    }

    /** An address may name several who leave: {@code without=a,b}. */
    @GetMapping(path = MapPages.PATH, params = "without")
    ModelAndView look(
            Screen screen, @PathVariable String slug, @RequestParam List<String> without, HttpServletRequest request) {
        Network network = insiders.enter(screen.viewer(), slug);
        Scene scene = scenes.today(network, tie -> true);
        Form form = Form.of(Form.typed(request));
        List<Organisation> gone = without.stream()
                .distinct()
                .flatMap(one -> scene.find(one).stream())
                .toList();
        List<Locale> speaking = speaking(network, scene);
        Imagined guest = guest(screen, form, scene, speaking).orElse(null);
        Scene after = guest == null ? scene.without(gone) : scene.without(gone).with(guest);
        return screen.show(
                "ties/what-if",
                new WhatIfPage(
                        network,
                        gone,
                        guest,
                        Consequences.of(Measures.of(scene), Measures.of(after), gone),
                        Drawing.of(after),
                        scene.houses().stream()
                                .sorted(Comparator.comparing(Organisation::name))
                                .toList(),
                        speaking,
                        form,
                        followedUp.listActions(network)));
    }

    /** Those of the network and of its services. */
    private static List<Locale> speaking(Network network, Scene scene) {
        Set<Locale> languages = new TreeSet<>(Comparator.comparing(Locale::toLanguageTag));
        languages.addAll(network.languages());
        scene.services().forEach(service -> languages.addAll(service.languages()));
        return List.copyOf(languages);
    }

    private static Optional<Imagined> guest(Screen screen, Form form, Scene scene, List<Locale> speaking) {
        List<OrganisationId> tied = chosen(form, "tied")
                .flatMap(slug -> scene.find(slug).stream())
                .map(Organisation::id)
                .toList();
        List<ChainStep> steps = Arrays.stream(ChainStep.values())
                .filter(step -> form.chosen("steps", step.slug()))
                .toList();
        if (tied.isEmpty() && steps.isEmpty()) {
            return Optional.empty();
        }
        List<Locale> languages = speaking.stream()
                .filter(language -> form.chosen("languages", language.toLanguageTag()))
                .toList();
        return Optional.of(Imagined.of(name(screen, form), tied, steps, languages));
    }

    private static Stream<String> chosen(Form form, String field) {
        return Arrays.stream(form.typed(field).split(",")).distinct();
    }

    private static String name(Screen screen, Form form) {
        String typed = form.typed("guest").replaceAll("\\p{C}", "").strip();
        String name = typed.isEmpty() ? screen.text("ties.what-if.guest.name") : typed;
        return name.codePoints()
                .limit(LONGEST_NAME)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
