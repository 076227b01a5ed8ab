package express.referrals;

import express.base.ChainStep;
import express.directory.Organisation;
import express.journeys.Category;
import express.journeys.Tongues;
import express.services.Service;
import express.ui.Form.Wrong;
import express.ui.Screen;
import express.ui.Typed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A referral as it is typed. */
record ReferralForm(Map<String, String> typed, ReferralForm.Target target) {

    /** What of a file can go along: no more than somebody needs who meets a person for the first time. */
    static final List<Category> CATEGORIES =
            List.of(Category.NAME, Category.CONTACT, Category.LANGUAGES, Category.RESIDENCE);

    /** To what somebody is sent. */
    record Target(
            Organisation house,
            @Nullable Service service,
            @Nullable String district) {

        String name() {
            return service == null ? house.name() : service.name();
        }
    }

    record Read(Optional<Preparing.Draft> draft, List<Wrong> faults) {}

    static Map<String, String> steps(Screen screen) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(ChainStep.values()).forEach(it -> all.put(it.slug(), screen.text("step." + it.slug())));
        return all;
    }

    static Map<String, String> languages(Screen screen) {
        return Tongues.options(screen);
    }

    /** What most people choose. */
    static Map<String, String> empty(Screen screen, Target target, Locale language, String follows) {
        ChainStep step = target.service() == null
                ? ChainStep.INFORMATION
                : target.service().steps().getFirst();
        return Map.of(
                "step",
                step.slug(),
                "categories",
                "NAME,CONTACT,LANGUAGES",
                "spoken",
                language.toLanguageTag(),
                "explained",
                screen.lang(),
                "follows",
                follows);
    }

    private String get(String name) {
        return Typed.line(typed.get(name));
    }

    Read read(Predicate<Locale> confirmed, Instant now) {
        List<Wrong> faults = new ArrayList<>();
        Optional<ChainStep> step = Stream.of(ChainStep.values())
                .filter(it -> it.slug().equals(get("step")))
                .findFirst();
        if (step.isEmpty()) {
            faults.add(new Wrong("step", "referrals.fault.choice"));
        }
        String words = Typed.text(typed.get("words"));
        if (words.isEmpty()) {
            faults.add(new Wrong("words", "referrals.fault.words"));
        } else if (words.length() > ActForm.LONGEST) {
            faults.add(new Wrong("words", "referrals.fault.long"));
        }
        List<String> chosen = List.of(typed.getOrDefault("categories", "").split(","));
        List<Category> categories =
                CATEGORIES.stream().filter(it -> chosen.contains(it.name())).toList();
        if (categories.isEmpty()) {
            faults.add(new Wrong("categories", "referrals.fault.categories"));
        }
        checkLanguages(confirmed, faults);
        String day = Typed.digits(typed.get("until"));
        if (!day.isEmpty() && Typed.date(day).isEmpty()) {
            faults.add(new Wrong("until", "referrals.fault.day"));
        }
        @Nullable Instant end = end(day);
        if (end != null && !end.isAfter(now)) {
            faults.add(new Wrong("until", "referrals.fault.past"));
        }
        return new Read(
                faults.isEmpty() ? Optional.of(draft(step.orElseThrow(), words, categories, day)) : Optional.empty(),
                faults);
    }

    private void checkLanguages(Predicate<Locale> confirmed, List<Wrong> faults) {
        if (!Tongues.isLanguage(get("spoken"))) {
            faults.add(new Wrong("spoken", "referrals.fault.choice"));
        }
        String explained = get("explained");
        if (!Tongues.isLanguage(explained)) {
            faults.add(new Wrong("explained", "referrals.fault.choice"));
        } else if (!confirmed.test(Locale.forLanguageTag(explained))
                && get("helper").isEmpty()) {
            faults.add(new Wrong("helper", "referrals.fault.helper"));
        }
        if (get("helper").length() > 200) {
            faults.add(new Wrong("helper", "referrals.fault.long"));
        }
    }

    private Preparing.Draft draft(ChainStep step, String words, List<Category> categories, String day) {
        Service service = target.service();
        String name = target.name();
        return new Preparing.Draft(
                target.house().id(),
                service == null ? null : service.id().value(),
                name.substring(0, name.offsetByCodePoints(0, Math.min(150, name.codePointCount(0, name.length())))),
                target.district(),
                follows(),
                step,
                words,
                Locale.forLanguageTag(get("spoken")),
                get("interpreter").equals("yes"),
                categories,
                end(day),
                Locale.forLanguageTag(get("explained")),
                get("helper"));
    }

    private @Nullable UUID follows() {
        return get("follows").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(get("follows"))
                : null;
    }

    /** To the end of that day. */
    static @Nullable Instant end(String day) {
        return Typed.date(day)
                .map(it -> it.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant())
                .orElse(null);
    }
}
