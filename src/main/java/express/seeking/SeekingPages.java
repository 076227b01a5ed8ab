package express.seeking;

import com.ibm.icu.text.Collator;
import express.base.ChainStep;
import express.places.Town;
import express.search.Sought;
import express.services.Eligibility.Group;
import express.services.Eligibility.Status;
import express.services.Searched;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a newcomer, or somebody who advises one, finds what helps: few fields, and more for who wants them. */
@Controller
class SeekingPages {

    static final String PATH = "/services";

    /** So many stand on a page: a phone shows two of them. */
    private static final int PAGE = 10;

    /** Languages that are asked for, beside those of the interface. */
    private static final List<String> LANGUAGES = List.of(
            "am", "ar", "bn", "bg", "cs", "da", "de", "el", "en", "es", "fa", "ff", "fi", "fr", "ha", "hi", "hr", "hu",
            "it", "ka", "ku", "ln", "lt", "lv", "mt", "nl", "om", "pl", "prs", "ps", "pt", "ro", "ru", "sk", "sl", "so",
            "sq", "sr", "sv", "sw", "ta", "ti", "tr", "uk", "ur", "vi", "wo", "zh");

    /** A way out of having found nothing: what it leaves out, how many are found then, and where. */
    record Way(String key, Object with, int count, String address) {}

    /** @param asked whether anything was asked, so that there is an answer */
    record SeekingPage(
            Wish wish,
            boolean asked,
            Seeking.Outcome outcome,
            Form form,
            @Nullable String next) {

        Sought sought() {
            return outcome.sought();
        }

        boolean townUnknown() {
            return !wish.town().isEmpty() && outcome.town() == null;
        }

        String at(Town other) {
            return wish.in(other.country()).at(PATH);
        }

        /** What would help, the nearest first. */
        List<Way> ways() {
            List<Way> ways = new ArrayList<>();
            Sought.Lacking lacking = sought().lacking();
            wider(lacking).ifPresent(ways::add);
            lacking.without().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(it -> new Way(
                            "seeking.way." + it.getKey(),
                            "",
                            it.getValue(),
                            wish.without(parameter(it.getKey())).at(PATH)))
                    .forEach(ways::add);
            return ways;
        }

        private Optional<Way> wider(Sought.Lacking lacking) {
            if (lacking.elsewhere() == 0 || lacking.nearest() == null) {
                return Optional.empty();
            }
            int nearest = lacking.nearest();
            return Wish.CIRCLES.stream()
                    .filter(circle -> circle * 1_000 >= nearest)
                    .findFirst()
                    .map(circle -> new Way(
                            "seeking.way.wider", circle, 0, wish.within(circle).at(PATH)))
                    .or(() -> Optional.of(new Way(
                            "seeking.way.anywhere",
                            "",
                            lacking.elsewhere(),
                            wish.anywhere().at(PATH))));
        }

        private static String parameter(String facet) {
            return facet.equals(Searched.LANGUAGE) ? Wish.LANGUAGE : facet;
        }

        Map<String, String> languages(Screen screen) {
            return options(screen, LANGUAGES.stream().map(Locale::of), Locale::getLanguage, screen::languageName);
        }

        Map<String, String> circles(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            Wish.CIRCLES.forEach(it -> options.put(it.toString(), screen.text("seeking.within.km", it)));
            return options;
        }

        Map<String, String> steps(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("seeking.any"));
            Stream.of(ChainStep.values()).forEach(it -> options.put(it.slug(), screen.text("step." + it.slug())));
            return options;
        }

        Map<String, String> statuses(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("seeking.status.untold"));
            Stream.of(Status.values()).forEach(it -> options.put(it.name(), screen.text("services.status." + it)));
            return options;
        }

        Map<String, String> groups(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("seeking.any"));
            Stream.of(Group.values()).forEach(it -> options.put(it.name(), screen.text("services.group." + it)));
            return options;
        }

        private static <T> Map<String, String> options(
                Screen screen, Stream<T> values, Function<T, String> code, Function<T, String> said) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("seeking.any"));
            values.sorted(Comparator.comparing(said, Collator.getInstance(screen.language())::compare))
                    .forEach(it -> options.put(code.apply(it), said.apply(it)));
            return options;
        }
    }

    private final Seeking seeking;

    SeekingPages(Seeking seeking) {
        this.seeking = seeking;
    }

    @Bean
    static MenuEntry seekingEntry() {
        return MenuEntry.top(5, PATH, "seeking.menu", viewer -> true);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView seek(Screen screen, HttpServletRequest request) {
        Wish wish = Wish.of(request);
        Seeking.Outcome outcome = wish.isEmpty() ? Seeking.NOTHING_ASKED : seeking.seek(wish, screen.language(), PAGE);
        String next = outcome.sought().next();
        return screen.show(
                "seeking/services",
                new SeekingPage(
                        wish,
                        !wish.isEmpty(),
                        outcome,
                        Form.of(wish.typed()),
                        next == null ? null : wish.after(next).at(PATH)));
    }
}
