package express.committee;

import express.base.Parameters;
import express.base.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a move added to a hearing, and what it struck. Nothing is taken away. */
@Repository
@Transactional
class Hearings {

    private final JdbcClient jdbc;
    private final HearingRows rows;
    private final MotionRows motions;

    Hearings(JdbcClient jdbc, HearingRows rows, MotionRows motions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.motions = motions;
    }

    @Transactional(readOnly = true)
    public Hearing get(Item item, List<Seat> seats) {
        return new Hearing(
                rows.conflicts(item),
                rows.scores(item, seats),
                item.talkAt(),
                motions.motions(item),
                motions.votes(item, seats),
                rows.decisions(item));
    }

    void keep(Item item, List<Seat> seats, Hearing before, Hearing after) {
        Map<PersonId, UUID> places = seats.stream().collect(Collectors.toMap(Seat::member, Seat::id));
        after.conflicts().stream().skip(before.conflicts().size()).forEach(it -> rows.add(item, it));
        after.scores().stream().skip(before.scores().size()).forEach(it -> rows.add(item, places.get(it.member()), it));
        for (int i = 0; i < before.scores().size(); i++) {
            Score score = after.scores().get(i);
            if (before.scores().get(i).counts() && !score.counts()) {
                rows.strike(item, places.get(score.member()), score);
            }
        }
        if (before.talkAt() == null && after.talkAt() != null) {
            rows.begin(item, after.talkAt());
        }
        after.motions().stream().skip(before.motions().size()).forEach(it -> motions.add(item, it));
        after.votes().stream()
                .skip(before.votes().size())
                .forEach(it -> motions.add(item, places.get(it.member()), it));
        for (int i = 0; i < before.votes().size(); i++) {
            Vote vote = after.votes().get(i);
            if (before.votes().get(i).counts() && !vote.counts()) {
                motions.strike(item, places.get(vote.member()), vote);
            }
        }
        decisions(item, before.decisions(), after.decisions());
        count(item);
    }

    private void decisions(Item item, List<Decision> before, List<Decision> after) {
        after.stream().skip(before.size()).forEach(it -> rows.add(item, it));
        for (int i = 0; i < before.size(); i++) {
            Decision now = after.get(i);
            if (before.get(i).reopening() == null && now.reopening() != null) {
                rows.reopen(item, now, now.reopening());
            }
            if (before.get(i).signature() == null && now.signature() != null) {
                rows.sign(item, now, now.signature());
            }
        }
    }

    private void count(Item item) {
        jdbc.sql("""
            update committee.item
            set version = version + 1
            where lender_id = :lender
              and id = :id
            """)
                .paramSource(Parameters.with("lender", item.lender()).and("id", item.id()))
                .update();
    }
}
