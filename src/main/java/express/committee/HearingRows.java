package express.committee;

import express.base.Ids;
import express.base.Parameters;
import express.base.PersonId;
import express.committee.Decision.Reopening;
import express.committee.Decision.Signature;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a hearing, in the order in which they came; {@link Hearings} begins the transactions. */
@Repository
class HearingRows {

    private final JdbcClient jdbc;

    HearingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Parameters of(Item item) {
        return Parameters.with("lender", item.lender()).and("item", item.id());
    }

    /** Who was somebody once, and is nobody who could come again. */
    static final PersonId GONE = new PersonId(new UUID(0, 0));

    /** The same of those who stood apart, so that nobody else is taken for one of them. */
    private static final PersonId APART = new PersonId(new UUID(0, 1));

    static PersonId somebody(@Nullable PersonId person) {
        return person == null ? GONE : person;
    }

    private record ConflictRow(
            @Nullable PersonId person, Ground ground, Conflict.Source source, String words, Instant at) {}

    List<Conflict> conflicts(Item item) {
        return jdbc.sql("""
            select person_id as person, ground, source, words, at
            from committee.conflict
            where lender_id = :lender
              and item_id = :item
            order by id
            """).paramSource(of(item)).query(ConflictRow.class).list().stream()
                .map(it -> new Conflict(
                        Objects.requireNonNullElse(it.person(), APART), it.ground(), it.source(), it.words(), it.at()))
                .toList();
    }

    void add(Item item, Conflict conflict) {
        jdbc.sql("""
            insert into committee.conflict (lender_id, id, item_id, person_id, ground, source, words, at)
            values (:lender, :id, :item, :person, :ground, :source, :words, :at)
            """)
                .paramSource(of(item).and("id", Ids.next())
                        .and("person", conflict.person())
                        .and("ground", conflict.ground())
                        .and("source", conflict.source())
                        .and("words", conflict.words())
                        .and("at", conflict.at()))
                .update();
    }

    private record Given(UUID seat, Instant at, @Nullable Instant struckAt) {}

    private record Marked(UUID seat, Criterion criterion, int points, String comment) {}

    /** With marks only as far as the viewer may see them. */
    List<Score> scores(Item item, List<Seat> seats) {
        Map<UUID, Map<Criterion, Mark>> marks = new HashMap<>();
        jdbc.sql("""
            select seat_id as seat, criterion, points, comment
            from committee.score
            where lender_id = :lender
              and item_id = :item
            """)
                .paramSource(of(item))
                .query(Marked.class)
                .list()
                .forEach(it -> marks.computeIfAbsent(it.seat(), seat -> new EnumMap<>(Criterion.class))
                        .put(it.criterion(), new Mark(it.points(), it.comment())));
        Map<UUID, PersonId> members = members(seats);
        return jdbc.sql("""
            select seat_id as seat, at, struck_at
            from committee.given
            where lender_id = :lender
              and item_id = :item
            order by at, seat_id
            """).paramSource(of(item)).query(Given.class).list().stream()
                .map(it -> new Score(
                        members.get(it.seat()), marks.getOrDefault(it.seat(), Map.of()), it.at(), it.struckAt()))
                .toList();
    }

    static Map<UUID, PersonId> members(List<Seat> seats) {
        return seats.stream().collect(Collectors.toMap(Seat::id, Seat::member));
    }

    void add(Item item, UUID seat, Score score) {
        jdbc.sql("""
            insert into committee.given (lender_id, item_id, seat_id, at)
            values (:lender, :item, :seat, :at)
            """)
                .paramSource(of(item).and("seat", seat).and("at", score.at()))
                .update();
        score.marks()
                .forEach((criterion, mark) -> jdbc.sql("""
                    insert into committee.score (lender_id, item_id, seat_id, criterion, points, comment)
                    values (:lender, :item, :seat, :criterion, :points, :comment)
                    """)
                        .paramSource(of(item).and("seat", seat)
                                .and("criterion", criterion)
                                .and("points", mark.points())
                                .and("comment", mark.comment()))
                        .update());
    }

    void strike(Item item, UUID seat, Score score) {
        jdbc.sql("""
            update committee.given
            set struck_at = :at
            where lender_id = :lender
              and item_id = :item
              and seat_id = :seat
            """)
                .paramSource(of(item).and("seat", seat).and("at", score.struckAt()))
                .update();
    }

    void begin(Item item, Instant at) {
        jdbc.sql("""
            update committee.item
            set talk_at = :at
            where lender_id = :lender
              and id = :item
            """).paramSource(of(item).and("at", at)).update();
    }

    private record DecisionRow(
            int number,
            int motion,
            @Nullable PersonId by,
            Instant at,
            int yes,
            int no,
            int abstained,
            @Nullable Instant reopenedAt,
            @Nullable String reopenedKey,
            String reopenedWords,
            @Nullable PersonId signer,
            @Nullable Instant signedAt) {

        Decision decision() {
            return new Decision(
                    number,
                    motion,
                    somebody(by),
                    at,
                    new Tally(yes, no, abstained),
                    reopenedAt == null || reopenedKey == null
                            ? null
                            : new Reopening(reopenedAt, reopenedKey, reopenedWords),
                    signedAt == null ? null : new Signature(somebody(signer), signedAt));
        }
    }

    List<Decision> decisions(Item item) {
        return jdbc.sql("""
            select number, motion, decision.by_id as by, decision.at, yes, no, abstained, reopened_at,
                   reopened_key, reopened_words, signature.by_id as signer, signature.at as signed_at
            from committee.decision
            left join committee.signature on signature.lender_id = decision.lender_id
              and signature.item_id = decision.item_id
              and signature.decision = decision.number
            where decision.lender_id = :lender
              and decision.item_id = :item
            order by number
            """).paramSource(of(item)).query(DecisionRow.class).list().stream()
                .map(DecisionRow::decision)
                .toList();
    }

    void add(Item item, Decision decision) {
        jdbc.sql("""
            insert into committee.decision (lender_id, item_id, number, motion, by_id, at, yes, no, abstained)
            values (:lender, :item, :number, :motion, :by, :at, :yes, :no, :abstained)
            """)
                .paramSource(of(item).and("number", decision.number())
                        .and("motion", decision.motion())
                        .and("by", decision.by())
                        .and("at", decision.at())
                        .and("yes", decision.tally().yes())
                        .and("no", decision.tally().no())
                        .and("abstained", decision.tally().abstained()))
                .update();
    }

    void reopen(Item item, Decision decision, Reopening why) {
        jdbc.sql("""
            update committee.decision
            set reopened_at = :at, reopened_key = :key, reopened_words = :words
            where lender_id = :lender
              and item_id = :item
              and number = :number
            """)
                .paramSource(of(item).and("number", decision.number())
                        .and("at", why.at())
                        .and("key", why.key())
                        .and("words", why.words()))
                .update();
    }

    void sign(Item item, Decision decision, Signature signature) {
        jdbc.sql("""
            insert into committee.signature (lender_id, item_id, decision, by_id, at)
            values (:lender, :item, :decision, :by, :at)
            """)
                .paramSource(of(item).and("decision", decision.number())
                        .and("by", signature.by())
                        .and("at", signature.at()))
                .update();
    }
}
