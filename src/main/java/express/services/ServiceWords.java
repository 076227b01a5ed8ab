package express.services;

import express.services.Service.Intake;
import express.services.Service.Price;
import express.ui.Screen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what is known of a service is said. */
final class ServiceWords {

    private ServiceWords() {}

    static String price(Screen screen, Price price) {
        return price.amount() == null || price.currency() == null
                ? screen.text("services.price." + price.kind())
                : screen.amount(ServiceFields.amount(price.amount(), price.currency()), price.currency());
    }

    static String waiting(Screen screen, @Nullable Integer days) {
        return days == null ? screen.text("services.waiting.unknown") : screen.text("services.waiting.days", days);
    }

    static Optional<String> ages(Screen screen, Eligibility who) {
        if (who.minimumAge() != null && who.maximumAge() != null) {
            return Optional.of(screen.text("services.age.between", who.minimumAge(), who.maximumAge()));
        }
        if (who.minimumAge() != null) {
            return Optional.of(screen.text("services.age.from", who.minimumAge()));
        }
        return Optional.ofNullable(who.maximumAge()).map(age -> screen.text("services.age.until", age));
    }

    /** Who may come, in one line; the rest stands on the page of the service. */
    static String briefly(Screen screen, Eligibility who) {
        if (!who.groups().isEmpty()) {
            return groups(screen, who.groups());
        }
        if (!who.statuses().isEmpty()) {
            return statuses(screen, who.statuses());
        }
        return ages(screen, who)
                .orElseGet(() -> screen.text(
                        who.places().isEmpty() && who.words() == null
                                ? "services.who.everybody"
                                : "services.who.conditions"));
    }

    static String languages(Screen screen, Collection<Locale> languages) {
        return screen.list(languages.stream().map(screen::languageName).toList());
    }

    static String groups(Screen screen, Collection<Eligibility.Group> groups) {
        return screen.list(
                groups.stream().map(it -> screen.text("services.group." + it)).toList());
    }

    static String statuses(Screen screen, Collection<Eligibility.Status> statuses) {
        return screen.list(statuses.stream()
                .map(it -> screen.text("services.status." + it))
                .toList());
    }

    static String access(Screen screen, Collection<Site.Access> access) {
        return screen.list(
                access.stream().map(it -> screen.text("services.access." + it)).toList());
    }

    /** Whether and when one can come, in a word or two. */
    static String room(Screen screen, Service service, LocalDate today) {
        if (!service.isActive()) {
            return screen.text("services.state." + service.state());
        }
        if (service.intakes().isEmpty()) {
            return screen.text("services.room.uncounted");
        }
        long free = open(service, today).stream().mapToLong(Intake::vacancies).sum();
        return screen.text("services.room.free", free);
    }

    /** The next groups that still take people. */
    static List<Intake> open(Service service, LocalDate today) {
        return service.intakes().stream()
                .filter(intake -> intake.vacancies() > 0)
                .filter(intake -> intake.begins() == null || !intake.begins().isBefore(today))
                .toList();
    }

    static String begins(Screen screen, Intake intake) {
        return intake.begins() == null
                ? screen.text("services.intake.any")
                : screen.text("services.intake.on", screen.date(intake.begins()));
    }

    static String day(Screen screen, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, screen.language());
    }

    static String address(Site site) {
        String town = (site.postcode() == null ? "" : site.postcode() + " ") + site.town();
        return site.street() == null ? town : site.street() + ", " + town;
    }
}
