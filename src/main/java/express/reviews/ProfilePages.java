package express.reviews;

import express.base.ChainStep;
import express.people.People;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a reviewer is willing to review, said by themselves. */
@Controller
class ProfilePages {

    private static final String PATH = Round.PATH + "/profile";
    private static final int MOST = 20;

    record ProfilePage(List<Locale> languages, Form form) {}

    private final Profiles profiles;
    private final People people;
    private final Languages languages;

    ProfilePages(Profiles profiles, People people, Languages languages) {
        this.profiles = profiles;
        this.people = people;
        this.languages = languages;
    }

    @GetMapping(PATH)
    ModelAndView profile(Screen screen) {
        ReviewsAccess.require(ReviewsAccess.mayReview(screen.viewer()));
        Profile profile = profiles.find(screen.viewer().id())
                .orElseGet(() -> Profile.usual(people.get(screen.viewer().id()).language()));
        return screen.show("reviews/profile", page(Form.of(typed(profile))));
    }

    private ProfilePage page(Form form) {
        return new ProfilePage(languages.all(), form);
    }

    private static Map<String, String> typed(Profile profile) {
        return Map.of(
                "steps", profile.steps().stream().map(ChainStep::slug).collect(Collectors.joining(",")),
                "languages",
                        profile.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")),
                "most", Integer.toString(profile.most()),
                "pausing", Boolean.toString(profile.pausing()));
    }

    @PostMapping(PATH)
    ModelAndView save(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        ReviewsAccess.require(ReviewsAccess.mayReview(screen.viewer()));
        Form form = Form.of(Form.typed(request));
        List<ChainStep> steps = Arrays.stream(ChainStep.values())
                .filter(step -> form.chosen("steps", step.slug()))
                .toList();
        List<Locale> chosen = languages.all().stream()
                .filter(language -> form.chosen("languages", language.toLanguageTag()))
                .toList();
        Form checked = steps.isEmpty() ? form.wrong("steps", "reviews.fault.steps") : form;
        checked = chosen.isEmpty() ? checked.wrong("languages", "reviews.fault.languages") : checked;
        String most = form.typed("most").strip();
        if (!most.matches("[0-9]{1,2}") || Integer.parseInt(most) < 1 || Integer.parseInt(most) > MOST) {
            checked = checked.wrong("most", "reviews.fault.most");
        }
        if (checked.failed()) {
            return screen.refuse("reviews/profile", page(checked));
        }
        profiles.save(
                screen.viewer().id(),
                new Profile(steps, chosen, Integer.parseInt(most), form.chosen("pausing", "true")));
        News.tell(response, "reviews.news.profile");
        return screen.go(PATH);
    }
}
