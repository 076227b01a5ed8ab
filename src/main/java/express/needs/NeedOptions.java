package express.needs;

import express.base.ChainStep;
import express.directory.Network;
import express.practices.Target;
import express.ui.Screen;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Between what one chooses, with what it is called.
 *
 * @param languages those of the network, and those that most of its like speak
 */
record NeedOptions(
        Map<String, String> steps,
        Map<String, String> ways,
        Map<String, String> groups,
        Map<String, String> languages) {

    static NeedOptions of(Screen screen, Network network) {
        Map<String, String> steps = new LinkedHashMap<>();
        for (ChainStep step : ChainStep.values()) {
            steps.put(step.name(), screen.text("step." + step.slug()));
        }
        Map<String, String> groups = new LinkedHashMap<>();
        for (Target.Group group : Target.Group.values()) {
            groups.put(group.name(), screen.text("practices.group." + group));
        }
        Map<String, String> languages = new LinkedHashMap<>();
        Stream.concat(
                        network.languages().stream(),
                        Stream.of("en", "fr", "it", "de", "nl", "sv", "el", "es", "pt", "ar", "fa", "uk", "tr")
                                .map(Locale::forLanguageTag))
                .forEach(language -> languages.putIfAbsent(language.toLanguageTag(), screen.languageName(language)));
        return new NeedOptions(steps, ways(screen), groups, languages);
    }

    static Map<String, String> ways(Screen screen) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (Way way : Way.values()) {
            ways.put(way.name(), screen.text(way.key()));
        }
        return ways;
    }
}
