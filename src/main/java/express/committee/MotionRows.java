package express.committee;

import express.applications.Outcome.Reason;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was put to the vote in a hearing, and of the votes. */
@Repository
class MotionRows {

    private final JdbcClient jdbc;

    MotionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record MotionRow(
            int number,
            Verdict verdict,
            @Nullable BigDecimal principal,
            @Nullable Integer months,
            @Nullable String product,
            @Nullable String until,
            List<Reason> because,
            String words,
            List<String> conditions,
            @Nullable PersonId by,
            Instant at) {

        Motion motion() {
            return new Motion(
                    number, verdict, terms(), until, because, words, conditions, HearingRows.somebody(by), at);
        }

        private Motion.@Nullable Terms terms() {
            return principal == null || months == null
                    ? null
                    : new Motion.Terms(principal, months, Objects.requireNonNullElse(product, ""));
        }
    }

    List<Motion> motions(Item item) {
        return jdbc.sql("""
            select number, verdict, principal, months, product, cast(until as text) as until, because, words,
                   conditions, by_id as by, at
            from committee.motion
            where lender_id = :lender
              and item_id = :item
            order by number
            """).paramSource(HearingRows.of(item)).query(MotionRow.class).list().stream()
                .map(MotionRow::motion)
                .toList();
    }

    void add(Item item, Motion motion) {
        Motion.Terms terms = motion.terms();
        jdbc.sql("""
            insert into committee.motion (
                lender_id, item_id, number, verdict, principal, months, product, until, because, words, conditions, by_id,
                at)
            values (:lender, :item, :number, :verdict, :principal, :months, :product, cast(:until as date),
                cast(:because as text[]), :words, cast(:conditions as text[]), :by, :at)
            """)
                .paramSource(HearingRows.of(item)
                        .and("number", motion.number())
                        .and("verdict", motion.verdict())
                        .and("principal", terms == null ? null : terms.principal())
                        .and("months", terms == null ? null : terms.months())
                        .and("product", terms == null ? null : terms.product())
                        .and("until", motion.until())
                        .and("because", motion.because())
                        .and("words", motion.words())
                        .and("conditions", motion.conditions())
                        .and("by", motion.by())
                        .and("at", motion.at()))
                .update();
    }

    private record VoteRow(
            int motion,
            UUID seat,
            Vote.Choice choice,
            Instant at,
            @Nullable Instant struckAt) {}

    List<Vote> votes(Item item, List<Seat> seats) {
        Map<UUID, PersonId> members = HearingRows.members(seats);
        return jdbc.sql("""
            select motion, seat_id as seat, choice, at, struck_at
            from committee.vote
            where lender_id = :lender
              and item_id = :item
            order by motion, at, seat_id
            """).paramSource(HearingRows.of(item)).query(VoteRow.class).list().stream()
                .map(it -> new Vote(it.motion(), members.get(it.seat()), it.choice(), it.at(), it.struckAt()))
                .toList();
    }

    void add(Item item, UUID seat, Vote vote) {
        jdbc.sql("""
            insert into committee.vote (lender_id, item_id, motion, seat_id, choice, at)
            values (:lender, :item, :motion, :seat, :choice, :at)
            """)
                .paramSource(HearingRows.of(item)
                        .and("motion", vote.motion())
                        .and("seat", seat)
                        .and("choice", vote.choice())
                        .and("at", vote.at()))
                .update();
    }

    void strike(Item item, UUID seat, Vote vote) {
        jdbc.sql("""
            update committee.vote
            set struck_at = :at
            where lender_id = :lender
              and item_id = :item
              and motion = :motion
              and seat_id = :seat
            """)
                .paramSource(HearingRows.of(item)
                        .and("motion", vote.motion())
                        .and("seat", seat)
                        .and("at", vote.struckAt()))
                .update();
    }
}
