package express.reviews;

import express.base.Forbidden;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.reviews.Case.Happening.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What reviewers do: they answer, judge and remark; and how a remark goes on. */
@Component
class Judging {

    private final Bench bench;
    private final Rounds rounds;
    private final Askings askings;
    private final Judgements judgements;
    private final Cases cases;
    private final ReviewPost post;

    Judging(Bench bench, Rounds rounds, Askings askings, Judgements judgements, Cases cases, ReviewPost post) {
        this.bench = bench;
        this.rounds = rounds;
        this.askings = askings;
        this.judgements = judgements;
        this.cases = cases;
        this.post = post;
    }

    /** Somebody's own part in a round; the database lets nobody else know of it. */
    private static Asking own(Viewer viewer, Case whole) {
        return whole.asking(viewer.id()).orElseThrow(Forbidden::new);
    }

    Optional<String> answer(Viewer viewer, RoundId id, Asking.Answer answer, String reason) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            Asking asking = own(viewer, whole);
            if (!whole.round().open()) {
                return Optional.of("reviews.reason.closed");
            }
            if (answer == Asking.Answer.ACCEPTED && isClose(viewer, whole)) {
                return Optional.of("reviews.fault.you-are-close");
            }
            if (!askings.answer(asking.id(), answer, reason)) {
                return asking.answer() == answer ? Optional.empty() : Optional.of("reviews.fault.answered");
            }
            Kind kind = answer == Asking.Answer.ACCEPTED ? Kind.ACCEPTED : Kind.DECLINED;
            rounds.note(id, kind, viewer.id(), asking.id(), reason);
            if (answer == Asking.Answer.DECLINED) {
                post.toCoordinators(whole, "declined");
            }
            return Optional.empty();
        });
    }

    private boolean isClose(Viewer viewer, Case whole) {
        return !cases.closeness(whole, viewer.id()).isEmpty();
    }

    /** @param seen how many judgements of theirs the reviewer had seen: the next one is made once */
    Optional<String> judge(
            Viewer viewer,
            RoundId id,
            int seen,
            int submission,
            Map<Criterion, Judgement.Verdict> verdicts,
            boolean fit) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            Asking asking = own(viewer, whole);
            Optional<String> fault = fault(viewer, whole, asking, submission);
            if (fault.isPresent()) {
                return fault;
            }
            var judgement = new Judgement(asking.id(), seen + 1, submission, verdicts, fit, false, asking.askedAt());
            return keep(viewer, whole, asking, judgement);
        });
    }

    /** Says the last judgement again of the latest submission. */
    Optional<String> confirm(Viewer viewer, RoundId id, int submission) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            Asking asking = own(viewer, whole);
            Optional<String> fault = fault(viewer, whole, asking, submission);
            if (fault.isPresent()) {
                return fault;
            }
            Judgement last = whole.judgement(asking).orElseThrow(NotFound::new);
            if (last.submission() == submission) {
                return Optional.empty();
            }
            var again = new Judgement(
                    asking.id(), last.number() + 1, submission, last.verdicts(), last.fit(), true, last.at());
            return keep(viewer, whole, asking, again);
        });
    }

    private Optional<String> fault(Viewer viewer, Case whole, Asking asking, int submission) {
        if (!whole.round().open()) {
            return Optional.of("reviews.reason.closed");
        }
        if (!asking.counts()) {
            return Optional.of("reviews.fault.not-yours");
        }
        if (isClose(viewer, whole)) {
            return Optional.of("reviews.fault.you-are-close");
        }
        return whole.latest().number() == submission ? Optional.empty() : Optional.of("reviews.fault.newer");
    }

    private Optional<String> keep(Viewer viewer, Case whole, Asking asking, Judgement judgement) {
        RoundId id = whole.round().id();
        int next = whole.judgement(asking).map(Judgement::number).orElse(0) + 1;
        if (judgement.number() != next || !judgements.judge(judgement, id)) {
            return Optional.of("reviews.fault.judged");
        }
        rounds.note(id, judgement.confirmed() ? Kind.CONFIRMED : Kind.JUDGED, viewer.id(), asking.id(), "");
        post.toAuthors(whole, "judged");
        return Optional.empty();
    }

    Optional<String> remark(Viewer viewer, RoundId id, int submission, SheetField field, String words) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            Asking asking = own(viewer, whole);
            if (!whole.round().open()) {
                return Optional.of("reviews.reason.closed");
            }
            if (!asking.counts()) {
                return Optional.of("reviews.fault.not-yours");
            }
            judgements.remark(asking, submission, field, words, viewer.id());
            rounds.note(id, Kind.REMARKED, viewer.id(), asking.id(), "");
            post.toAuthors(whole, "remarked");
            return Optional.empty();
        });
    }

    /** What somebody who may says to a remark; the caller has asked whether they may answer for the authors. */
    Optional<String> say(Viewer viewer, RoundId id, UUID remark, Remark.Kind kind, String words) {
        return bench.work(() -> {
            Case whole = cases.read(rounds.lock(id));
            if (!whole.round().open()) {
                return Optional.of("reviews.reason.closed");
            }
            Remark known = whole.remarks().stream()
                    .filter(it -> it.id().equals(remark))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (kind != Remark.Kind.ANSWERED && !maySettle(viewer, whole, known)) {
                throw new Forbidden();
            }
            Optional<Remark.State> next = known.state().after(kind);
            if (next.isEmpty()) {
                return Optional.of("reviews.fault.settled");
            }
            judgements.say(id, remark, kind, words, viewer.id());
            judgements.move(remark, next.get());
            rounds.note(id, happening(kind), viewer.id(), known.asking(), "");
            tell(whole, whole.asking(known.asking()), kind);
            return Optional.empty();
        });
    }

    /** Its reviewer; a coordinator, once that one is replaced or gone. */
    static boolean maySettle(Viewer viewer, Case whole, Remark remark) {
        Asking asking = whole.asking(remark.asking());
        PersonId reviewer = asking.person();
        return asking.counts() && reviewer != null
                ? viewer.id().equals(reviewer)
                : ReviewsAccess.mayVouch(viewer, whole.round());
    }

    private static Kind happening(Remark.Kind kind) {
        return switch (kind) {
            case OPENED -> Kind.REMARKED;
            case ANSWERED -> Kind.ANSWERED;
            case ACCEPTED -> Kind.SETTLED;
            case REOPENED -> Kind.REOPENED;
        };
    }

    private void tell(Case whole, Asking asking, Remark.Kind kind) {
        if (kind == Remark.Kind.ANSWERED && asking.counts()) {
            post.toReviewer(whole, asking, "answered");
        } else if (kind == Remark.Kind.ANSWERED) {
            post.toCoordinators(whole, "answered");
        } else if (kind == Remark.Kind.REOPENED) {
            post.toAuthors(whole, "remarked");
        }
    }
}
