package express.reviews;

import express.base.OrganisationId;
import express.base.PersonId;
import express.practices.Sheet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of a round. */
record Case(
        Round round,
        List<Submission> submissions,
        List<Vouching> vouchings,
        List<Asking> askings,
        List<Judgement> judgements,
        List<Remark> remarks,
        List<Happening> trail) {

    /**
     * A draft as it was at one moment, for good.
     *
     * @param houses where those work who write along
     */
    record Submission(
            int number,
            Sheet sheet,
            Set<OrganisationId> houses,
            Instant at,
            @Nullable PersonId by) {

        String title() {
            return Objects.requireNonNull(sheet.texts().get(sheet.language())).title();
        }
    }

    /** A coordinator vouched for a submission, or sent it back. */
    record Vouching(
            int submission,
            boolean given,
            String reason,
            Instant at,
            @Nullable PersonId by) {}

    /** @param asking the reviewer whom it is about */
    record Happening(
            Kind kind,
            Instant at,
            @Nullable PersonId by,
            @Nullable UUID asking,
            String words) {

        enum Kind {
            SUBMITTED,
            VOUCHED,
            SENT_BACK,
            ASKED,
            ACCEPTED,
            DECLINED,
            REPLACED,
            REMINDED,
            JUDGED,
            CONFIRMED,
            REMARKED,
            ANSWERED,
            SETTLED,
            REOPENED,
            HANDED_OVER,
            PUBLISHED;

            String key() {
                return "reviews.trail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    Submission latest() {
        return submissions.getLast();
    }

    Submission submission(int number) {
        return submissions.get(number - 1);
    }

    /** What was last said of the latest submission; sometimes nothing yet. What was said of another owner is over. */
    Optional<Vouching> vouching() {
        return vouchings.stream()
                .filter(it -> it.submission() == latest().number() && isOfPresentOwner(it))
                .reduce((earlier, later) -> later);
    }

    private boolean isOfPresentOwner(Vouching said) {
        return round.ownedSince() == null || said.at().isAfter(round.ownedSince());
    }

    boolean vouched() {
        return vouching().map(Vouching::given).orElse(false);
    }

    /** The last submission that anybody vouched for. */
    Optional<Vouching> lastGiven() {
        return vouchings.stream().filter(Vouching::given).max(Comparator.comparing(Vouching::submission));
    }

    Optional<Asking> asking(PersonId person) {
        return askings.stream().filter(asking -> person.equals(asking.person())).findFirst();
    }

    Asking asking(UUID id) {
        return askings.stream()
                .filter(asking -> asking.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Optional<Judgement> judgement(Asking asking) {
        return judgements.stream()
                .filter(judgement -> judgement.asking().equals(asking.id()))
                .max(Comparator.comparing(Judgement::number));
    }

    boolean judgedLatest(Asking asking) {
        return judgement(asking)
                .filter(it -> it.submission() == latest().number())
                .isPresent();
    }

    long count(Remark.State state) {
        return remarks.stream().filter(remark -> remark.state() == state).count();
    }
}
