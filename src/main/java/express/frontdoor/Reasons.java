package express.frontdoor;

import express.holidays.Holidays;
import express.holidays.Region;
import express.seeking.Nearby.Found;
import express.services.Opening;
import express.services.Service;
import express.services.Site;
import express.ui.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a service fits somebody. */
record Reasons(Answers answers, Locale language, Instant now) {

    private static final int METRES = 1_000;
    private static final int MOST = 4;

    List<Why> of(Found found) {
        List<Why> whys = new ArrayList<>();
        place(found, whys);
        spoken(found.service()).ifPresent(it -> whys.add(new Why("talk", "frontdoor.why.language", it)));
        if (found.service().price().kind() == Service.Price.Kind.FREE) {
            whys.add(new Why("check", "frontdoor.why.free"));
        }
        openUntil(found).ifPresent(it -> whys.add(new Why("clock", "frontdoor.why.open", it)));
        Integer days = found.service().waitingDays();
        if (isFull(found)) {
            whys.add(new Why("clock", "frontdoor.why.full"));
        } else if (days != null && days > 0) {
            whys.add(new Why("clock", "frontdoor.why.waiting", days));
        }
        return whys.stream().limit(MOST).toList();
    }

    private static void place(Found found, List<Why> whys) {
        found.sites().stream()
                .map(Site::town)
                .filter(town -> !town.isEmpty())
                .findFirst()
                .ifPresent(town -> {
                    int kilometres = found.metres() == null ? 0 : Math.round((float) found.metres() / METRES);
                    whys.add(
                            kilometres == 0
                                    ? new Why("map-pin", "frontdoor.why.here", town)
                                    : new Why("map-pin", "frontdoor.why.near", kilometres, town));
                });
    }

    /** The reader's own language first, then any that they speak. */
    private Optional<String> spoken(Service service) {
        return Stream.concat(Stream.of(language.getLanguage()), answers.speaking().stream())
                .filter(tag -> speaks(service, tag))
                .findFirst()
                .map(Locale::forLanguageTag)
                .map(it -> Languages.ownName(it));
    }

    boolean speaks(Found found) {
        return spoken(found.service()).isPresent();
    }

    private static boolean speaks(Service service, String tag) {
        String plain = Locale.forLanguageTag(tag).getLanguage();
        return service.languages().stream().anyMatch(it -> same(it.getLanguage(), plain));
    }

    /** Who reads Dari reads Persian. */
    private static boolean same(String one, String other) {
        return one.equals(other) || "fa prs".contains(one) && "fa prs".contains(other);
    }

    boolean isFull(Found found) {
        return !found.service().hasRoom(LocalDate.ofInstant(now, ZoneId.systemDefault()));
    }

    private Optional<String> openUntil(Found found) {
        return found.sites().stream()
                .flatMap(site -> site.hours().stream().filter(hours -> isOpen(hours, site.country(), now)))
                .map(Opening::until)
                .max(Comparator.naturalOrder())
                .map(Object::toString);
    }

    /** By the clock that hangs there; on a holiday of a whole country nobody is sent in vain, though some may be open. */
    static boolean isOpen(Opening hours, String country, Instant now) {
        List<Region> parts = Region.ofCountry(country);
        ZonedDateTime there = now.atZone(
                parts.isEmpty() ? ZoneId.systemDefault() : parts.getFirst().zone());
        return hours.day() == there.getDayOfWeek()
                && !there.toLocalTime().isBefore(hours.from())
                && there.toLocalTime().isBefore(hours.until())
                && (parts.isEmpty() || parts.stream().anyMatch(it -> !Holidays.isHoliday(it, there.toLocalDate())));
    }
}
