package express.hsds;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Family;
import express.directory.Network;
import express.directory.Networks;
import express.ui.Form;
import express.ui.Languages;
import express.ui.Screen;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person who brings a file is asked. */
@Component
class Choices {

    private final Networks networks;
    private final Languages languages;

    Choices(Networks networks, Languages languages) {
        this.networks = networks;
        this.languages = languages;
    }

    Map<String, String> networks(Screen screen) {
        Viewer viewer = screen.viewer();
        Map<String, String> all = new LinkedHashMap<>();
        if (viewer.isOperator()) {
            all.put("", screen.text("hsds.everywhere"));
        }
        networks.list().stream()
                .filter(it -> HsdsAccess.mayBring(viewer, it.id()))
                .forEach(it -> all.put(it.slug(), it.name()));
        return all;
    }

    @Nullable
    NetworkId network(String slug) {
        return slug.isEmpty() ? null : networks.get(slug).id();
    }

    String name(NetworkId id) {
        return networks.find(id).map(Network::name).orElseThrow(NotFound::new);
    }

    Map<String, String> languages() {
        Map<String, String> all = new LinkedHashMap<>();
        languages.all().forEach(it -> all.put(it.toLanguageTag(), it.getDisplayName(it)));
        return all;
    }

    static Map<String, String> steps(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ChainStep.INFORMATION.name(), screen.text("step." + ChainStep.INFORMATION.slug()));
        Arrays.stream(ChainStep.values()).forEach(it -> all.put(it.name(), screen.text("step." + it.slug())));
        return all;
    }

    static Map<String, String> families(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(Family.CIVIL_SOCIETY.name(), screen.text(Family.CIVIL_SOCIETY.key()));
        Arrays.stream(Family.values()).forEach(it -> all.put(it.name(), screen.text(it.key())));
        return all;
    }

    /** What is not among the choices is the usual one. */
    Wishes wishes(Form form) {
        return new Wishes(
                languages.find(form.typed("language")).orElse(Locale.ENGLISH),
                named(ChainStep.values(), form.typed("step"), ChainStep.INFORMATION),
                named(Family.values(), form.typed("family"), Family.CIVIL_SOCIETY));
    }

    private static <E extends Enum<E>> E named(E[] all, String name, E otherwise) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
