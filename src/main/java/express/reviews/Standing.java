package express.reviews;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.exhibits.Gallery;
import express.practices.PracticeId;
import express.practices.PracticeSheet;
import express.ui.Screen;
import express.writing.Manuscripts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a round stands, and what the viewer has to do with it.
 *
 * @param reasons what stands in the way of publication
 * @param author whether the viewer writes the practice
 * @param coordinator whether the viewer may vouch for it
 * @param own the viewer's part as a reviewer
 */
record Standing(
        Case whole,
        Map<PersonId, String> names,
        Map<OrganisationId, Organisation> houses,
        List<ReviewRules.Reason> reasons,
        boolean author,
        boolean coordinator,
        Optional<Asking> own) {

    /** Finds out where rounds stand. */
    @Component
    static class Look {

        private static final ReviewRules.Reason NOT_YET = new ReviewRules.Reason("reviews.stands.lead");

        private final Cases cases;
        private final Peers peers;
        private final Manuscripts manuscripts;
        private final Gallery gallery;

        Look(Cases cases, Peers peers, Manuscripts manuscripts, Gallery gallery) {
            this.cases = cases;
            this.peers = peers;
            this.manuscripts = manuscripts;
            this.gallery = gallery;
        }

        /** Not found, if the viewer has nothing to do with it. */
        Standing at(Viewer viewer, String id) {
            return at(viewer, cases.read(RoundId.of(id)));
        }

        Standing at(Viewer viewer, Case whole) {
            return at(viewer, whole, cases.inTheWay(whole));
        }

        /** For a list, which names nobody: what stands in the way is found out only where little is left that could. */
        List<Standing> briefly(Viewer viewer, List<Case> cases) {
            Map<OrganisationId, Organisation> owners = peers.organisations(
                    cases.stream().map(it -> it.round().organisation()).collect(Collectors.toSet()));
            return cases.stream()
                    .map(whole -> at(viewer, whole, Map.of(), owners, brief(whole)))
                    .toList();
        }

        private List<ReviewRules.Reason> brief(Case whole) {
            boolean nearly = whole.vouched()
                    && whole.askings().stream().filter(Asking::counts).allMatch(whole::judgedLatest);
            return nearly ? cases.inTheWay(whole) : List.of(NOT_YET);
        }

        private Standing at(Viewer viewer, Case whole, List<ReviewRules.Reason> reasons) {
            Set<OrganisationId> houses = Stream.concat(
                            Stream.of(whole.round().organisation()),
                            whole.askings().stream().map(Asking::organisation))
                    .collect(Collectors.toSet());
            return at(viewer, whole, cases.names(whole), peers.organisations(houses), reasons);
        }

        private Standing at(
                Viewer viewer,
                Case whole,
                Map<PersonId, String> names,
                Map<OrganisationId, Organisation> houses,
                List<ReviewRules.Reason> reasons) {
            return new Standing(
                    whole,
                    names,
                    houses,
                    reasons,
                    isAuthor(viewer, whole.round()),
                    ReviewsAccess.mayVouch(viewer, whole.round()),
                    whole.asking(viewer.id()));
        }

        /** What was submitted last, with those of its pictures that the viewer may see. */
        PracticeSheet read(Viewer viewer, Standing standing) {
            Case.Submission latest = standing.whole().latest();
            return PracticeSheet.draft(
                    new PracticeId(standing.round().draft().value()),
                    latest.sheet(),
                    latest.at(),
                    latest.sheet().language(),
                    gallery.standing(latest.sheet().pictureIds()),
                    viewer.belongsTo(standing.round().organisation()));
        }

        /** Editors of the owner; whoever else writes it is known to the door of writing. */
        private boolean isAuthor(Viewer viewer, Round round) {
            return viewer.is(Role.EDITOR, round.organisation())
                    || viewer.isAnywhere(Role.EDITOR) && manuscripts.isWritable(viewer, round.draft());
        }
    }

    Round round() {
        return whole.round();
    }

    String title() {
        return whole.latest().title();
    }

    boolean mayPublish() {
        return round().open() && reasons.isEmpty() && (author || coordinator);
    }

    boolean mayVouch() {
        return round().open() && coordinator;
    }

    /** Whether the viewer is to judge the latest submission. */
    boolean mayJudge() {
        return round().open() && own.filter(Asking::counts).isPresent();
    }

    /** The judgement that the viewer gave of an earlier submission. */
    Optional<Judgement> outdated() {
        return own.filter(Asking::counts)
                .flatMap(whole::judgement)
                .filter(judgement -> judgement.submission() != whole.latest().number());
    }

    /** The submission since which the viewer may want to know what changed: the one they judged or vouched for. */
    Optional<Integer> seen() {
        Optional<Integer> vouched = coordinator && whole.vouching().isEmpty()
                ? whole.lastGiven()
                        .map(Case.Vouching::submission)
                        .filter(number -> number != whole.latest().number())
                : Optional.empty();
        return outdated().map(Judgement::submission).or(() -> vouched);
    }

    String name(Screen screen, @Nullable PersonId person) {
        String name = person == null ? null : names.get(person);
        return name == null ? screen.text("reviews.somebody") : name;
    }

    String house(OrganisationId id) {
        return Optional.ofNullable(houses.get(id)).map(Organisation::name).orElse("");
    }

    @Nullable
    String country(OrganisationId id) {
        Organisation house = houses.get(id);
        return house == null ? null : house.country();
    }

    Asking asking(UUID id) {
        return whole.asking(id);
    }

    String words(Screen screen, ReviewRules.Reason reason) {
        Object[] arguments = Arrays.stream(reason.arguments())
                .map(argument -> argument.equals("") ? screen.text("reviews.somebody") : argument)
                .toArray();
        return screen.text(reason.key(), arguments);
    }

    /** What happened, in one sentence. */
    String words(Screen screen, Case.Happening happening) {
        String by = name(screen, happening.by());
        String about = happening.asking() == null
                ? ""
                : name(screen, asking(happening.asking()).person());
        return screen.text(happening.kind().key(), by, about);
    }

    /** What waits for the viewer, as a message key; nothing of most. */
    Optional<String> turn() {
        if (!round().open()) {
            return Optional.empty();
        }
        if (own.filter(Asking::waits).isPresent()) {
            return Optional.of("reviews.turn.answer");
        }
        if (own.filter(it -> it.counts() && !whole.judgedLatest(it)).isPresent()) {
            return Optional.of("reviews.turn.judge");
        }
        if (own.isPresent() && whole.remarks().stream().anyMatch(remark -> isAnsweredToMe(remark))) {
            return Optional.of("reviews.turn.look");
        }
        return coordinator ? coordinatorsTurn() : authorsTurn();
    }

    private boolean isAnsweredToMe(Remark remark) {
        return remark.state() == Remark.State.ANSWERED
                && own.filter(Asking::counts)
                        .filter(it -> it.id().equals(remark.asking()))
                        .isPresent();
    }

    private Optional<String> coordinatorsTurn() {
        if (whole.vouching().isEmpty()) {
            return Optional.of("reviews.turn.vouch");
        }
        long standing = whole.askings().stream().filter(Asking::stands).count();
        if (whole.vouched() && standing < ReviewRules.REVIEWERS) {
            return Optional.of("reviews.turn.ask");
        }
        return authorsTurn();
    }

    private Optional<String> authorsTurn() {
        if (reasons.isEmpty() && (author || coordinator)) {
            return Optional.of("reviews.turn.publish");
        }
        if (author && whole.vouching().filter(it -> !it.given()).isPresent()) {
            return Optional.of("reviews.turn.revise");
        }
        return author && whole.count(Remark.State.OPEN) > 0 ? Optional.of("reviews.turn.remarks") : Optional.empty();
    }
}
