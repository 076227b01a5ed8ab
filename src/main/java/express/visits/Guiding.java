package express.visits;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import express.gatherings.Said;
import express.gatherings.Wordings;
import express.texts.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Writes a study visit; of those who do so at once each waits for the other, and none overwrites what they have not seen. */
@Component
@Transactional
class Guiding {

    static final String MEANWHILE = "gatherings.fault.meanwhile";

    /** Words of one thing as they were typed, in one language. */
    record Worded(UUID thing, String title, String about, String seen) {}

    private final StudyVisits visits;
    private final Tours tours;
    private final Wordings wordings;
    private final Shots shots;
    private final VisitBelow below;
    private final Trail trail;

    Guiding(StudyVisits visits, Tours tours, Wordings wordings, Shots shots, VisitBelow below, Trail trail) {
        this.visits = visits;
        this.tours = tours;
        this.wordings = wordings;
        this.shots = shots;
        this.below = below;
        this.trail = trail;
    }

    /** Without its words. */
    StudyVisit begin(OrganisationId house, String title, boolean invented) {
        StudyVisit visit = visits.begin(house, title, invented);
        tours.begin(visit, new Tour(Said.NOTHING, List.of()));
        return visit;
    }

    StudyVisit begin(Viewer by, OrganisationId house, Locale language, String title) {
        StudyVisit visit = begin(house, title, false);
        wordings.write(
                by,
                visit.id(),
                language,
                title,
                "",
                wordings.typed(visit.id(), language).get("seen"));
        trail.note(by, visit.id(), Act.CREATED, "study visit", visit.slug());
        return visit;
    }

    /** What is being written, with its words. */
    Tour fill(StudyVisit visit) {
        return filled(visit, tours.draft(visit));
    }

    private Tour filled(StudyVisit visit, Tour tour) {
        return tour.saying(
                wordings.said(visit.id()),
                it -> it.saying(
                        wordings.said(it.id()),
                        it.shot() == null ? Said.NOTHING : wordings.said(Tour.shotWords(it.id())),
                        it.film() == null ? Said.NOTHING : wordings.said(Tour.filmWords(it.id()))));
    }

    /** A message key, if somebody else was quicker or the words cannot be kept. */
    Optional<String> writeFacts(Viewer by, StudyVisit visit, Locale language, @Nullable String practice, Worded words) {
        Optional<String> refused = undoIf(write(by, language, words));
        if (refused.isEmpty() && !Objects.equals(practice, visit.practice())) {
            visits.show(visit, practice);
            below.changed(visit.practice());
            below.changed(practice);
        }
        return refused;
    }

    /** Nothing of it is kept if anything cannot be. A new station has edition 0. */
    Optional<String> write(Viewer by, StudyVisit visit, Locale language, Tour.Station station, List<Worded> words) {
        Tour draft = tours.lock(visit);
        int standing = draft.find(station.id()).map(Tour.Station::edition).orElse(0);
        if (standing != station.edition()) {
            return undoIf(Optional.of(MEANWHILE));
        }
        if (draft.with(station).stations().size() > Tour.MOST_STATIONS) {
            return undoIf(Optional.of("visits.fault.many"));
        }
        Optional<String> refused = words.stream()
                .map(it -> write(by, language, it))
                .flatMap(Optional::stream)
                .findFirst();
        if (refused.isEmpty()) {
            keep(visit, draft, draft.with(next(station)));
        }
        return undoIf(refused);
    }

    private static Tour.Station next(Tour.Station it) {
        return new Tour.Station(it.id(), it.edition() + 1, it.said(), it.shot(), it.film());
    }

    private static Optional<String> undoIf(Optional<String> refused) {
        if (refused.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refused;
    }

    private Optional<String> write(Viewer by, Locale language, Worded it) {
        return switch (wordings.write(by, it.thing(), language, it.title(), it.about(), it.seen())) {
            case Outcome.Saved saved -> Optional.empty();
            case Outcome.Conflict theirs -> Optional.of(MEANWHILE);
            case Outcome.Refused refused -> Optional.of(refused.key());
        };
    }

    private void keep(StudyVisit visit, Tour before, Tour after) {
        tours.write(visit, after);
        shots.tidy(visit, before, after);
    }

    void change(StudyVisit visit, UnaryOperator<Tour> change) {
        Tour draft = tours.lock(visit);
        keep(visit, draft, change.apply(draft));
    }

    /** Of two who publish at once the second finds nothing new; false, if there is nothing to publish. */
    boolean publish(Viewer by, StudyVisit seen) {
        Tour tour = filled(seen, tours.lock(seen)).shown();
        StudyVisit visit = visits.find(seen.slug()).orElseThrow();
        if (tour.stations().isEmpty()
                || visit.published() && tours.published(visit).tour().equals(tour)) {
            return false;
        }
        Tour before = visit.version() > 0 ? tours.published(visit).tour() : tour;
        int version = visit.version() + 1;
        tours.add(visit, version, tour);
        visits.publish(visit, version);
        shots.tidy(visits.find(seen.slug()).orElseThrow(), before, tour);
        below.changed(visit.practice());
        trail.note(by, visit.id(), Act.CHANGED, "study visit published", Integer.toString(version));
        return true;
    }

    void withdraw(Viewer by, StudyVisit visit) {
        visits.withdraw(visit);
        below.changed(visit.practice());
        trail.note(by, visit.id(), Act.CHANGED, "study visit withdrawn", "");
    }
}
