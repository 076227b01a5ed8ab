package express.seeking;

import express.directory.Organisation;
import express.search.Hit;
import express.search.Sought;
import express.services.Eligibility;
import express.services.Opening;
import express.services.Service;
import express.services.Site;
import express.ui.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A service that was found, for whom it is sought, and why it fits.
 *
 * @param sites where it is, as everybody may know
 */
record Fit(Sought.Find find, Service service, Organisation house, List<Site> sites, Wish wish, Instant now) {

    private static final int METRES = 1_000;
    private static final int BEGINNING = 200;

    /** Where the words stand in it; where they do not, how it begins. */
    List<Hit.Piece> text() {
        return find.hit().text().stream().anyMatch(Hit.Piece::marked)
                ? find.hit().text()
                : List.of(new Hit.Piece(beginning(service.description()), false));
    }

    private static String beginning(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > BEGINNING;
        return isLong ? text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…" : text;
    }

    String lang() {
        return service.language().toLanguageTag();
    }

    boolean stale() {
        return service.isStale(now);
    }

    /** What is known first. */
    List<Reason> reasons(Screen screen) {
        List<Reason> all = new ArrayList<>();
        place(screen, all);
        step(screen, all);
        language(screen, all);
        status(screen, all);
        age(all);
        group(screen, all);
        room(all);
        hours(all);
        return all.stream()
                .sorted((one, other) -> Boolean.compare(other.known(), one.known()))
                .toList();
    }

    List<String> towns() {
        return sites.stream()
                .map(Site::town)
                .filter(town -> !town.isEmpty())
                .distinct()
                .toList();
    }

    private void place(Screen screen, List<Reason> all) {
        List<String> towns = towns();
        if (find.metres() != null) {
            int kilometres = Math.round((float) find.metres() / METRES);
            all.add(Reason.known("place", "seeking.fits.place", kilometres, screen.list(towns)));
        } else if (!towns.isEmpty()) {
            all.add(Reason.known("place", "seeking.fits.town", screen.list(towns)));
        } else {
            all.add(Reason.unsaid("place", sites.isEmpty() ? "seeking.unsaid.place" : "seeking.unsaid.shelter"));
        }
        if (!service.eligibility().places().isEmpty()) {
            all.add(Reason.unsaid(
                    "home",
                    "seeking.unsaid.home",
                    screen.list(service.eligibility().places())));
        }
    }

    private void step(Screen screen, List<Reason> all) {
        if (wish.step() != null) {
            all.add(Reason.known(
                    "step",
                    "seeking.fits.step",
                    screen.text("step." + wish.step().slug())));
        }
    }

    private void language(Screen screen, List<Reason> all) {
        Locale spoken = wish.spoken();
        if (spoken == null) {
            return;
        }
        boolean speaks =
                service.languages().stream().anyMatch(it -> it.getLanguage().equals(spoken.getLanguage()));
        all.add(
                speaks
                        ? Reason.known("language", "seeking.fits.language", screen.languageName(spoken))
                        : Reason.unsaid("language", "seeking.unsaid.language"));
    }

    private void status(Screen screen, List<Reason> all) {
        Eligibility who = service.eligibility();
        if (wish.situation().status() != null) {
            all.add(
                    who.statuses().contains(wish.situation().status())
                            ? Reason.known(
                                    "status",
                                    "seeking.fits.status",
                                    screen.text("services.status."
                                            + wish.situation().status()))
                            : Reason.unsaid("status", "seeking.unsaid.status"));
        }
        if (who.words() != null) {
            all.add(Reason.unsaid("conditions", "seeking.unsaid.conditions"));
        }
    }

    private void age(List<Reason> all) {
        Eligibility who = service.eligibility();
        if (wish.situation().age() != null) {
            boolean limited = who.minimumAge() != null || who.maximumAge() != null;
            all.add(
                    limited
                            ? Reason.known(
                                    "age", "seeking.fits.age", wish.situation().age())
                            : Reason.unsaid("age", "seeking.unsaid.age"));
        }
    }

    private void group(Screen screen, List<Reason> all) {
        List<Eligibility.Group> groups = service.eligibility().groups();
        Eligibility.Group mine = wish.situation().group();
        if (mine != null) {
            all.add(
                    groups.contains(mine)
                            ? Reason.known("group", "seeking.fits.group", screen.text("services.group." + mine))
                            : Reason.unsaid("group", "seeking.unsaid.group"));
        }
    }

    private void room(List<Reason> all) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        if (!service.isActive()) {
            all.add(Reason.unsaid("room", "seeking.unsaid.paused"));
        } else if (!service.hasRoom(today)) {
            all.add(Reason.unsaid("room", "seeking.unsaid.full"));
        } else if (!service.intakes().isEmpty()) {
            all.add(Reason.known("room", "seeking.fits.room"));
        } else if (wish.room()) {
            all.add(Reason.unsaid("room", "seeking.unsaid.room"));
        }
    }

    private void hours(List<Reason> all) {
        LocalDateTime here = LocalDateTime.ofInstant(now, ZoneId.systemDefault());
        sites.stream()
                .flatMap(site -> site.hours().stream())
                .filter(hours -> isOpen(hours, here))
                .map(Opening::until)
                .max(Comparator.naturalOrder())
                .ifPresent(until -> all.add(Reason.known("open", "seeking.fits.open", until.toString())));
    }

    private static boolean isOpen(Opening hours, LocalDateTime here) {
        return hours.day() == here.getDayOfWeek()
                && !here.toLocalTime().isBefore(hours.from())
                && here.toLocalTime().isBefore(hours.until());
    }
}
